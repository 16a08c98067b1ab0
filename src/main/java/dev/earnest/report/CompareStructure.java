package dev.earnest.report;

import dev.earnest.analysis.compare.CostFigures;
import dev.earnest.analysis.compare.CostFigures.Cost;
import dev.earnest.problem.Span;
import dev.earnest.revision.Caution;
import dev.earnest.revision.Change;
import dev.earnest.revision.Level;
import dev.earnest.revision.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sections of a comparison about its structure: every change, worst first within what it is about. */
final class CompareStructure {
    private static final int NARROWEST = 30;
    private static final int LONGEST_SUBJECT = 26;
    private static final int FEW = 3;

    private final Compared compared;
    private final int width;
    private final boolean all;

    /**
     * @param width of a line for people
     * @param all whether neutral changes are told one by one, however many
     */
    CompareStructure(Compared compared, int width, boolean all) {
        this.compared = compared;
        this.width = width;
        this.all = all;
    }

    /** How many changes of each level, in words. */
    static String counts(List<ChangeRow> changes) {
        if (changes.isEmpty()) {
            return "no change";
        }
        List<String> parts = new ArrayList<>();
        for (Level level : Level.values()) {
            long count = count(changes, level);
            if (count > 0) {
                parts.add(count + " " + level.word());
            }
        }
        return Findings.words(changes.size(), "change") + ": " + String.join(", ", parts);
    }

    static long count(List<ChangeRow> changes, Level level) {
        return changes.stream().filter(row -> row.change().level() == level).count();
    }

    List<Section> sections() {
        return List.of(
                Table.of("structure", title(), List.<Column<ChangeRow>>of(), List.<ChangeRow>of())
                        .withNotes(lines())
                        .seenBy(Audience.PEOPLE),
                table(),
                cautions());
    }

    private String title() {
        return "Structure, " + counts(compared.changes());
    }

    /** Every change with all that is known of it. */
    Table<ChangeRow> table() {
        List<Column<ChangeRow>> columns = List.of(
                Column.id("id", "id", row -> row.change().id()),
                Column.id("kind", "kind", row -> row.change().kind().id()),
                Column.text(
                        "action",
                        "action",
                        row -> row.change().kind().action().name().toLowerCase(java.util.Locale.ROOT)),
                Column.text("area", "area", row -> row.change().kind().area().word()),
                Column.text("level", "level", row -> row.change().level().word()),
                Column.text("subject", "subject", row -> row.change().subject()),
                Column.text("version", "version", ChangeRow::version),
                Column.text("words", "words", row -> row.change().words()),
                Column.text("before", "before", row -> row.change().before()),
                Column.text("after", "after", row -> row.change().after()),
                Column.text(
                        "base_file",
                        "base file",
                        row -> row.base() == null ? null : row.base().file()),
                Column.countIfAny("base_line", "base line", row -> line(row.base())),
                Column.countIfAny("base_column", "base column", row -> column(row.base())),
                Column.text(
                        "new_file",
                        "new file",
                        row -> row.next() == null ? null : row.next().file()),
                Column.countIfAny("new_line", "new line", row -> line(row.next())),
                Column.countIfAny("new_column", "new column", row -> column(row.next())),
                Column.text("part", "part", this::part));
        return Table.of("changes", "", columns, compared.changes()).seenBy(Audience.MACHINES);
    }

    private static @Nullable Long line(@Nullable Span span) {
        return span == null || span.line() == 0 ? null : (long) span.line();
    }

    private static @Nullable Long column(@Nullable Span span) {
        return span == null || span.column() == 0 ? null : (long) span.column();
    }

    private @Nullable String part(ChangeRow row) {
        return row.change().isPriced()
                ? compared.revision().units().get(row.change().unit()).key()
                : null;
    }

    private Table<Caution> cautions() {
        List<Column<Caution>> columns = List.of(
                Column.id("id", "caution", Caution::id),
                Column.text(
                        "version",
                        "version",
                        caution -> compared.revision()
                                .next()
                                .versions()
                                .get(caution.version())
                                .version()),
                Column.text("words", "", Caution::words),
                Column.text("help", "", Caution::help));
        return Table.of("cautions", "", columns, compared.cautions()).seenBy(Audience.MACHINES);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<ChangeRow> shown = shown();
        int subjects = Math.min(LONGEST_SUBJECT, longest(shown, CompareStructure::subject));
        int right = longest(shown, this::right);
        if (right > width / 3) {
            right = 0;
        }
        for (Map.Entry<String, List<ChangeRow>> group : bySubject(shown).entrySet()) {
            String name = DisplayWidth.shorten(group.getKey(), subjects, "...");
            for (ChangeRow row : group.getValue()) {
                line(row, DisplayWidth.pad(name, subjects, false), right, lines);
                name = "";
            }
        }
        int left = compared.changes().size() - shown.size();
        if (left > 0) {
            lines.add("  and " + Findings.words(left, "neutral change") + " (--details tells them)");
        }
        if (compared.costs() != null && compared.costs().changes().stream().anyMatch(Cost::interacts)) {
            lines.add("  at the right what each change costs as its share of the whole; * hangs on other changes");
        }
        for (Caution caution : compared.cautions()) {
            wrap("! " + caution.id() + "  ", caution.words() + "; " + caution.help(), width, lines);
        }
        return lines;
    }

