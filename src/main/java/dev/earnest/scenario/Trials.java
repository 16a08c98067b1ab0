package dev.earnest.scenario;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.Comparison;
import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.Scorecard;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries one program in many forms on the same data: what does not differ from the program as it stands is not worked out
 * again. For one thread.
 */
public final class Trials {
    private final Trial base;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final int threads;

    private Trials(Payouts base, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        this.base = new Trial(this, base);
        this.from = from;
        this.to = to;
        this.threads = threads;
    }

    /**
     * Trials beside a program as it stands.
     *
     * @param base of a run with {@link Options#again}
     * @param from first earning day whose lines count; null: from the first line
     * @param to last day; null: to the last line
     * @param threads at least 1; the figures are the same for any number
     */
    public static Trials of(Payouts base, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        return new Trials(base, from, to, threads);
    }

    /** The program as it stands. */
    public Trial base() {
        return base;
    }

    /** The run from which others take what does not differ. */
    Trial start() {
        return base;
    }

    /** Another form of the program; fails with InputException where it can't be paid by. */
    public Trial of(Timeline form) {
        Options options =
                new Options(base.payouts().asOf(), threads, base.payouts().absentIsBlank()).first();
        return new Trial(this, Plan.compile(form, base.payouts(), options).run());
    }

    CompareFigures compare(Payouts next) {
        return Comparison.of(base.payouts(), next, new CompareRequest(from, to, List.of(), threads))
                .figures();
    }

    RoiFigures returns(Payouts payouts) {
        return Roi.of(payouts, List.of(), null, from, to, threads);
    }

    KpiFigures kpis(Payouts payouts) {
        return Scorecard.of(payouts, from, to, threads);
    }

    List<LedgerCursor> lines(Payouts payouts) {
        return payouts.linesByOffer(
                from == null ? Integer.MIN_VALUE : (int) from.toEpochDay(),
                to == null ? Integer.MAX_VALUE : (int) to.toEpochDay());
    }

    /** Whether a field of lines means the same in another form: one that a ladder tells may not. */
    boolean isSameField(String field, Payouts other) {
        String plain = field.substring(field.indexOf('.') + 1);
        return isFree(base.payouts().timeline(), plain) && isFree(other.timeline(), plain);
    }

    private static boolean isFree(Timeline timeline, String field) {
        return !field.equals("version")
                && timeline.versions().stream().map(Catalog::ladders).noneMatch(ladders -> ladders.containsKey(field));
    }

    InputException unknown(String what, String name, List<String> there) {
        String near = Nearest.to(name, there);
        String help = near != null
                ? "did you mean `" + near + "`?"
                : there.isEmpty()
                        ? "there is none"
                        : "there: " + String.join(", ", there.subList(0, Math.min(12, there.size())));
        return new InputException(Problem.error(
                "unknown-metric", Span.ofFile("--metric"), "no " + what + " `" + name + "` is paid by", help));
    }
}
