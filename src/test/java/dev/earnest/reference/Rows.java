package dev.earnest.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Input files as plain maps from column to text; a file that was not given is null.
 *
 * <p>Written in tests as comma-separated lines: a header, then rows.
 */
public record Rows(
        List<Map<String, String>> deals,
        List<Map<String, String>> partners,
        List<Map<String, String>> events,
        List<Map<String, String>> touches,
        List<Map<String, String>> claims,
        List<Map<String, String>> fx) {

    public static final Rows NONE = new Rows(List.of(), null, null, null, null, null);

    public static Rows deals(String... lines) {
        return new Rows(table(lines), null, null, null, null, null);
    }

    public Rows withDeals(List<Map<String, String>> rows) {
        return new Rows(rows, partners, events, touches, claims, fx);
    }

    public Rows partners(String... lines) {
        return new Rows(deals, table(lines), events, touches, claims, fx);
    }

    public Rows events(String... lines) {
        return new Rows(deals, partners, table(lines), touches, claims, fx);
    }

    public Rows touches(String... lines) {
        return new Rows(deals, partners, events, table(lines), claims, fx);
    }

    public Rows claims(String... lines) {
        return new Rows(deals, partners, events, touches, table(lines), fx);
    }

    public Rows fx(String... lines) {
        return new Rows(deals, partners, events, touches, claims, table(lines));
    }

    /** A header and rows, separated by commas. */
    public static List<Map<String, String>> table(String... lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] header = lines[0].split(",");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            if (cells.length != header.length) {
                throw new IllegalArgumentException(lines[i]);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < header.length; column++) {
                row.put(header[column].strip(), cells[column].strip());
            }
            rows.add(row);
        }
        return rows;
    }
}
