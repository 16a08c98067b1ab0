package dev.earnest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that several offers share, on an example in which they do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferGroupsTest {

    @ParameterizedTest
    @ValueSource(strings = {"type", "phase", "version", "deal.region", "partner.tier"})
    void each_value_is_one_group_and_groups_add_up(String field) {
        List<String> lines = List.of(CliRun.of("simulate", "catalog-examples/northwind", "--by", field, "-f", "tsv")
                .fine()
                .out()
                .split("\n"));
        int paid = Arrays.asList(lines.get(0).split("\t")).indexOf("paid");
        assertThat(lines.subList(1, lines.size()).stream().map(line -> line.split("\t")[0]))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
        assertThat(lines.subList(1, lines.size()).stream()
                        .map(line -> new BigDecimal(line.split("\t")[paid]))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(total());
    }

    /** What the same run pays without groups. */
    private static BigDecimal total() {
        String out = CliRun.of("simulate", "catalog-examples/northwind").fine().out();
        return out.lines()
                .filter(line -> line.startsWith(" = paid"))
                .map(line -> new BigDecimal(line.substring(" = paid".length()).strip()))
                .findFirst()
                .orElseThrow();
    }
}
