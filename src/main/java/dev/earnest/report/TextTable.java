package dev.earnest.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays one table out in lines of at most a width; private to one drawing. What can't be left out goes on below, behind the
 * first column once more.
 */
final class TextTable<T> {
    private static final int BAR = 8;
    private static final int SHORTEST_NAME = 8;
    private static final String GAP = "  ";

    private final Table<T> table;
    private final Look look;
    private final boolean grouped;
    private final List<Column<T>> columns;
    private final List<Column<T>> hidden = new ArrayList<>();
    private final Map<Column<T>, Integer> widths = new IdentityHashMap<>();
    private boolean bars;
    private boolean moneyHidden;
    private boolean foldsTitles;

    TextTable(Table<T> table, Look look, boolean grouped) {
        this.table = table;
        this.look = look;
        this.grouped = grouped;
        this.bars = grouped;
        this.columns = new ArrayList<>(table.columns());
        columns.removeIf(column -> !column.audience().isForPeople()
                || (column.onlyIfAny() && column.isEmptyIn(table.rows()) && isEmptyInTotal(column)));
    }

    private boolean isEmptyInTotal(Column<T> column) {
        T total = table.total();
        return total == null || column.isEmptyIn(List.of(total));
    }

    /** The lines, without line ends; none where there is no row. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!table.title().isEmpty()) {
            Prose.heading(table.title(), look.width()).forEach(line -> lines.add(look.ink("1", line)));
        }
        if (table.rows().isEmpty()) {
            lines.addAll(notes());
            return table.notes().isEmpty() ? List.of() : lines;
        }
        int[] lengths = fit();
        List<Column<T>> all = List.copyOf(columns);
        String apart = "";
        for (List<Integer> piece : pieces(lengths)) {
            columns.clear();
            piece.forEach(place -> columns.add(all.get(place)));
            lines.addAll(apart.lines().toList());
            lines.addAll(drawn(piece.stream().mapToInt(place -> lengths[place]).toArray()));
            apart = "\n";
        }
        if (!hidden.isEmpty()) {
            String names = String.join(", ", hidden.stream().map(Column::title).toList());
            String count = hidden.size() + (hidden.size() == 1 ? " column" : " columns");
            lines.addAll(Prose.lines(" " + count + " hidden: " + names + " (--width shows more)", look.width()));
        }
        lines.addAll(notes());
        return lines;
    }

    /** Places of columns that stand beside each other: all, or as many as fit, each time behind the first. */
    private List<List<Integer>> pieces(int[] lengths) {
        List<List<Integer>> pieces = new ArrayList<>();
        List<Integer> piece = new ArrayList<>();
        int taken = 0;
        for (int place = 0; place < lengths.length; place++) {
            int more = GAP.length() + lengths[place];
            if (piece.size() > 1 && taken + more + 1 - GAP.length() > look.width()) {
                pieces.add(piece);
                piece = new ArrayList<>(List.of(0));
                taken = GAP.length() + lengths[0];
            }
            piece.add(place);
            taken += more;
        }
        pieces.add(piece);
        return pieces;
    }

    /** The lines of the columns that are left. */
    private List<String> drawn(int[] lengths) {
        String rule = " " + look.rule(Math.max(1, sum(lengths) - 1));
        List<String> lines = new ArrayList<>();
        header(lengths).forEach(line -> lines.add(look.ink("2", line)));
        lines.add(look.ink("2", rule));
        for (T row : table.rows()) {
            lines.add(line(row, lengths, false));
        }
        T total = table.total();
        if (total != null) {
            lines.add(look.ink("2", rule));
            lines.add(look.ink("1", line(total, lengths, true)));
        }
        return lines;
    }

    private List<String> notes() {
        return table.notes().stream()
                .flatMap(note -> Prose.lines(" " + Cells.clean(note), look.width()).stream())
                .toList();
    }

    /** Drops bars, then optional columns, then folds titles, then drops the ends of names, until the lines fit; gives the widths. */
    private int[] fit() {
        if (bars && sum(natural()) > look.width()) {
            bars = false;
            widths.clear();
        }
        Comparator<Column<T>> byOrder = Comparator.comparingInt(Column::drop);
        while (sum(natural()) > look.width()) {
            Column<T> least = columns.stream()
                    .filter(column -> column.drop() > 0)
                    .max(byOrder)
                    .orElse(null);
            if (least == null) {
                break;
            }
            columns.remove(least);
            hidden.add(least);
        }
        if (sum(natural()) > look.width()) {
            foldsTitles = true;
            widths.clear();
        }
        hidden.sort(byOrder);
        hidden.removeIf(this::fitsAgain);
        return shortened(natural());
    }

