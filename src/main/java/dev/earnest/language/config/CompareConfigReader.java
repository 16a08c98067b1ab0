package dev.earnest.language.config;

import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the thresholds of comparisons in {@code .earnest.yaml}. */
final class CompareConfigReader {
    static final Shape COMPARE = Shape.of(
            "compare",
            "`compare`",
            "fail_on",
            "max_increase",
            "max_payout",
            "max_losers",
            "max_loss_per_partner",
            "min_roi",
            "within_budget");

    private static final Words<String> FAIL_ON =
            Words.of("level", new String[] {"adverse", "depends", "any", "never"}, word -> word);

    private CompareConfigReader() {}

    static CompareConfig read(Spot spot) {
        MapNode map = spot.map("`compare: {max_increase: 2%}`");
        if (map == null) {
            return CompareConfig.NONE;
        }
        Section section = Section.of(spot, map, COMPARE, "`compare`", List.of(COMPARE));
        return new CompareConfig(
                section.read("fail_on", FAIL_ON),
                section.read("max_increase", Numbers::fraction),
                section.read("max_payout", Numbers::money),
                section.read("max_losers", Numbers::fraction),
                section.read("max_loss_per_partner", Numbers::fraction),
                section.read("min_roi", CompareConfigReader::roi),
                section.read("within_budget", Texts::bool, false));
    }

    /** A return is written as 1.5 or as 150%. */
    private static @Nullable BigDecimal roi(Spot spot) {
        boolean percent = spot.node() instanceof ScalarNode scalar && Numbers.isPercent(scalar.text());
        return percent ? Numbers.fraction(spot) : Numbers.number(spot);
    }
}
