package dev.earnest.analysis.kpi;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Points for what partners do, by the weights that the catalog declares: deals won, and events by their type. */
final class Engagement {
    private static final String DEALS = "deals";

    private final Map<String, BigDecimal> weights;
    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private final List<String> unknown;

    Engagement(Map<String, BigDecimal> weights, Dataset data, Partners partners, Span window) {
        this.weights = weights;
        int size = data.partnerIds().size();
        weights.keySet().forEach(name -> counts.put(name, name.equals(DEALS) ? partners.deals : new long[size]));
        Frame events = data.events();
        TextColumn types = events == null ? null : events.text("type");
        this.unknown = weights.keySet().stream()
                .filter(name -> !name.equals(DEALS) && Deals.code(types, name) < 0)
                .toList();
        if (events != null) {
            count(events, window);
        }
    }

    private void count(Frame events, Span window) {
        TextColumn type = events.text("type");
        TextColumn partner = events.text("partner_id");
        DateColumn date = events.date("date");
        for (int row = 0; type != null && partner != null && date != null && row < events.rows(); row++) {
            String name = type.text(row);
            long[] own = name.equals(DEALS) ? null : counts.get(name);
            if (own != null && window.holds(date.day(row))) {
                own[partner.code(row)]++;
            }
        }
    }

    /** Names of weights that are no type of any event. */
    List<String> unknown() {
        return unknown;
    }

    /** The points of a partner; null where no weights are declared. */
    @Nullable
    BigDecimal points(int partner) {
        if (weights.isEmpty()) {
            return null;
        }
        BigDecimal points = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            long[] own = counts.getOrDefault(weight.getKey(), new long[0]);
            points = points.add(weight.getValue().multiply(BigDecimal.valueOf(own[partner])));
        }
        return Kpi.plain(points);
    }

    /** The mean over the partners in the program; without a partner file over those that won a deal. */
    Kpi kpi(BitSet partners) {
        if (weights.isEmpty()) {
            return Kpi.none(KpiKind.ENGAGEMENT_SCORE, "the catalog has no `economics.engagement`");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = partners.nextSetBit(0); i >= 0; i = partners.nextSetBit(i + 1)) {
            BigDecimal points = points(i);
            sum = points == null ? sum : sum.add(points);
        }
        return Kpi.quotient(
                KpiKind.ENGAGEMENT_SCORE,
                Kpi.plain(sum),
                BigDecimal.valueOf(partners.cardinality()),
                "no partner was in the program");
    }
}
