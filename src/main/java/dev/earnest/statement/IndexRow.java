package dev.earnest.statement;

import dev.earnest.analysis.Parts;
import org.jspecify.annotations.Nullable;

/**
 * One statement in the list of all; the sums are those of the statement.
 *
 * @param file that holds it, beside the list
 */
public record IndexRow(
        String file, String partner, @Nullable String name, long lines, Parts parts, long due, long toCome) {

    /** That of a statement. */
    public static IndexRow of(String file, Statement statement) {
        return new IndexRow(
                file,
                statement.partner(),
                statement.name(),
                statement.lines().size(),
                statement.total(),
                statement.due(),
                statement.toCome());
    }
}
