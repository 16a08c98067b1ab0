package dev.earnest.payout;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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

    /** Writes it to be read by {@link #read}. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(series.offer());
        out.writeBoolean(series.ghost());
        out.writeBoolean(series.ofEvents());
        out.writeLong(number);
        out.writeLong(byLimit);
        out.writeLong(byBudget);
        out.writeBoolean(prorated);
    }

    /** The one that was written. */
    public static PoolCut read(DataInput in) throws IOException {
        PaidLine.Of series = new PaidLine.Of(in.readInt(), in.readBoolean(), in.readBoolean());
        return new PoolCut(series, in.readLong(), in.readLong(), in.readLong(), in.readBoolean());
    }
}
