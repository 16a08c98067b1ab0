package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.reference.Evaluator.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where two evaluators part, told with the smallest case that shows it. */
public final class Difference {
    private final Evaluator one;
    private final Evaluator other;

    public Difference(Evaluator one, Evaluator other) {
        this.one = one;
        this.other = other;
    }

    /** Every ledger line, cut and date, ghosts' too, and what is pending; empty where both agree. */
    public List<String> of(Case tried) {
        return compare(told(one, tried), told(other, tried));
    }

    private static List<String> compare(List<String> left, List<String> right) {
        List<String> differences = new ArrayList<>();
        int from = 0;
        while (from < left.size() && from < right.size() && left.get(from).equals(right.get(from))) {
            from++;
        }
        List<String> mine = new ArrayList<>(left.subList(from, left.size()));
        List<String> theirs = new ArrayList<>(right.subList(from, right.size()));
        while (!mine.isEmpty()
                && !theirs.isEmpty()
                && mine.get(mine.size() - 1).equals(theirs.get(theirs.size() - 1))) {
            mine.remove(mine.size() - 1);
            theirs.remove(theirs.size() - 1);
        }
        mine.forEach(line -> differences.add("reference " + line));
        theirs.forEach(line -> differences.add("engine    " + line));
        return differences;
    }

    private static List<String> told(Evaluator evaluator, Case tried) {
        List<String> lines = new ArrayList<>();
        try {
            Outcome outcome = evaluator.evaluate(tried.timeline(), tried.rows(), tried.asOf());
            outcome.lines().forEach(line -> lines.add(line.whole()));
            outcome.ghosts().stream()
                    .map(line -> "ghost " + line.whole())
                    .sorted(java.util.Comparator.comparing(line -> line.split("\\|")[0]))
                    .forEach(lines::add);
            outcome.counts().forEach((id, counts) -> {
                if (counts.pending() > 0) {
                    lines.add("pending " + id + " " + counts.pending());
                }
            });
            lines.sort(java.util.Comparator.comparing(line -> line.startsWith("pending") ? line : ""));
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            lines.add("failed: " + e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        return lines;
    }

    /** The whole story: the seed, the smallest case, both sides. */
    public String story(Case failing) {
        Case smallest = Simpler.shrink(failing, tried -> !of(tried).isEmpty());
        StringBuilder text = new StringBuilder(failing.name() + ", as of " + smallest.asOf() + "\n");
        for (Catalog version : smallest.timeline().versions()) {
            text.append("version ").append(version.version()).append(' ').append(version.effective());
            text.append(' ')
                    .append(version.currency().code())
                    .append(' ')
                    .append(version.fiscal())
                    .append('\n');
            text.append("  metrics ").append(version.metrics().values()).append('\n');
            text.append("  ladders ").append(version.ladders().values()).append('\n');
            text.append("  budgets ").append(version.budgets().values()).append('\n');
            text.append("  stacking ").append(version.stacking()).append('\n');
            text.append("  attribution ")
                    .append(version.attribution())
                    .append(' ')
                    .append(version.rounding());
            text.append(" registration ").append(version.registrationValid());
            text.append(" version_by ").append(version.versionBy()).append('\n');
            version.offers()
                    .values()
                    .forEach(offer -> text.append("  ").append(offer).append('\n'));
        }
        rows(text, "deals", smallest.rows().deals());
        rows(text, "partners", smallest.rows().partners());
        rows(text, "events", smallest.rows().events());
        rows(text, "touches", smallest.rows().touches());
        rows(text, "claims", smallest.rows().claims());
        of(smallest).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void rows(StringBuilder text, String name, List<Map<String, String>> rows) {
        for (Map<String, String> row : rows == null ? List.<Map<String, String>>of() : rows) {
            text.append(name).append(' ');
            row.forEach((column, cell) -> text.append(cell.isEmpty() ? "" : column + "=" + cell + " "));
            text.append('\n');
        }
    }

    /** Looks for differences in seeds {@code from} to {@code to}; tells the first few in full. */
    public static void main(String[] args) {
        Difference difference = new Difference(new ReferencePayouts(), new Timely(new Engine(1), 10));
        int told = 0;
        int found = 0;
        for (long seed = Long.parseLong(args[0]); seed <= Long.parseLong(args[1]); seed++) {
            Case tried = RandomCases.of(seed);
            if (!difference.of(tried).isEmpty()) {
                found++;
                if (told < Integer.parseInt(args[2])) {
                    told++;
                    System.out.println(difference.story(tried));
                }
            }
        }
        System.out.println(found + " differ");
    }
}
