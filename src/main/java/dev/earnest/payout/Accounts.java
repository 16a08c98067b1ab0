package dev.earnest.payout;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The won deals of each account that are no credit notes, by close date, then file order. */
final class Accounts {
    private final int[] start;
    private final int[] rows;
    private final Days days;
    private final @Nullable TextColumn partner;

    private Accounts(int[] start, int[] rows, Days days, @Nullable TextColumn partner) {
        this.start = start;
        this.rows = rows;
        this.days = days;
        this.partner = partner;
    }

    /**
     * The deals that count, by account.
     *
     * @param byDay deal rows with a close date, by day, then file order
     * @param counts by deal row: which of them count
     */
    static Accounts of(Frame deals, int accounts, int[] byDay, boolean[] counts) {
        TextColumn account = deals.text("account_id");
        DateColumn close = deals.date("close_date");
        Days days = new Days(close, null);
        int[] start = new int[accounts + 1];
        if (account == null) {
            return new Accounts(start, new int[0], days, deals.text("partner_id"));
        }
        for (int row : byDay) {
            if (counts[row] && account.code(row) >= 0) {
                start[account.code(row) + 1]++;
            }
        }
        for (int i = 0; i < accounts; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, accounts + 1);
        int[] rows = new int[start[accounts]];
        for (int row : byDay) {
            if (counts[row] && account.code(row) >= 0) {
                rows[next[account.code(row)]++] = row;
            }
        }
        return new Accounts(start, rows, days, deals.text("partner_id"));
    }

    /** The first deal of each account, as a set of deal rows. */
    BitSet firsts() {
        BitSet firsts = new BitSet(rows.length);
        for (int account = 0; account + 1 < start.length; account++) {
            if (start[account] < start[account + 1]) {
                firsts.set(rows[start[account]]);
            }
        }
        return firsts;
    }

    /** The account's first deal, or -1 where it has none. */
    int first(int account) {
        return account < 0 || start[account] == start[account + 1] ? -1 : rows[start[account]];
    }

    /** The account's last deal before a day and deal row, or -1; an event takes {@code Integer.MAX_VALUE} as its row. */
    int previous(int account, int day, int row) {
        if (account < 0) {
            return -1;
        }
        int at = place(account, ((long) day << 32) | row);
        return at == start[account] ? -1 : rows[at - 1];
    }

    /** Whether the account has a deal other than {@code row} from day {@code from} to day {@code to}, both included. */
    boolean any(int account, int from, int to, int row) {
        if (account < 0) {
            return false;
        }
        int low = place(account, (long) from << 32);
        int high = place(account, (long) (to + 1) << 32);
        for (int i = low; i < high; i++) {
            if (rows[i] != row) {
                return true;
            }
        }
        return false;
    }

    /** The account's last deal other than {@code row} up to a day, or -1. */
    int latest(int account, int to, int row) {
        if (account < 0) {
            return -1;
        }
        int at = place(account, (long) (to + 1) << 32) - 1;
        at -= at >= start[account] && rows[at] == row ? 1 : 0;
        return at < start[account] ? -1 : rows[at];
    }

    int day(int row) {
        return days.at(row);
    }

    int partner(int row) {
        return partner == null ? -1 : partner.code(row);
    }

    /** The first place in the account's list whose day and row are not before the key. */
    private int place(int account, long key) {
        int low = start[account];
        int high = start[account + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((((long) days.at(rows[middle]) << 32) | rows[middle]) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Which deals are won and no credit note, by row. */
    static boolean[] won(Frame deals) {
        TextColumn stage = deals.text("stage");
        NumberColumn amount = deals.number("amount");
        int won = stage == null ? 0 : stage.dictionary().code("won");
        boolean[] found = new boolean[deals.rows()];
        for (int row = 0; row < found.length; row++) {
            boolean here = stage == null || stage.code(row) == won;
            found[row] = here && (amount == null || amount.blank(row) || amount.value(row) >= 0);
        }
        return found;
    }
}
