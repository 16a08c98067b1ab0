package dev.earnest.report;

import dev.earnest.analysis.payback.Curve;
import dev.earnest.analysis.payback.PaybackFigures;
import dev.earnest.analysis.payback.PaybackFigures.Assumed;
import dev.earnest.analysis.payback.PaybackFigures.CohortFigures;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a payback table assumes and how it is read, in words. */
final class PaybackAssumptions {
    private static final int A_LINE = 3;

    private PaybackAssumptions() {}

    static List<Section> of(PaybackFigures figures) {
        Assumed assumed = figures.assumed();
        Rate discount = assumed.discount();
        List<Fact> facts = new ArrayList<>();
        add(facts, "cohorts", List.of("partners by " + figures.by().phrase()));
        add(facts, "observed", observed(figures));
        add(facts, "margin", margin(assumed));
        add(facts, "incremental", share(assumed));
        add(facts, "discounted", List.of(discount == null ? "no" : "at " + discount + " a year, month by month"));
        return List.of(
                new Facts("payback_assumed", "What is assumed", Audience.PEOPLE, facts),
                new Facts("payback_assumptions", "", Audience.MACHINES, forPrograms(figures, assumed)));
    }

    private static List<Fact> forPrograms(PaybackFigures figures, Assumed assumed) {
        Rate discount = assumed.discount();
        return List.of(
                Fact.text("cohort_by", "cohort by", figures.by().word()),
                Fact.date("as_of", "as of", figures.asOf()),
                Fact.date("observed_to", "observed to", figures.observed()),
                Fact.count("deals_cost_known", "cost known", assumed.costKnown()),
                Fact.count(
                        "deals_margin_assumed",
                        "margin assumed",
                        assumed.margins().stream().mapToLong(use -> use.deals()).sum()),
                Fact.count("deals_margin_unknown", "margin unknown", assumed.costUnknown()),
                Fact.words(
                        "gross_margins",
                        "gross margins",
                        assumed.margins().stream()
                                .map(use -> use.margin().toPlainString())
                                .toList()),
                Fact.words(
                        "incremental_shares",
                        "incremental shares",
                        assumed.shares().stream()
                                .map(use -> use.share().toPlainString())
                                .toList()),
                Fact.text(
                        "incremental_method", "method", assumed.estimated() ? "difference_in_differences" : "assumed"),
                Fact.words("offers_without_share", "offers without a share", assumed.withoutShare()),
                Fact.text(
                        "discount_rate",
                        "discount rate",
                        discount == null ? null : discount.fraction().toPlainString()));
    }

    /** One fact for each line: what is long stays readable in a narrow terminal. */
    private static void add(List<Fact> facts, String label, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            facts.add(Fact.text(label + "_" + i, i == 0 ? label : "", lines.get(i)));
        }
    }

    private static List<String> observed(PaybackFigures figures) {
        String to = "to " + figures.observed();
        return figures.observed().equals(figures.monthEnd())
                        || figures.observed().equals(figures.asOf())
                ? List.of(to)
                : List.of(
                        to + ": the month of " + figures.asOf() + " isn't over",
                        "--as-of " + figures.monthEnd() + " counts it, where the data are complete");
    }

    private static List<String> margin(Assumed assumed) {
        List<String> parts = new ArrayList<>();
        if (assumed.costKnown() > 0) {
            parts.add("amount - cost for " + deals(assumed.costKnown()));
        }
        parts.addAll(uses(
                "without cost, of the amount: ",
                assumed.margins().stream()
                        .map(use -> percent(use.margin()) + " for " + deals(use.deals()))
                        .toList()));
        if (assumed.costUnknown() > 0) {
            parts.add("not known for " + deals(assumed.costUnknown()) + " without cost");
            parts.add("economics.gross_margin in the catalog says what to assume");
        }
        return parts.isEmpty() ? List.of("no deal is paid on") : parts;
    }

    private static List<String> share(Assumed assumed) {
        List<String> parts = new ArrayList<>();
        parts.addAll(uses(
                assumed.estimated() ? "estimated by difference in differences: " : "assumed by the catalog: ",
                assumed.shares().stream()
                        .map(use -> percent(use.share()) + " for " + deals(use.deals()))
                        .toList()));
        if (assumed.shares().size() > 1) {
            parts.add("a deal under several offers takes its highest");
        }
        if (!assumed.withoutShare().isEmpty()) {
            parts.add("not known for " + some(assumed.withoutShare()));
            parts.add("economics.incremental says it, or --baseline estimates it");
        }
        return parts.isEmpty() ? List.of("no deal is paid on") : parts;
    }

    /** A few to a line. */
    private static List<String> uses(String what, List<String> uses) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < uses.size(); i += A_LINE) {
            String line = String.join(", ", uses.subList(i, Math.min(uses.size(), i + A_LINE)));
            lines.add((i == 0 ? what : "") + line + (i + A_LINE < uses.size() ? "," : ""));
        }
        return lines;
    }

    private static String some(List<String> offers) {
        int shown = Math.min(3, offers.size());
        String ids = offers.stream().limit(shown).collect(Collectors.joining(", "));
        return offers.size() > shown ? ids + " and " + (offers.size() - shown) + " more" : ids;
    }

    private static String deals(long count) {
        return Cells.group("" + count, true) + (count == 1 ? " deal" : " deals");
    }

    private static String percent(BigDecimal fraction) {
        return new Rate(fraction).toString();
    }

    /** Lines under the table: how it is read, and what it leaves out. */
    static List<String> legend(PaybackFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add("M3: the end of a cohort's third month; blank is not observed yet, never zero"
                + (any(figures, PaybackAssumptions::startsWithoutCost) ? ", or nothing is paid out by then." : "."));
        lines.add("Payback: the first month from which nothing is missing to the last one observed (and within");
        lines.add("it, in months). Gross to net counts the whole margin, not the incremental part alone.");
        lines.add("Margin comes on its cash date, else the close date; payouts and clawbacks go on their pay date.");
        add(lines, later(figures));
        add(lines, unknown(figures));
        return lines;
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null) {
            lines.add(line);
        }
    }

    private static @Nullable String later(PaybackFigures figures) {
        long later = figures.total().money().payoutLater();
        return later == 0
                ? null
                : "Cost leaves out " + Cells.group(figures.currency().text(later), true) + " "
                        + figures.currency().code() + " of payouts due after " + figures.observed() + ".";
    }

    private static boolean any(PaybackFigures figures, Predicate<CohortFigures> condition) {
        return figures.cohorts().stream().anyMatch(condition);
    }

    private static boolean startsWithoutCost(CohortFigures cohort) {
        Curve gross = cohort.gross();
        return gross != null && gross.observed() >= 3 && gross.coverage(3) == null;
    }

    private static @Nullable String unknown(PaybackFigures figures) {
        return any(figures, cohort -> cohort.margin() == null)
                ? "No cost: a cohort with a deal of unknown margin is not judged; nothing is guessed for it."
                : null;
    }
}
