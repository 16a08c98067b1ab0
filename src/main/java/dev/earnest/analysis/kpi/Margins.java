package dev.earnest.analysis.kpi;

import dev.earnest.catalog.Lookup;
import dev.earnest.deal.Column;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up what deals leave: amount less cost, else amount times the declared gross margin; net of refunds, exact. */
final class Margins {
    private final Deals deals;
    private final @Nullable NumberColumn cost;
    private final @Nullable Lookup declared;
    private final Payouts payouts;
    /** In ten-thousandths, and beside it in ten-thousandths of these. */
    private long sum;

    private long rest;

    Margins(Deals deals, Payouts payouts, @Nullable Lookup declared) {
        this.payouts = payouts;
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
        String cell = cell(by.field(), row);
        for (Lookup.Row entry : by.rows()) {
            if (entry.value().equals(cell)) {
                return rate(entry.then(), row);
            }
        }
        Lookup otherwise = by.otherwise();
        return otherwise == null ? 0 : rate(otherwise, row);
    }

    /** The field of a table: of the deal, or of the partner's row in force when it closed. */
    private String cell(String field, int row) {
        String bare = bare(field);
        Column ofDeal = field.startsWith("partner.") ? null : deals.frame.column(bare);
        if (ofDeal != null) {
            return ofDeal.text(row);
        }
        Frame partners = deals.data.partners();
        Column ofPartner = partners == null || field.startsWith("deal.") ? null : partners.column(bare);
        int inForce = ofPartner == null ? -1 : payouts.partnerRow(deals.partner(row), deals.close(row));
        return ofPartner == null || inForce < 0 ? "" : ofPartner.text(inForce);
    }

    private static String bare(String field) {
        return field.substring(field.indexOf('.') + 1);
    }

    /** Adds the fields that a table reads. */
    static void addFields(@Nullable Lookup lookup, Set<String> fields) {
        if (lookup instanceof Lookup.By by) {
            fields.add(bare(by.field()));
            by.rows().forEach(entry -> addFields(entry.then(), fields));
            addFields(by.otherwise(), fields);
        }
    }

    /** What was added up. */
    BigDecimal total() {
        return Kpi.plain(BigDecimal.valueOf(sum, 4).add(BigDecimal.valueOf(rest, 8)));
    }
}
