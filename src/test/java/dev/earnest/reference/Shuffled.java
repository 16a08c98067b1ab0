package dev.earnest.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A case whose deals and events all have days of their own, and the same in another order of rows. */
record Shuffled(Case straight, Case shuffled) {
    private static final List<String> DAYS = List.of(
            "close_date", "cash_date", "created_date", "registered_date", "refunded_date", "churned_date", "date");

    /** Keeps what shares no day with what is kept before it. */
    static Shuffled of(Case one, long seed) {
        Rows r = one.rows();
        List<Map<String, String>> deals = apart(r.deals());
        List<Map<String, String>> events = r.events() == null ? null : apart(r.events());
        Set<String> known = new HashSet<>(Set.of(""));
        deals.forEach(row -> known.add(row.get("deal_id")));
        if (events != null) {
            events.removeIf(row -> !known.contains(row.get("deal_id")));
            events.forEach(row -> known.add(row.get("event_id")));
        }
        List<Map<String, String>> touches = naming(r.touches(), known);
        List<Map<String, String>> claims = naming(r.claims(), known);
        Rows straight = new Rows(deals, r.partners(), events, touches, claims, r.fx());
        List<Map<String, String>> other = new ArrayList<>(deals);
        Collections.shuffle(other, new Random(seed));
        List<Map<String, String>> others = events == null ? null : new ArrayList<>(events);
        if (others != null) {
            Collections.shuffle(others, new Random(seed));
        }
        Rows shuffled = new Rows(other, r.partners(), others, touches, claims, r.fx());
        return new Shuffled(
                new Case(one.name(), one.timeline(), straight, one.asOf(), List.of()),
                new Case(one.name(), one.timeline(), shuffled, one.asOf(), List.of()));
    }

    private static List<Map<String, String>> naming(List<Map<String, String>> rows, Set<String> known) {
        if (rows == null) {
            return null;
        }
        List<Map<String, String>> kept = new ArrayList<>(rows);
        kept.removeIf(row ->
                !known.contains(row.getOrDefault("deal_id", "")) || !known.contains(row.getOrDefault("event_id", "")));
        return kept;
    }

    private static List<Map<String, String>> apart(List<Map<String, String>> rows) {
        List<Map<String, String>> kept = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Map<String, String> row : rows) {
            Set<String> own = new HashSet<>();
            DAYS.forEach(column -> own.add(row.getOrDefault(column, "")));
            own.remove("");
            if (Collections.disjoint(own, taken)) {
                taken.addAll(own);
                kept.add(row);
            }
        }
        return kept;
    }
}
