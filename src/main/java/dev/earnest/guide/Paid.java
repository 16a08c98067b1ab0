package dev.earnest.guide;

import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.space.Witness;
import dev.earnest.trial.Trial;
import dev.earnest.trial.TrialLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the engine pays for a witness, as a case of an example. */
final class Paid {
    private final Assumed assumed;

    Paid(Assumed assumed) {
        this.assumed = assumed;
    }

    Example.Case of(Witness witness, String size) {
        return of(witness, size, null);
    }

    /**
     * The same of tiers.
     *
     * @param count what finds the step; null where there are none
     */
    Example.Case of(Witness witness, String size, @Nullable BigDecimal count) {
        Tiers tiers = assumed.offer().tiers();
        boolean after = tiers != null && Sizes.isFoundBefore(tiers);
        List<TrialLine> lines = Trial.lines(assumed.version(), assumed.offer().id(), witness, asOf(witness)).stream()
                .filter(line -> !after || !line.row().equals(Sizes.EARLIER))
                .toList();
        List<TrialLine> paying =
                lines.stream().filter(line -> line.paid().signum() != 0).toList();
        BigDecimal earned = sum(lines, TrialLine::earned);
        return new Example.Case(
                size,
                working(lines, count),
                earned,
                sum(lines, line -> line.row().isEmpty() ? line.earned() : BigDecimal.ZERO),
                sum(lines, line -> line.limits().add(line.budget())),
                sum(lines, TrialLine::stacking),
                first(lines),
                sum(lines, TrialLine::paid),
                (int) paying.stream().map(TrialLine::due).distinct().count(),
                paying.stream().map(TrialLine::due).min(LocalDate::compareTo).orElse(null));
    }

    private @Nullable BigDecimal first(List<TrialLine> lines) {
        return assumed.offer().earn().repeat() == null || lines.isEmpty()
                ? null
                : earnings(lines).get(0).earned();
    }

    /** The lines of each earning, instalments brought together. */
    private static List<TrialLine> earnings(List<TrialLine> lines) {
        Map<String, TrialLine> wholes = new LinkedHashMap<>();
        for (TrialLine line : lines) {
            wholes.merge(
                    line.row() + " " + line.earnedOn(),
                    line,
                    (one, other) -> with(one, one.measure(), one.earned().add(other.earned())));
        }
        return List.copyOf(wholes.values());
    }

    private static TrialLine with(TrialLine line, @Nullable BigDecimal measure, BigDecimal earned) {
        return new TrialLine(
                line.row(),
                measure,
                line.rate(),
                earned,
                line.limits(),
                line.stacking(),
                line.budget(),
                line.held(),
                line.committed(),
                line.paid(),
                line.earnedOn(),
                line.due());
    }

    /** Of one payment where they repeat, of all deals together where tiers count them, else of the one deal. */
    private String working(List<TrialLine> lines, @Nullable BigDecimal count) {
        List<TrialLine> earnings =
                earnings(lines).stream().filter(line -> line.measure() != null).toList();
        if (earnings.isEmpty()) {
            return "";
        }
        Working working = new Working(assumed.version(), assumed.offer());
        TrialLine last = earnings.get(earnings.size() - 1);
        boolean several = earnings.stream().map(TrialLine::row).distinct().count() > 1;
        if (several && assumed.offer().tiers() == null) {
            return "";
        }
        if (assumed.offer().tiers() == null || earnings.size() == 1) {
            return working.of(earnings.get(0), count);
        }
        BigDecimal measure = sum(earnings, line -> line.measure() == null ? BigDecimal.ZERO : line.measure());
        return working.of(with(last, measure, sum(earnings, TrialLine::earned)), count);
    }

    /** Far enough to see all that a repeated payout pays; of one for life a year. */
    private @Nullable LocalDate asOf(Witness witness) {
        Repeat repeat = assumed.offer().earn().repeat();
        if (repeat == null) {
            return null;
        }
        LocalDate start = repeat.after().after(witness.day());
        return repeat.lasts() == null
                ? start.plusYears(1).minusDays(1)
                : repeat.lasts().after(start);
    }

    private static BigDecimal sum(List<TrialLine> lines, Function<TrialLine, BigDecimal> of) {
        return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
