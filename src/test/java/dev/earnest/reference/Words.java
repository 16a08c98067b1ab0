package dev.earnest.reference;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Instalment;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Window;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Short ways to write parts of a catalog in tests, in the spelling of the language: {@code 5%}, {@code 30 days}. */
public final class Words {
    private Words() {}

    /** A number, or a percent as a fraction: {@code 5%} is 0.05. */
    public static BigDecimal number(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                : new BigDecimal(text.replace("_", ""));
    }

    public static Rate percent(String text) {
        return new Rate(number(text));
    }

    public static Duration time(String text) {
        String[] words = text.split(" ");
        String unit = words[1].toUpperCase(Locale.ROOT) + (words[1].endsWith("s") ? "" : "S");
        return new Duration(Integer.parseInt(words[0]), dev.earnest.catalog.Unit.valueOf(unit));
    }

    public static Period period(String text) {
        return Period.valueOf(text.toUpperCase(Locale.ROOT));
    }

    public static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }

    // conditions

    public static Conditions all(Condition... conditions) {
        return new Conditions(List.of(conditions));
    }

    public static Condition is(String field, String... values) {
        return new Condition.Among(field, List.of(values), false);
    }

    public static Condition not(String field, String... values) {
        return new Condition.Among(field, List.of(values), true);
    }

    public static Condition segment(String... names) {
        return new Condition.InSegment(List.of(names), false);
    }

    /** {@code min 5}, {@code above 0%}, {@code from 2026-01-01}, {@code below 24 months}; two of them make both ends. */
    public static Condition range(String field, String... ends) {
        return new Condition.Within(field, range(ends), false);
    }

    private static Range range(String... ends) {
        String value = ends[0].split(" ", 2)[1];
        if (value.matches("[0-9]{4}-.*")) {
            return new Range.Dates(
                    bound(ends, LocalDate::parse, "min", "from", "above"),
                    bound(ends, LocalDate::parse, "max", "to", "below"));
        }
        if (value.contains(" ")) {
            return new Range.Durations(
                    bound(ends, Words::time, "min", "from", "above"), bound(ends, Words::time, "max", "to", "below"));
        }
        return numbers(ends);
    }

    private static Range.Numbers numbers(String... ends) {
        return new Range.Numbers(
                bound(ends, Words::number, "min", "from", "above"),
                bound(ends, Words::number, "max", "to", "below"),
                ends[0].endsWith("%"));
    }

    private static <T> Range.Bound<T> bound(
            String[] ends, java.util.function.Function<String, T> read, String one, String other, String open) {
        for (String end : ends) {
            String[] words = end.split(" ", 2);
            if (words[0].equals(one) || words[0].equals(other) || words[0].equals(open)) {
                return new Range.Bound<>(read.apply(words[1]), !words[0].equals(open));
            }
        }
        return null;
    }

    public static Condition nth(String per, String... ends) {
        return new Condition.Nth(numbers(ends), Scope.valueOf(per.toUpperCase(Locale.ROOT)));
    }

    public static Condition attached(String within, Condition... deal) {
        return new Condition.AttachedTo(all(deal), within == null ? null : time(within));
    }

    // figures

    public static Lookup figure(String text) {
        return new Lookup.Fixed(number(text));
    }

    /** A field, then values and figures in turn; {@code otherwise} as the last value. */
    public static Lookup table(String field, Object... cells) {
        List<Lookup.Row> rows = new ArrayList<>();
        Lookup otherwise = null;
        for (int i = 0; i < cells.length; i += 2) {
            Lookup then = cells[i + 1] instanceof Lookup lookup ? lookup : figure((String) cells[i + 1]);
            if (cells[i].equals("otherwise")) {
                otherwise = then;
            } else {
                rows.add(new Lookup.Row((String) cells[i], then));
            }
        }
        return new Lookup.By(field, rows, otherwise);
    }

    /** {@code rate 5%}, {@code each 20}, {@code pay 500} from a threshold; several make one step. */
    public static Step step(String from, String... owed) {
        Rate rate = null;
        BigDecimal each = null;
        BigDecimal pay = null;
        for (String one : owed) {
            String value = one.split(" ")[1];
            switch (one.split(" ")[0]) {
                case "rate" -> rate = percent(value);
                case "each" -> each = number(value);
                case "pay" -> pay = number(value);
                default -> throw new IllegalArgumentException(one);
            }
        }
        return new Step(number(from), rate, each, pay);
    }

    public static Block block(String size, String count) {
        return new Block(number(size), count.equals("started"));
    }

    public static Boost boost(Conditions who, Conditions when, String times) {
        return new Boost(who, when, number(times));
    }

    // limits, payout

    public static Limit maxPerDeal(String money) {
        return new Limit.DealMax(number(money));
    }

    public static Limit maxShare(String share, String of) {
        return new Limit.DealMaxShare(percent(share), of);
    }

    public static Limit minPerDeal(String money) {
        return new Limit.DealMin(number(money));
    }

    public static Limit max(String money, String per, String every) {
        return per.equals("offer")
                ? new Limit.OfferMax(number(money), period(every))
                : new Limit.PartnerMax(number(money), Scope.valueOf(per.toUpperCase(Locale.ROOT)), period(every));
    }

    public static Limit count(int count, String per, String every) {
        return new Limit.PartnerCount(count, Scope.valueOf(per.toUpperCase(Locale.ROOT)), period(every));
    }

    public static Limit min(String money, String per, String every, String shortfall) {
        Scope scope = Scope.valueOf(per.toUpperCase(Locale.ROOT));
        return new Limit.PartnerMin(number(money), scope, period(every), shortfall.equals("carry"));
    }

    public static Limit guarantee(String money, String every, boolean carry) {
        return new Limit.Guarantee(number(money), period(every), carry);
    }

    /** {@code trigger} holds refund, churn or both. */
    public static Clawback clawback(String trigger, String within, String take) {
        return new Clawback(
                trigger.contains("refund"),
                trigger.contains("churn"),
                within == null ? null : time(within),
                Clawback.Take.valueOf(take.toUpperCase(Locale.ROOT)));
    }

    public static Payout payout(String hold, String every, String after, Instalment... instalments) {
        return new Payout(
                hold == null ? Duration.NONE : time(hold),
                every == null ? null : period(every),
                after == null ? Duration.NONE : time(after),
                List.of(instalments));
    }

    public static Instalment part(String share, String after, String over) {
        return new Instalment(
                percent(share), after == null ? Duration.NONE : time(after), over == null ? null : time(over));
    }
}
