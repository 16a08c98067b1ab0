package dev.earnest.check;

import dev.earnest.deal.DatePattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in one column of a file, gathered in one pass in bounded memory. */
public final class ColumnProfile {
    /** Different values that are kept with their counts. */
    static final int MOST = 2000;

    private static final int LONGEST = 80;

    private final ColumnUse use;
    private final List<CellCheck> checks;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Sketch sketch = new Sketch();
    private final Tally[] shapes = new Tally[Shape.values().length];
    private final Tally[] odd;
    private final Extremes extremes;
    private boolean complete = true;
    private long cells;
    private long blanks;

    ColumnProfile(ColumnUse use, List<CellCheck> checks) {
        this.use = use;
        this.checks = checks;
        this.odd = new Tally[checks.size()];
        String dates = use.mapping().dates();
        this.extremes = new Extremes(dates == null ? null : DatePattern.of(dates));
    }

    /** A value, how often it stands in the column, and where first. */
    public static final class Value {
        private final String text;
        private final Shape shape;
        private final int line;
        private final long marks;
        private long count;

        private Value(String text, Shape shape, int line, long marks) {
            this.text = text;
            this.shape = shape;
            this.line = line;
            this.marks = marks;
        }

        /** The cell. */
        public String text() {
            return text;
        }

        /** What it looks like. */
        public Shape shape() {
            return shape;
        }

        /** Where it stands first. */
        public int line() {
            return line;
        }

        /** How often. */
        public long count() {
            return count;
        }
    }

    void add(String cell, int line) {
        cells++;
        if (cell.isBlank()) {
            blanks++;
            return;
        }
        Value value = values.get(cell);
        if (value == null) {
            value = new Value(cell, Shape.of(cell), line, marks(cell));
            if (values.size() < MOST && cell.length() <= LONGEST) {
                values.put(cell, value);
            } else {
                complete = false;
            }
            sketch.add(cell);
            extremes.add(cell, value.shape);
        }
        value.count++;
        int shape = value.shape.ordinal();
        tally(shapes, shape, line, cell);
        for (long left = value.marks; left != 0; left &= left - 1) {
            tally(odd, Long.numberOfTrailingZeros(left), line, cell);
        }
    }

    private static void tally(Tally[] tallies, int at, int line, String cell) {
        Tally tally = tallies[at];
        if (tally == null) {
            tally = new Tally();
            tallies[at] = tally;
        }
        tally.add(line, cell);
    }

    private long marks(String cell) {
        long marks = 0;
        for (int i = 0; i < checks.size(); i++) {
            marks |= checks.get(i).isOdd(cell, use) ? 1L << i : 0;
        }
        return marks;
    }

    /** The column and what it is read as. */
    public ColumnUse use() {
        return use;
    }

    /** Cells read. */
    public long cells() {
        return cells;
    }

    /** Cells in which nothing stands. */
    public long blanks() {
        return blanks;
    }

    /** Cells in which something stands. */
    public long filled() {
        return cells - blanks;
    }

    /** How many different values there are; about, where they are many. */
    public long distinct() {
        return complete ? values.size() : sketch.count();
    }

    /** Whether {@link #values} are all there are. */
    public boolean isComplete() {
        return complete;
    }

    /** The different values in the order they first stand; the first of them where they are many. */
    public List<Value> values() {
        return List.copyOf(values.values());
    }

    /** The values that stand most often, most first. */
    public List<Value> most(int count) {
        List<Value> sorted = new ArrayList<>(values.values());
        sorted.sort((a, b) -> Long.compare(b.count, a.count));
        return Collections.unmodifiableList(sorted.subList(0, Math.min(count, sorted.size())));
    }

    /** The cells of a shape; null where there are none. */
    public @Nullable Tally shape(Shape shape) {
        return shapes[shape.ordinal()];
    }

    /** How many cells have a shape. */
    public long count(Shape shape) {
        Tally tally = shapes[shape.ordinal()];
        return tally == null ? 0 : tally.count();
    }

    /** The cells that a check found odd; null where there are none. */
    @Nullable
    Tally odd(int check) {
        return odd[check];
    }

    /** The least number or first date; null where there is none. */
    public @Nullable String least() {
        return use.isId() ? null : extremes.least(mostlyDates());
    }

    /** The greatest number or last date; null where there is none. */
    public @Nullable String greatest() {
        return use.isId() ? null : extremes.greatest(mostlyDates());
    }

    private boolean mostlyDates() {
        return type().equals("dates");
    }

    /** What most of its cells look like, in a word: {@code ids}, {@code numbers}, {@code dates}, {@code words}. */
    public String type() {
        if (filled() == 0) {
            return "blank";
        }
        if (use.isId()) {
            return "ids";
        }
        long numbers = 0;
        long dates = 0;
        for (Shape shape : Shape.values()) {
            numbers += shape.isNumber() ? count(shape) : 0;
            dates += shape.isDate() ? count(shape) : 0;
        }
        long enough = filled() - filled() / 5;
        if (dates >= enough) {
            return "dates";
        }
        if (numbers >= enough) {
            return "numbers";
        }
        if (count(Shape.FLAG) >= enough) {
            return "yes or no";
        }
        boolean few = complete && values.size() <= Math.max(20, filled() / 50);
        return few ? "categories" : "words";
    }

    /** Where a value first stands, however it is written; null where it is not among {@link #values}. */
    public @Nullable Value find(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return values.values().stream()
                .filter(value -> value.text.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
