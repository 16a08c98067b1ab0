package dev.earnest.deal;

import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a row's money into the catalog's currency, at the rate of the row's day. */
final class Conversion implements RowCheck {
    private final Session session;
    private final ColumnBuilder.@Nullable Texts currency;
    private final ColumnBuilder.@Nullable Dates date;
    private final List<Field> money = new ArrayList<>();
    private final int own;
    private long converted;

    /** @param day the column with the day of the rate; where it is blank, the last rate known is taken */
    Conversion(Session session, FilePlan plan, Role role, String day) {
        this.session = session;
        this.currency = plan.texts("currency");
        this.date = plan.dates(day);
        for (String name : role.converted()) {
            Field field = plan.field(name);
            if (field != null) {
                money.add(field);
            }
        }
        ColumnBuilder.Texts column = currency;
        this.own = column == null
                ? -1
                : column.dictionary().add(session.request.currency().code());
    }

    @Override
    public void check(int at, Faults.OfFile faults) {
        if (currency == null) {
            return;
        }
        int code = currency.code(at);
        if (code < 0 || code == own) {
            return;
        }
        String from = currency.dictionary().value(code);
        int day = date == null || date.day(at) == DateColumn.BLANK ? Integer.MAX_VALUE : date.day(at);
        BigDecimal rate = session.rates.on(from, day);
        boolean needed = false;
        for (Field field : money) {
            needed |= field.builder() instanceof ColumnBuilder.Numbers numbers && !numbers.blank(at);
        }
        if (rate == null && needed) {
            faults.add(Rule.MISSING_RATE, () -> missing(from, day));
        } else if (rate != null) {
            convert(at, rate, faults);
        }
    }

    /** How many amounts were converted so far, those of bad rows too. */
    long converted() {
        return converted;
    }

    private void convert(int at, BigDecimal rate, Faults.OfFile faults) {
        for (Field field : money) {
            if (field.builder() instanceof ColumnBuilder.Numbers numbers && !numbers.blank(at)) {
                try {
                    long value =
                            Fixed4.of(BigDecimal.valueOf(numbers.value(at), 4).multiply(rate));
                    numbers.replace(at, value);
                    converted++;
                } catch (ArithmeticException e) {
                    faults.add(
                            Rule.NUMBER_TOO_LARGE,
                            () -> field.said(
                                    "which is beyond 922,337,203,685,477.5807 in "
                                            + session.request.currency().code(),
                                    null));
                }
            }
        }
    }

    private Said missing(String from, int day) {
        String to = session.request.currency().code();
        String on = day == Integer.MAX_VALUE ? "" : " on " + LocalDate.ofEpochDay(day);
        Integer first = session.rates.firstDay(from);
        if (first != null) {
            return new Said(
                    "no rate from " + from + " to " + to + on + ": the first one known is of "
                            + LocalDate.ofEpochDay(first),
                    "add a rate of that day or before to the rates file");
        }
        String help = session.request.inputs().containsKey(Role.FX)
                ? "add " + from + " to the rates file"
                : "give a file with the columns date, currency and rate: --fx FILE";
        return new Said("no rate from " + from + " to " + to + on, help);
    }
}
