package dev.earnest.scenario;

import dev.earnest.scenario.Tries.Try;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a search.
 *
 * @param today the program as it stands, without values
 * @param answer null where there is none in the range
 * @param rounded the best of values as people write them; null where none meets the goals
 * @param met whether the answer meets every goal
 * @param path every run, in order
 * @param low the lower end of the range; null where several values are sought
 * @param high the upper end
 * @param words what there is to know about the answer, in sentences
 */
public record Solution(
        Try today,
        @Nullable Try answer,
        @Nullable Try rounded,
        boolean met,
        List<Try> path,
        @Nullable Try low,
        @Nullable Try high,
        List<String> words) {
    public Solution {
        path = List.copyOf(path);
        words = List.copyOf(words);
    }
}
