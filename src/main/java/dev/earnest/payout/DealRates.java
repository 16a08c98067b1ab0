package dev.earnest.payout;

import dev.earnest.catalog.Lookup;
import java.math.BigDecimal;
import java.util.List;

/** A figure, or a table of figures, that reports look up deal by deal. */
public final class DealRates {
    private final Table table;

    private DealRates(Table table) {
        this.table = table;
    }

    /** Fails with InputException where the data lack a field that the table reads. */
    static DealRates of(Context context, Lookup lookup, String place) {
        Domain deals = context.deals.shares() == null
                ? context.deals
                : Domain.ofDeals(
                        context.data, null, context.timeline.last().currency().fixed4PerMinor());
        return new DealRates(
                Table.of(lookup, Scope.ofPartner(context, context.timeline.last(), deals, "close_date", place)));
    }

    /** The number of a deal row's figure, or -1 where it gets none. */
    public int at(int dealRow) {
        return table.at(dealRow);
    }

    /** The figures, by number. */
    public List<BigDecimal> values() {
        return List.copyOf(table.values());
    }
}
