package dev.earnest.analysis.kpi;

import dev.earnest.catalog.Lookup;
import dev.earnest.deal.Column;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up what deals leave: amount less cost, else amount times the declared gross margin; net of refunds, exact. */
final class Margins {
    private final Deals deals;
    private final @Nullable NumberColumn cost;
    private final @Nullable Lookup declared;
    /** In ten-thousandths, and beside it in ten-thousandths of these. */
    private long sum;

    private long rest;

    Margins(Deals deals, @Nullable Lookup declared) {
        this.deals = deals;
        this.cost = deals.number("cost");
        this.declared = declared;
    }

    /** Whether there is anything to work it out from. */
    boolean known() {
        return cost != null || declared != null;
    }

    /** Adds a deal; one whose margin is unknown adds nothing. */
    void add(int row) {
        long net = deals.net(row);
        long price = cost == null ? Fixed4.BLANK : cost.value(row);
        if (price != Fixed4.BLANK) {
            sum = Math.addExact(sum, deals.refunded(row) ? 0 : net - price);
        } else if (declared != null && net != 0) {
            long rate = rate(declared, row);
            sum = Math.addExact(sum, Math.multiplyExact(Math.floorDiv(net, Fixed4.ONE), rate));
            rest += Math.floorMod(net, Fixed4.ONE) * rate;
        }
    }

    private long rate(Lookup lookup, int row) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return Fixed4.of(fixed.value());
        }
        Lookup.By by = (Lookup.By) lookup;
        Column field = deals.frame.column(by.field().substring(by.field().indexOf('.') + 1));
        String cell = field == null ? "" : field.text(row);
        for (Lookup.Row entry : by.rows()) {
            if (entry.value().equals(cell)) {
                return rate(entry.then(), row);
            }
        }
        Lookup otherwise = by.otherwise();
        return otherwise == null ? 0 : rate(otherwise, row);
    }

    /** What was added up. */
    BigDecimal total() {
        return Kpi.plain(BigDecimal.valueOf(sum, 4).add(BigDecimal.valueOf(rest, 8)));
    }
}
