package dev.earnest.testing;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.language.test.Expectation;
import dev.earnest.language.test.Expected;
import dev.earnest.language.test.Row;
import dev.earnest.language.test.TestCase;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a test expects of offers, deals and partners that there are none of, and sums that nothing can pay. */
final class ExpectedNames {
    private static final int MOST_LISTED = 12;

    private final TestCase test;
    private final CurrencyUnit currency;
    private final Set<String> offers = new LinkedHashSet<>();
    private final Set<String> rows = new LinkedHashSet<>();
    private final Set<String> partners = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private ExpectedNames(TestCase test, Timeline timeline, Dataset data) {
        this.test = test;
        this.currency = timeline.last().currency();
        for (Catalog version : timeline.versions()) {
            offers.addAll(version.offers().keySet());
        }
        for (Row row : test.deals()) {
            rows.add(row.text("deal_id"));
        }
        for (Row row : test.events()) {
            rows.add(row.text("event_id"));
        }
        for (int code = 0; code < data.partnerIds().size(); code++) {
            partners.add(data.partnerIds().value(code));
        }
    }

    static List<Problem> check(TestCase test, Timeline timeline, Dataset data) {
        ExpectedNames names = new ExpectedNames(test, timeline, data);
        names.check(test.expect());
        return names.problems;
    }

    private void check(Expectation expect) {
        offers(expect.offers());
        for (Map.Entry<String, Map<String, Expected>> line : expect.lines().entrySet()) {
            if (!rows.contains(line.getKey())) {
                Span span = line.getValue().values().stream()
                        .findFirst()
                        .map(Expected::span)
                        .orElse(test.span());
                unknown(
                        "unknown-deal",
                        span,
                        "the test has no deal or event `" + line.getKey() + "`",
                        line.getKey(),
                        rows);
            }
            offers(line.getValue());
        }
        for (Map.Entry<String, Expected> partner : expect.partners().entrySet()) {
            if (!partners.contains(partner.getKey())) {
                Span span = partner.getValue().span();
                String message = "no row of the test names a partner `" + partner.getKey() + "`";
                unknown("unknown-partner", span, message, partner.getKey(), partners);
            }
            sum(partner.getValue());
        }
        Expected total = expect.total();
        if (total != null) {
            sum(total);
        }
    }

    private void offers(Map<String, Expected> sums) {
        for (Map.Entry<String, Expected> sum : sums.entrySet()) {
            if (!offers.contains(sum.getKey())) {
                String message = "the catalog has no offer `" + sum.getKey() + "`";
                unknown("unknown-offer", sum.getValue().span(), message, sum.getKey(), offers);
            }
            sum(sum.getValue());
        }
    }

    private void unknown(String code, Span span, String message, String name, Collection<String> known) {
        String nearest = Nearest.to(name, known);
        String all = String.join(", ", known.stream().limit(MOST_LISTED).toList())
                + (known.size() > MOST_LISTED ? " and " + (known.size() - MOST_LISTED) + " more" : "");
        String help = (nearest == null ? "" : "did you mean `" + nearest + "`? ") + "there "
                + (known.isEmpty() ? "are none" : (known.size() == 1 ? "is " : "are ") + all);
        problems.add(Problem.error(code, span, message, help));
    }

    private void sum(Expected expected) {
        BigDecimal value = expected.value();
        try {
            value.movePointRight(currency.digits()).longValueExact();
        } catch (ArithmeticException tooFineOrTooLarge) {
            problems.add(Problem.error(
                    "unpayable-sum",
                    expected.span(),
                    "nothing pays exactly " + value.toPlainString() + " " + currency.code() + ", which has "
                            + currency.digits() + " decimals",
                    "expect a sum that can be paid: "
                            + value.setScale(currency.digits(), java.math.RoundingMode.HALF_UP)
                                    .toPlainString()));
        }
    }
}
