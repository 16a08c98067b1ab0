package dev.earnest.payout;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Form;
import dev.earnest.money.Factor;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;

/** Step 2 for rates, sums per unit and fixed sums: one rounding of measure x rate x boosts. */
final class Amounts {
    private final OfferVersion version;
    private final Table table;
    private final java.util.List<Factor[]> factors = new java.util.ArrayList<>();
    private final Rounding rounding;
    private final Form form;

    Amounts(OfferVersion version) {
        this.version = version;
        this.table = java.util.Objects.requireNonNull(version.table);
        table.values().forEach(value -> factors.add(new Factor[0]));
        this.rounding = version.catalog.rounding();
        this.form = version.offer.earn().form();
    }

    /** Whether a fixed sum is paid, whatever the measure. */
    boolean fixed() {
        return form instanceof Form.Pay;
    }

    /** Minor units earned by a row for a measure; 0 where the table has nothing for it. */
    long earned(int row, long measure, boolean credit) {
        int value = table.at(row);
        if (value < 0) {
            return 0;
        }
        int mask = version.boosts.none() ? 0 : version.boosts.mask(row);
        if (form instanceof Form.Pay) {
            return credit ? 0 : pay(row, table.values().get(value), value, mask);
        }
        Block block = form instanceof Form.Each each ? each.block() : null;
        return factor(value, mask).apply(block == null ? measure : blocks(measure, block), rounding);
    }

    /** A fixed sum, of which each partner of the deal gets a part. */
    private long pay(int row, BigDecimal sum, int value, int mask) {
        if (!version.scope.domain().split(row)) {
            return factor(value, mask).apply(Fixed4.ONE, rounding);
        }
        long part = version.part(row, rounding.toMinor(sum, version.digits()));
        return mask == 0 ? part : version.boosts.times(part, mask, rounding);
    }

    /** Whole blocks of units, completed or started, in units of one block; negatives mirror. */
    static long blocks(long units, Block block) {
        long size = Fixed4.of(block.size());
        long whole = Math.abs(units) / size;
        if (block.started() && Math.abs(units) % size != 0) {
            whole++;
        }
        return Math.multiplyExact(units < 0 ? -whole : whole, Fixed4.ONE);
    }

    /** How a row came to its figure. */
    Worked.Rated noted(int row, long measure) {
        int value = table.at(row);
        if (value < 0) {
            return new Worked.Rated(null, java.util.List.of(), null, null);
        }
        Block block = form instanceof Form.Each each ? each.block() : null;
        BigDecimal figure = table.values().get(value);
        boolean split = fixed() && version.scope.domain().split(row);
        return new Worked.Rated(
                figure,
                table.way(value),
                block == null || measure == Fixed4.BLANK ? null : Long.valueOf(blocks(measure, block)),
                split ? Long.valueOf(version.part(row, rounding.toMinor(figure, version.digits()))) : null);
    }

    private Factor factor(int value, int mask) {
        Factor[] byMask = factors.get(value);
        if (mask >= byMask.length) {
            byMask = java.util.Arrays.copyOf(byMask, mask + 1);
            factors.set(value, byMask);
        }
        Factor known = byMask[mask];
        if (known == null) {
            BigDecimal perUnit = table.values().get(value).multiply(version.boosts.product(mask));
            known = Factor.of(perUnit, version.digits());
            byMask[mask] = known;
        }
        return known;
    }
}
