package dev.earnest.guide;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.space.Witness;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sizes at which an offer is shown, and the witness made so large. */
final class Sizes {
    /** The id of the deal one period earlier. */
    static final String EARLIER = "D8";

    private static final Set<String> MONEY = Set.of("amount", "list_amount", "cost", "arr", "mrr");
    /** So many steps are shown. */
    private static final int MOST = 5;
    /** More deals than that are not made up. */
    private static final int MOST_DEALS = 60;

    private static final BigDecimal FIFTH_MORE = new BigDecimal("1.2");

    private Sizes() {}

    /** The measure that decides: what finds the step, or what is paid on. */
    static String measure(Catalog version, Offer offer) {
        Tiers tiers = offer.tiers();
        String counts = tiers == null || tiers.counts() == null ? offer.earn().of() : tiers.counts();
        Metric metric = version.metrics().get(counts);
        return metric == null ? counts : metric.of();
    }

    /** Sizes within each step that pays, ascending; none where there are no steps or they go by a share. */
    static List<BigDecimal> ofSteps(Catalog version, Offer offer) {
        Tiers tiers = offer.tiers();
        Metric metric = tiers == null || tiers.counts() == null
                ? null
                : version.metrics().get(tiers.counts());
        if (tiers == null || metric != null && metric.outOf() != null) {
            return List.of();
        }
        BigDecimal unit = tiers.target() instanceof Target.Number number ? number.value() : BigDecimal.ONE;
        boolean whole = measure(version, offer).equals("count");
        Set<BigDecimal> sizes = new LinkedHashSet<>();
        List<Step> steps = tiers.steps();
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal from = steps.get(i).from().multiply(unit);
            BigDecimal size;
            if (i + 1 < steps.size()) {
                size = from.add(steps.get(i + 1).from().multiply(unit)).divide(BigDecimal.valueOf(2));
            } else {
                size = from.signum() == 0 ? BigDecimal.valueOf(10_000) : from.multiply(FIFTH_MORE);
            }
            sizes.add(whole ? size.setScale(0, RoundingMode.CEILING) : plain(size));
        }
        List<BigDecimal> all = new ArrayList<>(sizes);
        return all.size() <= MOST ? all : all.subList(all.size() - MOST, all.size());
    }

    /** Two or three digits that count. */
    static BigDecimal plain(BigDecimal size) {
        return new BigDecimal(
                size.round(new MathContext(3, RoundingMode.HALF_UP)).toPlainString());
    }

    /** The witness with a measure of that size; null columns are left out. */
    static Witness sized(Witness witness, String measure, BigDecimal size) {
        if (measure.equals("count")) {
            return size.compareTo(BigDecimal.valueOf(MOST_DEALS)) > 0 || size.signum() <= 0
                    ? witness
                    : witness.repeated(size.intValueExact(), false);
        }
        Map<String, String> row = new LinkedHashMap<>(witness.paid());
        if (measure.equals("margin")) {
            scale(row, number(row, "amount").subtract(number(row, "cost")), size);
        } else if (MONEY.contains(measure)) {
            scale(row, number(row, measure), size);
        }
        if (!measure.equals("margin")) {
            row.put(measure, size.toPlainString());
        }
        return with(witness, row);
    }

    static BigDecimal number(Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    /** All its money by the same factor, so that discounts and margins stay. */
    static void scale(Map<String, String> row, BigDecimal now, BigDecimal size) {
        if (now.signum() <= 0) {
            return;
        }
        for (String column : MONEY) {
            BigDecimal cell = number(row, column);
            if (cell.signum() > 0) {
                BigDecimal scaled = cell.multiply(size).divide(now, 2, RoundingMode.HALF_UP);
                row.put(column, new BigDecimal(scaled.stripTrailingZeros().toPlainString()).toPlainString());
            }
        }
    }

    /** The same with another row that is paid on. */
    static Witness with(Witness witness, Map<String, String> row) {
        List<Map<String, String>> deals = new ArrayList<>(witness.deals());
        List<Map<String, String>> events = new ArrayList<>(witness.events());
        List<Map<String, String>> changed = events.isEmpty() ? deals : events;
        changed.set(changed.size() - 1, row);
        return new Witness(witness.partner(), deals, events, witness.claims(), witness.day());
    }

    /** Whether the step of a deal is found by what came before it. */
    static boolean isFoundBefore(Tiers tiers) {
        return tiers.method() == Tiers.Method.PROSPECTIVE;
    }

    /** Cells that a count by a metric asks for, so that the made-up deal counts in it. */
    static Witness counting(Catalog version, Offer offer, Witness witness) {
        Tiers tiers = offer.tiers();
        Metric metric = tiers == null || tiers.counts() == null
                ? null
                : version.metrics().get(tiers.counts());
        if (metric == null) {
            return witness;
        }
        Map<String, String> row = new LinkedHashMap<>(witness.paid());
        for (Condition each : metric.when().all()) {
            if (each instanceof Condition.Among among && !among.negated()) {
                row.put(among.field(), among.values().get(0));
            }
        }
        return with(witness, row);
    }

    /** With the same deal before it, for a step that is found by what was sold before: in this period or in the last. */
    static Witness afterPeriod(Offer offer, Witness witness) {
        Tiers tiers = offer.tiers();
        if (tiers == null
                || !isFoundBefore(tiers)
                || tiers.every() == null
                || !witness.events().isEmpty()) {
            return witness;
        }
        Map<String, String> before = new LinkedHashMap<>(witness.paid());
        Map<String, String> row = new LinkedHashMap<>(before);
        before.put("deal_id", EARLIER);
        int months = tiers.basedOnLastPeriod() ? tiers.every().months() : 0;
        for (String column : List.of("close_date", "created_date", "registered_date", "cash_date")) {
            String cell = row.getOrDefault(column, "");
            if (!cell.isEmpty()) {
                row.put(column, LocalDate.parse(cell).plusMonths(months).toString());
            }
        }
        List<Map<String, String>> deals = new ArrayList<>(witness.deals());
        deals.set(deals.size() - 1, before);
        deals.add(row);
        return new Witness(
                witness.partner(),
                deals,
                List.of(),
                witness.claims(),
                witness.day().plusMonths(months));
    }
}
