package dev.earnest.explain;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Excluded;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.LineSeen;
import dev.earnest.payout.Note;
import dev.earnest.payout.Standing;
import dev.earnest.payout.Worked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Periods and excluded deals in words. */
final class PartnerParts {
    private final Positions positions;
    private final Figures figures;
    private final ConditionParts conditions;
    private final LimitWords words;

    PartnerParts(Positions positions, Figures figures, ConditionParts conditions) {
        this.positions = positions;
        this.figures = figures;
        this.conditions = conditions;
        this.words = new LimitWords(figures);
    }

    PeriodExplained period(String partner, Standing standing) {
        return new PeriodExplained(
                partner,
                standing,
                step(standing),
                limits(standing),
                own(standing),
                positions.of(standing.version(), "offers." + standing.offerId()));
    }

    private List<Part> own(Standing standing) {
        List<Part> parts = new ArrayList<>();
        for (LineSeen line : standing.lines()) {
            if (line.kind() == LineKind.CARRY) {
                parts.add(Part.of(5, "carry", Part.Outcome.SUM, "carried from the period before")
                        .money(line.paid())
                        .figure("date", Figures.day(line.day()))
                        .figure("carried", figures.unit().text(-line.limitCut())));
            }
            for (Note note : line.notes()) {
                if (note instanceof Note.ToppedUp topped) {
                    parts.add(guarantee(standing, line, topped));
                }
            }
        }
        return parts;
    }

    private Part guarantee(Standing standing, LineSeen line, Note.ToppedUp note) {
        Object surplus =
                note.used() == 0 ? "" : Phrase.of(", ", figures.money(note.used()), " of earlier surplus counts");
        return Part.of(5, "guarantee", Part.Outcome.SUM, words.of(note.rule(), false))
                .detail(note.period() + " came to ", figures.money(note.earned()), surplus, "; topped up by")
                .money(line.earned())
                .figure("date", Figures.day(line.day()))
                .figure("period", note.period())
                .figure("total", figures.unit().text(note.earned()))
                .figure("least", figures.unit().text(note.least()))
                .figure("surplus_used", figures.unit().text(note.used()))
                .figure("earned", figures.unit().text(line.earned()))
                .at(positions.of(standing.version(), "offers." + standing.offerId() + ".limits"));
    }

    private static String step(Standing standing) {
        Tiers tiers = standing.offer().tiers();
        Worked last = standing.last();
        Worked.Stepped stepped = last == null ? null : last.stepped();
        if (tiers == null || tiers.every() == null || stepped == null) {
            return "";
        }
        if (!stepped.hasTarget()) {
            return "no target";
        }
        Standing.Next next = standing.next();
        int reached = next != null ? next.step() : stepped.step() + 1;
        return (reached == 0 ? "none" : String.valueOf(reached)) + " of "
                + tiers.steps().size();
    }

    /** What the limits of the period had left after its last line. */
    private Phrase limits(Standing standing) {
        Map<Limit, Note.Limited> last = new LinkedHashMap<>();
        for (LineSeen line : standing.lines()) {
            for (Note note : line.notes()) {
                if (note instanceof Note.Limited limited && limited.rule() instanceof Limit.PartnerMax) {
                    last.put(limited.rule(), limited);
                }
            }
        }
        Phrase all = Phrase.NONE;
        for (Note.Limited note : last.values()) {
            long used = note.used() + note.value() - note.cut();
            all = Phrase.of(
                    all,
                    all.isEmpty() ? "" : "; ",
                    words.of(note.rule(), false),
                    ": ",
                    figures.money(Math.max(0, note.most() - used)),
                    " left");
        }
        return all;
    }

    /** The same conditions of several versions together, in the order in which they first stand. */
    List<ExcludedExplained> excluded(String of, List<Excluded> found) {
        Map<String, ExcludedExplained> byText = new LinkedHashMap<>();
        for (Excluded one : found) {
            ExcludedExplained told = excluded(of, one);
            Phrase condition = told.condition();
            String key = told.offerId() + told.ghost() + "\n" + (condition == null ? "" : condition);
            byText.merge(key, told, ExcludedExplained::and);
        }
        return new ArrayList<>(byText.values());
    }

    private ExcludedExplained excluded(String of, Excluded one) {
        Answer sample = one.sample();
        boolean in = one.failed() < 0;
        Part part = in ? null : conditions.condition(sample, sample.checks().get(one.failed()));
        return new ExcludedExplained(
                of,
                sample.offerId(),
                sample.ghost(),
                part == null ? null : part.text(),
                one.deals(),
                Fixed4.decimal(one.revenue()),
                one.aloneDeals(),
                Fixed4.decimal(one.aloneRevenue()),
                part == null ? positions.of(sample.version(), "offers." + sample.offerId()) : part.catalog());
    }
}
