package dev.earnest.testing;

import dev.earnest.language.test.Expectation;
import dev.earnest.language.test.Expected;
import dev.earnest.language.test.TestCase;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.OfferResult;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a test expects with what is paid, exactly. */
final class Comparison {
    private static final int MOST_LINES = 8;

    private final TestCase test;
    private final CurrencyUnit currency;
    private final Paid paid;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(TestCase test, CurrencyUnit currency, Paid paid) {
        this.test = test;
        this.currency = currency;
        this.paid = paid;
    }

    /** The differences, in the order expected: offers, lines, partners, total. */
    static List<Difference> of(TestCase test, CurrencyUnit currency, Paid paid) {
        Comparison comparison = new Comparison(test, currency, paid);
        comparison.compare(test.expect());
        return comparison.differences;
    }

    private void compare(Expectation expect) {
        expect.offers().forEach((offer, sum) -> compare(offer, null, null, sum));
        expect.lines().forEach((row, sums) -> sums.forEach((offer, sum) -> compare(offer, row, null, sum)));
        expect.partners().forEach((partner, sum) -> compare(null, null, partner, sum));
        Expected total = expect.total();
        if (total != null) {
            compare(null, null, null, total);
        }
    }

    private void compare(@Nullable String offer, @Nullable String row, @Nullable String partner, Expected sum) {
        List<PaidLine> lines = paid.lines(line -> (offer == null || line.offer().equals(offer))
                && (row == null || row.equals(line.row()))
                && (partner == null || line.partner().equals(partner)));
        long got = Paid.sum(lines);
        long expected = sum.value().movePointRight(currency.digits()).longValueExact();
        if (got != expected) {
            String note = size(got - expected) + "\n" + (offer == null ? offers(lines) : lines(offer, row, lines));
            Problem problem = Problem.error(
                            "wrong-payout", sum.span(), message(offer, row, partner, expected, got), null)
                    .with(new Related("in this test", test.span()))
                    .withNote(note);
            differences.add(new Difference(offer, row, partner, expected, got, reasons(lines), problem));
        }
    }

    private String message(
            @Nullable String offer, @Nullable String row, @Nullable String partner, long expected, long got) {
        String money = money(got) + " " + currency.code();
        String wanted = ", expected " + money(expected);
        if (offer != null) {
            return "`" + offer + "` pays " + money + (row == null ? "" : " on " + row) + wanted;
        }
        return (partner == null ? "in total " + money + " is paid" : partner + " is paid " + money) + wanted;
    }

    private String money(long minor) {
        return MoneyText.of(currency, minor);
    }

    private String size(long difference) {
        return money(Math.abs(difference)) + (difference > 0 ? " too much" : " too little");
    }

    /** The ledger lines behind an offer's sum, or why there are none. */
    private String lines(String offer, @Nullable String row, List<PaidLine> lines) {
        if (lines.isEmpty()) {
            return nothing(offer, row);
        }
        List<String> words = new ArrayList<>();
        lines.stream().limit(MOST_LINES).forEach(line -> words.add(line.words(currency)));
        if (lines.size() > MOST_LINES) {
            words.add("and " + (lines.size() - MOST_LINES) + " lines more");
        }
        return String.join("\n", words);
    }

    private String nothing(String offer, @Nullable String row) {
        Long ghost = paid.ghost(offer);
        if (ghost != null) {
            return "it is a ghost, which is never paid; it would pay " + money(ghost);
        }
        OfferResult result = paid.result(offer);
        if (result == null) {
            return "it is retired, and pays nothing";
        }
        String where = row == null ? "" : "no line on " + row + "; ";
        if (result.eligible() == 0) {
            return where + "no deal or event meets its conditions"
                    + (result.pending() == 0 ? "" : "; " + result.pending() + " wait for the date that earns");
        }
        List<String> counts = new ArrayList<>();
        counts.add(result.eligible() + " meet its conditions");
        count(counts, result.noMeasure(), "have no figure to pay on");
        count(counts, result.noTarget(), "have no target");
        count(counts, result.nothing(), "earn nothing: below the first step, a rate of 0%, or not in its table");
        count(counts, result.pending(), "wait for the date that earns");
        return where + String.join("; ", counts);
    }

    private static void count(List<String> counts, long number, String words) {
        if (number > 0) {
            counts.add(number + " " + words);
        }
    }

    /** The offers behind a partner's sum or the total. */
    private String offers(List<PaidLine> lines) {
        if (lines.isEmpty()) {
            return "no offer pays anything";
        }
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Long> offer : Paid.byOffer(lines).entrySet()) {
            boolean named = test.expect().offers().containsKey(offer.getKey());
            words.add(offer.getKey() + " " + money(offer.getValue()) + (named ? "" : " (not in `expect`)"));
        }
        return String.join("\n", words);
    }

    private static String reasons(List<PaidLine> lines) {
        Set<String> reasons = new LinkedHashSet<>();
        for (PaidLine line : lines) {
            if (!line.reason().isEmpty()) {
                reasons.addAll(List.of(line.reason().split("; ")));
            }
        }
        return String.join("; ", reasons);
    }
}
