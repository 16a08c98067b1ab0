package dev.earnest.report;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.Gate;
import dev.earnest.revision.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes comparisons as the comment of a pull request: a hidden marker to find it again by, a headline, two tables, the
 * rest folded. Details are left out from the end where it would be too long.
 */
public final class CompareMarkdown {
    private static final int FEW = 25;
    private static final Set<String> OPEN = Set.of("money", "groups");
    private static final Set<String> FOLDED = Set.of("costs", "parts", "budgets", "losses", "gains", "steps");

    private final int maxBytes;

    /** @param maxBytes of the whole in UTF-8 */
    public CompareMarkdown(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The comment for one new program or several. */
    public String write(List<Compared> all, CompareReport.Extent extent) {
        String head = "<!-- earnest:compare:" + all.get(0).catalog() + " -->\n";
        List<String> open = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (Compared compared : all) {
            open.add(open(compared, extent));
            folded.addAll(folded(compared, extent));
        }
        return fit(head + String.join("\n", open), folded, command(all));
    }

    private static String command(List<Compared> all) {
        return "earnest compare " + all.get(0).base() + " "
                + String.join(" ", all.stream().map(Compared::next).toList());
    }

    private String open(Compared compared, CompareReport.Extent extent) {
        StringBuilder text = new StringBuilder("### ")
                .append(MarkdownWriter.escape(CompareReport.sentence(compared)))
                .append("\n\n`")
                .append(compared.base())
                .append("` → `")
                .append(compared.next())
                .append("`\n");
        if (!compared.gates().isEmpty()) {
            text.append('\n');
            for (Gate gate : compared.gates()) {
                text.append(gate.passes() ? "- PASS `" : "- **FAIL** `")
                        .append(gate.name())
                        .append("` ")
                        .append(MarkdownWriter.escape(gate.note()))
                        .append('\n');
            }
        }
        compared.cautions()
                .forEach(caution -> text.append("- **")
                        .append(caution.id())
                        .append("** ")
                        .append(MarkdownWriter.escape(caution.words()))
                        .append('\n'));
        CompareFigures figures = compared.figures();
        if (figures != null) {
            text.append(tables(compared, extent, OPEN));
        }
        return text.toString();
    }

    private static String tables(Compared compared, CompareReport.Extent extent, Set<String> keys) {
        StringBuilder text = new StringBuilder();
        CompareReport.Extent all =
                new CompareReport.Extent(extent.width(), true, extent.top(), extent.topForMachines());
        for (Section section : CompareReport.of(compared, "", all).sections()) {
            if (keys.contains(section.key()) && section.audience().isForPeople()) {
                String table = markdown(section);
                text.append(table.isEmpty() ? "" : "\n" + table);
            }
        }
        return text.toString();
    }

    private static String markdown(Section section) {
        StringBuilder text = new StringBuilder();
        try {
            new MarkdownWriter().write(new Report("", "", List.of(section), null), text);
        } catch (IOException e) {
            throw new IllegalStateException("a StringBuilder takes any text", e);
        }
        return text.toString();
    }

    private static List<String> folded(Compared compared, CompareReport.Extent extent) {
        List<String> blocks = new ArrayList<>();
        for (Level level : Level.values()) {
            List<ChangeRow> rows = compared.changes().stream()
                    .filter(row -> row.change().level() == level)
                    .toList();
            for (int from = 0; from < rows.size(); from += FEW) {
                List<ChangeRow> part = rows.subList(from, Math.min(rows.size(), from + FEW));
                String of = rows.size() <= FEW ? "" : ", " + (from + 1) + " to " + (from + part.size());
                String title = Findings.words(rows.size(), level.word() + " change") + of;
                blocks.add(details(title, changes(part)));
            }
        }
        if (compared.figures() != null) {
            for (String key : List.of("costs", "parts", "budgets", "losses", "gains", "steps")) {
                String table = FOLDED.contains(key) ? tables(compared, extent, Set.of(key)) : "";
                if (!table.isBlank()) {
                    blocks.add(details(title(key), table));
                }
            }
        }
        return blocks;
    }

    private static String title(String key) {
        return switch (key) {
            case "costs" -> "What each change costs";
            case "parts" -> "From earned to paid";
            case "budgets" -> "Budgets";
            case "losses" -> "Largest losses";
            case "gains" -> "Largest gains";
            default -> "Steps crossed";
        };
    }

    private static String changes(List<ChangeRow> rows) {
        List<Column<ChangeRow>> columns = List.of(
                Column.text("sign", "", row -> row.change().kind().action().sign()),
                Column.text(
                        "subject",
                        "of",
                        row -> row.change().subject().isEmpty()
                                ? "program"
                                : row.change().subject()),
                Column.text("words", "change", row -> row.change().words()),
                Column.text(
                        "before",
                        "was at",
                        row -> row.base() == null ? null : row.base().position()),
                Column.text(
                        "after",
                        "is at",
                        row -> row.next() == null ? null : row.next().position()),
                Column.id("kind", "kind", row -> row.change().kind().id()));
        return "\n" + markdown(Table.of("changes", "", columns, rows));
    }

    private static String details(String title, String body) {
        return "<details><summary>" + title + "</summary>\n" + body + "\n</details>\n";
    }

    private String fit(String open, List<String> folded, String command) {
        List<String> kept = new ArrayList<>(folded);
        String text = whole(open, kept, folded.size(), command);
        while (bytes(text) > maxBytes && !kept.isEmpty()) {
            kept.remove(kept.size() - 1);
            text = whole(open, kept, folded.size(), command);
        }
        return bytes(text) > maxBytes ? cut(text) : text;
    }

    private static String whole(String open, List<String> kept, int all, String command) {
        StringBuilder text = new StringBuilder(open);
        kept.forEach(block -> text.append('\n').append(block));
        if (kept.size() < all) {
            text.append("\nLeft out to fit: ")
                    .append(Findings.words(all - kept.size(), "section"))
                    .append(" of details. See `")
                    .append(command)
                    .append("`.\n");
        }
        return text.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whole lines as far as they fit, and a last one that says so. */
    private String cut(String text) {
        String note = "\nCut to " + maxBytes + " bytes.\n";
        StringBuilder fitting = new StringBuilder();
        int left = maxBytes - bytes(note);
        for (String line : text.split("(?<=\n)", -1)) {
            left -= bytes(line);
            if (left < 0) {
                break;
            }
            fitting.append(line);
        }
        return fitting + note;
    }
}
