package dev.earnest.check.guess;

import java.util.List;

/**
 * A mapping as text.
 *
 * @param yaml reads back as a mapping
 * @param missing our columns that must be there and have no place, as {@code deals.partner_id}
 */
public record GuessedText(String yaml, List<String> missing) {
    public GuessedText {
        missing = List.copyOf(missing);
    }
}
