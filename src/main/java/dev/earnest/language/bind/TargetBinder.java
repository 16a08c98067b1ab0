package dev.earnest.language.bind;

import dev.earnest.catalog.Period;
import dev.earnest.catalog.Target;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the target of tiers. */
final class TargetBinder {
    private static final Words<Period> COLUMN_EVERY = Words.of(
            "period of a target", new Period[] {Period.MONTH, Period.QUARTER, Period.HALF, Period.YEAR}, Period::word);

    private final Context context;

    TargetBinder(Context context) {
        this.context = context;
    }

    /** A target of tiers that count {@code every} period; null where each deal is alone. */
    @Nullable
    Target read(Spot spot, Section tiers, @Nullable Period every) {
        if (!(spot.node() instanceof MapNode)) {
            return plain(spot, tiers);
        }
        Section section = context.section(spot, Shapes.TARGET, "`target: {last_year: 100%, at_least: 50_000}`");
        if (section == null) {
            return null;
        }
        List<String> given = section.only("column", "last_period", "last_year");
        BigDecimal atLeast = section.read("at_least", Numbers::amount);
        if (given.isEmpty()) {
            section.none(
                    "`target` doesn't say of what",
                    "add one of `column: quota`, `last_period: 100%`, `last_year: 100%`, or write a number",
                    "column",
                    "last_period",
                    "last_year");
            return null;
        }
        if (!tiers.has("every")) {
            needsEvery(spot, "`" + given.get(0) + "`");
        }
        if (every == Period.TERM && !given.get(0).equals("column")) {
            section.errorAt(
                    given.get(0),
                    "nothing-before-a-term",
                    "`" + given.get(0)
                            + "` looks back, but the tiers count `every: term`, and nothing comes before a term",
                    "write `every: year` in the tiers, or the target as a number");
        }
        if (!given.get(0).equals("column") && section.has("every")) {
            section.errorAt(
                    "every",
                    "every-without-column",
                    "`every` in a target goes with `column`, not with `" + given.get(0) + "`",
                    "delete it");
        }
        if (given.get(0).equals("column")) {
            return column(section, every, atLeast);
        }
        Rate share = section.read(given.get(0), Numbers::percent);
        if (share == null) {
            return null;
        }
        return given.get(0).equals("last_year")
                ? new Target.LastYear(share, atLeast)
                : new Target.LastPeriod(share, atLeast);
    }

    private @Nullable Target plain(Spot spot, Section tiers) {
        ScalarNode scalar = spot.scalar("a target", "`target: quota` or `target: {last_year: 100%}`");
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-') {
            BigDecimal value = Numbers.amount(spot);
            return value == null ? null : new Target.Number(value, null);
        }
        if (text.equals("last_year") || text.equals("last_period")) {
            spot.error("wrong-kind", "`" + text + "` needs its share", "write `target: {" + text + ": 100%}`");
            return null;
        }
        String column = Texts.text(spot);
        if (column == null) {
            return null;
        }
        if (!tiers.has("every")) {
            needsEvery(spot, "`" + column + "`");
        }
        return new Target.Column(column, null, null);
    }

    private static void needsEvery(Spot spot, String what) {
        spot.error(
                "target-without-every",
                "the target " + what + " is one for a period, but the tiers have no `every`",
                "add `every: quarter` to the tiers, or write the target as a number");
    }

    private static @Nullable Target column(Section section, @Nullable Period tiers, @Nullable BigDecimal atLeast) {
        String column = section.read("column", Texts::text);
        Period every = section.read("every", COLUMN_EVERY);
        if (every != null && tiers != null && (tiers == Period.TERM || tiers.months() > every.months())) {
            section.errorAt(
                    "every",
                    "target-period-too-short",
                    "the target is given every " + every.word() + ", which can't be spread over tiers that count every "
                            + tiers.word(),
                    "give it for a "
                            + (tiers == Period.TERM ? "period, and count by it" : tiers.word() + " or longer"));
        }
        return column == null ? null : new Target.Column(column, every, atLeast);
    }
}
