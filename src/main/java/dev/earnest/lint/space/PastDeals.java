package dev.earnest.lint.space;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Duration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The earlier deals that an account must have won; mutable, private to one search. */
final class PastDeals {
    private final LocalDate day;
    private final List<Map<String, String>> deals = new ArrayList<>();
    private @Nullable BigDecimal age;
    private @Nullable BigDecimal idle;
    private String partner = "P0";

    PastDeals(LocalDate day) {
        this.day = day;
    }

    /** Time since the account's first and last won deal, in days; null: any. */
    void ages(@Nullable BigDecimal first, @Nullable BigDecimal last) {
        age = first;
        idle = last;
    }

    /** The previous deal was of the same partner. */
    void byIncumbent() {
        partner = "P1";
    }

    boolean isEmpty() {
        return deals.isEmpty();
    }

    /** A won deal some time ago. */
    void any() {
        add(Map.of(), idle != null ? idle.intValue() : age != null ? age.intValue() : 30);
    }

    void owning(String product) {
        add(Map.of("product", product), idle != null ? idle.intValue() : age != null ? age.intValue() : 30);
    }

    /** The deal that another is attached to; null where its conditions are too much. */
    @Nullable
    String attachedTo(Condition.AttachedTo attached) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Condition condition : attached.deal().all()) {
            String column =
                    condition.field().startsWith("deal.") ? condition.field().substring(5) : condition.field();
            if (condition instanceof Condition.Among among && !among.negated()) {
                cells.put(column, among.values().get(0));
            } else if (condition instanceof Condition.Within within && !within.negated()) {
                Kind kind = within.range() instanceof dev.earnest.catalog.Range.Dates ? Kind.DAY : Kind.NUMBER;
                BigDecimal number =
                        Picks.number(NumberSet.of(RangeValues.of(within.range())), kind, BigDecimal.valueOf(10_000));
                if (number == null || kind == Kind.DAY) {
                    return "`attached_to` asks for a date";
                }
                cells.put(column, Picks.text(number));
            } else {
                return "`attached_to` excludes something";
            }
        }
        Duration within = attached.within();
        long most = within == null ? 30 : day.toEpochDay() - within.before(day).toEpochDay();
        int ago = idle != null ? idle.intValue() : (int) Math.min(1, most);
        add(cells, ago);
        return null;
    }

    private void add(Map<String, String> cells, int daysAgo) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("deal_id", "D" + deals.size());
        row.put("partner_id", partner);
        row.put("account_id", "A1");
        row.put("close_date", day.minusDays(daysAgo).toString());
        row.put("stage", "won");
        row.put("amount", "1000");
        row.putAll(cells);
        deals.add(row);
    }

    /** All of them, with one as old as the account must be. */
    List<Map<String, String>> rows() {
        if (age != null && idle != null && age.compareTo(idle) > 0) {
            add(Map.of(), age.intValue());
        }
        deals.sort(java.util.Comparator.comparing(row -> row.getOrDefault("close_date", "")));
        return deals;
    }
}
