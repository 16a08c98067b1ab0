package dev.earnest.report;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CostFigures;
import dev.earnest.analysis.compare.Gate;
import dev.earnest.analysis.compare.WhoFigures.Bands;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a comparison that come from running both programs. */
public final class CompareSections {
    private CompareSections() {}

    /** By offer, by part and by budget. */
    public static List<Section> money(CompareFigures figures) {
        return new CompareMoney(figures).sections();
    }

    /** Winners and losers: {@code top} by name at either end for people, {@code topForMachines} in all for programs. */
    public static List<Section> who(CompareFigures figures, int top, int topForMachines) {
        return new CompareWho(figures, top, topForMachines).sections();
    }

    /** What each change costs; labels in the order of the changes. */
    public static Section costs(CostFigures costs, List<ChangeLabel> labels, CurrencyUnit unit) {
        return new CompareCosts(costs, labels, unit).table();
    }

    /** Gates, each with its figure. */
    public static Section gates(List<Gate> gates, CurrencyUnit unit) {
        List<Column<Gate>> columns = List.of(
                Column.text("result", "", gate -> gate.passes() ? "PASS" : "FAIL"),
                Column.id("gate", "gate", Gate::name),
                Column.<Gate>text("shown", "is", gate -> shown(gate, gate.figure(), unit))
                        .seenBy(Audience.PEOPLE),
                Column.<Gate>text("bound", "limit", gate -> shown(gate, gate.limit(), unit))
                        .seenBy(Audience.PEOPLE),
                Column.<Gate>number("figure", "figure", Gate::figure).seenBy(Audience.MACHINES),
                Column.<Gate>number("limit", "limit", Gate::limit).seenBy(Audience.MACHINES),
                Column.<Gate>text("unit", "unit", gate -> unit(gate, unit)).seenBy(Audience.MACHINES),
                Column.text("note", "", Gate::note));
        return Table.of("gates", "Gates", columns, gates);
    }

    private static String unit(Gate gate, CurrencyUnit unit) {
        return switch (gate.kind()) {
            case MONEY -> unit.code();
            case FRACTION -> "fraction";
            case COUNT -> "count";
        };
    }

    private static @Nullable String shown(Gate gate, @Nullable BigDecimal value, CurrencyUnit unit) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return switch (gate.kind()) {
            case MONEY ->
                Cells.group(
                                plain.setScale(Math.max(plain.scale(), unit.digits()))
                                        .toPlainString(),
                                true) + " "
                        + unit.code();
            case COUNT -> plain.toPlainString();
            case FRACTION -> fine(value, gate.limit());
        };
    }

    /** A percent with as many decimals as tell it from the limit, one at least. */
    private static String fine(BigDecimal value, BigDecimal limit) {
        for (int decimals = 1; decimals < 4; decimals++) {
            BigDecimal shown = value.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
            boolean told = value.compareTo(limit) == 0 || shown.compareTo(limit.movePointRight(2)) != 0;
            if (told) {
                return Cells.group(shown.toPlainString(), true) + "%";
            }
        }
        return Cells.group(value.movePointRight(2).toPlainString(), true) + "%";
    }

    /** What happened to the money and to whom, in one sentence. */
    public static String sentence(CompareFigures figures) {
        long base = figures.total().base().paid();
        long next = figures.total().next().paid();
        long difference = figures.total().difference();
        CurrencyUnit unit = figures.currency();
        List<String> parts = new ArrayList<>();
        if (difference == 0) {
            parts.add("the same " + text(unit, next) + " is paid");
        } else {
            String percent = base == 0 ? "" : " (" + percent(difference, base) + ")";
            parts.add(text(unit, next) + " instead of " + text(unit, base) + ": " + text(unit, Math.abs(difference))
                    + (difference > 0 ? " more" : " less") + percent);
        }
        Bands bands = figures.who().total();
        parts.add(bands.losers() + " of " + Findings.words(bands.atStake(), "partner")
                + (bands.losers() == 1 && bands.atStake() == 1 ? " loses" : " lose") + ", " + bands.winners()
                + " gain");
        return String.join("; ", parts);
    }

    private static String text(CurrencyUnit unit, long minor) {
        return Cells.group(unit.text(minor), true) + " " + unit.code();
    }

    private static String percent(long difference, long base) {
        BigDecimal percent = BigDecimal.valueOf(difference)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base).abs(), 1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
    }
}
