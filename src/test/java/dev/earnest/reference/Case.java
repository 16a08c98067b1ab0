package dev.earnest.reference;

import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.List;

/**
 * A program, its rows and the ledger worked out by hand.
 *
 * @param name the sentence of the page it holds to
 * @param expected ledger lines in order, as {@link ReferenceLine#brief()} writes them
 */
public record Case(String name, Timeline timeline, Rows rows, LocalDate asOf, List<String> expected) {

    /** As of the end of 2027, so that nothing is committed. */
    static Case of(String name, Timeline timeline, Rows rows, String... expected) {
        return new Case(name, timeline, rows, LocalDate.of(2027, 12, 31), List.of(expected));
    }

    Case asOf(String day) {
        return new Case(name, timeline, rows, LocalDate.parse(day), expected);
    }

    @Override
    public String toString() {
        return name;
    }
}
