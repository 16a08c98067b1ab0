package dev.earnest.scenario;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.Comparison;
import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.Scorecard;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Response;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
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

    private final List<Assumption> assumptions;
    private final @Nullable Timeline assumedOf;
    private @Nullable Trial start;

    private Trials(
            Payouts base,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int threads,
            List<Assumption> assumptions,
            @Nullable Timeline assumedOf) {
        this.assumptions = List.copyOf(assumptions);
        this.assumedOf = assumedOf;
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
        return new Trials(base, from, to, threads, List.of(), null);
    }

    /**
     * The same with what partners are assumed to do about every form but the program as it stands.
     *
     * @param program the program of which the forms are
     */
    public Trials assuming(List<Assumption> more, Timeline program) {
        return new Trials(base.payouts(), from, to, threads, more, program);
    }

    /** The program as it stands. */
    public Trial base() {
        return base;
    }

    /** The run from which others take what does not differ. */
    Trial start() {
        Trial known = start;
        Timeline program = assumedOf;
        if (assumptions.isEmpty() || program == null) {
            return base;
        }
        if (known == null) {
            Dataset altered =
                    Behaviour.apply(program, base.payouts().data(), assumptions).data();
            known = new Trial(this, Plan.compile(program, altered, options()).run());
            start = known;
        }
        return known;
    }

    private Options options() {
        return new Options(base.payouts().asOf(), threads, base.payouts().absentIsBlank()).first();
    }

    /** Whether partners do the same about a form as about the program: nothing that their deals hang on differs. */
    private boolean isAltered(Timeline form) {
        Timeline program = assumedOf;
        if (assumptions.isEmpty() || program == null) {
            return false;
        }
        boolean pulls = assumptions.stream().anyMatch(each -> each.response() instanceof Response.PullForward);
        Catalog one = program.last();
        Catalog two = form.last();
        return pulls
                || !one.segments().equals(two.segments())
                || !one.metrics().equals(two.metrics())
                || !one.ladders().equals(two.ladders())
                || !java.util.Objects.equals(one.registrationValid(), two.registrationValid());
    }

    /** Another form of the program; fails with InputException where it can't be paid by. */
    public Trial of(Timeline form) {
        if (isAltered(form)) {
            Dataset altered =
                    Behaviour.apply(form, base.payouts().data(), assumptions).data();
            return new Trial(this, Plan.compile(form, altered, options()).run());
        }
        return new Trial(this, Plan.compile(form, start().payouts(), options()).run());
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
                "unknown-metric", Span.ofFile("--metric"), "there is no " + what + " `" + name + "`", help));
    }
}
