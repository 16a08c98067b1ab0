package dev.earnest.scenario;

import dev.earnest.deal.Alteration;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;

/**
 * Some deals with all their money and quantities larger or smaller. Each partner's sum is exact to half a minor unit: what
 * rounding one deal leaves goes to the partner's next.
 */
final class Scaling {
    private static final List<String> MONEY = List.of("amount", "list_amount", "cost", "arr", "mrr", "refunded_amount");

    private final Dataset data;
    private final CurrencyUnit currency;
    private final BitSet rows;
    private final BigDecimal factor;
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal after = BigDecimal.ZERO;

    Scaling(Dataset data, CurrencyUnit currency, BitSet rows, BigDecimal change) {
        this.data = data;
        this.currency = currency;
        this.rows = rows;
        this.factor = change.add(BigDecimal.ONE);
    }

    Dataset apply() {
        Alteration alteration = new Alteration(data);
        for (String name : MONEY) {
            scale(name, currency.fixed4PerMinor(), alteration);
        }
        scale("quantity", 1, alteration);
        return alteration.apply();
    }

    /** The amounts of these deals together, before. */
    BigDecimal before() {
        return before.setScale(currency.digits(), RoundingMode.HALF_UP);
    }

    /** The same after. */
    BigDecimal after() {
        return after.setScale(currency.digits(), RoundingMode.HALF_UP);
    }

    private void scale(String name, long unit, Alteration alteration) {
        NumberColumn column = data.deals().number(name);
        if (column == null || rows.isEmpty()) {
            return;
        }
        TextColumn partners = data.deals().text("partner_id");
        long[] sums = new long[data.partnerIds().size() + 1];
        long[] given = new long[sums.length];
        long[] values = column.values();
        long old = 0;
        long now = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (values[row] != Fixed4.BLANK) {
                int partner = partners == null ? 0 : partners.code(row) + 1;
                sums[partner] = Math.addExact(sums[partner], values[row]);
                long whole = scaled(sums[partner], unit);
                old = Math.addExact(old, values[row]);
                values[row] = Math.subtractExact(whole, given[partner]);
                now = Math.addExact(now, values[row]);
                given[partner] = whole;
            }
        }
        if (name.equals("amount")) {
            before = BigDecimal.valueOf(old, 4);
            after = BigDecimal.valueOf(now, 4);
        }
        alteration.numbers(name, values);
    }

    /** The sum times the factor, half-up to whole units. */
    private long scaled(long sum, long unit) {
        BigInteger numerator = BigInteger.valueOf(sum).multiply(factor.unscaledValue());
        return new BigDecimal(numerator, factor.scale())
                .divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(unit))
                .longValueExact();
    }
}
