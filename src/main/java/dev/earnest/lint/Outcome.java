package dev.earnest.lint;

import java.util.List;

/**
 * What the rules found, by version and place.
 *
 * @param undecided what they could not decide, and why
 */
public record Outcome(List<Finding> findings, List<Undecided> undecided) {
    public Outcome {
        findings = List.copyOf(findings);
        undecided = List.copyOf(undecided);
    }
}
