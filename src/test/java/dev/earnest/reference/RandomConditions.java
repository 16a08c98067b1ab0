package dev.earnest.reference;

import static dev.earnest.reference.Words.attached;
import static dev.earnest.reference.Words.boost;
import static dev.earnest.reference.Words.is;
import static dev.earnest.reference.Words.not;
import static dev.earnest.reference.Words.nth;
import static dev.earnest.reference.Words.range;
import static dev.earnest.reference.Words.segment;
import static dev.earnest.reference.Words.table;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Metric;
import java.util.ArrayList;
import java.util.List;

/** Conditions, tables and boosts that hold more often than not. */
final class RandomConditions {
    private final Dice dice;
    private final List<Metric> metrics;

    RandomConditions(Dice dice, List<Metric> metrics) {
        this.dice = dice;
        this.metrics = metrics;
    }

    /** On the partner; {@code periodMetrics} whether a metric over a whole period may be read. */
    Condition[] who(boolean periodMetrics) {
        List<Condition> all = new ArrayList<>();
        int count = dice.any(0, 0, 0, 0, 1, 1, 2);
        for (int i = 0; i < count; i++) {
            all.add(partner(periodMetrics));
        }
        return distinct(all);
    }

    private Condition partner(boolean periodMetrics) {
        List<Metric> usable = new ArrayList<>(metrics);
        usable.removeIf(metric -> !periodMetrics && metric.window() instanceof Metric.Over.Every);
        if (!usable.isEmpty() && dice.chance(45)) {
            Metric metric = dice.of(usable);
            String least = metric.outOf() != null
                    ? dice.any("10%", "25%", "33.3333%", "50%")
                    : metric.of().equals("count") ? dice.any("1", "2") : dice.any("50", "300.5");
            return dice.chance(75) ? range(metric.id(), "min " + least) : range(metric.id(), "below " + least);
        }
        return dice.any(
                is("tier", "gold", "silver"),
                not("tier", "registered"),
                segment("strong"),
                segment("strong", "young"),
                new Condition.InSegment(List.of("young"), true),
                is("country", "de"),
                is("focus", "cloud", "data"),
                not("focus", "data"),
                is("esg", "true"),
                is("esg", "false"),
                range("joined_date", "from 2025-01-01"),
                range("joined_date", "to 2026-01-31"),
                range("quota", "above 0"),
                new Condition.Within("quota", ((Condition.Within) range("quota", "min 1000")).range(), true));
    }

    Condition[] when() {
        List<Condition> all = new ArrayList<>();
        int count = dice.any(0, 0, 0, 1, 1, 2);
        for (int i = 0; i < count; i++) {
            all.add(deal());
        }
        return distinct(all);
    }

    /** A field once only, as in a map. */
    private static Condition[] distinct(List<Condition> all) {
        List<Condition> kept = new ArrayList<>();
        for (Condition condition : all) {
            if (kept.stream().noneMatch(other -> other.field().equals(condition.field()))) {
                kept.add(condition);
            }
        }
        return kept.toArray(new Condition[0]);
    }

