package dev.earnest.lint.space;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A concrete partner with a deal or event that meets some conditions, as rows of input files.
 *
 * @param partner the one that is paid
 * @param deals earlier deals of the account first, the deal itself last; empty where an event is paid on
 * @param events the event, or none
 * @param claims approved claims with the evidence the offers ask for
 * @param day its earning date
 */
public record Witness(
        Map<String, String> partner,
        List<Map<String, String>> deals,
        List<Map<String, String>> events,
        List<Map<String, String>> claims,
        LocalDate day) {

    public Witness {
        partner = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(partner));
        deals = even(deals);
        events = even(events);
        claims = even(claims);
    }

    /** Rows of one file have the same columns; what a row has not is blank. */
    private static List<Map<String, String>> even(List<Map<String, String>> rows) {
        Map<String, String> blank = new LinkedHashMap<>();
        rows.forEach(row -> row.keySet().forEach(column -> blank.put(column, "")));
        List<Map<String, String>> even = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> cells = new LinkedHashMap<>(blank);
            cells.putAll(row);
            even.add(java.util.Collections.unmodifiableMap(cells));
        }
        return List.copyOf(even);
    }

    /** The rows of the partner file: the one that is paid, and those of earlier deals. */
    public List<Map<String, String>> partners() {
        List<Map<String, String>> rows = new ArrayList<>(List.of(partner));
        deals.stream()
                .map(deal -> deal.getOrDefault("partner_id", ""))
                .filter(id -> !id.equals(partner.get("partner_id")))
                .distinct()
                .forEach(id -> rows.add(Map.of("partner_id", id)));
        return even(rows);
    }

    /**
     * The same deal {@code times} over, on the same day, this one last; each with its own earlier deals.
     *
     * @param ofOneAccount whether all are deals of one account; else each is of an account of its own
     */
    public Witness repeated(int times, boolean ofOneAccount) {
        List<Map<String, String>> all = new ArrayList<>();
        List<Map<String, String>> approved = new ArrayList<>(claims);
        for (int copy = 1; copy < times; copy++) {
            String suffix = "-" + copy;
            for (Map<String, String> deal : ofOneAccount ? List.of(paid()) : deals) {
                Map<String, String> row = new LinkedHashMap<>(deal);
                row.computeIfPresent("deal_id", (column, id) -> id + suffix);
                row.computeIfPresent("account_id", (column, id) -> ofOneAccount || id.isEmpty() ? id : id + suffix);
                all.add(row);
            }
            for (Map<String, String> claim : claims) {
                Map<String, String> row = new LinkedHashMap<>(claim);
                row.computeIfPresent("claim_id", (column, id) -> id + suffix);
                row.computeIfPresent("deal_id", (column, id) -> id + suffix);
                approved.add(row);
            }
        }
        int at = ofOneAccount ? deals.size() - 1 : all.size();
        all.addAll(0, ofOneAccount ? deals.subList(0, at) : List.of());
        all.addAll(ofOneAccount ? List.of(paid()) : deals);
        return new Witness(partner, all, events, approved, day);
    }

    /** The row that is paid on. */
    public Map<String, String> paid() {
        return events.isEmpty() ? deals.get(deals.size() - 1) : events.get(events.size() - 1);
    }

    /** In a sentence: {@code a partner with tier: gold, a deal with product: vault, closed 2026-03-01}. */
    public String text() {
        String cells = cells(partner);
        StringBuilder text = new StringBuilder(cells.isEmpty() ? "any partner" : "partner {" + cells + "}");
        for (Map<String, String> deal : deals.subList(0, Math.max(0, deals.size() - (events.isEmpty() ? 1 : 0)))) {
            text.append(", before it deal {").append(cells(deal)).append('}');
        }
        return text.append(events.isEmpty() ? ", deal {" : ", event {")
                .append(cells(paid()))
                .append('}')
                .toString();
    }

    private static String cells(Map<String, String> row) {
        List<String> cells = new ArrayList<>();
        row.forEach((column, cell) -> {
            if (!cell.isEmpty() && !column.equals("partner_id") && !column.equals("stage")) {
                cells.add(column + ": " + cell);
            }
        });
        return String.join(", ", cells);
    }
}