    /**
     * Puts a column back where the lines still fit with it: a wide one may have made room for a narrow one. Money stays
     * out after money that doesn't fit, or the larger cut would be hidden and the smaller shown.
     */
    private boolean fitsAgain(Column<T> column) {
        if (column.kind() == Kind.MONEY && moneyHidden) {
            return false;
        }
        List<Column<T>> all = table.columns();
        int before = 0;
        while (before < columns.size() && all.indexOf(columns.get(before)) < all.indexOf(column)) {
            before++;
        }
        columns.add(before, column);
        if (sum(natural()) <= look.width()) {
            return true;
        }
        columns.remove(before);
        moneyHidden |= column.kind() == Kind.MONEY;
        return false;
    }

    private int[] shortened(int[] lengths) {
        for (int i = 0; i < lengths.length && sum(lengths) > look.width(); i++) {
            if (columns.get(i).kind() == Kind.TEXT || columns.get(i).kind() == Kind.WORDS) {
                int over = sum(lengths) - look.width();
                lengths[i] = Math.max(Math.min(SHORTEST_NAME, lengths[i]), lengths[i] - over);
            }
        }
        return lengths;
    }

    private static int sum(int[] lengths) {
        int length = 1 - GAP.length();
        for (int width : lengths) {
            length += width + GAP.length();
        }
        return length;
    }

    private int[] natural() {
        return columns.stream()
                .mapToInt(column -> widths.computeIfAbsent(column, this::width))
                .toArray();
    }

    private int width(Column<T> column) {
        int width = foldsTitles ? longestWord(column.title()) : DisplayWidth.of(column.title());
        for (T row : table.rows()) {
            width = Math.max(width, DisplayWidth.of(cell(column, row)));
        }
        T total = table.total();
        return total == null ? width : Math.max(width, DisplayWidth.of(totalCell(column, total)));
    }

    /** Titles, in as many lines as the longest takes; short ones stand on the last. */
    private List<String> header(int[] lengths) {
        List<List<String>> titles = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < lengths.length; i++) {
            String title = columns.get(i).title();
            titles.add(foldsTitles ? folded(title, lengths[i]) : List.of(title));
            most = Math.max(most, titles.get(i).size());
        }
        List<String> lines = new ArrayList<>();
        for (int at = -most; at < 0; at++) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < lengths.length; i++) {
                List<String> title = titles.get(i);
                String words = title.size() + at < 0 ? "" : title.get(title.size() + at);
                line.append(i == 0 ? "" : GAP);
                String heading = DisplayWidth.shorten(words, lengths[i], look.ellipsis());
                line.append(DisplayWidth.pad(
                        heading, lengths[i], columns.get(i).kind().isNumeric()));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int longestWord(String title) {
        return words(title)
                .mapToInt(word -> DisplayWidth.of(word.stripTrailing()))
                .max()
                .orElse(0);
    }

    /** A title ends a line behind a space, or behind the dot of a path. */
    private static Stream<String> words(String title) {
        return Stream.of(title.split("(?<=[ .])"));
    }

    private static List<String> folded(String title, int width) {
        List<String> lines = new ArrayList<>();
        words(title).forEach(word -> {
            int last = lines.size() - 1;
            boolean fits = last >= 0 && DisplayWidth.of((lines.get(last) + word).stripTrailing()) <= width;
            if (fits) {
                lines.set(last, lines.get(last) + word);
            } else {
                lines.add(word);
            }
        });
        lines.replaceAll(String::stripTrailing);
        return lines;
    }

    private String line(T row, int[] lengths, boolean isTotal) {
        StringBuilder line = new StringBuilder(" ");
        for (int i = 0; i < lengths.length; i++) {
            Column<T> column = columns.get(i);
            String cell = isTotal ? totalCell(column, row) : cell(column, row);
            if (!column.kind().isNumeric()) {
                cell = DisplayWidth.shorten(cell, lengths[i], look.ellipsis());
            }
            line.append(i == 0 ? "" : GAP);
            line.append(DisplayWidth.pad(cell, lengths[i], column.kind().isNumeric()));
        }
        return line.toString();
    }

    private String cell(Column<T> column, T row) {
        Object value = column.in(row);
        String text = Cells.people(column.kind(), column.unit(), value, look.blank(), grouped);
        if (column.kind() != Kind.SHARE || !bars) {
            return text;
        }
        return DisplayWidth.pad(bar((BigDecimal) value), BAR, false) + " " + DisplayWidth.pad(text, 6, true);
    }

    /** A total leaves blank what does not add up, without a mark. */
    private String totalCell(Column<T> column, T row) {
        Object value = column.in(row);
        return Cells.people(column.kind(), column.unit(), value, "", grouped);
    }

    private String bar(@Nullable BigDecimal share) {
        if (share == null || share.signum() <= 0) {
            return "";
        }
        int eighths = share.multiply(BigDecimal.valueOf(BAR * 8L)).intValue();
        eighths = Math.max(1, Math.min(BAR * 8, eighths));
        if (!look.unicode()) {
            return "#".repeat(Math.max(1, eighths / 8));
        }
        String part = eighths % 8 == 0 ? "" : String.valueOf((char) ('\u2590' - eighths % 8));
        return "\u2588".repeat(eighths / 8) + part;
    }
}
