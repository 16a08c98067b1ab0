package dev.earnest.payout;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
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

    /** Writes it to be read by {@link #read}. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(series.offer());
        out.writeByte((series.ghost() ? 1 : 0) | (series.ofEvents() ? 2 : 0) | (account == null ? 0 : 4));
        out.writeShort(version);
        out.writeByte(kind.ordinal());
        out.writeInt(day);
        out.writeInt(ownDay);
        out.writeInt(periodDay);
        out.writeUTF(payee);
        if (account != null) {
            out.writeUTF(account);
        }
        out.writeLong(row);
        out.writeInt(share);
        out.writeLong(number);
        for (long column : new long[] {
            money.earned(),
            money.limitCut(),
            money.stackingCut(),
            money.budgetCut(),
            money.held(),
            money.committed(),
            money.clawedBack(),
            measure,
            before,
            after
        }) {
            out.writeLong(column);
        }
        out.writeInt(reasons);
        out.writeInt(step);
        out.writeInt(rate);
    }

    /** Reads what {@link #write} wrote. */
    public static PaidLine read(DataInput in) throws IOException {
        int offer = in.readInt();
        int flags = in.readByte();
        int version = in.readShort();
        LineKind kind = KINDS[in.readByte()];
        int day = in.readInt();
        int ownDay = in.readInt();
        int periodDay = in.readInt();
        String payee = in.readUTF();
        String account = (flags & 4) == 0 ? null : in.readUTF();
        long row = in.readLong();
        int share = in.readInt();
        long number = in.readLong();
        long[] columns = new long[10];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.readLong();
        }
        int reasons = in.readInt();
        int step = in.readInt();
        int rate = in.readInt();
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
                new Money(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]),
                reasons,
                columns[7],
                columns[8],
                columns[9],
                step,
                rate);
    }
}
