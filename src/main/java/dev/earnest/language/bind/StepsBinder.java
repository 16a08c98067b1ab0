package dev.earnest.language.bind;

import dev.earnest.catalog.Step;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the steps of tiers. */
final class StepsBinder {
    private final Context context;

    StepsBinder(Context context) {
        this.context = context;
    }

    /** What was read of a step before its thresholds are compared. */
    private record Draft(@Nullable Step step, @Nullable BigDecimal from, Span span, boolean each, boolean rate) {}

    /** The steps, or nothing where one is wrong. */
    List<Step> read(Section tiers, boolean percent, boolean noPay, boolean interpolate) {
        if (tiers.missing("steps", "steps: [{from: 0, rate: 2%}]")) {
            return List.of();
        }
        List<Draft> drafts = tiers.list(
                "steps",
                "`steps: [{from: 0, rate: 2%}, {from: 100_000, rate: 4%}]`",
                spot -> step(spot, percent, noPay, tiers));
        Spot list = tiers.spot("steps");
        if (drafts.isEmpty() && list != null && list.node() instanceof dev.earnest.language.tree.ListNode) {
            list.error("empty-list", "`steps` is an empty list", "write at least one: `{from: 0, rate: 2%}`");
        }
        checkOrder(tiers, drafts, percent);
        if (interpolate) {
            checkInterpolation(tiers, drafts);
        }
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.step() != null) {
                steps.add(draft.step());
            }
        }
        return steps;
    }

    private @Nullable Draft step(Spot spot, boolean percent, boolean noPay, Section tiers) {
        Section section = context.section(spot, Shapes.STEP, "`{from: 100_000, rate: 4%}`");
        if (section == null) {
            return null;
        }
        BigDecimal from =
                section.require("from", percent ? "from: 100%" : "from: 100_000", value -> from(value, percent));
        section.only("rate", "each");
        Rate rate = section.read("rate", value -> noTable(value) ? Numbers.percent(value) : null);
        BigDecimal each = section.read("each", value -> noTable(value) ? Numbers.money(value) : null);
        BigDecimal pay = section.read("pay", value -> noTable(value) ? Numbers.money(value) : null);
        if (!section.has("rate") && !section.has("each") && !section.has("pay")) {
            section.none(
                    "the step pays nothing: it has none of `rate`, `each` and `pay`",
                    "add `rate: 2%`, or `rate: 0%` where nothing is meant",
                    "rate",
                    "each",
                    "pay");
        }
        if (noPay && section.has("pay")) {
            section.errorAt("pay", "pay-in-steps", "a step can't `pay` a sum " + why(tiers), "use `rate` or `each`");
        }
        Spot threshold = section.spot("from");
        Step step = from == null ? null : new Step(from, rate, each, pay);
        return new Draft(
                step,
                from,
                threshold == null ? section.span() : threshold.node().span(),
                section.has("each"),
                section.has("rate"));
    }

    private static String why(Section tiers) {
        Spot method = tiers.spot("method");
        if (method != null
                && method.node() instanceof ScalarNode scalar
                && scalar.text().equals("prospective")) {
            return "under `prospective`, which re-rates nothing";
        }
        return tiers.has("interpolate") ? "with `interpolate`" : "with `based_on: last_period`";
    }

    private static boolean noTable(Spot spot) {
        if (spot.node() instanceof MapNode) {
            spot.error(
                    "table-in-steps",
                    "`" + spot.name() + "` is a table, which a step can't have",
                    "write one figure, and an offer for each group");
            return false;
        }
        return true;
    }

    private static @Nullable BigDecimal from(Spot spot, boolean percent) {
        if (percent) {
            if (spot.node() instanceof ScalarNode scalar && large(scalar.text())) {
                spot.error(
                        "number-with-target",
                        "`from: " + scalar.text() + "` is a number, but steps with a `target` start at percents of it",
                        "write a percent such as `from: 100%`, or delete `target`");
                return null;
            }
            Rate rate = Numbers.percent(spot);
            return rate == null ? null : rate.fraction();
        }
        if (spot.node() instanceof ScalarNode scalar && Numbers.isPercent(scalar.text())) {
            spot.error(
                    "percent-without-target",
                    "`from: " + scalar.text() + "` is a percent, but the tiers have no `target` to be a percent of",
                    "add `target: quota` or `target: {last_year: 100%}`, or write `from` as a number");
            return null;
        }
        return Numbers.amount(spot);
    }

    private static boolean large(String text) {
        return Numbers.isNumber(text) && new BigDecimal(Numbers.plain(text)).compareTo(BigDecimal.valueOf(1_000)) >= 0;
    }

    private static void checkOrder(Section tiers, List<Draft> drafts, boolean percent) {
        for (int i = 1; i < drafts.size(); i++) {
            Draft before = drafts.get(i - 1);
            Draft step = drafts.get(i);
            BigDecimal low = before.from();
            BigDecimal high = step.from();
            if (low == null || high == null || high.compareTo(low) > 0) {
                continue;
            }
            tiers.findings()
                    .add(Problem.error(
                                    "steps-out-of-order",
                                    step.span(),
                                    "step " + (i + 1) + " starts at " + text(high, percent) + ", not above step " + i
                                            + " at " + text(low, percent),
                                    "raise its `from`, or sort the steps from low to high")
                            .at(tiers.place().key("steps").item(i).key("from"))
                            .with(new Related("step " + i + " starts at " + text(low, percent), before.span())));
        }
    }

    private static String text(BigDecimal from, boolean percent) {
        return percent ? new Rate(from).toString() : Numbers.underscored(from).replace('_', ',');
    }

    private static void checkInterpolation(Section tiers, List<Draft> drafts) {
        boolean rates = drafts.stream().allMatch(Draft::rate);
        boolean eaches = drafts.stream().allMatch(Draft::each);
        if (!rates && !eaches && drafts.stream().anyMatch(draft -> draft.rate() || draft.each())) {
            tiers.errorAt(
                    "interpolate",
                    "interpolate-mixed-steps",
                    "`interpolate` needs a `rate` in every step, or an `each` in every step",
                    "give all steps the same");
        }
    }
}
