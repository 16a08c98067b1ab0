package dev.earnest.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often each feature occurs in random cases, and how often leaving it out changes the ledger. */
public final class Coverage {
    private Coverage() {}

    /** Cases to look at, from seed 1. */
    public static void main(String[] args) {
        int cases = args.length == 0 ? 300 : Integer.parseInt(args[0]);
        Evaluator reference = new ReferencePayouts();
        Map<String, int[]> counts = new TreeMap<>();
        int lines = 0;
        int errors = 0;
        for (long seed = 1; seed <= cases; seed++) {
            Case one = RandomCases.of(seed);
            List<String> whole;
            try {
                whole = whole(reference, one);
            } catch (RuntimeException e) {
                errors++;
                e.printStackTrace();
                continue;
            }
            lines += whole.size();
            for (Simpler.Step step : Simpler.parts(one)) {
                int[] count = counts.computeIfAbsent(step.name(), any -> new int[2]);
                count[0]++;
                count[1] += whole(reference, step.result()).equals(whole) ? 0 : 1;
            }
        }
        System.out.println(cases + " cases, " + lines + " lines, " + errors + " errors");
        counts.forEach((name, count) -> System.out.printf("%-28s %5d of %5d%n", name, count[1], count[0]));
    }

    private static List<String> whole(Evaluator evaluator, Case one) {
        List<String> lines = new ArrayList<>();
        Evaluator.Outcome outcome = evaluator.evaluate(one.timeline(), one.rows(), one.asOf());
        outcome.lines().forEach(line -> lines.add(line.whole()));
        outcome.ghosts().forEach(line -> lines.add("ghost " + line.whole()));
        return lines;
    }
}
