package dev.earnest.analysis;

import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.payout.OfferResult;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of each offer, the most paid first, with the reason where one pays nothing. */
final class OfferSummaries {
    private static final Set<String> MONEY = Set.of("amount", "list_amount", "cost", "arr", "mrr", "margin");

    private final Timeline timeline;
    private final Dataset data;
    private final int digits;

    OfferSummaries(Timeline timeline, Dataset data) {
        this.timeline = timeline;
        this.data = data;
        this.digits = timeline.last().currency().digits();
    }

    /** The offers of {@code results}, and those that all versions keep for history where {@code retired}. */
    List<OfferFigures> of(List<OfferResult> results, LedgerSums sums, boolean retired) {
        List<OfferFigures> figures = new ArrayList<>();
        for (OfferResult result : results) {
            figures.add(figures(result, sums));
        }
        if (retired) {
            timeline.last().offers().values().stream()
                    .filter(offer -> offer.status() == Status.RETIRED)
                    .filter(offer ->
                            results.stream().noneMatch(result -> result.id().equals(offer.id())))
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

    private OfferFigures figures(OfferResult result, LedgerSums sums) {
        Offer offer = result.offer();
        OfferSums own = sums.offer(result.place());
        Parts parts = own.parts();
        long deals = own.subjects();
        boolean measured = !(offer.earn().form() instanceof Form.Pay);
        BigDecimal measure = measured && deals > 0 ? measure(own.measure()) : null;
        return new OfferFigures(
                result.id(),
                offer.type().word(),
                null,
                deals,
                own.partners(),
                measured ? offer.earn().of() : "",
                measure,
                rate(offer.earn(), parts.paid(), measure),
                parts,
                parts.paid() == 0 ? why(result, parts) : null);
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

    private String why(OfferResult result, Parts parts) {
        if (result.eligible() == 0) {
            return nobody(result);
        }
        if (parts.earned() != 0) {
            return cut(parts);
        }
        if (result.noMeasure() == result.eligible()) {
            return "no measure: `" + result.offer().earn().of() + "` is blank on each of them";
        }
        if (result.noTarget() == result.eligible()) {
            return "no target to reach for any partner";
        }
        return parts.equals(Parts.ZERO) && result.nothing() > 0
                ? "below the first step, or no rate for them"
                : "nothing was earned in this time";
    }

    private String nobody(OfferResult result) {
        if (result.pending() > 0) {
            return "all pending: not earned before a date is known";
        }
        if (!result.offer().trigger().onDeals()) {
            return data.events() == null ? "no events were given" : "no event met its conditions";
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
