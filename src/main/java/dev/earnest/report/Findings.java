package dev.earnest.report;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check found.
 *
 * @param tool the name and version of this program
 * @param files how many catalog files were read
 * @param offers how many offers those that could be read hold
 * @param status {@code complete}, or {@code failed} where the input could not be read to its end
 */
public record Findings(String tool, int files, int offers, String status, List<Problem> problems) {
    public Findings {
        problems = List.copyOf(problems);
    }

    /** The same with other problems. */
    public Findings with(List<Problem> others) {
        return new Findings(tool, files, offers, status, others);
    }

    /** How many are of a severity. */
    public int count(Severity severity) {
        return (int) problems.stream().filter(p -> p.severity() == severity).count();
    }

    /** The counts in words: {@code 2 files, 14 offers: 1 error, 2 warnings}. */
    public String summary() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = count(severity);
            if (count > 0) {
                counts.add(words(count, severity.word()));
            }
        }
        String found = counts.isEmpty() ? "no findings" : String.join(", ", counts);
        return words(files, "file") + (offers == 0 ? "" : ", " + words(offers, "offer")) + ": " + found;
    }

    /** A number with its noun: {@code 1 file}, {@code 2 files}. */
    public static String words(long count, String noun) {
        return Cells.group(Long.toString(count), true) + " " + noun + (count == 1 ? "" : "s");
    }
}
