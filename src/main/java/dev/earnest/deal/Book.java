package dev.earnest.deal;

import dev.earnest.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an input, read and checked.
 *
 * @param data its sound rows; null where the deals could not be read
 * @param unusable why files cannot be used at all
 * @param counts what became of its rows
 * @param inputs the tables joined
 */
public record Book(@Nullable Dataset data, List<Problem> unusable, BookCounts counts, List<InputFile> inputs) {
    public Book {
        unusable = List.copyOf(unusable);
        inputs = List.copyOf(inputs);
    }
}
