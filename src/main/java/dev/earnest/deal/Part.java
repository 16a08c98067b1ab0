package dev.earnest.deal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the files that are read as one.
 *
 * @param header the names of its columns
 * @param cells what its cells are, column by column
 * @param delimiter the character between its cells; 0 where there is none
 * @param isText whether its rows are lines of a text
 */
record Part(Input input, List<String> header, List<RowInput.Cells> cells, char delimiter, boolean isText) {

    static Part of(Input input, RowInput open) {
        List<RowInput.Cells> cells =
                IntStream.range(0, open.header().size()).mapToObj(open::cells).toList();
        return new Part(input, open.header(), cells, open.delimiter(), open.isText());
    }

    /** Rows that came from no file. */
    static Part written(String name, List<String> header) {
        List<RowInput.Cells> cells =
                header.stream().map(column -> RowInput.Cells.TEXT).toList();
        return new Part(new Input(name, null, null), header, cells, ',', true);
    }

    String name() {
        return input.name();
    }

    /** What the cells of one of our columns are in the file itself. */
    RowInput.Cells cells(CellSource source) {
        return source.index() < 0 ? RowInput.Cells.TEXT : cells.get(source.index());
    }

    /** Whether its rows are cut and its cells found as those of another. */
    boolean hasShapeOf(Part other) {
        return delimiter == other.delimiter && header.equals(other.header);
    }
}
