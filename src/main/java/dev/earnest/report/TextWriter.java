package dev.earnest.report;

import dev.earnest.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws a report for people: aligned columns under light rules, facts as lines, notes as they are. */
final class TextWriter implements ReportWriter {
    private final Look look;
    private final boolean grouped;

    /** @param grouped whether digits are grouped by commas */
    TextWriter(Look look, boolean grouped) {
        this.look = look;
        this.grouped = grouped;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        boolean first = true;
        if (!report.headline().isEmpty()) {
            for (String line : heading(report.headline())) {
                out.append(line).append('\n');
            }
            first = false;
        }
        for (Section section : report.sections()) {
            List<String> lines = section.audience().isForPeople() ? lines(section) : List.of();
            if (lines.isEmpty()) {
                continue;
            }
            if (!first) {
                out.append('\n');
            }
            first = false;
            for (String line : lines) {
                out.append(line.stripTrailing()).append('\n');
            }
        }
    }

    private List<String> lines(Section section) {
        if (section instanceof Table<?> table) {
            return new TextTable<>(table, look, grouped).lines();
        }
        if (section instanceof Facts facts) {
            return lines(facts);
        }
        if (section instanceof ProblemList list) {
            List<String> lines = new ArrayList<>();
            for (Problem problem : list.problems()) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(new ProblemText(look).lines(problem));
            }
            return lines;
        }
        if (section instanceof Terms terms) {
            return terms.text(look);
        }
        if (section instanceof Chart chart) {
            return new TextChart(chart, look).lines();
        }
        if (section instanceof Chapter chapter) {
            return heading(chapter.title());
        }
        if (section instanceof Outline outline) {
            return outline.drawing().lines(look, grouped);
        }
        Notes notes = (Notes) section;
        return notes.lines().stream()
                .flatMap(line -> Prose.lines(" " + Cells.clean(line), look.width()).stream())
                .toList();
    }

    private List<String> heading(String text) {
        return Prose.heading(Cells.clean(text), look.width()).stream()
                .map(line -> look.ink("1", line))
                .toList();
    }

    private List<String> lines(Facts facts) {
        List<Fact> seen = facts.facts().stream()
                .filter(fact -> fact.audience().isForPeople())
                .toList();
        List<String> values = seen.stream().map(this::text).toList();
        int labels = seen.stream()
                .mapToInt(fact -> DisplayWidth.of(fact.label()))
                .max()
                .orElse(0);
        int numbers = 0;
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).kind().isNumeric()) {
                numbers = Math.max(numbers, DisplayWidth.of(values.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        if (!facts.title().isEmpty() && !seen.isEmpty()) {
            lines.addAll(heading(facts.title()));
        }
        for (int i = 0; i < seen.size(); i++) {
            Fact fact = seen.get(i);
            String value = fact.kind().isNumeric() ? DisplayWidth.pad(values.get(i), numbers, true) : values.get(i);
            lines.add(" " + DisplayWidth.pad(fact.label(), labels, false) + "  " + value);
        }
        return lines;
    }

    private String text(Fact fact) {
        return Cells.people(fact.kind(), fact.unit(), fact.value(), look.blank(), grouped);
    }
}
