package dev.earnest.language.bind;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.language.print.NodePrinter;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.tree.MapNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario assumes, without a catalog at hand: its fields are any columns. */
public final class ScenarioBinder {
    /** The keys of one assumption. */
    public static final Shape ASSUMPTION =
            Shape.of("assume[]", "an assumption", "when", "who", "volume", "win_rate", "mix", "timing", "pull_forward");

    private static final Names NONE =
            new Names(Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of());

    private ScenarioBinder() {}

    /** One assumption; null where something of it can't be read. */
    public static @Nullable Assumption assumption(Spot spot) {
        MapNode map = spot.map("`{who: {tier: gold}, volume: +8%}`");
        if (map == null) {
            return null;
        }
        int before = spot.findings().count();
        Section section = Section.of(spot, map, ASSUMPTION, "an assumption", List.of(ASSUMPTION));
        ConditionsBinder conditions = new ConditionsBinder(new Context(spot.findings(), NONE), true);
        Conditions when = conditions.under(section, "when", Side.DEAL);
        Conditions who = conditions.under(section, "who", Side.PARTNER);
        unusable(section, when);
        List<String> given = section.only("volume", "win_rate", "mix", "timing", "pull_forward");
        if (given.isEmpty()) {
            section.none(
                    "an assumption says nothing of what partners do",
                    "add one of `volume: +8%`, `win_rate: +10%`, `mix`, `timing`, `pull_forward`",
                    "volume",
                    "win_rate",
                    "mix",
                    "timing",
                    "pull_forward");
            return null;
        }
        dev.earnest.catalog.Response response = new ResponseBinder(section).response(given.get(0));
        return response == null || spot.findings().count() > before
                ? null
                : new Assumption(when, who, response, map.span(), words(map));
    }

    /** As it could be written on one line, without the braces around it. */
    private static String words(MapNode map) {
        String text = NodePrinter.print(map);
        return text.substring(1, text.length() - 1);
    }

    /** Conditions that no deal history answers alike before and after, or that the response itself decides. */
    private static void unusable(Section section, Conditions when) {
        for (Condition condition : when.all()) {
            if (condition instanceof Condition.Nth) {
                section.errorAt("when", "misplaced-field", "`nth` counts the deals of an offer", "leave it out");
            } else if (condition.field().equals("stage") && section.has("win_rate")) {
                section.errorAt(
                        "when", "misplaced-field", "`win_rate` is about deals won and lost alike", "leave `stage` out");
            }
        }
    }

    /** A change in percent that takes no more away than there is. */
    static java.math.@Nullable BigDecimal change(Section section, String key) {
        java.math.BigDecimal change = section.read(key, Numbers::fraction);
        if (change != null && change.compareTo(java.math.BigDecimal.ONE.negate()) < 0) {
            section.errorAt(key, "out-of-range", "`" + key + "` falls by more than all of it", "write -100% or more");
            return null;
        }
        return change;
    }
}
