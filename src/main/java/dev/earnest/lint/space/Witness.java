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
        deals = List.copyOf(deals);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
    }

    /** The row that is paid on. */
    public Map<String, String> paid() {
        return events.isEmpty() ? deals.get(deals.size() - 1) : events.get(events.size() - 1);
    }

    /** The same with other cells in the row that is paid on. */
    Witness with(Map<String, String> cells) {
        List<Map<String, String>> rows = new ArrayList<>(events.isEmpty() ? deals : events);
        rows.set(rows.size() - 1, cells);
        return events.isEmpty()
                ? new Witness(partner, rows, events, claims, day)
                : new Witness(partner, deals, rows, claims, day);
    }

    /** In a sentence: {@code a partner with tier: gold, a deal with product: vault, closed 2026-03-01}. */
    public String text() {
        StringBuilder text = new StringBuilder("partner {").append(cells(partner));
        for (Map<String, String> deal : deals.subList(0, Math.max(0, deals.size() - (events.isEmpty() ? 1 : 0)))) {
            text.append("}, before it deal {").append(cells(deal));
        }
        return text.append(events.isEmpty() ? "}, deal {" : "}, event {")
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
