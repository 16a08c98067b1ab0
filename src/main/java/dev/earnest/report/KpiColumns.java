package dev.earnest.report;

import dev.earnest.analysis.kpi.Kpi;
import dev.earnest.analysis.kpi.KpiKind;
import dev.earnest.analysis.kpi.Span;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** KPIs as programs get them, in every report that has some. */
final class KpiColumns {
    private KpiColumns() {}

    static Table<Kpi> table(List<Kpi> kpis, Span window, CurrencyUnit unit) {
        List<Column<Kpi>> columns = List.of(
                Column.id("kpi", "kpi", kpi -> kpi.kind().word()),
                Column.text("unit", "unit", kpi -> kpi.kind().unit().word()),
                Column.number("value", "value", kpi -> value(kpi, unit)),
                Column.number("numerator", "numerator", kpi -> numerator(kpi, unit)),
                Column.number("denominator", "denominator", kpi -> denominator(kpi, unit)),
                Column.text("numerator_is", "numerator is", kpi -> kpi.kind().numerator()),
                Column.text(
                        "denominator_is", "denominator is", kpi -> kpi.kind().denominator()),
                Column.date("from", "from", kpi -> window.first()),
                Column.date("to", "to", kpi -> window.last()),
                Column.text("why", "n/a", Kpi::why),
                Column.text(
                        "currency", "currency", kpi -> kpi.kind().unit() == KpiKind.Unit.MONEY ? unit.code() : null));
        return Table.of("kpis", "", columns, kpis).seenBy(Audience.MACHINES);
    }

    static @Nullable BigDecimal value(Kpi kpi, CurrencyUnit unit) {
        return kpi.kind().unit() == KpiKind.Unit.MONEY ? ExactMoney.of(kpi.value(), unit) : kpi.value();
    }

    static @Nullable BigDecimal numerator(Kpi kpi, CurrencyUnit unit) {
        return kpi.kind().unit() == KpiKind.Unit.MONEY ? ExactMoney.of(kpi.numerator(), unit) : kpi.numerator();
    }

    static @Nullable BigDecimal denominator(Kpi kpi, CurrencyUnit unit) {
        return kpi.kind().isSum() ? ExactMoney.of(kpi.denominator(), unit) : kpi.denominator();
    }
}
