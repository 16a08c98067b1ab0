package dev.earnest.analysis;

import dev.earnest.analysis.RunCounts.OfferCounts;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.analysis.SimulationSums.OfferTotal;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of each offer, the most paid first, with the reason where one pays nothing. */
final class OfferSummaries {
    private static final Set<String> MONEY = Set.of("amount", "list_amount", "cost", "arr", "mrr", "margin");

    private final Timeline timeline;
    private final boolean events;
    private final int digits;

    OfferSummaries(Basis basis) {
        this.timeline = basis.timeline();
        this.events = basis.hasEvents();
        this.digits = timeline.last().currency().digits();
    }

    /** The offers of {@code totals}, and those that all versions keep for history where {@code retired}. */
    List<OfferFigures> of(List<OfferTotal> totals, List<OfferCounts> counted, boolean retired) {
        Map<String, OfferCounts> counts =
                counted.stream().collect(Collectors.toMap(OfferCounts::id, Function.identity()));
        List<OfferFigures> figures = new ArrayList<>();
        for (OfferTotal total : totals) {
            figures.add(figures(total, counts.getOrDefault(total.id(), OfferCounts.none(total.id()))));
        }
        if (retired) {
            timeline.last().offers().values().stream()
                    .filter(offer -> offer.status() == Status.RETIRED)
                    .filter(offer ->
                            totals.stream().noneMatch(total -> total.id().equals(offer.id())))
                    .forEach(offer -> figures.add(retired(offer)));
        }
        figures.sort(
                Comparator.<OfferFigures>comparingLong(offer -> -offer.parts().paid())
                        .thenComparingLong(offer -> -offer.deals()));
        return figures;
    }

    private static OfferFigures retired(Offer offer) {
        return new OfferFigures(
                offer.id(),
                offer.type().word(),
                Status.RETIRED.word(),
                0,
                0,
                "",
                null,
                null,
                Parts.ZERO,
                "retired: kept for history");
    }

    /** An offer as the latest version has it that does not keep it for history. */
    private Offer offer(String id) {
        return timeline.versions().stream()
                .map(version -> version.offers().get(id))
                .filter(offer -> offer != null && offer.status() != Status.RETIRED)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private OfferFigures figures(OfferTotal own, OfferCounts counts) {
        Offer offer = offer(own.id());
        Parts parts = own.parts();
        long deals = own.deals();
        boolean measured = !(offer.earn().form() instanceof Form.Pay);
        BigDecimal measure = measured && deals > 0 ? measure(own.measure()) : null;
        return new OfferFigures(
                own.id(),
                offer.type().word(),
                null,
                deals,
                own.partners().size(),
                measured ? offer.earn().of() : "",
                measure,
                rate(offer.earn(), parts.paid(), measure),
                parts,
                parts.paid() == 0 ? why(offer, counts, parts) : null);
    }

    private static BigDecimal measure(BigInteger tenThousandths) {
        BigDecimal exact = new BigDecimal(tenThousandths, 4).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private @Nullable BigDecimal rate(Earn earn, long paid, @Nullable BigDecimal measure) {
        if (measure == null || measure.signum() == 0 || !MONEY.contains(earn.of())) {
            return null;
        }
        return BigDecimal.valueOf(paid, digits).divide(measure, 6, RoundingMode.HALF_UP);
    }

    private String why(Offer offer, OfferCounts counts, Parts parts) {
        if (counts.eligible() == 0) {
            return nobody(offer, counts);
        }
        if (parts.earned() != 0) {
            return cut(parts);
        }
        if (counts.noMeasure() == counts.eligible()) {
            return "no measure: `" + offer.earn().of() + "` is blank on each of them";
        }
        if (counts.noTarget() == counts.eligible()) {
            return "no target to reach for any partner";
        }
        return parts.equals(Parts.ZERO) && counts.nothing() > 0
                ? "below the first step, or no rate for them"
                : "nothing was earned in this time";
    }

    private String nobody(Offer offer, OfferCounts counts) {
        if (counts.pending() > 0) {
            return "all pending: not earned before a date is known";
        }
        if (!offer.trigger().onDeals()) {
            return events ? "no event met its conditions" : "no events were given";
        }
        return "no deal met its conditions";
    }

    private static String cut(Parts parts) {
        List<String> names = new ArrayList<>();
        add(names, parts.limits(), "cut by limits");
        add(names, parts.stacking(), "another offer of its stacking group is paid");
        add(names, parts.budget(), "its budget is spent");
        add(names, parts.held(), "held for evidence");
        add(names, parts.committed(), "committed, dated after the as-of day");
        add(names, parts.clawedBack(), "clawed back");
        return names.isEmpty() ? "credit notes took back what was earned" : String.join("; ", names);
    }

    private static void add(List<String> names, long money, String name) {
        if (money > 0) {
            names.add(name);
        }
    }
}
