package dev.earnest.language.bind;

import dev.earnest.language.read.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every kind of map of the catalog language with its keys: what the binder takes, and the JSON schema says. */
public final class Shapes {
    static final Shape CATALOG = Shape.of(
            "",
            "the catalog",
            "earnest!",
            "catalog!",
            "version!",
            "currency!",
            "effective!",
            "fiscal_year_start",
            "fiscal_calendar",
            "review_by",
            "registration_valid",
            "version_by",
            "rounding",
            "dimensions",
            "objectives",
            "segments",
            "metrics",
            "ladders",
            "budgets",
            "offers!",
            "stacking",
            "attribution",
            "payments",
            "economics",
            "waivers");
    static final Shape EFFECTIVE = Shape.of("effective", "`effective`", "from!", "to!");
    static final Shape FISCAL = Shape.of("fiscal_calendar", "`fiscal_calendar`", "years!", "weeks!");
    static final Shape OBJECTIVE = Shape.of("objectives.*", "an objective", "metric!", "target!");
    static final Shape METRIC =
            Shape.of("metrics.*", "a metric", "trigger", "of", "when", "out_of", "every", "last", "over");
    static final Shape METRIC_TRIGGER = Shape.of("metrics.*.trigger", "`trigger`", "event!");
    static final Shape LADDER = Shape.of("ladders.*", "a ladder", "review!", "keep", "levels!");
    static final Shape BUDGET = Shape.of(
            "budgets.*", "a budget", "amount", "accrue", "per", "every!", "when_spent", "use_within", "opening");
    static final Shape BUDGET_AMOUNT = Shape.of("budgets.*.amount", "`amount`", "column!");
    static final Shape ACCRUE = Shape.of(
            "budgets.*.accrue", "`accrue`", "of", "rate", "each", "block", "pay", "per", "tiers", "who", "when");
    static final Shape OFFER = Shape.of(
            "offers.*",
            "an offer",
            "type!",
            "status",
            "objective",
            "effective",
            "trigger",
            "earned_on",
            "pays_to",
            "who",
            "seller",
            "when",
            "earn!",
            "boost",
            "limits",
            "budget",
            "evidence",
            "clawback",
            "payout",
            "instalments");
    static final Shape OFFER_EFFECTIVE = Shape.of("offers.*.effective", "`effective`", "from", "to");
    static final Shape TRIGGER = Shape.of("offers.*.trigger", "`trigger`", "event!");
    static final Shape PAYS_TO = Shape.of("offers.*.pays_to", "`pays_to`", "column!");
    static final Shape EARN = Shape.of(
            "offers.*.earn", "`earn`", "of", "less", "rate", "each", "block", "pay", "per", "tiers", "repeat", "boost");
    static final Shape BLOCK = Shape.of("offers.*.earn.block", "`block`", "size!", "count");
    static final Shape REPEAT = Shape.of("offers.*.earn.repeat", "`repeat`", "every!", "for!", "after");
    static final Shape BOOST = Shape.of("offers.*.boost[]", "a boost", "who", "when", "times!");
    static final Shape TIERS = Shape.of(
            "offers.*.earn.tiers",
            "`tiers`",
            "method!",
            "counts",
            "every",
            "per",
            "target",
            "based_on",
            "interpolate",
            "edge",
            "steps!");
    static final Shape TARGET = Shape.of(
            "offers.*.earn.tiers.target", "`target`", "column", "every", "last_period", "last_year", "at_least");
    static final Shape STEP = Shape.of("offers.*.earn.tiers.steps[]", "a step", "from!", "rate", "each", "pay");
    static final Shape LIMIT = Shape.of(
            "offers.*.limits[]",
            "a limit",
            "max",
            "min",
            "count",
            "guarantee",
            "of",
            "per!",
            "every",
            "short",
            "carry");
    static final Shape CLAWBACK = Shape.of("offers.*.clawback", "`clawback`", "trigger!", "within", "take!");
    static final Shape PAYOUT = Shape.of("offers.*.payout", "`payout`", "hold", "every", "after", "instalments");
    static final Shape INSTALMENT = Shape.of("offers.*.instalments[]", "an instalment", "share!", "after", "over");
    static final Shape STACKING = Shape.of("stacking.*", "a stacking group", "offers!", "keep", "max", "of");
    static final Shape ATTRIBUTION = Shape.of("attribution", "`attribution`", "model!", "half_life", "weights");
    static final Shape PAYMENTS = Shape.of("payments", "`payments`", "every!", "min", "short", "negative");
    static final Shape ECONOMICS = Shape.of(
            "economics",
            "`economics`",
            "gross_margin",
            "incremental",
            "discount_rate",
            "costs",
            "partner_costs",
            "engagement");
    static final Shape COST = Shape.of("economics.costs[]", "a cost", "name!", "amount!", "every!");
    static final Shape WAIVER = Shape.of("waivers[]", "a waiver", "rule!", "offer", "reason!", "until!");
    static final Shape NTH = Shape.of("offers.*.when.nth", "`nth`", "min", "max", "above", "below", "per!");

    /** All of them, the catalog itself first. */
    public static final List<Shape> ALL = List.of(
            CATALOG,
            EFFECTIVE,
            FISCAL,
            OBJECTIVE,
            METRIC,
            METRIC_TRIGGER,
            LADDER,
            BUDGET,
            BUDGET_AMOUNT,
            ACCRUE,
            OFFER,
            OFFER_EFFECTIVE,
            TRIGGER,
            PAYS_TO,
            EARN,
            BLOCK,
            REPEAT,
            BOOST,
            TIERS,
            TARGET,
            STEP,
            LIMIT,
            CLAWBACK,
            PAYOUT,
            INSTALMENT,
            STACKING,
            ATTRIBUTION,
            PAYMENTS,
            ECONOMICS,
            COST,
            WAIVER,
            NTH);

    /** Keys under which maps go by ids or fields of the author's own. */
    private static final Set<String> BY_ID =
            Set.of("dimensions", "objectives", "segments", "metrics", "ladders", "budgets", "offers", "stacking");

    private Shapes() {}

    /** The path of a shape one key further down. */
    public static String below(String path, String key) {
        String step = BY_ID.contains(path) ? "*" : key;
        return alias(path.isEmpty() ? step : path + "." + step);
    }

    /** The path of a shape for an item of a list. */
    public static String item(String path) {
        return path + "[]";
    }

    /** What may stand in two places has one shape. */
    private static String alias(String path) {
        return switch (path) {
            case "offers.*.earn.boost" -> "offers.*.boost";
            case "offers.*.payout.instalments" -> "offers.*.instalments";
            case "budgets.*.accrue.tiers" -> "offers.*.earn.tiers";
            case "budgets.*.accrue.block" -> "offers.*.earn.block";
            default -> path;
        };
    }

    /** The shape of the maps at a path, or null where their keys are the author's own. */
    public static @Nullable Shape at(String path) {
        for (Shape shape : ALL) {
            if (shape.path().equals(path)) {
                return shape;
            }
        }
        return null;
    }
}
