package dev.earnest.language.bind;

import dev.earnest.catalog.Conditions;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.tree.MapNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario assumes, without a catalog at hand: its fields are any columns. */
public final class ScenarioBinder {
    /** The keys of one assumption. */
    public static final Shape ASSUMPTION = Shape.of("assume[]", "an assumption", "when", "who", "volume!");

    private static final Names NONE =
            new Names(Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of());

    private ScenarioBinder() {}

    /** What was read of an assumption. */
    public record Draft(Conditions when, Conditions who, BigDecimal volume) {}

    /** One assumption, made of what was read. */
    public static <T> @Nullable T assumption(Spot spot, Function<Draft, T> make) {
        MapNode map = spot.map("`{who: {tier: gold}, volume: +8%}`");
        if (map == null) {
            return null;
        }
        Section section = Section.of(spot, map, ASSUMPTION, "an assumption", List.of(ASSUMPTION));
        ConditionsBinder conditions = new ConditionsBinder(new Context(spot.findings(), NONE));
        Conditions when = conditions.under(section, "when", Side.DEAL);
        Conditions who = conditions.under(section, "who", Side.PARTNER);
        BigDecimal volume = section.require("volume", "volume: +8%", Numbers::fraction);
        if (volume != null && volume.compareTo(BigDecimal.ONE.negate()) < 0) {
            section.errorAt("volume", "out-of-range", "the volume falls by more than all of it", "write -100% or more");
            return null;
        }
        return volume == null ? null : make.apply(new Draft(when, who, volume));
    }
}
