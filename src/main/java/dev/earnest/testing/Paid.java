package dev.earnest.testing;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a test case was paid, line by line. Money in minor units. */
final class Paid {
    private final List<PaidLine> lines = new ArrayList<>();
    private final List<PaidLine> ghostLines = new ArrayList<>();
    private final Map<String, OfferResult> offers = new LinkedHashMap<>();
    private final Map<String, OfferResult> ghosts = new LinkedHashMap<>();

    Paid(Payouts payouts) {
        read(payouts, payouts.ledger(), lines);
        read(payouts, payouts.ghostLedger(), ghostLines);
        payouts.offers().forEach(offer -> offers.put(offer.id(), offer));
        payouts.ghosts().forEach(ghost -> ghosts.put(ghost.id(), ghost));
    }

    private static void read(Payouts payouts, LedgerCursor cursor, List<PaidLine> into) {
        while (cursor.next()) {
            into.add(PaidLine.of(cursor, payouts.data()));
        }
    }

    /** The lines that are as {@code wanted}. */
    List<PaidLine> lines(Predicate<PaidLine> wanted) {
        return lines.stream().filter(wanted).toList();
    }

    /** What an offer would have paid where it is a ghost; null where it is none. */
    @Nullable
    Long ghost(String offer) {
        return ghosts.containsKey(offer)
                ? sum(ghostLines.stream()
                        .filter(line -> line.offer().equals(offer))
                        .toList())
                : null;
    }

    /** What an offer came to beside its lines; null where it is not active in any version. */
    @Nullable
    OfferResult result(String offer) {
        return offers.get(offer);
    }

    /** What lines pay together; fails with ArithmeticException where that is too large. */
    static long sum(List<PaidLine> lines) {
        return lines.stream().mapToLong(PaidLine::paid).reduce(0, Math::addExact);
    }

    /** What lines pay, by offer, in ledger order. */
    static Map<String, Long> byOffer(List<PaidLine> lines) {
        Map<String, Long> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.offer(), line.paid(), Math::addExact));
        return sums;
    }
}
