package dev.earnest.report;

import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a result as columns, under the names that every report has for them. */
final class RoiColumns {
    private RoiColumns() {}

    static List<Column<RoiRow>> of(String name, CurrencyUnit unit) {
        return List.of(
                Column.id("name", name, row -> named(row.name())),
                Column.<RoiRow>count("deals", "deals", RoiRow::deals).optional(6),
                money("revenue", "revenue", unit, RoiRow::revenue).optional(7),
                money("margin", "margin", unit, RoiRow::margin).optional(4),
                money("payout", "payout", unit, RoiRow::payout),
                money("cost", "cost", unit, RoiRow::cost).ifAny().optional(8),
                Column.<RoiRow>fraction("incremental_share", "share", Kind.PERCENT, RoiRow::share)
                        .optional(3),
                money("incremental_margin", "incr. margin", unit, RoiRow::incremental)
                        .optional(9),
                money("net_return", "net return", unit, RoiRow::net),
                Column.<RoiRow>fraction("roi", "ROI", Kind.PERCENT, RoiRow::roi),
                Column.<RoiRow>fraction("roi_lower", "at 30% less", Kind.PERCENT, RoiRow::roiLower)
                        .optional(10),
                Column.<RoiRow>fraction("roi_higher", "at 30% more", Kind.PERCENT, RoiRow::roiHigher)
                        .optional(11),
                Column.<RoiRow>fraction("romi", "ROMI", Kind.PERCENT, RoiRow::romi)
                        .optional(12),
                Column.<RoiRow>fraction("break_even_share", "break-even", Kind.PERCENT, RoiRow::breakEven),
                Column.<RoiRow>fraction("cost_of_sales", "of sales", Kind.RATE, RoiRow::costOfSales)
                        .optional(5),
                Column.<RoiRow>text("verdict", "verdict", row -> row.verdict().word())
                        .seenBy(Audience.MACHINES),
                Column.<RoiRow>text("words", "verdict", RoiColumns::words).seenBy(Audience.PEOPLE));
    }

    private static Column<RoiRow> money(
            String key,
            String title,
            CurrencyUnit unit,
            java.util.function.Function<RoiRow, @Nullable BigDecimal> value) {
        return Column.money(key, title, unit, row -> minor(unit, value.apply(row)));
    }

    /** Units of the currency to its minor units, half-up. */
    static @Nullable Long minor(CurrencyUnit unit, @Nullable BigDecimal units) {
        return units == null
                ? null
                : Long.valueOf(units.setScale(unit.digits(), RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact());
    }

    static String words(RoiRow row) {
        return switch (row.verdict()) {
            case NOTHING_PAID -> "nothing paid";
            case TAKEN_BACK -> "taken back";
            case NO_DEALS -> "no deals";
            case UNKNOWN -> "not known";
            case CANNOT_PAY_BACK -> "can't pay back";
            case LOSES -> "loses";
            case CLOSE -> "close";
            case PAYS_BACK -> "pays back";
        };
    }

    /** A group's name; none for the blank one. */
    static @Nullable String named(String group) {
        return group.isEmpty() ? null : group;
    }
}
