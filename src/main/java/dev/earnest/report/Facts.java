package dev.earnest.report;

import java.util.List;

/**
 * Figures by name: {@code key: value} lines for people, an object in JSON.
 *
 * @param title a heading for people; empty for none
 */
public record Facts(String key, String title, Audience audience, List<Fact> facts) implements Section {
    public Facts {
        facts = List.copyOf(facts);
    }
}
