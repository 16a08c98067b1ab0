package dev.earnest.report;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a check found.
 *
 * @param tool the version of this program
 * @param files how many catalog files were read
 * @param offers how many offers those that could be read hold
 * @param status {@code complete}, or {@code failed} where the input could not be read to its end
 * @param all every finding, those that do not count too
 * @param rules of which the findings may be
 * @param undecided what the rules could not decide, a sentence each
 */
public record Findings(
        String tool,
        int files,
        int offers,
        String status,
        List<Finding> all,
        List<RuleText> rules,
        List<String> undecided) {
    public Findings {
        all = List.copyOf(all);
        rules = List.copyOf(rules);
        undecided = List.copyOf(undecided);
    }

    /** Problems that all count, of no rules. */
    public Findings(String tool, int files, int offers, String status, List<Problem> problems) {
        this(tool, files, offers, status, problems.stream().map(Finding::of).toList(), List.of(), List.of());
    }

    /** The same with other findings. */
    public Findings with(List<Finding> others) {
        return new Findings(tool, files, offers, status, others, rules, undecided);
    }

    /** The same with other names of files. */
    public Findings named(UnaryOperator<String> names) {
        return with(all.stream()
                .map(finding -> finding.with(finding.problem().named(names)))
                .toList());
    }

    /** What counts. */
    public List<Finding> counting() {
        return all.stream().filter(finding -> finding.suppressed() == null).toList();
    }

    /** The problems that count. */
    public List<Problem> problems() {
        return counting().stream().map(Finding::problem).toList();
    }

    /** How many that count are of a severity. */
    public int count(Severity severity) {
        return (int) problems().stream().filter(p -> p.severity() == severity).count();
    }

    /** How many do not count. */
    public int suppressed() {
        return all.size() - counting().size();
    }

    /** The counts in words: {@code 2 files, 14 offers: 1 error, 2 warnings, 1 suppressed}. */
    public String summary() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = count(severity);
            if (count > 0) {
                counts.add(severity == Severity.INFO ? count + " info" : words(count, severity.word()));
            }
        }
        if (suppressed() > 0) {
            counts.add((counts.isEmpty() ? "no findings, " : "") + suppressed() + " suppressed");
        }
        String found = counts.isEmpty() ? "no findings" : String.join(", ", counts);
        return words(files, "file") + (offers == 0 ? "" : ", " + words(offers, "offer")) + ": " + found;
    }

    /** A number with its noun: {@code 1 file}, {@code 2 files}. */
    public static String words(long count, String noun) {
        return Cells.group(Long.toString(count), true) + " " + noun + (count == 1 ? "" : "s");
    }
}
