package dev.earnest.deal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One of our columns while its file is read.
 *
 * @param label its name for messages, the file's own first where they differ
 * @param source where its cells come from
 * @param builder where they go
 * @param whenBlank the rule that a blank cell breaks; null where it may be blank
 * @param kept whether something will read the column; else its cells are only checked
 * @param cell the cell read last
 */
record Field(
        String label,
        CellSource source,
        ColumnBuilder builder,
        @Nullable Rule whenBlank,
        boolean kept,
        Slice cell) {

    String name() {
        return builder.name;
    }

    /** The same for one of several files. */
    Field of(int file) {
        return source instanceof CellSource.ByFile each
                ? new Field(label, each.of(file), builder, whenBlank, kept, cell)
                : this;
    }

    /** Reads this column's cell of a row and sets it as row {@code at}, telling {@code faults} where it is bad. */
    void take(Row row, int at, Faults.OfFile faults) {
        source.read(row, cell);
        if (whenBlank != null && cell.blank()) {
            builder.set(at, cell);
            faults.add(whenBlank, this::blankSaid);
            return;
        }
        Rule broken = builder.set(at, cell);
        if (broken != null) {
            faults.add(broken, this::said);
        }
    }

    /** The cells with an error that this column's cell of a row comes from. */
    List<CellError> errors(Row row) {
        Set<Integer> cells = new TreeSet<>();
        source.addCells(cells);
        return row.errors().stream()
                .filter(error -> cells.contains(error.cell()))
                .toList();
    }

    /** What is told of the bad cell read last. */
    Said said() {
        Said why = builder.explain(cell.toString());
        return said(why.message(), why.help());
    }

    /** The same with words of the caller's after the column's name and the cell. */
    Said said(String why, @Nullable String help) {
        String is = cell.blank() ? " is blank, " : " is `" + shortened(cell.toString()) + "`, ";
        return new Said("column " + label + is + why, help, source.index());
    }

    Said blankSaid() {
        return new Said("column " + label + " is blank", null, source.index());
    }

    private static String shortened(String cell) {
        String line = cell.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }
}
