package dev.earnest.spark;

import dev.earnest.ledger.LedgerFormat;
import dev.earnest.ledger.LedgerWriter;
import dev.earnest.payout.Payouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Ledgers as lines, of a run of the program's own and of parts in a folder. */
public final class Ledgers {
    private Ledgers() {}

    public static List<String> of(Payouts payouts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LedgerWriter(payouts, LedgerFormat.CSV, null, null, 1).write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The parts in the order of their names, with one header. */
    public static List<String> of(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : parts(folder)) {
            List<String> own = Files.readAllLines(part);
            lines.addAll(lines.isEmpty() ? own : own.subList(1, own.size()));
        }
        return lines;
    }

    /** Rows of Parquet as they would stand in a file: money with its cents, other numbers as short as they go. */
    public static List<String> ofParquet(List<Row> rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", rows.get(0).schema().fieldNames())));
        rows.forEach(row -> lines.add(IntStream.range(0, row.size())
                .mapToObj(column -> text(row.get(column)))
                .collect(Collectors.joining(","))));
        return lines;
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            boolean money = number.scale() == 2;
            return (money ? number : number.stripTrailingZeros()).toPlainString();
        }
        String text = cell == null ? "" : cell.toString();
        return text.matches("(?s).*[\",\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** The first line in which two ledgers differ, of the one and of the other; none where they are the same. */
    public static List<String> different(List<String> found, List<String> expected) {
        for (int line = 0; line < Math.max(found.size(), expected.size()); line++) {
            String one = line < found.size() ? found.get(line) : "no line";
            String other = line < expected.size() ? expected.get(line) : "no line";
            if (!one.equals(other)) {
                return List.of(one, other);
            }
        }
        return List.of();
    }

    static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }
}
