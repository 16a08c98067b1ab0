package dev.earnest.report;

import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.KpiFigures.PhaseFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The customer's life by phase: what is paid in each, on what, and where nothing is. */
final class LifecycleTables {
    private final KpiFigures figures;

    LifecycleTables(KpiFigures figures) {
        this.figures = figures;
    }

    private record Row(PhaseFigures phase, @Nullable BigDecimal share) {}

    Table<?> phases() {
        List<PhaseFigures> phases = figures.phases();
        List<@Nullable BigDecimal> shares =
                Shares.of(phases.stream().map(PhaseFigures::paid).toList());
        List<Row> rows = IntStream.range(0, phases.size())
                .mapToObj(i -> new Row(phases.get(i), shares.get(i)))
                .toList();
        boolean shared = shares.stream().anyMatch(share -> share != null);
        return Table.of(
                        "lifecycle",
                        "The customer's life, " + figures.currency().code(),
                        columns(),
                        rows)
                .withTotal(new Row(figures.total(), shared ? BigDecimal.ONE : null))
                .withNotes(notes());
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.id("phase", "phase", row -> name(row.phase())),
                Column.count("offers", "offers", row -> row.phase().offers()),
                Column.<Row>count("partners", "partners", row -> row.phase().partners())
                        .optional(2),
                Column.<Row>count("events", "events", row -> row.phase().events())
                        .ifAny(),
                Column.count("deals", "deals", row -> row.phase().deals()),
                Column.number(
                        "revenue", "revenue", row -> ExactMoney.of(row.phase().revenue(), figures.currency())),
                Column.money(
                        "paid", "paid", figures.currency(), row -> row.phase().paid()),
                Column.<Row>fraction("cost", "paid/revenue", Kind.RATE, row -> cost(row.phase()))
                        .optional(3),
                Column.<Row>fraction("share", "share", Kind.SHARE, Row::share).ifAny(),
                Column.<Row>text("why", "", row -> row.phase().nothing()).seenBy(Audience.MACHINES),
                Column.<Row>text(
                                "currency",
                                "currency",
                                row -> figures.currency().code())
                        .seenBy(Audience.MACHINES));
    }

    private static String name(PhaseFigures row) {
        return row.phase() == null ? "total (distinct)" : row.phase().word();
    }

    private @Nullable BigDecimal cost(PhaseFigures row) {
        return row.revenue().signum() <= 0 || row.deals() == 0 || row.events() > 0
                ? null
                : BigDecimal.valueOf(row.paid(), figures.currency().digits())
                        .divide(row.revenue(), 6, RoundingMode.HALF_UP);
    }

    private List<String> notes() {
        Map<String, List<String>> phases = new LinkedHashMap<>();
        figures.phases().stream()
                .filter(row -> row.nothing() != null)
                .forEach(row -> phases.computeIfAbsent(String.valueOf(row.nothing()), any -> new ArrayList<>())
                        .add(name(row)));
        return phases.entrySet().stream()
                .map(entry -> "pays nothing for " + String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .toList();
    }
}
