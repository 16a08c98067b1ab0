package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.explain.Ledgers;
import dev.earnest.explain.Recomputed;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For 200 random deals of each public set every ledger line follows to the cent from what {@code explain} prints. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainedDealsTest {
    private static final int DEALS = 200;

    @TempDir
    Path folder;

    @Test
    void opportunities() {
        follow(OpportunitiesTest.shared());
    }

    @Test
    void opportunities_without_touches() {
        follow(RealData.opportunities("plain/commission.yaml"));
    }

    @Test
    void order_lines_of_resellers() {
        follow(RealData.resellers("adventureworks/catalog.yaml"));
    }

    @Test
    void subscriptions() {
        follow(RealData.subscriptions("ravenstack/catalog.yaml"));
    }

    @Test
    void journeys() {
        follow(JourneysTest.arguments("linear"));
    }

    private void follow(List<String> simulate) {
        Path ledger = folder.resolve("ledger.csv");
        RealData.run(simulate, "--ledger", ledger.toString());
        List<String> ids = Ledgers.ids(ledger, DEALS);
        List<String> explain = new ArrayList<>(simulate);
        explain.set(0, "explain");
        explain.addAll(2, ids);
        String json = RealData.run(explain, "-f", "json").out();
        Map<String, List<BigDecimal>> printed = Recomputed.lines(json, 2);
        Map<String, List<BigDecimal>> written = Ledgers.lines(ledger, Set.copyOf(ids));
        assertThat(printed.keySet()).isEqualTo(written.keySet());
        written.forEach((line, money) -> assertThat(printed.get(line))
                .as(line)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(money));
        assertThat(ids).hasSize(DEALS);
    }
}
