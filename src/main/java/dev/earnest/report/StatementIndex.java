package dev.earnest.report;

import dev.earnest.analysis.Parts;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.statement.Index;
import dev.earnest.statement.IndexRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The list of all statements of a run: as a report, and as a page whose rows link to them. */
public final class StatementIndex {
    private static final String SCHEMA = "earnest/statements/1";

    /** Filters rows by words, and sorts them by the column whose title is pressed; without it the page is as good as its order. */
    private static final String SCRIPT = """
            const rows = [...document.querySelectorAll('tbody tr')], body = document.querySelector('tbody');
            const find = document.querySelector('#find'), left = document.querySelector('#left');
            find.hidden = false;
            find.addEventListener('input', () => {
              const words = find.value.toLowerCase().split(/\\s+/);
              let shown = 0;
              for (const row of rows) {
                row.hidden = !words.every(word => row.dataset.find.includes(word));
                shown += row.hidden ? 0 : 1;
              }
              left.textContent = shown + ' of ' + rows.length;
            });
            document.querySelectorAll('thead th').forEach((head, at) => {
              const value = row => row.children[at].dataset.v ?? row.children[at].textContent.toLowerCase();
              const number = head.classList.contains('n');
              head.style.cursor = 'pointer';
              head.tabIndex = 0;
              const sort = () => {
                const down = head.getAttribute('aria-sort') === (number ? 'none' : 'ascending') || !head.hasAttribute('aria-sort') && number;
                document.querySelectorAll('thead th').forEach(other => other.removeAttribute('aria-sort'));
                head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
                rows.sort((a, b) => (number ? value(a) - value(b) : value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) * (down ? -1 : 1));
                body.append(...rows);
              };
              head.addEventListener('click', sort);
              head.addEventListener('keydown', event => { if (event.key === 'Enter') sort(); });
            });
            """;

    private final Index index;
    private final CurrencyUnit unit;

    private StatementIndex(Index index) {
        this.index = index;
        this.unit = index.terms().currency();
    }

    /** The list as a report. */
    public static Report of(Index index, String version) {
        return new StatementIndex(index).report(version);
    }

    /** The list as a page beside the statements. */
    public static void page(Index index, Appendable out) throws IOException {
        new StatementIndex(index).write(out);
    }

    private Report report(String version) {
        List<Column<IndexRow>> columns = new ArrayList<>(List.of(
                Column.id("file", "file", IndexRow::file),
                Column.id("partner_id", "partner", IndexRow::partner),
                Column.text("name", "name", IndexRow::name),
                Column.count("lines", "lines", IndexRow::lines)));
        columns.addAll(PartsColumns.of(unit, IndexRow::parts));
        columns.add(Column.money("due", "due", unit, IndexRow::due));
        columns.add(Column.money("to_come", "to come", unit, IndexRow::toCome));
        columns.add(Column.<IndexRow>text("currency", "currency", row -> unit.code())
                .seenBy(Audience.MACHINES));
        Table<IndexRow> table = Table.of("statements", "Statements, " + unit.code(), columns, index.rows())
                .withTotal(total());
        return new Report(SCHEMA, headline(), List.of(Envelope.tool(version), frame(), summary(), table), "statements");
    }

    private IndexRow total() {
        return new IndexRow("total", "", null, index.lines(), index.total(), index.due(), index.toCome());
    }

    private Facts frame() {
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", index.terms().catalog()),
                        Fact.words("versions", "versions", index.terms().versions()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("from", "from", index.terms().from()),
                        Fact.date("to", "to", index.terms().to()),
                        Fact.date("as_of", "as of", index.terms().asOf())));
    }

    private Facts summary() {
        List<Fact> facts = new ArrayList<>(PartsColumns.facts(index.total(), unit));
        facts.add(Fact.count("statements", "statements", index.rows().size()));
        facts.add(Fact.count("lines", "lines", index.lines()));
        return new Facts("summary", "", Audience.MACHINES, facts);
    }

    private String headline() {
        return "Statements: " + index.terms().catalog() + ", as of "
                + index.terms().asOf() + ", " + unit.code();
    }

    private void write(Appendable out) throws IOException {
        HtmlWriter.head(headline(), out);
        Parts total = index.total();
        out.append("<p>").append(Cells.group("" + index.rows().size(), true)).append(" statements, ");
        out.append(money(total.paid())).append(' ').append(unit.code()).append(" paid: ");
        out.append(money(index.due()))
                .append(" due by ")
                .append(index.terms().asOf().toString());
        out.append(", ").append(money(index.toCome())).append(" later.</p>\n");
        out.append(
                "<p><input id=\"find\" type=\"search\" placeholder=\"Find a partner\" aria-label=\"Find a partner\" hidden>");
        out.append(" <span id=\"left\" aria-live=\"polite\"></span></p>\n");
        out.append("<section id=\"statements\">\n<div class=\"wide\"><table>\n<caption>Statements</caption>\n");
        out.append("<thead><tr><th scope=\"col\">partner</th><th scope=\"col\">name</th>");
        for (String title : List.of("lines", "earned", "paid", "due", "to come")) {
            out.append("<th scope=\"col\" class=\"n\">").append(title).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (IndexRow row : index.rows()) {
            row(row, out);
        }
        out.append("</tbody>\n<tfoot><tr><th scope=\"row\">total</th><td></td>");
        figures(total(), out);
        out.append("</tr></tfoot>\n</table></div>\n</section>\n<script>\n")
                .append(SCRIPT)
                .append("</script>\n");
        HtmlWriter.foot(out);
    }

    private void row(IndexRow row, Appendable out) throws IOException {
        String name = row.name() == null ? "" : row.name();
        String words = HtmlText.of((row.partner() + " " + name).toLowerCase(java.util.Locale.ROOT));
        out.append("<tr data-find=\"").append(words).append("\"><th scope=\"row\" class=\"id\"><a href=\"");
        out.append(HtmlText.of(row.file())).append("\">").append(HtmlText.of(row.partner()));
        out.append("</a></th><td>").append(HtmlText.of(name)).append("</td>");
        figures(row, out);
        out.append("</tr>\n");
    }

    private void figures(IndexRow row, Appendable out) throws IOException {
        figure(row.lines(), Cells.group("" + row.lines(), true), out);
        for (long minor : new long[] {row.parts().earned(), row.parts().paid(), row.due(), row.toCome()}) {
            figure(minor, money(minor), out);
        }
    }

    private static void figure(long value, String text, Appendable out) throws IOException {
        out.append("<td class=\"n").append(value < 0 ? " minus" : "").append("\" data-v=\"");
        out.append(Long.toString(value)).append("\">").append(text).append("</td>");
    }

    private String money(long minor) {
        return Cells.group(unit.text(minor), true);
    }
}
