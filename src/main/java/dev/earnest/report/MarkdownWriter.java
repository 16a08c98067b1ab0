package dev.earnest.report;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a report as Markdown tables and lists. */
final class MarkdownWriter implements ReportWriter {
    @Override
    public void write(Report report, Appendable out) throws IOException {
        boolean first = true;
        if (!report.headline().isEmpty()) {
            out.append("### ").append(escape(report.headline())).append('\n');
            first = false;
        }
        for (Section section : report.sections()) {
            List<String> lines = section.audience().isForPeople() ? lines(section) : List.of();
            if (!lines.isEmpty() && !first) {
                out.append('\n');
            }
            for (String line : lines) {
                out.append(line).append('\n');
                first = false;
            }
        }
    }

    private static List<String> lines(Section section) {
        if (section instanceof Table<?> table) {
            return table(table);
        }
        if (section instanceof Facts facts) {
            return facts(facts);
        }
        if (section instanceof ProblemList list) {
            return list.problems().stream().map(MarkdownWriter::item).toList();
        }
        if (section instanceof Outline outline) {
            List<String> lines = new ArrayList<>(List.of("```text"));
            outline.drawing()
                    .lines(new Look(100, true, false, false), true)
                    .forEach(line -> lines.add(line.stripTrailing()));
            lines.add("```");
            return lines;
        }
        if (section instanceof Terms terms) {
            return terms.markdown();
        }
        if (section instanceof Chart) {
            return List.of();
        }
        if (section instanceof Chapter chapter) {
            return List.of("### " + escape(chapter.title()));
        }
        return ((Notes) section).lines().stream().map(MarkdownWriter::item).toList();
    }

    private static String item(Problem problem) {
        Span span = problem.span();
        String where = span == null ? "" : " `" + span.position() + "`";
        return "- **" + problem.severity().word() + "** `" + problem.code() + "`" + where + " "
                + escape(problem.message());
    }

    /** A line that is indented belongs to the one before. */
    private static String item(String line) {
        return (line.startsWith("  ") ? "  - " : "- ") + escape(line.strip());
    }

    private static <T> List<String> table(Table<T> table) {
        List<String> lines = new ArrayList<>();
        title(table.title(), lines);
        List<Column<T>> columns = table.columns().stream()
                .filter(column -> column.audience().isForPeople())
                .filter(column -> !column.onlyIfAny() || !column.isEmptyIn(table.rows()))
                .toList();
        if (!table.rows().isEmpty()) {
            lines.add(row(columns.stream().map(column -> escape(column.title())).toList()));
            lines.add(row(columns.stream()
                    .map(c -> c.kind().isNumeric() ? "--:" : ":--")
                    .toList()));
            table.rows().forEach(row -> lines.add(row(cells(columns, row, false))));
            T total = table.total();
            if (total != null) {
                lines.add(row(cells(columns, total, true)));
            }
        }
        if (!table.notes().isEmpty()) {
            lines.add("");
            table.notes().forEach(note -> lines.add(escape(note)));
        }
        return table.rows().isEmpty() && table.notes().isEmpty() ? List.of() : lines;
    }

    private static <T> List<String> cells(List<Column<T>> columns, T row, boolean bold) {
        List<String> cells = new ArrayList<>();
        for (Column<T> column : columns) {
            cells.add(cell(column.kind(), column.unit(), column.in(row), bold));
        }
        return cells;
    }

    private static String cell(
            Kind kind, dev.earnest.money.@Nullable CurrencyUnit unit, @Nullable Object value, boolean bold) {
        String text = Cells.people(kind, unit, value, "", true);
        if (text.isEmpty()) {
            return "";
        }
        if (bold) {
            return "**" + escape(text) + "**";
        }
        return kind == Kind.ID && text.indexOf('`') < 0 ? "`" + text.replace("|", "\\|") + "`" : escape(text);
    }

    private static List<String> facts(Facts facts) {
        List<String> lines = new ArrayList<>();
        title(facts.title(), lines);
        lines.add("| | |");
        lines.add(facts.facts().stream().anyMatch(f -> f.kind().isNumeric()) ? "|:--|--:|" : "|:--|:--|");
        for (Fact fact : facts.facts()) {
            if (fact.audience().isForPeople()) {
                lines.add(row(List.of(escape(fact.label()), cell(fact.kind(), fact.unit(), fact.value(), false))));
            }
        }
        return lines;
    }

    private static void title(String title, List<String> lines) {
        if (!title.isEmpty()) {
            lines.add("#### " + escape(title));
            lines.add("");
        }
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Text as Markdown shows it, with what would be markup escaped; what stands in backticks only where it must. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String clean = Cells.clean(text);
        boolean code = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '`') {
                code = code ? false : clean.indexOf('`', i + 1) > 0;
            }
            if (c == '|' || !code && "*_<[\\".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
