package dev.earnest.report;

import java.util.List;

/** Lines of prose that belong to a report. */
public record Notes(String key, Audience audience, List<String> lines) implements Section {
    public Notes {
        lines = List.copyOf(lines);
    }

    /** Lines for everyone. */
    public static Notes of(String key, List<String> lines) {
        return new Notes(key, Audience.ALL, lines);
    }
}
