package dev.earnest.analysis.notice;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Trigger;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Options;
import dev.earnest.payout.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A partner and deals that are nobody's, paid by one offer alone: what it earns, up to its limits per deal and partner. */
final class MadeUp {
    /** A volume in a period is sold in so many equal deals. */
    static final int DEALS = 10;

    private MadeUp() {}

    /**
     * What the offer pays.
     *
     * @param partner cells of the partner, beside its id
     * @param deal cells of each deal, beside its id, day and measure
     * @param inOneDeal whether the volume is one deal
     */
    static BigDecimal paid(
            Catalog version,
            Offer offer,
            Map<String, String> partner,
            Map<String, String> deal,
            BigDecimal volume,
            boolean inOneDeal) {
        Timeline timeline = Timeline.of(alone(version, offer));
        Map<String, String> own = new LinkedHashMap<>(partner);
        own.put("partner_id", "you");
        Map<Role, List<TextRow>> rows = Map.of(
                Role.DEALS,
                deals(version, offer, deal, volume, inOneDeal ? 1 : DEALS),
                Role.PARTNERS,
                List.of(new TextRow(1, own)));
        Dataset data = DataReader.ofRows(
                "<example>", rows, DataRequest.in(version.currency()).with(Plan.wanted(timeline)));
        Options options = new Options(version.effective().to(), 1, true);
        LedgerCursor line = Plan.compile(timeline, data, options).run().ledger();
        long sum = 0;
        while (line.next()) {
            sum = Math.addExact(sum, line.paid());
        }
        return version.currency().decimal(sum);
    }

    private static List<TextRow> deals(
            Catalog version, Offer offer, Map<String, String> cells, BigDecimal volume, int count) {
        List<TextRow> rows = new ArrayList<>();
        BigDecimal each = volume.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP);
        for (int i = 1; i <= count; i++) {
            Map<String, String> row = new LinkedHashMap<>(cells);
            row.put("deal_id", "D" + i);
            row.put("partner_id", "you");
            row.put("close_date", version.effective().from().toString());
            row.put("amount", each.stripTrailingZeros().toPlainString());
            row.put(offer.earn().of(), each.stripTrailingZeros().toPlainString());
            rows.add(new TextRow(i, row));
        }
        return rows;
    }

    /** Without what hangs on other offers, on other partners or on anything the made-up deals don't say. */
    private static Catalog alone(Catalog version, Offer offer) {
        return new Catalog(
                version.id(),
                version.version(),
                version.currency(),
                version.effective(),
                version.fiscal(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(offer.id(), open(offer)),
                List.of(),
                null,
                version.rounding(),
                null,
                null,
                null,
                Economics.NONE,
                List.of());
    }

    private static Offer open(Offer offer) {
        Earn earn = new Earn(offer.earn().form(), offer.earn().of(), List.of(), null);
        List<Limit> limits = offer.limits().stream()
                .filter(limit -> !(limit instanceof Limit.OfferMax) && !(limit instanceof Limit.DealMaxColumn))
                .toList();
        return new Offer(
                offer.id(),
                offer.type(),
                Status.ACTIVE,
                null,
                null,
                Trigger.DEALS,
                EarnedOn.CLOSE_DATE,
                PaysTo.PARTNER,
                Conditions.ANY,
                Conditions.ANY,
                Conditions.ANY,
                earn,
                List.of(),
                limits,
                null,
                List.of(),
                null,
                Payout.AT_ONCE);
    }

    /** Whether an offer is open to partners with a value in a field, as far as its conditions speak of that field. */
    static boolean isOpenTo(Catalog version, Conditions who, String field, String value) {
        return who.all().stream().allMatch(condition -> {
            if (condition instanceof Condition.Among among
                    && (among.field().equals(field) || among.field().equals("partner." + field))) {
                return among.values().contains(value) != among.negated();
            }
            if (condition instanceof Condition.InSegment in && !in.negated()) {
                return in.segments().stream()
                        .anyMatch(id ->
                                isOpenTo(version, version.segments().getOrDefault(id, Conditions.ANY), field, value));
            }
            return true;
        });
    }
}
