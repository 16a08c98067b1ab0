package dev.earnest.wording;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Period;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What holds for all offers of a program, in sentences. */
final class ProgramWords {
    private final Catalog version;
    private final ConditionWords conditions;

    ProgramWords(Catalog version, ConditionWords conditions) {
        this.version = version;
        this.conditions = conditions;
    }

    List<String> rules() {
        List<String> told = new ArrayList<>();
        Duration valid = version.registrationValid();
        if (valid != null) {
            told.add("A registration protects a deal for " + valid + ".");
        }
        if (version.versionBy() != null) {
            told.add("The rules for a deal are those in force on its "
                    + FieldWords.name(version.versionBy().column()) + "; where that is blank, on its earning date.");
        }
        Attribution attribution = version.attribution();
        if (attribution != null) {
            told.add(attribution(attribution));
        }
        told.add("All sums are in " + version.currency().code() + ", rounded to " + cent() + ", halves "
                + (version.rounding() == Rounding.HALF_EVEN ? "to the even one." : "away from zero.")
                + " Amounts in other currencies count at the rate of the closing date.");
        return told;
    }

    private String cent() {
        return Figures.money(BigDecimal.ONE.movePointLeft(version.currency().digits()), version.currency());
    }

    private static String attribution(Attribution attribution) {
        String start = "Where several partners worked on a deal, ";
        return start
                + switch (attribution.model()) {
                    case FIRST -> "the first of them has all of it.";
                    case LAST -> "the last of them has all of it.";
                    case LINEAR -> "all have equal shares.";
                    case TIME_DECAY ->
                        "those who came later have more of it: a contact counts half as much for every "
                                + attribution.halfLife() + " before the close.";
                    case ROLES -> "shares go by role: " + Names.list(weights(attribution.weights()), "and") + ".";
                    case POSITION ->
                        "the first, those between and the last share it as " + positions(attribution.positions()) + ".";
                };
    }

    private static List<String> weights(Map<String, BigDecimal> weights) {
        return weights.entrySet().stream()
                .map(entry -> Names.plain(entry.getKey()) + " " + Figures.percent(entry.getValue()))
                .toList();
    }

    private static String positions(List<BigDecimal> positions) {
        return positions.isEmpty()
                ? "40%, 20% and 40%"
                : Names.list(positions.stream().map(Figures::percent).toList(), "and");
    }

    String metric(Metric metric) {
        Subject subject =
                metric.trigger().onDeals() ? new Subject("won deal", "won deals") : Subject.of(metric.trigger());
        String of = metric.of().equals("count")
                ? "the number of " + subject.many()
                : "the " + FieldWords.name(metric.of()) + " of " + subject.many();
        String types = metric.trigger().events().size() > 1
                ? " ("
                        + Names.list(
                                metric.trigger().events().stream()
                                        .map(Names::plain)
                                        .toList(),
                                "or") + ")"
                : "";
        String meets = conditions.joined(metric.when());
        String out = metric.outOf() == null
                ? ""
                : ", as a share of that of " + whole(conditions.joined(metric.outOf()), subject);
        return Names.sentence(
                of + types + (meets.isEmpty() ? "" : " for which " + meets) + out + ", " + window(metric.window()));
    }

    private static String whole(String conditions, Subject subject) {
        return conditions.isEmpty() ? "all " + subject.many() : "all " + subject.many() + " for which " + conditions;
    }

    private static String window(Metric.Over window) {
        if (window instanceof Metric.Over.Every every) {
            return "over the whole " + Figures.period(every.period()) + ", known at its end";
        }
        if (window instanceof Metric.Over.Last last) {
            return "over the " + Figures.period(last.period()) + " before";
        }
        return "over the last " + ((Metric.Over.Rolling) window).length() + ", up to the day before";
    }

    List<String> ladder(Ladder ladder) {
        List<String> told = new ArrayList<>();
        String period = ladder.review() == Period.TERM ? "term" : Figures.period(ladder.review());
        told.add("The " + FieldWords.name(ladder.attribute()) + " is reviewed on the first day of each " + period
                + ": it is the highest level whose conditions hold. A level earned is kept for at least "
                + ladder.keep()
                + ".");
        for (Ladder.Level level : ladder.levels()) {
            String needs = conditions.joined(level.conditions());
            told.add("  " + level.name() + ": " + (needs.isEmpty() ? "for everyone" : needs));
        }
        return told;
    }
}
