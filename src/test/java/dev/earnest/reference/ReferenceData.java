package dev.earnest.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a run as text, money converted to the catalog's currency; a file that was not given is null. */
record ReferenceData(
        List<Row> deals,
        List<Row> partners,
        List<Row> events,
        List<Row> touches,
        List<Row> claims,
        Set<String> dealColumns,
        Set<String> eventColumns) {

    /** The page leaves out mrr, which is as much money as the others: docs/decisions.md. */
    private static final List<String> CONVERTED =
            List.of("amount", "list_amount", "cost", "arr", "mrr", "refunded_amount");

    /** One row: its cells by column, and its place in the file. */
    record Row(Map<String, String> cells, int place) {

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean blank(String column) {
            return text(column).isEmpty();
        }

        /** Up to four decimals exactly, more are rounded half-up; null where blank or no number. */
        BigDecimal number(String column) {
            return parsed(text(column), 4);
        }

        LocalDate date(String column) {
            return day(text(column));
        }

        static BigDecimal parsed(String text, int decimals) {
            if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                return null;
            }
            BigDecimal exact = new BigDecimal(text);
            return exact.scale() > decimals ? exact.setScale(decimals, RoundingMode.HALF_UP) : exact;
        }

        static LocalDate day(String text) {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
        }
    }

    static ReferenceData of(Rows rows, String currency) {
        List<Row> rates = rows(rows.fx());
        return new ReferenceData(
                converted(rows(rows.deals()), "close_date", currency, rates),
                rows(rows.partners()),
                converted(rows(rows.events()), "date", currency, rates),
                rows(rows.touches()),
                rows(rows.claims()),
                columns(rows.deals()),
                columns(rows.events()));
    }

    private static List<Row> rows(List<Map<String, String>> maps) {
        if (maps == null) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> map : maps) {
            rows.add(new Row(map, rows.size()));
        }
        return rows;
    }

    private static Set<String> columns(List<Map<String, String>> maps) {
        return maps == null || maps.isEmpty() ? Set.of() : maps.get(0).keySet();
    }

    /** At the rate of the close date (events: their date; latest on or before), half-up to four decimals. */
    private static List<Row> converted(List<Row> rows, String dateColumn, String currency, List<Row> rates) {
        if (rows == null) {
            return List.of();
        }
        List<Row> result = new ArrayList<>();
        for (Row row : rows) {
            boolean undated = row.blank(dateColumn); // an open deal is not in any currency's day yet
            if (undated || row.blank("currency") || row.text("currency").equals(currency)) {
                result.add(row);
                continue;
            }
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            for (String column : CONVERTED) {
                BigDecimal value = row.number(column);
                if (value != null) {
                    BigDecimal rate = rate(rates, row.text("currency"), row.date(dateColumn));
                    cells.put(
                            column,
                            value.multiply(rate)
                                    .setScale(4, RoundingMode.HALF_UP)
                                    .toPlainString());
                }
            }
            result.add(new Row(cells, row.place()));
        }
        return result;
    }

    private static BigDecimal rate(List<Row> rates, String currency, LocalDate day) {
        Row found = null;
        for (Row rate : rates) {
            if (rate.text("currency").equals(currency)
                    && !rate.date("date").isAfter(day)
                    && (found == null || !rate.date("date").isBefore(found.date("date")))) {
                found = rate;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("no rate of " + currency + " on " + day);
        }
        return Row.parsed(found.text("rate"), 30);
    }
}
