package dev.earnest.scenario;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Dictionary;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the deals of some kind: by a column of theirs, by their partner, or by a column of the partner on the day of closing. */
final class DealRows {
    private final Payouts payouts;
    private final Frame deals;

    DealRows(Payouts payouts) {
        this.payouts = payouts;
        this.deals = payouts.data().deals();
    }

    /** The rows that have all values; fails with InputException where a field or a value is none. */
    BitSet of(Turn turn) {
        BitSet rows = new BitSet(deals.rows());
        rows.set(0, deals.rows());
        for (Map.Entry<String, String> each : turn.where().entrySet()) {
            rows.and(of(turn, each.getKey(), each.getValue()));
        }
        return rows;
    }

    private BitSet of(Turn turn, String field, String value) {
        TextColumn own = deals.text(field.equals("partner") ? "partner_id" : field.replaceFirst("^deal\\.", ""));
        Frame partners = payouts.data().partners();
        if (own != null) {
            int code = code(turn, own.dictionary(), value);
            BitSet rows = new BitSet(deals.rows());
            IntStream.range(0, deals.rows())
                    .filter(row -> own.code(row) == code)
                    .forEach(rows::set);
            return rows;
        }
        TextColumn theirs = partners == null ? null : partners.text(field.replaceFirst("^partner\\.", ""));
        if (theirs == null) {
            throw wrong(turn, "neither deals nor partners have a column `" + field + "` of words", field, fields());
        }
        return ofPartners(theirs, code(turn, theirs.dictionary(), value));
    }

    private BitSet ofPartners(TextColumn column, int code) {
        TextColumn ids = deals.text("partner_id");
        DateColumn close = deals.date("close_date");
        BitSet rows = new BitSet(deals.rows());
        int asOf = (int) payouts.asOf().toEpochDay();
        for (int row = 0; row < deals.rows() && ids != null; row++) {
            int day = close == null || close.blank(row) ? asOf : close.day(row);
            int partner = ids.code(row) < 0 ? -1 : payouts.partnerRow(ids.code(row), day);
            if (partner >= 0 && column.code(partner) == code) {
                rows.set(row);
            }
        }
        return rows;
    }

    private static int code(Turn turn, Dictionary words, String value) {
        int exact = words.code(value);
        if (exact >= 0) {
            return exact;
        }
        List<Integer> alike = IntStream.range(0, words.size())
                .filter(code -> words.value(code).toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                .boxed()
                .toList();
        if (alike.size() != 1) {
            List<String> all =
                    IntStream.range(0, words.size()).mapToObj(words::value).toList();
            throw wrong(turn, "no deal and no partner has the value `" + value + "` there", value, all);
        }
        return alike.get(0);
    }

    private List<String> fields() {
        Frame partners = payouts.data().partners();
        Stream<String> theirs = partners == null
                ? Stream.empty()
                : partners.names().stream().filter(name -> partners.text(name) != null);
        Stream<String> own = deals.names().stream().filter(name -> deals.text(name) != null);
        return Stream.of(Stream.of("partner"), own, theirs)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static InputException wrong(Turn turn, String message, String word, List<String> legal) {
        String near = Nearest.to(word, legal);
        String some = String.join(", ", legal.subList(0, Math.min(12, legal.size())));
        return new InputException(Problem.error(
                "unknown-value",
                new Span("--shock", 1, 1, turn.text().length(), turn.text()),
                message,
                near == null ? "there: " + some : "did you mean `" + near + "`?"));
    }
}
