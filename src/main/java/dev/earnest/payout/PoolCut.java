package dev.earnest.payout;

import java.nio.ByteBuffer;

/**
 * What limits over all partners of an offer, and budgets of one sum for all, took off a line. Money in minor units.
 *
 * @param series whose line it is
 * @param number of the line among those of its series in its part, in their order
 * @param byLimit what the limit took off
 * @param byBudget what the budget took off
 * @param prorated whether the budget was shared out, not spent in order
 */
public record PoolCut(PaidLine.Of series, long number, long byLimit, long byBudget, boolean prorated) {

    /** Whether nothing was taken off. */
    public boolean isNothing() {
        return byLimit == 0 && byBudget == 0;
    }

    /** Bytes that {@link #write} takes. */
    public static final int ROOM = Integer.BYTES + 3 * Long.BYTES + 1;

    /** Writes it to be read by {@link #read}. */
    public void write(ByteBuffer out) {
        int flags = (series.ghost() ? 1 : 0) | (series.ofEvents() ? 2 : 0) | (prorated ? 4 : 0);
        out.putInt(series.offer())
                .put((byte) flags)
                .putLong(number)
                .putLong(byLimit)
                .putLong(byBudget);
    }

    /** Reads what {@link #write} wrote. */
    public static PoolCut read(ByteBuffer in) {
        int offer = in.getInt();
        int flags = in.get();
        PaidLine.Of series = new PaidLine.Of(offer, (flags & 1) != 0, (flags & 2) != 0);
        return new PoolCut(series, in.getLong(), in.getLong(), in.getLong(), (flags & 4) != 0);
    }
}
