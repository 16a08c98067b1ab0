package dev.earnest.report;

import dev.earnest.analysis.lift.LiftFigures;
import dev.earnest.analysis.lift.LiftFigures.Interval;
import dev.earnest.analysis.lift.LiftFigures.Row;
import dev.earnest.analysis.lift.LiftFigures.Side;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The incremental share as estimated, as sections of a report: the method by its name, both groups, and the result. */
public final class LiftSections {
    private final LiftFigures figures;
    private final CurrencyUnit unit;

    private LiftSections(LiftFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /** The method and the result first. */
    public static List<Section> of(LiftFigures figures) {
        LiftSections sections = new LiftSections(figures);
        return List.of(sections.inWords(), sections.forPrograms(), sections.groups());
    }

    /**
     * The report with the estimate right behind what every report begins with.
     *
     * @param counted whether the estimated share is the one that the report's figures count with
     */
    public static Report before(Report report, LiftFigures figures, boolean counted) {
        List<Section> sections = new ArrayList<>(report.sections());
        int place = 0;
        while (place < sections.size() && sections.get(place).audience() == Audience.MACHINES) {
            place++;
        }
        List<Section> own = new ArrayList<>(of(figures));
        own.add(
                new Notes(
                        "lift_use",
                        Audience.PEOPLE,
                        List.of(
                                counted
                                        ? "The figures below count with the estimated share for every offer."
                                        : "The figures below count with the catalog's shares; --incremental estimated takes this.")));
        sections.addAll(place, own);
        return new Report(report.schema(), report.headline(), sections, report.mainTable());
    }

    /** {@code 23.4% (90% of the draws: 12.0% to 35.1%)}, or why there is none. */
    public static String said(LiftFigures figures) {
        BigDecimal share = figures.share();
        if (share == null) {
            return "n/a: " + why(figures);
        }
        Interval interval = figures.interval();
        return percent(share)
                + (interval == null
                        ? ""
                        : ", 90% interval " + percent(interval.low()) + " to " + percent(interval.high()));
    }

    private static String why(LiftFigures figures) {
        boolean few = figures.rows().stream().anyMatch(row -> "too few partners".equals(row.why()));
        return figures.rows().isEmpty()
                ? "no partner sold anything in the baseline window"
                : few
                        ? "too few partners, a number needs " + LiftFigures.FEWEST + " on each side"
                        : "no group can be compared";
    }

    private static String percent(BigDecimal fraction) {
        return Cells.people(Kind.PERCENT, null, fraction, "", true);
    }

    private Facts inWords() {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.text("lift_method", "method", LiftFigures.METHOD),
                Fact.text("lift_windows", "windows", figures.baseline() + " before, " + figures.window() + " since"),
                Fact.text("lift_share", "estimate", said(figures))));
        BigDecimal measured = figures.measured();
        if (measured != null) {
            facts.add(Fact.text(
                    "lift_measured",
                    "of",
                    measured.compareTo(BigDecimal.ONE) == 0
                            ? "all of the revenue paid on"
                            : percent(measured) + " of the revenue paid on; the rest could not be compared"));
            facts.add(Fact.text(
                    "lift_draws",
                    "interval",
                    Cells.group("" + figures.draws(), true) + " bootstrap draws over partners, --seed "
                            + figures.seed()));
        }
        return new Facts("lift_said", "Incremental share, estimated", Audience.PEOPLE, facts);
    }

    private Facts forPrograms() {
        Interval interval = figures.interval();
        return new Facts(
                "lift",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("method", "method", "difference_in_differences"),
                        Fact.text("cohort_by", "cohort by", figures.by().word()),
                        Fact.date("baseline_from", "", figures.baseline().from()),
                        Fact.date("baseline_to", "", figures.baseline().to()),
                        Fact.date("window_from", "", figures.window().from()),
                        Fact.date("window_to", "", figures.window().to()),
                        number("share", figures.share()),
                        number("share_low", interval == null ? null : interval.low()),
                        number("share_high", interval == null ? null : interval.high()),
                        number("measured", figures.measured()),
                        Fact.text("reason", "", figures.share() == null ? why(figures) : null),
                        Fact.count("draws", "", figures.draws()),
                        Fact.count("seed", "", figures.seed())));
    }

    private static Fact number(String key, @Nullable BigDecimal value) {
        return new Fact(key, key, Kind.NUMBER, null, Audience.ALL, value);
    }

    private Table<Row> groups() {
        List<Column<Row>> columns = List.of(
                Column.id("cohort", "cohort", Row::cohort),
                Column.count("eligible", "eligible", row -> row.eligible().partners()),
                side("eligible_before", "sold before", 5, Row::eligible, Side::before),
                side("eligible_since", "sold since", 5, Row::eligible, Side::since),
                growth("eligible_growth", "growth", Row::growth),
                Column.count("others", "others", row -> row.others().partners()),
                side("others_before", "they before", 6, Row::others, Side::before),
                side("others_since", "they since", 6, Row::others, Side::since),
                growth("others_growth", "their growth", Row::growthOfOthers),
                growth("lift", "lift", Row::lift),
                Column.<Row>money("paid_on", "paid on", unit, Row::paidOn).optional(3),
                growth("share", "share", Row::share),
                Column.<Row>text("reason", "why not", Row::why).ifAny());
        return Table.of(
                        "lift_groups",
                        "Growth of eligible partners' revenue and of the others', " + unit.code(),
                        columns,
                        figures.rows())
                .withNotes(List.of(
                        "Lift: growth of the eligible less growth of the others. Share: lift x their revenue before, as",
                        "a part of the revenue paid on, held to 0..100%. Eligible: an offer on deals is open to the",
                        "partner, whatever it sold; the others show what would have come anyway."));
    }

    private Column<Row> side(
            String key, String title, int order, Function<Row, Side> side, Function<Side, Long> money) {
        return Column.<Row>money(key, title, unit, row -> money.apply(side.apply(row)))
                .optional(order);
    }

    private static Column<Row> growth(String key, String title, Function<Row, @Nullable BigDecimal> of) {
        return Column.fraction(key, title, Kind.PERCENT, of);
    }
}
