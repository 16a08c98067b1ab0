package dev.earnest.analysis.roi;

import dev.earnest.catalog.Lookup;
import dev.earnest.deal.Column;
import dev.earnest.deal.Frame;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What it costs a partner to be in the program for a year, looked up in its row of the partner file. */
final class PartnerCosts {
    private final @Nullable Lookup costs;
    private final @Nullable Frame partners;

    PartnerCosts(@Nullable Lookup costs, @Nullable Frame partners) {
        this.costs = costs;
        this.partners = partners;
    }

    /** Units of the currency a year; null where none is declared. A partner without a row, below 0, gets what is declared for all. */
    @Nullable
    BigDecimal of(int row) {
        return costs == null ? null : of(costs, row);
    }

    private @Nullable BigDecimal of(Lookup lookup, int row) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return fixed.value();
        }
        Lookup.By by = (Lookup.By) lookup;
        String bare = by.field().startsWith("partner.") ? by.field().substring("partner.".length()) : by.field();
        Column column = partners == null ? null : partners.column(bare);
        String cell = column == null || row < 0 || column.blank(row) ? "" : column.text(row);
        for (Lookup.Row one : by.rows()) {
            if (holds(cell, one.value())) {
                return of(one.then(), row);
            }
        }
        Lookup otherwise = by.otherwise();
        return otherwise == null ? null : of(otherwise, row);
    }

    /** A cell may hold several values. */
    private static boolean holds(String cell, String value) {
        for (String one : cell.split(";", -1)) {
            if (one.strip().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
