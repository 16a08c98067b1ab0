package dev.earnest.payout;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One line apart from the run that made it, to be sent to where others like it are. Money in minor units, measures and
 * counts in ten-thousandths, days since 1970-01-01.
 *
 * @param series whose line it is
 * @param version that prices it, among those that have the offer, from 0
 * @param kind what it is
 * @param day on which it is earned
 * @param ownDay of its deal or event, which orders lines of one day
 * @param periodDay whose period it counts in
 * @param payee partner id
 * @param account account id of a line without a row; null where it names none, and where the row does
 * @param row place of its deal or event in the whole input; -1 where there is none
 * @param share which of the deal's partners, from 0
 * @param number of the line among those of its series, in their order
 * @param money what it earned and what became of that
 * @param reasons as bits of {@link Reason}
 * @param measure what it was paid on
 * @param before the count before it
 * @param after the count after it
 * @param step of its tiers, from 0; -1 where it has none
 * @param rate number of its rate among those of its offer and version; below 0 where there is no single one
 */
public record PaidLine(
        Of series,
        int version,
        LineKind kind,
        int day,
        int ownDay,
        int periodDay,
        String payee,
        @Nullable String account,
        long row,
        int share,
        long number,
        Money money,
        int reasons,
        long measure,
        long before,
        long after,
        int step,
        int rate)
        implements Serializable {
    private static final LineKind[] KINDS = LineKind.values();
    /** Bytes of all that is written but the letters. */
    private static final int FIXED = 160;
    /** A letter has at most so many bytes. */
    private static final int UTF_8 = 3;

    /**
     * An offer as it pays, or as a ghost.
     *
     * @param offer place among all offers, from 0
     * @param ghost whether it is never paid
     * @param ofEvents whether it pays on events
     */
    public record Of(int offer, boolean ghost, boolean ofEvents) implements Serializable {}

    /** The money of a line, column by column. */
    public record Money(
            long earned, long limitCut, long stackingCut, long budgetCut, long held, long committed, long clawedBack)
            implements Serializable {

        /** Whether there is none in any column. */
        boolean isNothing() {
            return (earned | limitCut | stackingCut | budgetCut | held | committed | clawedBack) == 0;
        }
    }

    /** Where it stands among the lines of all slices. */
    public LedgerPlace place() {
        int rank = LedgerOrder.rank(kind, series.ofEvents());
        return new LedgerPlace(LedgerOrder.days(day, ownDay), rank, row, share, payee, series.offer(), number);
    }

    /** Most bytes that {@link #write} takes. */
    public int room() {
        return FIXED + UTF_8 * (payee.length() + (account == null ? 0 : account.length()));
    }

    /** Writes it to be read by {@link #read}. */
    public void write(ByteBuffer out) {
        out.putInt(series.offer());
        out.put((byte) ((series.ghost() ? 1 : 0) | (series.ofEvents() ? 2 : 0) | (account == null ? 0 : 4)));
        out.putShort((short) version);
        out.put((byte) kind.ordinal());
        out.putInt(day).putInt(ownDay).putInt(periodDay);
        text(payee, out);
        if (account != null) {
            text(account, out);
        }
        out.putLong(row).putInt(share).putLong(number);
        out.putLong(money.earned()).putLong(money.limitCut()).putLong(money.stackingCut());
        out.putLong(money.budgetCut()).putLong(money.held()).putLong(money.committed());
        out.putLong(money.clawedBack());
        out.putLong(measure).putLong(before).putLong(after);
        out.putInt(reasons).putInt(step).putInt(rate);
    }

    private static void text(String text, ByteBuffer out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length).put(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Reads what {@link #write} wrote. */
    public static PaidLine read(ByteBuffer in) {
        int offer = in.getInt();
        int flags = in.get();
        int version = in.getShort();
        LineKind kind = KINDS[in.get()];
        int day = in.getInt();
        int ownDay = in.getInt();
        int periodDay = in.getInt();
        String payee = text(in);
        String account = (flags & 4) == 0 ? null : text(in);
        long row = in.getLong();
        int share = in.getInt();
        long number = in.getLong();
        Money money = new Money(
                in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong());
        long measure = in.getLong();
        long before = in.getLong();
        long after = in.getLong();
        int reasons = in.getInt();
        int step = in.getInt();
        int rate = in.getInt();
        return new PaidLine(
                new Of(offer, (flags & 1) != 0, (flags & 2) != 0),
                version,
                kind,
                day,
                ownDay,
                periodDay,
                payee,
                account,
                row,
                share,
                number,
                money,
                reasons,
                measure,
                before,
                after,
                step,
                rate);
    }
}
