package dev.earnest.explain;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rate;
import dev.earnest.payout.Found;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;

/** Figures as words: money of one currency, numbers, rates, days. */
final class Figures {
    /** Columns that hold money. */
    private static final Set<String> MONEY =
            Set.of("amount", "list_amount", "cost", "arr", "mrr", "margin", "refunded_amount", "quota");

    private final CurrencyUnit unit;

    Figures(CurrencyUnit unit) {
        this.unit = unit;
    }

    CurrencyUnit unit() {
        return unit;
    }

    /** Minor units. */
    Phrase.Digits money(long minor) {
        return new Phrase.Digits(unit.text(minor));
    }

    /** Ten-thousandths of a column: money with the currency's decimals, else as it is. */
    Phrase.Digits number(String column, long value) {
        return number(column, Fixed4.decimal(value));
    }

    Phrase.Digits number(String column, BigDecimal value) {
        String bare = column.substring(column.indexOf('.') + 1);
        boolean money = MONEY.contains(bare) && value.stripTrailingZeros().scale() <= unit.digits();
        return new Phrase.Digits(money ? value.setScale(unit.digits()).toPlainString() : plain(value));
    }

    static String plain(BigDecimal value) {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    static String percent(BigDecimal fraction) {
        return new Rate(fraction).toString();
    }

    /** A fraction as a percent with at most two decimals. */
    static String percent(long numerator, long denominator) {
        BigDecimal percent = BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return plain(percent) + "%";
    }

    static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }

    /** What a condition found, as words; {@code blank} where nothing stands there. */
    Phrase found(String column, Found found) {
        if (found instanceof Found.Word word) {
            return Phrase.of(word.text());
        }
        if (found instanceof Found.Number number) {
            return Phrase.of(number(column, number.value()));
        }
        if (found instanceof Found.Ratio ratio) {
            return Phrase.of(percent(ratio.numerator(), ratio.denominator()));
        }
        if (found instanceof Found.Day day) {
            return Phrase.of(day(day.day()));
        }
        if (found instanceof Found.Span span) {
            return Phrase.of(days((long) span.to() - span.from()));
        }
        return found instanceof Found.Deal deal ? Phrase.of("the deal of " + day(deal.day())) : Phrase.of("blank");
    }
}
