package dev.earnest.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a peer came to the same as Earnest: its ledger line by line, and its sums by offer and by partner. */
final class Equality {
    /** What both ledgers have; they are compared sorted by these columns in this order. */
    static final List<String> COLUMNS = List.of(
            "offer_id",
            "deal_id",
            "partner_id",
            "kind",
            "earned_date",
            "period",
            "account_id",
            "product",
            "region",
            "measure",
            "earned",
            "limit_cut",
            "stacking_cut",
            "budget_cut",
            "clawed_back",
            "paid");

    private static final List<String> SUMS =
            List.of("earned", "limit_cut", "stacking_cut", "budget_cut", "clawed_back", "paid");

    private final Path ours;

    Equality(Path ours) {
        this.ours = ours;
    }

    /** The number of lines, all of them the same; the first that isn't is a failure. */
    long lines(Contender peer) throws IOException {
        String[] expected = sorted(ours.resolve("ledger.csv"));
        String[] told = sorted(peer.out().resolve("ledger.csv"));
        int at = Arrays.mismatch(expected, told);
        if (at < 0) return expected.length;
        throw new Failure("the ledgers of Earnest (" + expected.length + " lines) and of " + peer.title() + " ("
                + told.length + " lines) differ,"
                + " first, in sorted order:\n  columns  " + String.join(",", COLUMNS)
                + "\n  Earnest  " + line(expected, at) + "\n  peer     " + line(told, at));
    }

    private static String line(String[] lines, int at) {
        return at < lines.length ? lines[at] : "(no more lines)";
    }

    private static String[] sorted(Path ledger) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ledger)) {
            String[] lines = rows.stream().map(Equality::projected).toArray(String[]::new);
            Arrays.parallelSort(lines);
            return lines;
        }
    }

    private static String projected(NamedCsvRecord row) {
        StringBuilder line = new StringBuilder(128);
        for (String column : COLUMNS) {
            String cell = row.getField(column);
            line.append(column.equals("measure") ? withoutTrailingZeros(cell) : cell)
                    .append(',');
        }
        return line.toString();
    }

    private static String withoutTrailingZeros(String number) {
        return number.indexOf('.') < 0 ? number : number.replaceFirst("\\.?0+$", "");
    }

    /** The sums by offer and by partner. */
    void summaries(Contender peer) throws IOException {
        JsonNode summary = JsonMapper.shared().readTree(Files.readString(ours.resolve("summary.json")));
        compare(peer, "offers.csv", "offer_id", byId(summary.path("offers"), "id"));
        compare(peer, "partners.csv", "partner_id", byId(summary.path("partners"), "partner_id"));
    }

    private static Map<String, JsonNode> byId(JsonNode rows, String id) {
        Map<String, JsonNode> all = new HashMap<>();
        for (JsonNode row : rows) all.put(row.path(id).asString(), row);
        return all;
    }

    private static void compare(Contender peer, String file, String id, Map<String, JsonNode> expected)
            throws IOException {
        Map<String, Map<String, String>> told = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(peer.out().resolve(file))) {
            rows.forEach(row -> told.put(row.getField(id), row.getFieldsAsMap()));
        }
        if (!told.keySet().equals(new TreeSet<>(expected.keySet()))) {
            throw new Failure(peer.title() + ", " + file + ": " + told.size() + " rows, not the " + expected.size()
                    + " of Earnest's summary");
        }
        told.forEach((key, row) -> {
            for (String column : SUMS) {
                String ours = expected.get(key).path(column).asString();
                if (!ours.equals(row.get(column))) {
                    throw new Failure(peer.title() + ", " + file + ", " + key + ": " + column + " is " + row.get(column)
                            + ", Earnest has " + ours);
                }
            }
        });
    }

    /** Whether another run of Earnest wrote the same bytes. */
    void bytes(Contender other) throws IOException {
        long at = Files.mismatch(ours.resolve("ledger.csv"), other.out().resolve("ledger.csv"));
        if (at >= 0) throw new Failure("the ledger of `" + other.title() + "` differs from byte " + at + " on");
    }
}
