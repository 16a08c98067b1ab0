package dev.earnest.cli;

import dev.earnest.report.Finding;
import dev.earnest.report.Findings;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts findings by rule. */
final class Statistics {
    private Statistics() {}

    /** A line for each rule, the most frequent first. */
    static void write(Findings findings, Appendable out) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding finding : findings.counting()) {
            counts.merge(
                    finding.problem().severity().word() + "["
                            + finding.problem().code() + "]",
                    1,
                    Integer::sum);
        }
        List<Map.Entry<String, Integer>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Integer> rule : sorted) {
            String count = rule.getValue().toString();
            out.append(" ".repeat(Math.max(0, 6 - count.length())))
                    .append(count)
                    .append("  ")
                    .append(rule.getKey())
                    .append('\n');
        }
    }
}
