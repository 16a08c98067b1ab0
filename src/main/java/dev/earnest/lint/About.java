package dev.earnest.lint;

import dev.earnest.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a rule before it runs.
 *
 * @param id kebab-case, naming the bad thing; never reused for another
 * @param severity unless a house sets another
 * @param summary one sentence, lower case, no full stop: what is wrong where it finds something
 * @param options figures a house may set
 */
public record About(String id, Severity severity, Area area, String summary, List<RuleOption> options) {
    public About {
        options = List.copyOf(options);
    }

    /** A rule without options. */
    public static About of(String id, Severity severity, Area area, String summary) {
        return new About(id, severity, area, summary, List.of());
    }

    /** The same with one more option. */
    public About with(RuleOption option) {
        List<RuleOption> all = new ArrayList<>(options);
        all.add(option);
        return new About(id, severity, area, summary, all);
    }
}
