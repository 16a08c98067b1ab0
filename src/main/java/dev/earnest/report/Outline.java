package dev.earnest.report;

import java.util.List;
import java.util.function.Consumer;

/**
 * Indented lines for people and objects within objects for programs: what is no table.
 *
 * @param drawing the lines as a place can show them, with {@code grouped} digits or bare ones
 * @param json writes the value, an object or array
 */
public record Outline(String key, Audience audience, Drawing drawing, Consumer<Json> json) implements Section {
    /** Draws the lines. */
    @FunctionalInterface
    public interface Drawing {
        /** The lines, none of them longer than the place is wide. */
        List<String> lines(Look look, boolean grouped);
    }
}
