package dev.earnest.report;

import dev.earnest.wording.Term;
import java.io.IOException;

/** Writes labels and sentences as a description list, and the contents of a page that has such. */
final class HtmlTerms {
    private HtmlTerms() {}

    static void write(Terms terms, String heading, Appendable out) throws IOException {
        out.append("<section class=\"terms\" id=\"")
                .append(HtmlText.of(terms.key()))
                .append("\">\n");
        if (!terms.title().isEmpty()) {
            HtmlText.element(heading, "", terms.title(), out);
        }
        out.append("<dl>\n");
        for (Term term : terms.terms()) {
            out.append("<dt>").append(HtmlText.prose(term.label())).append("</dt>\n<dd>");
            lines(term, out);
            out.append("</dd>\n");
        }
        out.append("</dl>\n</section>\n");
    }

    private static void lines(Term term, Appendable out) throws IOException {
        boolean list = false;
        for (String line : term.lines()) {
            boolean item = line.startsWith("  ");
            if (item != list) {
                out.append(item ? "<ul>" : "</ul>");
            }
            list = item;
            String name = item ? "li" : "p";
            out.append('<').append(name).append('>').append(HtmlText.prose(line.strip()));
            out.append("</").append(name).append('>');
        }
        out.append(list ? "</ul>" : "");
    }

    /** Links to chapters and to what stands in them; nothing for a page without labels and sentences. */
    static void contents(Report report, Appendable out) throws IOException {
        if (report.sections().stream().noneMatch(Terms.class::isInstance)) {
            return;
        }
        out.append("<nav aria-label=\"Contents\">\n<ul>\n");
        boolean within = false;
        boolean open = false;
        for (Section section : report.sections()) {
            if (section instanceof Chapter chapter) {
                out.append(within ? "</ul>" : "").append(open ? "</li>\n" : "");
                out.append("<li>").append(link(chapter.key(), chapter.title()));
                within = false;
                open = true;
            } else if (section instanceof Terms terms && open && !terms.title().isEmpty()) {
                out.append(within ? "" : "<ul>").append("<li>").append(link(terms.key(), terms.title()));
                out.append("</li>");
                within = true;
            }
        }
        out.append(within ? "</ul>" : "").append(open ? "</li>\n" : "").append("</ul>\n</nav>\n");
    }

    private static String link(String key, String title) {
        return "<a href=\"#" + HtmlText.of(key) + "\">" + HtmlText.prose(title) + "</a>";
    }
}
