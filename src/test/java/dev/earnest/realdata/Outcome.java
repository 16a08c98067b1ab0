package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One run's report as JSON and its ledger, held against each other. */
record Outcome(JsonNode report, List<Line> ledger) {
    private static final List<String> CUTS =
            List.of("limit_cut", "stacking_cut", "budget_cut", "held", "committed", "clawed_back");

    /** A ledger line by column. */
    record Line(Map<String, Integer> columns, String[] cells) {
        String text(String column) {
            return cells[columns.get(column)];
        }

        BigDecimal money(String column) {
            return new BigDecimal(text(column));
        }
    }

    /** Runs the program with its ledger in {@code folder}. */
    static Outcome of(List<String> arguments, Path folder) {
        Path ledger = folder.resolve("ledger.csv");
        CliRun run = RealData.run(arguments, "-f", "json", "--ledger", ledger.toString());
        return new Outcome(new ObjectMapper().readTree(run.out()), lines(ledger));
    }

    /** No cell of these ledgers needs quotes. */
    private static List<Line> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (String column : lines.get(0).split(",")) {
                columns.put(column, columns.size());
            }
            List<Line> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (cells.length != columns.size()) {
                    throw new AssertionError(line);
                }
                rows.add(new Line(columns, cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode summary() {
        return report.get("summary");
    }

    /** An offer of the report. */
    JsonNode offer(String id) {
        for (JsonNode offer : report.get("offers")) {
            if (offer.get("id").asString().equals(id)) {
                return offer;
            }
        }
        throw new AssertionError("no offer " + id);
    }

    /** The ledger lines of a deal or event under an offer. */
    List<Line> lines(String offer, String deal) {
        return ledger.stream()
                .filter(line -> line.text("offer_id").equals(offer))
                .filter(line -> line.text("deal_id").equals(deal)
                        || line.text("event_id").equals(deal))
                .toList();
    }

    /** Sums of the ledger by offer, partner, or (for null) in total: earned, each cut, paid. */
    private Map<String, List<BigDecimal>> sums(String column) {
        List<String> columns = new ArrayList<>(List.of("earned"));
        columns.addAll(CUTS);
        columns.add("paid");
        Map<String, List<BigDecimal>> sums = new LinkedHashMap<>();
        for (Line line : ledger) {
            List<BigDecimal> sum =
                    sums.computeIfAbsent(column == null ? "" : line.text(column), any -> new ArrayList<>());
            for (int i = 0; i < columns.size(); i++) {
                if (sum.size() <= i) {
                    sum.add(BigDecimal.ZERO.setScale(2));
                }
                sum.set(i, sum.get(i).add(line.money(columns.get(i))));
            }
        }
        return sums;
    }

    /** {@code earned - cuts = paid} on every line, offer, partner and in total, and the report says what the ledger says. */
    void addsUp() {
        for (Line line : ledger) {
            BigDecimal left = line.money("earned");
            for (String cut : CUTS) {
                left = left.subtract(line.money(cut));
            }
            if (left.compareTo(line.money("paid")) != 0) {
                throw new AssertionError("does not add up: " + String.join(",", line.cells()));
            }
        }
        sameSums(sums("offer_id"), report.get("offers"), "id");
        sameSums(sums("partner_id"), report.get("partners"), "partner_id");
        assertThat(money(summary())).isEqualTo(sums(null).get(""));
    }

    private static void sameSums(Map<String, List<BigDecimal>> sums, JsonNode rows, String key) {
        Map<String, List<BigDecimal>> said = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            List<BigDecimal> money = money(row);
            if (sums.containsKey(row.get(key).asString()) || money.stream().anyMatch(value -> value.signum() != 0)) {
                said.put(row.get(key).asString(), money);
            }
        }
        assertThat(said).containsExactlyInAnyOrderEntriesOf(sums);
    }

    private static List<BigDecimal> money(JsonNode row) {
        List<BigDecimal> money =
                new ArrayList<>(List.of(new BigDecimal(row.get("earned").asString())));
        CUTS.forEach(cut -> money.add(new BigDecimal(row.get(cut).asString())));
        money.add(new BigDecimal(row.get("paid").asString()));
        return money;
    }

    /** The report without what is in the data alone (names, files), a row a line, as when it was read. */
    void asRead(String name) {
        StringBuilder text = new StringBuilder();
        for (String section : List.of("summary", "offers", "ghosts", "budgets", "reconciliation")) {
            JsonNode node = report.get(section);
            if (node != null && node.isArray()) {
                node.forEach(row -> text.append(section).append(' ').append(row).append('\n'));
            } else if (node != null) {
                node.properties()
                        .forEach(fact -> text.append(section)
                                .append(' ')
                                .append(fact.getKey())
                                .append(' ')
                                .append(fact.getValue())
                                .append('\n'));
            }
        }
        text.append("ledger lines ").append(ledger.size()).append('\n');
        Golden.check("../realdata/" + name, text.toString());
    }
}
