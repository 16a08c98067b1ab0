package dev.earnest.analysis.roi;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Lookup;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.payout.Grouping;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What being in the program costs a partner: a twelfth of the yearly sum for each fiscal month it is in it. */
final class PartnerCosts {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final Payouts payouts;
    private final Catalog catalog;
    private final FiscalCalendar calendar;
    private final int first;
    private final int last;
    private final Map<String, Grouping> fields = new HashMap<>();
    private final @Nullable DateColumn joined;
    private final @Nullable DateColumn left;

    /** For the fiscal months of two days and all between them. */
    PartnerCosts(Payouts payouts, int firstDay, int lastDay) {
        this.payouts = payouts;
        this.catalog = payouts.timeline().last();
        this.calendar = new FiscalCalendar(catalog.fiscal());
        this.first = firstDay;
        this.last = lastDay;
        Frame partners = payouts.data().partners();
        this.joined = partners == null ? null : partners.date("joined_date");
        this.left = partners == null ? null : partners.date("churned_date");
    }

    /** In minor units; empty where the catalog declares none for the partner. */
    OptionalLong of(int partner) {
        Lookup declared = catalog.economics().partnerCosts();
        BigDecimal year = declared == null ? null : value(declared, partner);
        if (year == null) {
            return OptionalLong.empty();
        }
        BigDecimal sum = year.multiply(BigDecimal.valueOf(months(partner))).divide(YEAR, MathContext.DECIMAL128);
        return OptionalLong.of(
                catalog.rounding().toMinor(sum, catalog.currency().digits()));
    }

    private int months(int partner) {
        int row = payouts.partnerRow(partner, last);
        int from = first;
        int to = last;
        if (row >= 0 && joined != null && !joined.blank(row)) {
            from = Math.max(from, joined.day(row));
        }
        if (row >= 0 && left != null && !left.blank(row)) {
            to = Math.min(to, left.day(row));
        }
        return from > to ? 0 : calendar.month(to) - calendar.month(from) + 1;
    }

    private @Nullable BigDecimal value(Lookup lookup, int partner) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return fixed.value();
        }
        Lookup.By by = (Lookup.By) lookup;
        String cell = fields.computeIfAbsent(by.field(), payouts::grouping).ofPartner(partner, last);
        for (Lookup.Row row : by.rows()) {
            if (row.value().equals(cell)) {
                return value(row.then(), partner);
            }
        }
        return by.otherwise() == null ? null : value(by.otherwise(), partner);
    }
}