    private static int longest(List<ChangeRow> rows, Function<ChangeRow, String> text) {
        return rows.stream()
                .mapToInt(row -> DisplayWidth.of(text.apply(row)))
                .max()
                .orElse(0);
    }

    /** What a change costs, as its share; where nothing is known of that, where it stands. */
    private String right(ChangeRow row) {
        CostFigures costs = compared.costs();
        if (costs == null) {
            return row.position();
        }
        Unit unit = row.change().isPriced()
                ? compared.revision().units().get(row.change().unit())
                : null;
        if (unit == null || unit.changes().get(0) != row.change()) {
            return "";
        }
        Cost cost = costs.changes().get(unit.index());
        String share = Cells.people(Kind.DIFFERENCE, compared.currency(), cost.share(), "", true);
        return share + (cost.interacts() ? " *" : "  ");
    }

    private List<ChangeRow> shown() {
        boolean few = all || count(compared.changes(), Level.NEUTRAL) <= FEW;
        return compared.changes().stream()
                .filter(row -> few
                        || row.change().level() != Level.NEUTRAL
                        || row.change().kind().action() == Change.Action.RENAMED)
                .toList();
    }

    /** Of what has the worst change first; within it the worst change first, else as the program has them. */
    private static Map<String, List<ChangeRow>> bySubject(List<ChangeRow> rows) {
        Map<String, List<ChangeRow>> groups = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.change().level()))
                .forEach(row -> groups.computeIfAbsent(subject(row), any -> new ArrayList<>())
                        .add(row));
        return groups;
    }

    private static String subject(ChangeRow row) {
        String subject =
                row.change().subject().isEmpty() ? "program" : row.change().subject();
        return row.version() == null ? subject : subject + " @" + row.version();
    }

    private void line(ChangeRow row, String name, int right, List<String> lines) {
        String level = DisplayWidth.pad(row.change().level().word(), 10, false);
        String head = row.change().kind().action().sign() + " " + name + "  " + level + "  ";
        boolean told = right > 0 && compared.costs() == null;
        boolean where = !told && (all || right == 0) && !row.position().isEmpty();
        String words = row.change().words() + (where ? " (" + row.position() + ")" : "");
        int first = lines.size();
        wrap(head, words, right == 0 ? width : width - right - 2, lines);
        String text = right(row);
        if (right > 0 && !text.isEmpty()) {
            int pad = width - 1 - DisplayWidth.of(lines.get(first)) - right;
            lines.set(first, lines.get(first) + " ".repeat(Math.max(2, pad)) + DisplayWidth.pad(text, right, true));
        }
        String settled = settled(row);
        if (settled != null) {
            wrap(" ".repeat(DisplayWidth.of(head)), settled, right == 0 ? width : width - right - 2, lines);
        }
    }

    /** What the deals say where structure can't. */
    private @Nullable String settled(ChangeRow row) {
        CostFigures costs = compared.costs();
        Change change = row.change();
        if (costs == null || !change.isPriced() || change.level() != Level.DEPENDS) {
            return null;
        }
        Unit unit = compared.revision().units().get(change.unit());
        if (unit.changes().get(0) != change) {
            return null;
        }
        Cost cost = costs.changes().get(change.unit());
        return "by these deals: better for " + cost.better() + ", worse for " + cost.worse() + ", the same for "
                + Findings.words(cost.same(), "partner");
    }

    /** Adds a text in lines under a head; words are never cut. */
    static void wrap(String head, String text, int width, List<String> lines) {
        int room = Math.max(NARROWEST, width - 1 - DisplayWidth.of(head));
        StringBuilder line = new StringBuilder(head);
        int used = 0;
        String indent = " ".repeat(DisplayWidth.of(head));
        for (String word : text.split(" ", -1)) {
            int length = DisplayWidth.of(word);
            if (used > 0 && used + 1 + length > room) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(word);
            used += length + (used > 0 ? 1 : 0);
        }
        lines.add(line.toString());
    }
}
