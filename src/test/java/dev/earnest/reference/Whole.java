package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.ledger.LedgerLines;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** A run that was not split, to which one that was is held. */
final class Whole {
    private final Payouts whole;
    private final List<String> lines;

    Whole(Payouts whole) {
        this.whole = whole;
        this.lines = lines(whole.ledger(), whole);
    }

    /** Holds that its slices and books together are the run. */
    void isMadeOf(Books split, String name) {
        assertThat(split.ledger()).as(name).isEqualTo(lines);
        for (ToLongFunction<OfferResult> count : List.<ToLongFunction<OfferResult>>of(
                OfferResult::eligible,
                OfferResult::noMeasure,
                OfferResult::noTarget,
                OfferResult::nothing,
                OfferResult::pending)) {
            assertThat(counts(split.slices(), count)).as(name).isEqualTo(counts(List.of(whole), count));
        }
        List<Payouts> books = split.books(3);
        assertThat(sorted(books)).as(name).isEqualTo(sorted(List.of(whole)));
        assertThat(books.stream()
                        .mapToInt(book -> book.matchedDeals().cardinality())
                        .sum())
                .as(name)
                .isEqualTo(whole.matchedDeals().cardinality());
        List<String> uses = new ArrayList<>();
        split.slices().forEach(slice -> slice.budgets().forEach(use -> uses.add(use.toString())));
        split.pools().forEach(use -> uses.add(use.toString()));
        assertThat(uses)
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        whole.budgets().stream().map(Object::toString).toList());
    }

    private static TreeMap<String, Long> counts(List<Payouts> parts, ToLongFunction<OfferResult> count) {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (Payouts part : parts) {
            part.offers().forEach(offer -> counts.merge(offer.id(), count.applyAsLong(offer), Long::sum));
            part.ghosts().forEach(offer -> counts.merge("ghost " + offer.id(), count.applyAsLong(offer), Long::sum));
        }
        return counts;
    }

    /** All lines of ledgers and ghosts, without order. */
    private static List<String> sorted(List<Payouts> parts) {
        List<String> lines = new ArrayList<>();
        for (Payouts part : parts) {
            lines.addAll(lines(part.ledger(), part));
            lines(part.ghostLedger(), part).forEach(line -> lines.add("ghost " + line));
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> lines(LedgerCursor at, Payouts payouts) {
        LedgerLines text = new LedgerLines(payouts);
        List<String> lines = new ArrayList<>();
        while (at.next()) {
            lines.add(new String(text.of(at), StandardCharsets.UTF_8));
        }
        return lines;
    }
}
