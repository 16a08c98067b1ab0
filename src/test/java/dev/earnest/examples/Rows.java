package dev.earnest.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of one CSV file, in order. */
final class Rows {
    private final String file;
    private final char delimiter;
    private final List<String> lines = new ArrayList<>();
    private final int columns;

    Rows(String file, char delimiter, String... header) {
        this.file = file;
        this.delimiter = delimiter;
        this.columns = header.length;
        add((Object[]) header);
    }

    static Rows of(String file, String header) {
        return new Rows(file, ',', header.split(","));
    }

    String file() {
        return file;
    }

    int size() {
        return lines.size() - 1;
    }

    void add(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(file + ": " + Arrays.toString(cells));
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : String.valueOf(delimiter)).append(cell(cells[i]));
        }
        lines.add(line.toString());
    }

    /** Rows by a column, with the first cell made a running number, as a system numbers what it is given. */
    Rows numbered(int column, String prefix, int first) {
        List<String> body = new ArrayList<>(lines.subList(1, lines.size()));
        body.sort(Comparator.comparing(line -> line.split(Pattern.quote(String.valueOf(delimiter)), -1)[column]));
        List<String> sorted = new ArrayList<>(Collections.singletonList(lines.get(0)));
        int number = first;
        for (String line : body) {
            sorted.add(prefix + number++ + line.substring(line.indexOf(delimiter)));
        }
        lines.clear();
        lines.addAll(sorted);
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private String cell(Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.indexOf(delimiter) >= 0 || text.indexOf('"') >= 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
