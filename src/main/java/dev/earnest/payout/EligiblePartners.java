package dev.earnest.payout;

import dev.earnest.catalog.Status;
import dev.earnest.deal.DateColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which partners an offer on deals is open to, whatever they sold: each is looked up at its last won deal up to a day, by
 * the conditions on the partner alone.
 */
final class EligiblePartners {
    private final Domain deals;
    private final int to;

    /** @param to the last day that counts */
    EligiblePartners(Domain deals, int to) {
        this.deals = deals;
        this.to = to;
    }

    /** Codes of the partners that one of the offers, open from one day to the last, is open to. */
    BitSet of(List<Series> active, int from) {
        int[] last = lastDeals();
        BitSet eligible = new BitSet();
        for (Series series : active) {
            OfferVersion version = series.at(to);
            if (!series.domain.events() && isOpen(version, from)) {
                add(version, last, eligible);
            }
        }
        return eligible;
    }

    private boolean isOpen(OfferVersion version, int from) {
        return version.offer.status() == Status.ACTIVE
                && !version.window.to().isBefore(LocalDate.ofEpochDay(from))
                && !version.window.from().isAfter(LocalDate.ofEpochDay(to));
    }

    private static void add(OfferVersion version, int[] last, BitSet eligible) {
        List<Filter> filters = OfferFilters.ofPartner(version.offer, version.scope);
        for (int partner = 0; partner < last.length; partner++) {
            int row = last[partner];
            if (row >= 0 && filters.stream().allMatch(filter -> filter.holds(row))) {
                eligible.set(partner);
            }
        }
    }

    /** The row of each partner's last won deal, below 0 where it has none. */
    private int[] lastDeals() {
        int[] last = new int[deals.partners()];
        Arrays.fill(last, -1);
        Days closed = deals.days("close_date");
        for (int row : deals.wonOrder("close_date")) {
            int partner = deals.partner().at(row);
            int day = closed.at(row);
            if (partner >= 0 && day != DateColumn.BLANK && day <= to) {
                last[partner] = row;
            }
        }
        return last;
    }
}
