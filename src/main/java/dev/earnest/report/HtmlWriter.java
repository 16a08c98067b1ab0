package dev.earnest.report;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a report as one page of HTML that needs nothing beside it: no network, no script; light, dark and in print. */
final class HtmlWriter implements ReportWriter {
    private static final String STYLE = "report.css";
    /** So many stand side by side on a page. */
    private static final int MOST_COLUMNS = 9;

    @Override
    public void write(Report report, Appendable out) throws IOException {
        head(report.headline().isEmpty() ? "Earnest" : report.headline(), out);
        HtmlTerms.contents(report, out);
        String heading = "h2";
        for (Section section : report.sections()) {
            if (section.audience().isForPeople()) {
                section(section, heading, out);
            }
            heading = section instanceof Chapter ? "h3" : heading;
        }
        foot(out);
    }

    /** All of a page before its sections. */
    static void head(String title, Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append(
                "<meta name=\"generator\" content=\"earnest\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.append("<title>").append(HtmlText.of(title.replace("`", ""))).append("</title>\n");
        out.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
        HtmlText.element("h1", "", title, out);
    }

    /** All of a page behind them. */
    static void foot(Appendable out) throws IOException {
        out.append("</main>\n</body>\n</html>\n");
    }

    private static String style() {
        try (InputStream css = HtmlWriter.class.getResourceAsStream(STYLE)) {
            return new String(Objects.requireNonNull(css, STYLE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param heading that of a section: one below the page's, or below its chapter's */
    private static void section(Section section, String heading, Appendable out) throws IOException {
        if (section instanceof Table<?> table) {
            table(table, heading, out);
        } else if (section instanceof Facts facts) {
            facts(facts, heading, out);
        } else if (section instanceof Terms terms) {
            HtmlTerms.write(terms, heading, out);
        } else if (section instanceof ProblemList list) {
            problems(list, out);
        } else if (section instanceof Chart chart) {
            ChartSvg.write(chart, out);
        } else if (section instanceof Chapter chapter) {
            HtmlText.element(
                    "h2", " class=\"chapter\" id=\"" + HtmlText.of(chapter.key()) + "\"", chapter.title(), out);
        } else if (section instanceof Outline outline) {
            List<String> lines = outline.drawing().lines(new Look(110, true, false, false), true);
            HtmlText.element("pre", "", String.join("\n", lines), out);
        } else {
            list(((Notes) section).lines(), "notes", out);
        }
    }

    private static <T> void table(Table<T> table, String heading, Appendable out) throws IOException {
        if (table.rows().isEmpty() && table.notes().isEmpty()) {
            return;
        }
        List<Column<T>> columns = new ArrayList<>(table.columns());
        columns.removeIf(
                column -> !column.audience().isForPeople() || column.onlyIfAny() && column.isEmptyIn(table.rows()));
        List<String> notes = new ArrayList<>(table.notes());
        String hidden = hide(columns);
        if (!table.rows().isEmpty() && !hidden.isEmpty()) {
            notes.add(0, "left out: " + hidden + "; a workbook (-o report.xlsx) has all");
        }
        open(table.key(), table.title(), heading, out);
        if (!table.rows().isEmpty()) {
            rows(table, columns, out);
        }
        if (!notes.isEmpty()) {
            list(notes, "under", out);
        }
        out.append("</section>\n");
    }

    /** Takes the columns that can go soonest out of a table too wide for a page; their titles. */
    private static <T> String hide(List<Column<T>> columns) {
        List<String> hidden = new ArrayList<>();
        while (columns.size() > MOST_COLUMNS) {
            Column<T> least = Collections.max(columns, Comparator.comparingInt(Column::drop));
            if (least.drop() == 0) {
                break;
            }
            columns.remove(least);
            hidden.add(least.title());
        }
        return String.join(", ", hidden);
    }

    /** The frame may be scrolled sideways, by keys too. */
    private static <T> void rows(Table<T> table, List<Column<T>> columns, Appendable out) throws IOException {
        String title = table.title().isEmpty() ? table.key() : table.title();
        out.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(HtmlText.of(title.replace("`", "")))
                .append("\"><table>\n<caption>")
                .append(HtmlText.prose(title))
                .append("</caption>\n");
        head(columns, out);
        out.append("<tbody>\n");
        for (T row : table.rows()) {
            row(columns, row, out);
        }
        out.append("</tbody>\n");
        T total = table.total();
        if (total != null) {
            out.append("<tfoot>\n");
            row(columns, total, out);
            out.append("</tfoot>\n");
        }
        out.append("</table></div>\n");
    }

    private static void open(String key, String title, String heading, Appendable out) throws IOException {
        out.append("<section id=\"").append(HtmlText.of(key)).append("\">\n");
        if (!title.isEmpty()) {
            HtmlText.element(heading, "", title, out);
        }
    }

    private static <T> void head(List<Column<T>> columns, Appendable out) throws IOException {
        out.append("<thead><tr>");
        for (Column<T> column : columns) {
            String align = column.kind().isNumeric() ? " class=\"n\"" : "";
            out.append("<th scope=\"col\"").append(align).append('>');
            out.append(HtmlText.prose(column.title())).append("</th>");
        }
        out.append("</tr></thead>\n");
    }

    /** The first cell names its row. */
    private static <T> void row(List<Column<T>> columns, T row, Appendable out) throws IOException {
        out.append("<tr>");
        boolean first = true;
        for (Column<T> column : columns) {
            String name = first ? "th scope=\"row\"" : "td";
            out.append('<').append(name).append(classes(column, row)).append('>');
            cell(column, row, out);
            out.append(first ? "</th>" : "</td>");
            first = false;
        }
        out.append("</tr>\n");
    }

    private static <T> String classes(Column<T> column, T row) {
        if (!column.kind().isNumeric()) {
            return column.kind() == Kind.ID || column.kind() == Kind.DATE ? " class=\"id\"" : "";
        }
        return column.in(row) instanceof Number number && number.doubleValue() < 0
                ? " class=\"n minus\""
                : " class=\"n\"";
    }

    private static <T> void cell(Column<T> column, T row, Appendable out) throws IOException {
        Object value = column.in(row);
        out.append(HtmlText.prose(Cells.people(column.kind(), column.unit(), value, "—", true)));
        if (column.kind() == Kind.SHARE && value instanceof java.math.BigDecimal share) {
            out.append(bar(share));
        }
    }

    /** A bar beside a share that is told in figures. */
    private static String bar(java.math.BigDecimal share) {
        java.math.BigDecimal width = share.movePointRight(2)
                .max(java.math.BigDecimal.ZERO)
                .min(new java.math.BigDecimal(100))
                .setScale(1, java.math.RoundingMode.HALF_UP);
        return "<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:" + width.toPlainString() + "%\"></i></span>";
    }

    private static void facts(Facts facts, String heading, Appendable out) throws IOException {
        List<Fact> seen = facts.facts().stream()
                .filter(fact -> fact.audience().isForPeople())
                .toList();
        if (seen.isEmpty()) {
            return;
        }
        open(facts.key(), facts.title(), heading, out);
        out.append("<dl>\n");
        for (Fact fact : seen) {
            out.append("<div><dt>").append(HtmlText.prose(fact.label())).append("</dt><dd>");
            out.append(HtmlText.prose(Cells.people(fact.kind(), fact.unit(), fact.value(), "—", true)));
            out.append("</dd></div>\n");
        }
        out.append("</dl>\n</section>\n");
    }

    private static void problems(ProblemList list, Appendable out) throws IOException {
        if (list.problems().isEmpty()) {
            return;
        }
        out.append("<section id=\"").append(HtmlText.of(list.key())).append("\">\n<ul class=\"problems\">\n");
        for (Problem problem : list.problems()) {
            String severity = HtmlText.of(problem.severity().word());
            out.append("<li class=\"")
                    .append(severity)
                    .append("\"><b>")
                    .append(severity)
                    .append("</b> <code>");
            out.append(HtmlText.of(problem.code())).append("</code> ").append(HtmlText.prose(problem.message()));
            where(problem.span(), out);
            String help = problem.help();
            if (help != null) {
                out.append("<br><span class=\"help\">")
                        .append(HtmlText.prose(help))
                        .append("</span>");
            }
            out.append("</li>\n");
        }
        out.append("</ul>\n</section>\n");
    }

    private static void where(@Nullable Span span, Appendable out) throws IOException {
        if (span != null) {
            out.append(" <span class=\"where\">")
                    .append(HtmlText.of(span.position()))
                    .append("</span>");
        }
    }

    /** A line that is indented belongs to the one before. */
    private static void list(List<String> lines, String kind, Appendable out) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.append("<ul class=\"").append(kind).append("\">\n");
        for (String line : lines) {
            HtmlText.element("li", line.startsWith("  ") ? " class=\"more\"" : "", line.strip(), out);
        }
        out.append("</ul>\n");
    }
}
