package dev.earnest.payout;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Instalment;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Unit;
import dev.earnest.catalog.Window;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Step 9: when a line is paid, and in what parts. */
final class PayDates {
    private final Payout payout;
    private final Periods periods;
    private final Window term;
    private final List<Part> parts = new ArrayList<>();

    /**
     * One part of a line.
     *
     * @param share numerator of its share
     * @param of denominator, above 0
     * @param after time from the ordinary date
     * @param months further months
     */
    record Part(BigDecimal share, int of, Duration after, int months) {
        /** This part of a sum of money. */
        long of(long money, Rounding rounding) {
            if (money == 0) {
                return 0;
            }
            BigDecimal product = share.multiply(BigDecimal.valueOf(money));
            int scale = Math.max(0, product.scale());
            return rounding.divide(
                    product.setScale(scale).unscaledValue(),
                    BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(of)));
        }
    }

    PayDates(Payout payout, Periods periods, Window term) {
        this.payout = payout;
        this.periods = periods;
        this.term = term;
        for (Instalment instalment : payout.instalments()) {
            Duration over = instalment.over();
            int count =
                    over == null ? 1 : Math.max(1, over.count() * over.unit().months());
            for (int i = 0; i < count; i++) {
                parts.add(new Part(instalment.share().fraction(), count, instalment.after(), i));
            }
        }
    }

    /** The parts that a line is paid in; empty for one payment. */
    List<Part> parts() {
        return parts;
    }

    /** The ordinary date of a line earned on a day. */
    int date(int day, boolean hold) {
        int from = hold ? payout.hold().after(day) : day;
        Period every = payout.every();
        int end = every == null ? from : Math.max(from, periods.last(every, term, from));
        return payout.after().after(end);
    }

    /** The date of a part of a line. */
    static int date(int ordinary, Part part) {
        int from = part.after().after(ordinary);
        return part.months() == 0
                ? from
                : (int) new Duration(part.months(), Unit.MONTHS)
                        .after(LocalDate.ofEpochDay(from))
                        .toEpochDay();
    }
}
