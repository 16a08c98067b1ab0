package dev.earnest.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same deals as an export of a whole customer system has them: behind what is read stand columns that nobody reads. */
final class LongRows {
    private static final int COLUMNS = 24;
    private static final String[] WORDS = {"renewal", "call with the buyer", "pending legal", "2024-07-01T09:30:00Z", ""
    };

    private LongRows() {}

    /** Writes the rows of {@code from}, each with 24 more cells of some twenty characters, to {@code to}. */
    static void write(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (BufferedReader rows = Files.newBufferedReader(from);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            String header = rows.readLine();
            out.write(header
                    + IntStream.rangeClosed(1, COLUMNS)
                            .mapToObj(i -> ",custom_" + i + "__c")
                            .collect(Collectors.joining("", "", "\n")));
            int number = 0;
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                StringBuilder line = new StringBuilder(row);
                for (int i = 0; i < COLUMNS; i++) {
                    line.append(',')
                            .append(WORDS[(number + i) % WORDS.length])
                            .append(' ')
                            .append(number % 9_973 + i);
                }
                out.append(line.append('\n'));
                number++;
            }
        }
    }
}
