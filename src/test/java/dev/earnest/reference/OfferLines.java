package dev.earnest.reference;

import dev.earnest.catalog.Form;
import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Tiers;
import dev.earnest.reference.Hit.Refund;
import dev.earnest.reference.ReferenceData.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps 1 to 3 for one offer: its eligible deals, what each earns, and limits per deal. */
final class OfferLines {
    private final World world;
    private final Earning earning;
    private final TierLines tierLines;
    private final DealLimits dealLimits;
    private final Map<List<Object>, BigDecimal> earnedSoFar;
    private final int offerOrder;
    private final Set<Object> withoutTarget = new HashSet<>();
    private final Set<Object> withoutMeasure = new HashSet<>();
    private final Map<List<Object>, BigDecimal> less = new HashMap<>();

    /** @param earnedSoFar what offers worked out before earned after step 3, by offer, deal and payee */
    OfferLines(
            World world,
            Earning earning,
            TierLines tierLines,
            Map<List<Object>, BigDecimal> earnedSoFar,
            int offerOrder) {
        this.world = world;
        this.earning = earning;
        this.tierLines = tierLines;
        this.dealLimits = new DealLimits(world);
        this.earnedSoFar = earnedSoFar;
        this.offerOrder = offerOrder;
    }

    int withoutTarget() {
        return withoutTarget.size();
    }

    int withoutMeasure() {
        return withoutMeasure.size();
    }

    List<Line> lines(List<Hit> hits) {
        List<Hit> sequence = new ArrayList<>(hits);
        for (Hit hit : hits) {
            Refund refund = Refunds.recount(hit);
            if (refund != null) {
                sequence.add(hit.refunded(refund));
            }
        }
        sequence.sort(Hit.ORDER);
        List<Line> lines = new ArrayList<>();
        for (Hit hit : sequence) {
            Line line = line(hit);
            List<Line> written = hit.offer().earn().repeat() == null ? List.of(line) : repeated(line);
            for (Line one : written) {
                dealLimits.apply(one);
                if (hit.refund() == null) {
                    earnedSoFar.merge(key(hit.offer().id(), hit), one.left, BigDecimal::add);
                }
            }
            lines.addAll(written);
        }
        return lines;
    }

    private static List<Object> key(String offer, Hit hit) {
        return List.of(offer, hit.item(), hit.payee());
    }

    /** Earn, then boost. */
    private Line line(Hit hit) {
        Line line = new Line(hit, offerOrder);
        String of = hit.offer().earn().of();
        BigDecimal measure = measure(hit, of);
        line.measure = measure;
        Form form = hit.offer().earn().form();
        Tiers tiers = hit.offer().tiers();
        boolean same = tiers == null
                || tiers.counts() == null
                || tiers.counts().equals(of)
                || hit.version().metrics().containsKey(tiers.counts());
        BigDecimal count = same ? measure : hit.measure(world, tiers.counts());
        if (!(form instanceof Form.Pay) && (measure == null || count == null)) {
            if (hit.refund() == null) {
                withoutMeasure.add(hit.item());
            }
            return line;
        }
        BigDecimal amount;
        if (tiers != null && tiers.every() != null) {
            TierLines.Step step = tierLines.next(hit, measure, count);
            line.before = step.before();
            line.after = step.after();
            if (step.noTarget()) {
                withoutTarget.add(hit.item());
            }
            amount = step.amount().multiply(earning.boosts(hit));
        } else {
            Exact plain = earning.plain(hit, measure, count);
            Exact whole = tiers == null ? plain : Exact.of(world.round(hit.version(), plain));
            line.earn(world.round(hit.version(), whole.times(Exact.of(earning.boosts(hit)))));
            return line;
        }
        line.earn(world.round(hit.version(), amount));
        return line;
    }

    /** The payee's measure, less what the named offers earned on the same deal and partner, never past zero. */
    private BigDecimal measure(Hit hit, String of) {
        BigDecimal measure = hit.measure(world, of);
        if (measure == null || hit.offer().earn().less().isEmpty()) {
            return measure;
        }
        if (hit.refund() != null) {
            // of a refund, the share of what was paid on
            Hit deal = new Hit(
                    hit.item(),
                    hit.offer(),
                    hit.version(),
                    hit.payee(),
                    hit.sellers(),
                    hit.ownDay(),
                    hit.earned(),
                    null);
            BigDecimal paidOn = measure(deal, of);
            return Exact.of(paidOn)
                    .times(hit.refund().share())
                    .round(4, RoundingMode.HALF_UP)
                    .negate();
        }
        BigDecimal rest = measure;
        for (String offer : hit.offer().earn().less()) {
            rest = rest.subtract(earnedSoFar.getOrDefault(key(offer, hit), BigDecimal.ZERO));
        }
        return measure.signum() < 0 ? rest.min(BigDecimal.ZERO) : rest.max(BigDecimal.ZERO);
    }

    /** {@code for} / {@code every} lines, each paying the whole form; they end at churn or when the payee leaves. */
    private List<Line> repeated(Line first) {
        Hit hit = first.hit;
        Repeat repeat = hit.offer().earn().repeat();
        Row deal = hit.item().event() ? hit.item().linked() : hit.item().row();
        LocalDate churned = deal == null ? null : deal.date("churned_date");
        // the day somebody leaves stands in the latest row
        Row payee = world.partner(hit.payee(), LocalDate.MAX);
        LocalDate left = payee == null ? null : payee.date("left_date");
        LocalDate start = repeat.after().after(hit.earned());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; true; i++) {
            LocalDate day = start.plusMonths((long) i * repeat.every().months());
            boolean over = repeat.lasts() == null
                    ? day.isAfter(world.asOf)
                    : i
                            >= repeat.lasts().count()
                                    * repeat.lasts().unit().months()
                                    / repeat.every().months();
            boolean churn = churned != null && !day.isBefore(churned);
            boolean gone = left != null && !day.isBefore(left);
            if (over || churn || gone) {
                return lines;
            }
            Line line = new Line(hit, offerOrder);
            line.measure = first.measure;
            line.day = day;
            line.orderDay = day;
            line.periodDay = day;
            line.number = i;
            line.earn(first.earned);
            lines.add(line);
        }
    }
}
