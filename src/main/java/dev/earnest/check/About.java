package dev.earnest.check;

import dev.earnest.problem.Severity;

/**
 * What is known of a check before it runs.
 *
 * @param id kebab-case, naming the bad thing; never reused for another
 * @param summary one sentence, lower case, no full stop: what is odd where it finds something
 */
public record About(String id, Severity severity, Topic topic, String summary) {
    /** A check whose findings are likely slips. */
    public static About warning(String id, Topic topic, String summary) {
        return new About(id, Severity.WARNING, topic, summary);
    }

    /** A check whose findings may be as they should be. */
    public static About info(String id, Topic topic, String summary) {
        return new About(id, Severity.INFO, topic, summary);
    }
}
