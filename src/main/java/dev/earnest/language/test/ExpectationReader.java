package dev.earnest.language.test;

import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Spot;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a test expects. */
final class ExpectationReader {
    private final Findings findings;

    ExpectationReader(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    Expectation read(Spot spot) {
        MapNode map = spot.map("`expect: {my-offer: 500}`");
        if (map == null) {
            return null;
        }
        if (map.entries().isEmpty()) {
            spot.error(
                    "empty-table",
                    "`expect` expects nothing",
                    "name an offer and what it pays: `my-offer: 500`, or `total: 500`");
        }
        Map<String, Expected> offers = new LinkedHashMap<>();
        Map<String, Map<String, Expected>> lines = Map.of();
        Map<String, Expected> partners = Map.of();
        Expected total = null;
        for (Entry entry : map.entries()) {
            Spot value = new Spot(findings, entry.value(), spot.place().key(entry.key()));
            switch (entry.key()) {
                case "lines" -> lines = lines(value);
                case "partners" -> partners = sums(value, "`partners: {P1: 500}`");
                case "total" -> total = sum(value);
                default -> put(offers, entry.key(), sum(value));
            }
        }
        return new Expectation(offers, lines, partners, total);
    }

    private Map<String, Map<String, Expected>> lines(Spot spot) {
        Map<String, Map<String, Expected>> lines = new LinkedHashMap<>();
        MapNode map = spot.map("`lines: {D1: {my-offer: 500}}`");
        if (map != null) {
            for (Entry entry : map.entries()) {
                Spot value = new Spot(findings, entry.value(), spot.place().key(entry.key()));
                lines.put(entry.key(), sums(value, "`" + entry.key() + ": {my-offer: 500}`"));
            }
        }
        return lines;
    }

    private Map<String, Expected> sums(Spot spot, String example) {
        Map<String, Expected> sums = new LinkedHashMap<>();
        MapNode map = spot.map(example);
        if (map != null) {
            for (Entry entry : map.entries()) {
                put(
                        sums,
                        entry.key(),
                        sum(new Spot(findings, entry.value(), spot.place().key(entry.key()))));
            }
        }
        return sums;
    }

    private static void put(Map<String, Expected> sums, String key, @Nullable Expected sum) {
        if (sum != null) {
            sums.put(key, sum);
        }
    }

    private static @Nullable Expected sum(Spot spot) {
        BigDecimal value = Numbers.number(spot);
        return value == null ? null : new Expected(value, spot.node().span());
    }
}