    private Condition deal() {
        switch (dice.between(1, 12)) {
            case 1:
                return dice.any(
                        nth("partner", "max 3"),
                        nth("partner", "min 2"),
                        nth("account", "max 2"),
                        nth("account", "min 2"));
            case 2:
                return dice.any(
                        attached("90 days", is("product", "x", "y")),
                        attached("3 months", is("deal_type", "new")),
                        attached(null, range("amount", "min 100")));
            case 3:
                return dice.any(is("account", "new"), is("account", "existing"));
            case 4:
                return dice.any(is("owns", "x", "y"), not("owns", "z"), is("owns", "x"));
            case 5:
                return dice.any(is("incumbent", "true"), is("incumbent", "false"));
            case 6:
                return dice.any(
                        range("account_age", "below 3 months"),
                        range("account_age", "min 1 month"),
                        range("account_idle", "max 2 months"),
                        range("account_idle", "above 14 days"));
            case 7:
                return dice.any(is("registered", "true"), is("registered", "false"));
            case 8:
                return dice.any(
                        range("discount", "max 25%"),
                        range("discount", "above 20%"),
                        range("margin_rate", "min 40%"),
                        range("margin_rate", "below 50%"));
            case 9:
                return dice.any(
                        range("days_to_close", "max 30"),
                        range("created_date", "from 2026-01-10"),
                        range("registered_date", "above 2025-12-31", "below 2026-05-01"),
                        new Condition.Within(
                                "term_months", ((Condition.Within) range("term_months", "min 12")).range(), true),
                        range("term_months", "min 6"),
                        range("quantity", "above 10", "below 50"));
            case 10:
                return dice.any(
                        range("amount", "min 100"), range("amount", "above 0"), range("amount", "min 25", "max 800"));
            default:
                return dice.any(
                        is("product", "x", "y"),
                        not("product", "z"),
                        is("product", "x"),
                        is("deal_type", "new", "expansion"),
                        is("partner.country", "us", "de"),
                        is("stage", "won", "open"),
                        not("stage", "won"),
                        is("deal.product", "y", "z"));
        }
    }

    Condition[] event() {
        List<Condition> all = new ArrayList<>();
        if (dice.chance(12)) {
            all.add(dice.any(
                    is("owns", "x", "y"),
                    range("account_age", "min 14 days"),
                    range("account_idle", "max 3 months"),
                    attached("3 months", is("product", "x", "z"))));
        }
        if (dice.chance(35)) {
            all.add(dice.any(
                    is("deal.registered", "true"),
                    is("deal.account", "existing", "new"),
                    range("deal.days_to_close", "max 40"),
                    range("value", "min 40"),
                    is("deal.product", "x", "y"),
                    not("deal.product", "z"),
                    range("days_since_close", "max 200"),
                    range("days_since_close", "min 0"),
                    range("deal.amount", "min 50"),
                    range("deal.discount", "max 25%"),
                    range("amount", "above 50")));
        }
        return all.toArray(new Condition[0]);
    }

    /** One figure, or a table of one or two fields. {@code deals}: whether the deal's fields can be read. */
    Lookup figure(boolean deals, String... figures) {
        if (dice.chance(60)) {
            return Words.figure(dice.any(figures));
        }
        Lookup inner = dice.chance(30)
                ? table("country", "de", dice.any(figures), "us", dice.any(figures))
                : Words.figure(dice.any(figures));
        List<Object> cells = new ArrayList<>();
        String field = deals
                ? dice.any("tier", "product", "focus", "esg", "account", "deal.deal_type", "partner.tier")
                : dice.any("tier", "focus", "country");
        for (String value : values(field)) {
            if (dice.chance(75)) {
                cells.add(value);
                cells.add(dice.chance(30) ? inner : Words.figure(dice.any(figures)));
            }
        }
        if (cells.isEmpty() || dice.chance(60)) {
            cells.add("otherwise");
            cells.add(inner);
        }
        return table(field, cells.toArray());
    }

    private static List<String> values(String field) {
        return switch (field) {
            case "product" -> List.of("x", "y", "z");
            case "focus" -> List.of("cloud", "security", "data");
            case "esg" -> List.of("true", "false");
            case "account" -> List.of("new", "existing");
            case "deal.deal_type" -> List.of("new", "renewal");
            case "country" -> List.of("de", "us");
            default -> List.of("gold", "silver", "registered");
        };
    }

    Boost[] boosts(boolean deals) {
        List<Boost> all = new ArrayList<>();
        if (dice.chance(25)) {
            all.add(boost(Words.all(is("tier", "gold", "silver")), Conditions.ANY, dice.any("1.1", "1.25", "0.5")));
        }
        if (deals && dice.chance(20)) {
            all.add(boost(Conditions.ANY, Words.all(is("product", "x", "y")), dice.any("1.2", "1.333", "2")));
        }
        return all.toArray(new Boost[0]);
    }
}
