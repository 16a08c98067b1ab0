package dev.earnest.payout;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the data say whatever the offers: domains, and facts about accounts and partners; each made when first asked for. */
final class Facts {
    final Dataset data;
    final Domain deals;
    final @Nullable Domain events;
    final @Nullable PartnerRows partnerRows;
    final DataDays days;

    private final Map<String, Cells> rowsInForce = new HashMap<>();
    private @Nullable Accounts accounts;
    private boolean @Nullable [] won;
    private int @Nullable [] dealsByDay;
    private @Nullable BitSet firsts;

    /** @param shares null where every deal has one partner  @param perMinor ten-thousandths in a minor unit */
    Facts(Dataset data, DataDays days, @Nullable Shares shares, long perMinor) {
        this.data = data;
        this.days = days;
        this.deals = Domain.ofDeals(data, shares, perMinor);
        Frame happened = data.events();
        this.events = happened == null ? null : Domain.ofEvents(data, happened, perMinor);
        Frame partners = data.partners();
        this.partnerRows = partners == null
                ? null
                : PartnerRows.of(partners, data.partnerIds().size());
    }

    /** Which deals are won and no credit note, by deal row. */
    synchronized boolean[] won() {
        boolean[] known = won;
        if (known == null) {
            known = Accounts.won(data.deals());
            won = known;
        }
        return known;
    }

    /** The won deals of each account. */
    synchronized Accounts accounts() {
        Accounts known = accounts;
        if (known == null) {
            known = accounts(won());
            accounts = known;
        }
        return known;
    }

    /** Those of the deals that count, by deal row, of each account. */
    Accounts accounts(boolean[] counts) {
        return Accounts.of(data.deals(), data.accountIds().size(), dealsByDay(), counts);
    }

    private synchronized int[] dealsByDay() {
        if (deals.shares() == null) {
            return deals.wonOrder("close_date");
        }
        int[] known = dealsByDay;
        if (known == null) {
            known = DayOrder.of(
                    new Days(data.deals().date("close_date"), null),
                    data.deals().rows());
            dealsByDay = known;
        }
        return known;
    }

    /** The account's first deals, as a set of deal rows. */
    synchronized BitSet firsts() {
        BitSet known = firsts;
        if (known == null) {
            known = accounts().firsts();
            firsts = known;
        }
        return known;
    }

    /** The row of the partner file in force for each row's partner on its day; -1 where there is none. */
    synchronized Cells rowsInForce(String key, Cells partners, Days days, int size) {
        PartnerRows file = partnerRows;
        if (file == null) {
            return Cells.NONE;
        }
        if (!file.dated()) {
            return row -> file.row(partners.at(row), 0);
        }
        return rowsInForce.computeIfAbsent(key, any -> {
            int[] rows = new int[size];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = file.row(partners.at(row), days.at(row));
            }
            return Cells.of(rows);
        });
    }

    /** Lets go of all that can be worked out anew. */
    synchronized void forget() {
        rowsInForce.clear();
        accounts = null;
        won = null;
        dealsByDay = null;
        firsts = null;
        deals.forgetOrders();
        if (events != null) {
            events.forgetOrders();
        }
    }
}
