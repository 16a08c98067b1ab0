package dev.earnest.language.bind;

import dev.earnest.catalog.Form;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Tiers.Method;
import dev.earnest.language.bind.Names.MetricTraits;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code tiers} and checks what may go together. */
final class TiersBinder {
    private static final Words<Method> METHOD = Words.of(
                    "method", Method.values(), method -> method.name().toLowerCase(Locale.ROOT))
            .explained("marginal pays each slice at its own step, retroactive everything at the step reached, "
                    + "prospective each deal at the step reached before it");
    private static final Words<Boolean> BASED_ON = Words.choice("base", "last_period", "this_period");
    private static final Words<Boolean> EDGE = Words.choice("edge", "above", "at");

    private final Context context;
    private final TargetBinder targets;
    private final StepsBinder steps;

    TiersBinder(Context context) {
        this.context = context;
        this.targets = new TargetBinder(context);
        this.steps = new StepsBinder(context);
    }

    /** Tiers on a measure. */
    @Nullable
    Form read(Spot spot, String of) {
        Section section =
                context.section(spot, Shapes.TIERS, "`tiers: {method: marginal, every: quarter, steps: […]}`");
        if (section == null) {
            return null;
        }
        Method method = section.require(
                "method",
                "method: marginal` (each slice at its own step), `method: retroactive` (everything at the step reached)"
                        + " or `method: prospective",
                METHOD);
        String counts = section.read("counts", Measures::column);
        Period every = section.read("every", Times.PERIOD);
        List<String> per = section.read("per", TiersBinder::per, List.of());
        Target target = section.read("target", value -> targets.read(value, section, every));
        boolean lastPeriod = section.read("based_on", BASED_ON, false);
        boolean interpolate = section.read("interpolate", Texts::bool, false);
        boolean above = section.read("edge", EDGE, false);
        MetricTraits metric = counts == null ? null : context.names().metrics().get(counts);
        checkMetric(section, metric, counts, method, every);
        checkMethod(section, method, lastPeriod, interpolate);
        if (lastPeriod && every == Period.TERM) {
            section.errorAt(
                    "based_on",
                    "nothing-before-a-term",
                    "`based_on: last_period` looks back, but the tiers count `every: term`, and nothing comes before a term",
                    "write `every: year` or shorter");
        }
        boolean percent = section.has("target") || (metric != null && metric.share());
        boolean noPay = method == Method.PROSPECTIVE || lastPeriod || interpolate;
        var read = steps.read(section, percent, noPay, interpolate);
        return method == null || read.isEmpty()
                ? null
                : new Tiers(
                        method,
                        of.equals(counts) ? null : counts,
                        every,
                        per,
                        target,
                        lastPeriod,
                        interpolate,
                        above,
                        read);
    }

    /** {@code partner}, or a list of it and other fields. */
    private static @Nullable List<String> per(Spot spot) {
        List<String> fields = spot.oneOrMore("`per: [partner, product]`", Texts::text);
        if (fields.isEmpty()) {
            return null;
        }
        if (!fields.get(0).equals("partner")) {
            String wanted = fields.contains("partner") || fields.equals(List.of("account"))
                    ? ""
                    : ", " + String.join(", ", fields);
            spot.error(
                    "count-without-partner",
                    "`per` is " + String.join(", ", fields) + ", but a count is always a partner's own",
                    "write `per: [partner" + wanted + "]`");
            return null;
        }
        return fields.subList(1, fields.size());
    }

    private static void checkMethod(Section section, @Nullable Method method, boolean lastPeriod, boolean interpolate) {
        if (method == null) {
            return;
        }
        boolean prospective = method == Method.PROSPECTIVE;
        if (prospective && !section.has("every")) {
            section.errorAt(
                    "method",
                    "prospective-without-every",
                    "`prospective` tiers need `every`: without it there is no deal before",
                    "add `every: quarter`, or use `marginal` or `retroactive` for each deal alone");
        }
        if (lastPeriod && !prospective) {
            section.errorAt(
                    "based_on",
                    "based-on-without-prospective",
                    "`based_on: last_period` goes with `prospective` only, not with `" + word(method) + "`",
                    "write `method: prospective`, or delete `based_on`");
        }
        if (interpolate && method != Method.RETROACTIVE) {
            section.errorAt(
                    "interpolate",
                    "interpolate-without-retroactive",
                    "`interpolate` goes with `retroactive` only, not with `" + word(method) + "`",
                    "write `method: retroactive`, or delete `interpolate`");
        }
    }

    private static String word(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private static void checkMetric(
            Section section,
            @Nullable MetricTraits metric,
            @Nullable String counts,
            @Nullable Method method,
            @Nullable Period every) {
        if (metric == null) {
            return;
        }
        if (method != null && method != Method.RETROACTIVE) {
            section.errorAt(
                    "counts",
                    "metric-without-retroactive",
                    "metric `" + counts + "` finds one step for the whole period, but `method` is `" + word(method)
                            + "`",
                    "write `method: retroactive`, or count a measure of the deal");
        }
        boolean same = metric.byPeriod() && every != null && every.word().equals(metric.length());
        if (!same && !metric.window().isEmpty() && !(section.has("every") && every == null)) {
            String theirs = metric.window() + ": " + metric.length();
            section.errorAt(
                    "counts",
                    "metric-period-differs",
                    "metric `" + counts + "` is measured `" + theirs + "`, but the tiers "
                            + (every == null ? "have no `every`" : "count `every: " + every.word() + "`"),
                    metric.byPeriod()
                            ? "write `every: " + metric.length() + "` in the tiers"
                            : "give the metric `every`, the same as the tiers'");
        }
    }
}
