package dev.earnest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Statements are the ledger, each line in one of them, and each of them holds its own partner's lines alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsReconcileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MONEY =
            List.of("earned", "limit_cut", "stacking_cut", "budget_cut", "held", "committed", "clawed_back", "paid");

    @TempDir
    Path temp;

    private Map<String, JsonNode> byPartner = new TreeMap<>();
    private Map<Long, JsonNode> ledger = new HashMap<>();

    private void read(String catalog) throws IOException {
        Path out = temp.resolve("out");
        Path file = temp.resolve("ledger.ndjson");
        CliRun.of("statement", catalog, "--all", "-f", "json", "-o", out.toString())
                .fine();
        CliRun.of("simulate", catalog, "--ledger", file.toString()).fine();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            ledger.put(node.at("/line").asLong(), node);
        }
        try (var files = Files.list(out)) {
            for (Path path :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                if (!path.endsWith("index.json")) {
                    JsonNode statement = JSON.readTree(Files.readString(path));
                    byPartner.put(statement.at("/statement/partner_id").asString(), statement);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "hardware-channel", "saas-lifecycle", "referral-affiliate"})
    void statements_of_the_examples_are_the_ledger_to_the_cent(String example) throws IOException {
        read("catalog-examples/" + example);
        reconcile();
    }

    @Test
    void those_of_random_data_too() throws IOException {
        Shop.write(temp, 400);
        read(temp.toString());
        reconcile();
    }

    private void reconcile() {
        Set<Long> told = new TreeSet<>();
        byPartner.forEach((partner, statement) -> {
            Map<String, BigDecimal> sums = new HashMap<>();
            for (JsonNode line : statement.at("/lines")) {
                JsonNode of = ledger.get(line.at("/line").asLong());
                assertThat(told.add(line.at("/line").asLong())).isTrue();
                assertThat(of.at("/partner_id").asString()).isEqualTo(partner);
                for (String field : List.of("earned_date", "pay_date", "kind", "period")) {
                    assertThat(line.at("/" + field)).isEqualTo(of.at("/" + field));
                }
                for (String field : MONEY) {
                    assertThat(decimal(line, field)).isEqualByComparingTo(decimal(of, field));
                    sums.merge(field, decimal(of, field), BigDecimal::add);
                }
            }
            for (String field : MONEY) {
                assertThat(decimal(statement.at("/summary"), field))
                        .isEqualByComparingTo(sums.getOrDefault(field, BigDecimal.ZERO));
            }
            BigDecimal byDate = sum(statement.at("/payments"), "amount");
            BigDecimal paid = decimal(statement.at("/summary"), "paid");
            assertThat(byDate).isEqualByComparingTo(paid).isEqualByComparingTo(sum(statement.at("/offers"), "paid"));
            assertThat(decimal(statement.at("/summary"), "due").add(decimal(statement.at("/summary"), "to_come")))
                    .isEqualByComparingTo(paid);
        });
        assertThat(told).isEqualTo(ledger.keySet());
        assertThat(ledger).isNotEmpty();
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        String text = node.at("/" + field).asString();
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static BigDecimal sum(JsonNode rows, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) sum = sum.add(decimal(row, field));
        return sum;
    }
}
