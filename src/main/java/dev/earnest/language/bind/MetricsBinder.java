package dev.earnest.language.bind;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Metric.Over;
import dev.earnest.catalog.Objective;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Trigger;
import dev.earnest.language.bind.Names.MetricTraits;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import dev.earnest.problem.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads metrics, ladders and objectives. */
final class MetricsBinder {
    private static final Words<Period> PERIOD = Words.of(
            "fiscal period", new Period[] {Period.MONTH, Period.QUARTER, Period.HALF, Period.YEAR}, Period::word);

    private final Context context;
    private final ConditionsBinder conditions;
    private final OfferBinder offers;

    MetricsBinder(Context context, ConditionsBinder conditions, OfferBinder offers) {
        this.context = context;
        this.conditions = conditions;
        this.offers = offers;
    }

    @Nullable
    Metric metric(String id, Spot spot) {
        String what = "metric `" + id + "`";
        Section section = context.section(spot, Shapes.METRIC, what, "`" + id + ": {of: amount, last: year}`");
        if (section == null) {
            return null;
        }
        if (Measures.KNOWN.contains(id) || Condition.DERIVED.contains(id)) {
            section.error(
                    "metric-hides-field", what + " has the name of a field that every deal has", "choose another id");
        }
        Trigger trigger = section.read("trigger", value -> offers.trigger(value, Shapes.METRIC_TRIGGER), Trigger.DEALS);
        String of = section.read("of", Measures.of(context), "amount");
        Conditions when = conditions.under(section, "when", Side.HISTORY);
        Conditions outOf = section.has("out_of") ? conditions.under(section, "out_of", Side.HISTORY) : null;
        Over window = window(section);
        return window == null ? null : new Metric(id, trigger, of, when, outOf, window);
    }

    private @Nullable Over window(Section section) {
        List<String> given = section.only("every", "last", "over");
        if (given.isEmpty()) {
            section.none(
                    section.what() + " has none of `every`, `last` and `over`",
                    "add its window: `every: quarter`, `last: year` or `over: 12 months`",
                    "every",
                    "last",
                    "over");
            return null;
        }
        if (given.get(0).equals("over")) {
            Duration length = section.read("over", Times::duration);
            if (length != null && length.count() == 0) {
                section.errorAt(
                        "over", "out-of-range", "`over: " + length + "` is no time at all", "write `over: 12 months`");
                return null;
            }
            return length == null ? null : new Over.Rolling(length);
        }
        Period period = section.read(given.get(0), PERIOD);
        if (period == null) {
            return null;
        }
        return given.get(0).equals("every") ? new Over.Every(period) : new Over.Last(period);
    }

    /** A ladder under the attribute it computes. */
    @Nullable
    Ladder ladder(String attribute, Spot spot) {
        String what = "ladder `" + attribute + "`";
        Section section = context.section(
                spot, Shapes.LADDER, what, "`" + attribute + ": {review: quarter, keep: 1 year, levels: {…}}`");
        if (section == null) {
            return null;
        }
        Period review = section.require("review", "review: quarter", PERIOD);
        Duration keep = section.read("keep", Times::duration, Duration.NONE);
        List<Ladder.Level> levels =
                section.require("levels", "levels: {silver: {certified: {min: 2}}}", value -> levels(attribute, value));
        return review == null || levels == null || levels.isEmpty()
                ? null
                : new Ladder(attribute, review, keep, levels);
    }

    private @Nullable List<Ladder.Level> levels(String attribute, Spot spot) {
        MapNode map = spot.map("`levels: {silver: {certified: {min: 2}}}`");
        if (map == null) {
            return null;
        }
        if (map.entries().isEmpty()) {
            spot.error(
                    "empty-table",
                    "ladder `" + attribute + "` has no levels",
                    "add them, lowest first: `silver: {certified: {min: 2}}`");
        }
        List<Ladder.Level> levels = new ArrayList<>();
        for (Entry entry : map.entries()) {
            Spot key = new Spot(spot.findings(), new ScalarNode(entry.key(), true, entry.keySpan()), spot.place());
            context.inDimension(key, attribute, entry.key());
            Spot level = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            Conditions read = conditions.read(level, Side.LEVEL);
            if (entry.value() instanceof MapNode tests) {
                checkWindows(level, tests);
            }
            if (read != null) {
                levels.add(new Ladder.Level(entry.key(), read));
            }
        }
        return levels;
    }

    private void checkWindows(Spot level, MapNode tests) {
        for (Entry test : tests.entries()) {
            MetricTraits metric = context.names().metrics().get(test.key());
            if (metric != null && metric.byPeriod()) {
                level.error(
                        "ladder-reads-period-metric",
                        test.keySpan(),
                        "metric `" + test.key() + "` is measured `every: " + metric.length()
                                + "`, which is not known before the period ends",
                        "give the metric `last: " + metric.length() + "` or `over: 12 months`");
            }
        }
    }

    @Nullable
    Objective objective(String id, Spot spot) {
        Section section = context.section(
                spot,
                Shapes.OBJECTIVE,
                "objective `" + id + "`",
                "`" + id + ": {metric: new_logo_revenue, target: 4_000_000}`");
        if (section == null) {
            return null;
        }
        String metric = section.require("metric", "metric: new_logo_revenue", this::kpi);
        boolean percent = section.map().get("target") instanceof ScalarNode scalar
                && scalar.text().endsWith("%");
        BigDecimal target = section.require("target", "target: 4_000_000", value -> {
            Rate rate = percent ? Numbers.percent(value) : null;
            return rate != null ? rate.fraction() : percent ? null : Numbers.number(value);
        });
        return metric == null || target == null ? null : new Objective(id, metric, target, percent);
    }

    private @Nullable String kpi(Spot spot) {
        String name = Texts.text(spot);
        if (name == null
                || Kpis.NAMES.contains(name)
                || context.names().metrics().containsKey(name)) {
            return name;
        }
        List<String> known = new ArrayList<>(context.names().metrics().keySet());
        known.addAll(Kpis.NAMES);
        String near = Nearest.to(name, known);
        spot.error(
                "dangling-reference",
                "`" + name + "` is neither a KPI nor the id of a metric",
                (near == null ? "" : "did you mean `" + near + "`? ") + "one of " + String.join(", ", known));
        return null;
    }
}
