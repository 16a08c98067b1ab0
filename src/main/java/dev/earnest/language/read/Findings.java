package dev.earnest.language.read;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the problems of one reading; mutable, for one thread. */
public final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    /** Notes one problem. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Notes several. */
    public void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    /** How many there are so far. */
    public int count() {
        return problems.size();
    }

    /** All problems, files in the order met, each file from top to bottom. */
    public List<Problem> sorted() {
        Map<String, Integer> files = new LinkedHashMap<>();
        for (Problem problem : problems) {
            files.putIfAbsent(file(problem), files.size());
        }
        if (problems.size() < 2) {
            return List.copyOf(problems);
        }
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.<Problem>comparingInt(problem -> files.getOrDefault(file(problem), 0))
                .thenComparingInt(problem -> line(problem))
                .thenComparingInt(problem -> column(problem)));
        return List.copyOf(sorted);
    }

    private static String file(Problem problem) {
        Span span = problem.span();
        return span == null ? "" : span.file();
    }

    private static int line(Problem problem) {
        Span span = problem.span();
        return span == null ? 0 : span.line();
    }

    private static int column(Problem problem) {
        Span span = problem.span();
        return span == null ? 0 : span.column();
    }
}
