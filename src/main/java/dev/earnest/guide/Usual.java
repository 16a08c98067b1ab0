package dev.earnest.guide;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Range;
import dev.earnest.lint.space.Witness;
import dev.earnest.wording.FieldWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the figures of a witness to sizes that people meet, as far as the conditions name none. */
final class Usual {
    private static final Map<String, BigDecimal> SIZES = Map.of("mrr", BigDecimal.valueOf(500));
    private static final BigDecimal FEW = BigDecimal.TEN;
    private static final BigDecimal FIFTH_MORE = new BigDecimal("1.2");
    private static final BigDecimal FIFTH_LESS = new BigDecimal("0.8");
    private static final BigDecimal PLUS_A_PART = new BigDecimal("2.4");

    private Usual() {}

    /** The same with usual sizes; the engine says whether it still earns. */
    static Witness of(Catalog version, Offer offer, Witness witness) {
        Map<String, String> row = new LinkedHashMap<>(witness.paid());
        Map<String, String> partner = new LinkedHashMap<>(witness.partner());
        columnsOfDeals(version, partner, row);
        for (Condition each : offer.when().all()) {
            if (each instanceof Condition.Within within
                    && within.range() instanceof Range.Numbers range
                    && !within.negated()
                    && row.containsKey(each.field())) {
                boolean money = FieldWords.isMoney(each.field());
                BigDecimal figure = money ? sum(range) : edge(range);
                if (figure != null && money) {
                    Sizes.scale(row, Sizes.number(row, each.field()), figure);
                }
                if (figure != null) {
                    row.put(each.field(), figure.toPlainString());
                }
            }
        }
        String of = offer.earn().of();
        if (row.containsKey(of) && offer.tiers() == null && !FieldWords.isMoney(of)) {
            row.put(of, size(offer).max(least(offer, of)).toPlainString());
        } else if (SIZES.containsKey(of) && offer.tiers() == null) {
            row.put(of, SIZES.get(of).toPlainString());
        }
        Witness sized = Sizes.with(witness, row);
        return new Witness(partner, sized.deals(), sized.events(), sized.claims(), sized.day());
    }

    /** A column that offers read of deals is none of the partner's. */
    private static void columnsOfDeals(Catalog version, Map<String, String> partner, Map<String, String> row) {
        Set<String> ofDeals = new java.util.HashSet<>();
        version.offers().values().forEach(offer -> offer.when().all().forEach(each -> ofDeals.add(each.field())));
        for (String column : Set.copyOf(partner.keySet())) {
            if (ofDeals.contains(column) && !column.equals("partner_id") && !row.containsKey(column)) {
                String cell = partner.remove(column);
                row.put(column, cell == null ? "" : cell);
            }
        }
    }

    /** A sum well within, where the range has an edge; null where the witness has it to the cent. */
    private static @Nullable BigDecimal sum(Range.Numbers range) {
        BigDecimal low = range.lower() == null ? null : range.lower().value();
        BigDecimal high = range.upper() == null ? null : range.upper().value();
        if (low == null || high == null) {
            BigDecimal one = low != null ? low.multiply(FIFTH_MORE) : high == null ? null : high.multiply(FIFTH_LESS);
            return one == null || one.signum() <= 0 ? null : Sizes.plain(one);
        }
        return Sizes.plain(low.add(high).divide(BigDecimal.valueOf(2)));
    }

    private static @Nullable BigDecimal edge(Range.Numbers range) {
        Range.Bound<BigDecimal> bound = range.lower() != null ? range.lower() : range.upper();
        if (bound == null) {
            return null;
        }
        BigDecimal step = bound.inclusive() ? BigDecimal.ZERO : BigDecimal.ONE;
        return range.lower() != null ? bound.value().add(step) : bound.value().subtract(step);
    }

    private static BigDecimal least(Offer offer, String field) {
        for (Condition each : offer.when().all()) {
            if (each instanceof Condition.Within within
                    && each.field().equals(field)
                    && within.range() instanceof Range.Numbers range
                    && range.lower() != null) {
                return range.lower().value().add(BigDecimal.ONE);
            }
        }
        return BigDecimal.ZERO;
    }

    private static BigDecimal size(Offer offer) {
        Block block = offer.earn().form() instanceof Form.Each each ? each.block() : null;
        return block == null
                ? FEW
                : Sizes.plain(block.size().multiply(PLUS_A_PART)).setScale(0, RoundingMode.CEILING);
    }
}
