package dev.earnest.language.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Test files: rows as data files would hold them, expectations exact. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestFileReaderTest {
    private static final String PAGE = """
            catalog: catalog.yaml
            tests:
              - name: the second step re-rates the whole quarter
                partners: [{partner_id: P1, tier: gold, quota: 50_000}]
                deals:
                  - {deal_id: D1, partner_id: P1, deal_type: new, close_date: 2026-02-10, amount: 90_000}
                  - {deal_id: D2, partner_id: "007", close_date: 2026-03-02, amount: -30_000.50, refunded_amount: ~}
                as_of: 2026-12-31
                expect:
                  volume-rebate: 2_400
                  lines: {D1: {volume-rebate: 0}, D2: {volume-rebate: 2_400}}
                  partners: {P1: 5_700.25}
                  total: -5_700
            """;

    @Test
    void the_example_of_the_language_page_is_read() {
        TestFile file = TestFileReader.read("a.test.yaml", PAGE).orThrow();
        assertThat(file.catalog()).isEqualTo("catalog.yaml");
        TestCase test = file.tests().get(0);
        assertThat(test.asOf()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(test.partners()).hasSize(1);
        assertThat(test.claims()).isNull();
        Expectation expect = test.expect();
        assertThat(expect.offers()).containsOnlyKeys("volume-rebate");
        assertThat(expect.lines().get("D2").get("volume-rebate").value()).isEqualByComparingTo("2400");
        assertThat(expect.partners().get("P1").value()).isEqualByComparingTo("5700.25");
        assertThat(expect.total().value()).isEqualByComparingTo("-5700");
        assertThat(expect.total().span().position()).isEqualTo("a.test.yaml:13:14");
    }

    @Test
    void cells_hold_what_a_data_file_would() {
        List<Row> deals = TestFileReader.read("a.test.yaml", PAGE)
                .orThrow()
                .tests()
                .get(0)
                .deals();
        assertThat(deals.get(0).text("amount")).isEqualTo("90000");
        assertThat(deals.get(1).text("amount")).isEqualTo("-30000.5");
        assertThat(deals.get(1).text("partner_id")).isEqualTo("007");
        assertThat(deals.get(1).text("refunded_amount")).isEmpty();
        assertThat(deals.get(1).text("product")).isEmpty();
        assertThat(deals.get(0).cells().get("amount").span().position()).isEqualTo("a.test.yaml:6:87");
    }

    @Test
    void a_catalog_may_be_given_inline_and_its_problems_are_told() {
        TestFileReading reading = TestFileReader.read("a.test.yaml", """
                given:
                  earnest: 1
                  catalog: demo
                  version: "1"
                  currency: USD
                  effective: {from: 2026-01-01, to: 2026-12-31}
                  offers: {base: {type: commission, earn: {rate: 5}}}
                tests:
                  - {name: one, deals: [{deal_id: D1, partner_id: P1}], expect: {base: 5}}
                """);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("bare-rate");
        assertThat(reading.problems().get(0).span().position()).isEqualTo("a.test.yaml:7:50");
    }

    @Test
    void mistakes_are_told_all_at_once() {
        TestFileReading reading = TestFileReader.read("a.test.yaml", """
                catalog: catalog.yaml
                tests:
                  - name: one
                    deal: [{deal_id: D1}]
                    expect: {base: 5%}
                  - name: one
                    deals: [{partner_id: 007, close_date: 10.02.2026, region: NO}]
                    expect: {}
                """);
        assertThat(reading.tests()).isNull();
        assertThat(reading.problems())
                .extracting(problem -> problem.code() + ": " + problem.message())
                .containsExactly(
                        "missing-key: the test has neither `deals` nor `events`",
                        "unknown-key: unknown key `deal` in the test",
                        "percent-as-money: `5%` is a percent where `base` takes a number",
                        "duplicate-test: two tests are called `one`",
                        "missing-key: the row has no `deal_id`",
                        "yaml-trap: plain `007` is the number 7 to many YAML readers",
                        "not-a-date: `10.02.2026` is no ISO date",
                        "yaml-trap: plain `NO` is false to many YAML readers",
                        "empty-table: `expect` expects nothing");
    }

    @Test
    void every_test_file_of_the_project_is_read() throws IOException {
        try (Stream<Path> examples = Files.walk(Path.of("catalog-examples"));
                Stream<Path> published = Files.walk(Path.of("src/test/resources/published"))) {
            for (Path file : Stream.concat(examples, published)
                    .filter(file -> file.toString().endsWith(".test.yaml"))
                    .toList()) {
                assertThat(TestFileReader.read(file.toString(), Files.readAllBytes(file))
                                .problems())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }
}
