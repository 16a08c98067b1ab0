package dev.earnest.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a peer came to the same as Earnest: its ledger line by line, and its sums by offer and by partner. */
final class Equality {
    /** What every peer's ledger has; one that has no more is compared sorted by these columns in this order. */
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

    /** Numbers of as many decimals as they need; a peer may write more. */
    private static final Set<String> NUMBERS = Set.of("measure", "count_before", "count_after", "rate");

    private static final List<String> SUMS =
            List.of("earned", "limit_cut", "stacking_cut", "budget_cut", "clawed_back", "paid");

    private final Path ours;

    Equality(Path ours) {
        this.ours = ours;
    }

    /**
     * The number of lines, all of them the same; the first that isn't is a failure. A peer that writes the whole ledger is
     * compared in every column and in order.
     */
    long lines(Contender peer) throws IOException {
        Path told = peer.out().resolve("ledger.csv");
        return header(told).equals(header(ours.resolve("ledger.csv"))) ? whole(peer, told) : shared(peer, told);
    }

    private static List<String> header(Path ledger) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(ledger)) {
            return List.of(reader.readLine().split(","));
        }
    }

    private long whole(Contender peer, Path ledger) throws IOException {
        try (CsvReader<NamedCsvRecord> expected = CsvReader.builder().ofNamedCsvRecord(ours.resolve("ledger.csv"));
                CsvReader<NamedCsvRecord> told = CsvReader.builder().ofNamedCsvRecord(ledger)) {
            Iterator<NamedCsvRecord> peers = told.iterator();
            long lines = 0;
            for (NamedCsvRecord row : expected) {
                List<String> columns = row.getHeader();
                String mine = projected(row, columns);
                String other = peers.hasNext() ? projected(peers.next(), columns) : "(no more lines)";
                lines++;
                if (!mine.equals(other)) {
                    throw new Failure("line " + lines + " of the ledgers of Earnest and of " + peer.title()
                            + " differs:\n  columns  " + String.join(",", columns) + "\n  Earnest  " + mine
                            + "\n  peer     " + other);
                }
            }
            if (peers.hasNext()) throw new Failure(peer.title() + " has more than the " + lines + " lines of Earnest");
            return lines;
        }
    }

    private long shared(Contender peer, Path ledger) throws IOException {
        String[] expected = sorted(ours.resolve("ledger.csv"));
        String[] told = sorted(ledger);
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
            String[] lines = rows.stream().map(row -> projected(row, COLUMNS)).toArray(String[]::new);
            Arrays.parallelSort(lines);
            return lines;
        }
    }

    private static String projected(NamedCsvRecord row, List<String> columns) {
        StringBuilder line = new StringBuilder(192);
        for (String column : columns) {
            String cell = row.getField(column);
            line.append(NUMBERS.contains(column) ? withoutTrailingZeros(cell) : cell)
                    .append(',');
        }
        return line.toString();
    }

    private static String withoutTrailingZeros(String number) {
        int end = number.length();
        if (number.indexOf('.') < 0) return number;
        while (number.charAt(end - 1) == '0') end--;
        return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
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
