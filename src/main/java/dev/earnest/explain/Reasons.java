package dev.earnest.explain;

import dev.earnest.catalog.Tiers;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Answer;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.LineSeen;
import dev.earnest.payout.Note;
import dev.earnest.payout.Worked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one sentence: what bound a line and what it would pay without that, or why nothing was paid. */
final class Reasons {
    private static final Figure ANOTHER_VERSION = new Figure("asks", "version");

    private final Figures figures;
    private final CutParts cuts;

    Reasons(Figures figures, CutParts cuts) {
        this.figures = figures;
        this.cuts = cuts;
    }

    /** A sentence, and where in the catalog it points. */
    record Reason(Phrase words, @Nullable Spot at) {}

    Reason of(Answer answer, Part eligible, Part earned) {
        if (!answer.eligible()) {
            return failed(eligible);
        }
        List<LineSeen> lines = answer.lines();
        if (lines.isEmpty()) {
            return nothing(answer, earned);
        }
        List<Phrase> words = new ArrayList<>();
        Spot at = null;
        for (LineSeen line : lines) {
            Without.Bound bound = line.kind() == LineKind.EARNING ? Without.of(line) : null;
            if (bound != null && words.isEmpty()) {
                Part part = cuts.of(answer, bound.note());
                at = part == null ? null : part.catalog();
                words.add(bound(bound, part));
            }
        }
        after(lines, words);
        if (at == null) {
            words.add(0, further(answer, words));
            words.removeIf(Phrase::isEmpty);
        }
        return new Reason(joined(words), at);
    }

    private Reason failed(Part eligible) {
        for (Part condition : eligible.parts()) {
            if (condition.outcome() == Part.Outcome.FAIL && condition.figures().contains(ANOTHER_VERSION)) {
                return new Reason(Phrase.of(condition.detail(), ", which prices it"), condition.catalog());
            }
            if (condition.outcome() == Part.Outcome.FAIL) {
                return new Reason(Phrase.of(condition.text(), "; found ", condition.detail()), condition.catalog());
            }
        }
        return new Reason(Phrase.NONE, null);
    }

    private Phrase bound(Without.Bound bound, @Nullable Part part) {
        Note note = bound.note();
        Object what = part == null ? "a limit" : part.text();
        return Phrase.of(
                what,
                " took off ",
                figures.money(note.cut()),
                "; without it this line would pay ",
                figures.money(bound.paid()));
    }

    private void after(List<LineSeen> lines, List<Phrase> words) {
        long held = lines.stream().mapToLong(LineSeen::held).sum();
        long committed = lines.stream().mapToLong(LineSeen::committed).sum();
        long taken = lines.stream().mapToLong(LineSeen::clawedBack).sum();
        if (held != 0) {
            words.add(Phrase.of(figures.money(held), " is held until an approved claim lists all the evidence"));
        }
        if (committed != 0) {
            words.add(Phrase.of(figures.money(committed), " is committed: dated after the day of the run"));
        }
        if (taken != 0) {
            words.add(Phrase.of(figures.money(taken), " was taken back"));
        }
    }

    /** That nothing was cut, and what the next step still needs. */
    private Phrase further(Answer answer, List<Phrase> words) {
        Worked.Stepped stepped = answer.results().get(0).worked().stepped();
        Tiers tiers = answer.offer().tiers();
        Phrase next =
                stepped == null || tiers == null || stepped.step() < 0 ? Phrase.NONE : next(answer, tiers, stepped);
        return Phrase.of(words.isEmpty() ? "nothing was cut" : "", words.isEmpty() ? next : "");
    }

    private static Phrase joined(List<Phrase> words) {
        Phrase all = Phrase.NONE;
        for (Phrase next : words) {
            all = Phrase.of(all, all.isEmpty() ? "" : "; ", next);
        }
        return all;
    }

    /** Why a deal that meets every condition earned nothing. */
    private Reason nothing(Answer answer, Part earned) {
        Worked worked =
                answer.results().isEmpty() ? null : answer.results().get(0).worked();
        if (worked == null) {
            return new Reason(Phrase.of("it is not counted"), earned.catalog());
        }
        if (worked.rated() == null && worked.stepped() != null) {
            Part walk = last(earned);
            int next = worked.stepped().step() + 1;
            Part at = next < walk.parts().size() ? walk.parts().get(next) : walk;
            return new Reason(steps(answer, worked.stepped()), at.catalog());
        }
        Tiers tiers = answer.offer().tiers();
        if (worked.paidOn() == Fixed4.BLANK || tiers != null) {
            String counts = tiers == null || worked.paidOn() == Fixed4.BLANK ? null : tiers.counts();
            String blank = counts == null ? answer.offer().earn().of() : counts;
            return new Reason(Phrase.of("no measure: ", blank, " is blank"), earned.catalog());
        }
        return new Reason(
                Phrase.of(last(earned).text(), ": ", last(earned).detail(), ", which is nothing"),
                last(earned).catalog());
    }

    private static Part last(Part earned) {
        List<Part> parts = earned.parts();
        return parts.isEmpty() ? earned : parts.get(parts.size() - 1);
    }

    private Phrase steps(Answer answer, Worked.Stepped stepped) {
        Tiers tiers = answer.offer().tiers();
        if (tiers == null || !stepped.hasTarget()) {
            return Phrase.of("no target: there is no history, and no floor");
        }
        if (stepped.step() < 0 && stepped.metric() == null) {
            return below(answer, tiers, stepped);
        }
        if (stepped.step() < 0) {
            return Phrase.of("the metric is below the first step");
        }
        return stepped.owedAfter() == stepped.owedBefore()
                ? Phrase.of(
                        "step ",
                        String.valueOf(stepped.step() + 1),
                        " adds nothing for it",
                        next(answer, tiers, stepped))
                : Phrase.of("it comes to 0");
    }

    private Phrase below(Answer answer, Tiers tiers, Worked.Stepped stepped) {
        Long deciding = stepped.deciding();
        long count = deciding == null ? stepped.after() : deciding;
        return Phrase.of(
                "below the first step: ",
                count(answer, tiers, Fixed4.decimal(count)),
                " of ",
                count(answer, tiers, threshold(tiers, stepped, 0)),
                ", ",
                count(answer, tiers, threshold(tiers, stepped, 0).subtract(Fixed4.decimal(count))),
                " short");
    }

    /** What the next step still needs. */
    private Phrase next(Answer answer, Tiers tiers, Worked.Stepped stepped) {
        int next = stepped.step() + 1;
        Long deciding = stepped.deciding();
        if (next >= tiers.steps().size() || stepped.metric() != null) {
            return Phrase.NONE;
        }
        BigDecimal count = Fixed4.decimal(deciding == null ? stepped.after() : deciding);
        BigDecimal from = threshold(tiers, stepped, next);
        return Phrase.of(
                "; step " + (next + 1) + " from ",
                count(answer, tiers, from),
                " is ",
                count(answer, tiers, from.subtract(count)),
                " away");
    }

    static BigDecimal threshold(Tiers tiers, Worked.Stepped stepped, int step) {
        BigDecimal from = tiers.steps().get(step).from();
        BigDecimal goal = stepped.goal();
        return goal == null
                ? from
                : from.multiply(goal).divide(BigDecimal.valueOf(stepped.divisor()), 4, RoundingMode.CEILING);
    }

    private Phrase.Digits count(Answer answer, Tiers tiers, BigDecimal value) {
        String counts = tiers.counts() == null ? answer.offer().earn().of() : tiers.counts();
        return figures.number(counts, value);
    }
}
