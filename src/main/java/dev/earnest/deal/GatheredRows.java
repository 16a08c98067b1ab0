package dev.earnest.deal;

import java.util.List;
import java.util.Set;

/**
 * Rows that were opened and read elsewhere, in the order of the input, to be read like those of a file.
 *
 * @param name of the input they are from, as the user named it
 * @param text whether they are lines of a text, whose numbers and dates are written as its mapping says
 * @param numbers columns that hold numbers and no text
 * @param dates columns that hold dates and no text
 * @param delimiter the character between cells; 0 where there is none
 * @param rows to be walked once
 */
public record GatheredRows(
        String name,
        List<String> header,
        boolean text,
        Set<String> numbers,
        Set<String> dates,
        char delimiter,
        Iterable<NumberedRow> rows) {
    public GatheredRows {
        header = List.copyOf(header);
        numbers = Set.copyOf(numbers);
        dates = Set.copyOf(dates);
    }
}
