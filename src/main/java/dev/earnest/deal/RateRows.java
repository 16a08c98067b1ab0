package dev.earnest.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the rows of the rates file, with all decimals that a rate has. */
final class RateRows implements RowCheck {
    private final Rates rates;
    private final Mapping.NumberStyle style;
    private final @Nullable Field rate;
    private final @Nullable Field currency;
    private final ColumnBuilder.@Nullable Dates date;

    RateRows(FilePlan plan, Rates rates) {
        ColumnBuilder.Numbers numbers = plan.numbers("rate");
        this.rates = rates;
        this.style = numbers == null ? Mapping.FileMapping.NONE.numbers() : numbers.style();
        this.rate = plan.field("rate");
        this.currency = plan.field("currency");
        this.date = plan.dates("date");
    }

    @Override
    public void check(int at, Faults.OfFile faults) {
        if (faults.bad() || rate == null || currency == null || date == null) {
            return;
        }
        BigDecimal value = exact(rate.cell().toString());
        if (value.signum() <= 0) {
            faults.add(Rule.BAD_RATE, () -> rate.said("where a rate above 0 belongs", null));
        } else if (!rates.add(currency.cell().toString(), date.day(at), value)) {
            int day = date.day(at);
            faults.add(
                    Rule.DUPLICATE_ID,
                    () -> currency.said(
                            "which has a rate for " + LocalDate.ofEpochDay(day) + " already", "keep one of them"));
        }
    }

    /** The number as written, once it is known to be one in this style. */
    private BigDecimal exact(String cell) {
        StringBuilder plain = new StringBuilder();
        for (char c : cell.toCharArray()) {
            if (c == style.decimal()) {
                plain.append('.');
            } else if (c == '-' || (c >= '0' && c <= '9')) {
                plain.append(c);
            }
        }
        return new BigDecimal(plain.toString());
    }
}
