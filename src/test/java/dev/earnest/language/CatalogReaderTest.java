package dev.earnest.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Unit;
import dev.earnest.money.Rate;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whole catalogs, read as their authors mean them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogReaderTest {
    private static final Path FOLDER = Path.of("src/test/resources/language");

    private static final String HEAD = """
            earnest: 1
            catalog: demo
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              demo:
                type: commission
            """;

    static CatalogReading read(String name) throws IOException {
        return CatalogReader.read(name, Files.readAllBytes(FOLDER.resolve(name)));
    }

    private static Catalog offer(String lines) {
        return CatalogReader.read("catalog.yaml", HEAD + lines.indent(4)).orThrow();
    }

    @Test
    void the_whole_catalog_of_the_language_page_has_no_problem() throws IOException {
        CatalogReading reading = read("northwind.yaml");
        assertThat(reading.problems()).isEmpty();
        Catalog catalog = reading.orThrow();
        assertThat(catalog.offers()).hasSize(7);
        assertThat(catalog.offers().keySet()).startsWith("volume-rebate", "growth-rebate");
        assertThat(catalog.version()).isEqualTo("2026.2");
    }

    @Test
    void every_key_and_form_at_once_has_no_problem() throws IOException {
        assertThat(read("every-form.yaml").problems()).isEmpty();
    }

    @Test
    void a_tiered_offer_is_what_was_written() throws IOException {
        Tiers tiers = Objects.requireNonNull(
                read("northwind.yaml").orThrow().offers().get("growth-rebate").tiers());
        assertThat(tiers.method()).isEqualTo(Tiers.Method.MARGINAL);
        assertThat(tiers.every()).isEqualTo(Period.QUARTER);
        assertThat(tiers.target()).isEqualTo(new Target.LastYear(Rate.ofPercent("100"), new BigDecimal("50000")));
        assertThat(tiers.steps().get(1).from()).isEqualByComparingTo("1.2");
        assertThat(tiers.steps().get(1).rate()).isEqualTo(Rate.ofPercent("5"));
    }

    @Test
    void conditions_keep_their_order_and_kinds() {
        Catalog catalog = offer("""
                when: {deal_type: [new, expansion], amount: {min: 10_000, below: 50_000}, registered: true, nth: {max: 3, per: account}}
                earn: {rate: 5%}
                """);
        assertThat(catalog.offers().get("demo").when().all())
                .containsExactly(
                        new Condition.Among("deal_type", List.of("new", "expansion"), false),
                        new Condition.Within(
                                "amount",
                                new Range.Numbers(
                                        new Range.Bound<>(new BigDecimal("10000"), true),
                                        new Range.Bound<>(new BigDecimal("50000"), false),
                                        false),
                                false),
                        new Condition.Among("registered", List.of("true"), false),
                        new Condition.Nth(
                                new Range.Numbers(null, new Range.Bound<>(new BigDecimal("3"), true), false),
                                Scope.ACCOUNT));
    }

    @Test
    void a_table_in_a_table_has_both_fields() {
        Catalog catalog = offer("earn: {rate: {by: tier, gold: {by: region, emea: 3%, otherwise: 2%}, otherwise: 1%}}");
        Lookup rate = ((Form.Share) catalog.offers().get("demo").earn().form()).rate();
        Lookup.By inner = new Lookup.By(
                "region",
                List.of(new Lookup.Row("emea", new Lookup.Fixed(new BigDecimal("0.03")))),
                new Lookup.Fixed(new BigDecimal("0.02")));
        assertThat(rate)
                .isEqualTo(new Lookup.By(
                        "tier", List.of(new Lookup.Row("gold", inner)), new Lookup.Fixed(new BigDecimal("0.01"))));
    }

    @Test
    void boost_and_instalments_stand_under_their_key_or_beside_it() {
        Catalog inside = offer("""
                earn: {rate: 5%, boost: [{who: {tier: gold}, times: 1.1}]}
                payout: {every: deal, instalments: [{share: 75%}, {share: 25%, after: 9 months}]}
                """);
        Catalog beside = offer("""
                earn: {rate: 5%}
                boost: [{who: {tier: gold}, times: 1.10}]
                instalments: [{share: 75%}, {share: 25%, after: 9 months}]
                """);
        assertThat(inside).isEqualTo(beside);
    }

    @Test
    void limits_are_told_apart_by_what_they_say() {
        Catalog catalog = offer("""
                earn: {rate: 5%}
                limits:
                  - {max: 25_000, per: deal}
                  - {max: 10%, of: list_amount, per: deal}
                  - {max: approved_amount, per: deal}
                  - {max: 50_000, per: account, every: term}
                  - {min: 200, per: partner, every: month, short: carry}
                """);
        assertThat(catalog.offers().get("demo").limits())
                .containsExactly(
                        new Limit.DealMax(new BigDecimal("25000")),
                        new Limit.DealMaxShare(Rate.ofPercent("10"), "list_amount"),
                        new Limit.DealMaxColumn("approved_amount"),
                        new Limit.PartnerMax(new BigDecimal("50000"), Scope.ACCOUNT, Period.TERM),
                        new Limit.PartnerMin(new BigDecimal("200"), Scope.PARTNER, Period.MONTH, true));
    }

    @Test
    void an_end_left_out_of_an_offers_window_is_the_catalogs() {
        Catalog catalog = offer("effective: {from: 2026-03-01}\nearn: {rate: 5%}");
        assertThat(catalog.window(catalog.offers().get("demo")).from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(catalog.window(catalog.offers().get("demo")).to()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_clawback_reads_both_triggers() {
        Catalog catalog = offer("earn: {rate: 5%}\nclawback: {trigger: [churn, refund], within: 1 year, take: share}");
        assertThat(catalog.offers().get("demo").clawback())
                .isEqualTo(new Clawback(true, true, new Duration(1, Unit.YEARS), Clawback.Take.SHARE));
    }

    @Test
    void a_quoted_trap_is_text() {
        Catalog catalog = offer("when: {region: [\"NO\", \"on\"], sku: \"0123\"}\nearn: {rate: 5%}");
        assertThat(catalog.offers().get("demo").when().all())
                .containsExactly(
                        new Condition.Among("region", List.of("NO", "on"), false),
                        new Condition.Among("sku", List.of("0123"), false));
    }

    @Test
    void byte_order_mark_and_any_line_end_change_nothing() {
        String text = HEAD + "    earn: {rate: 5%}\n";
        Catalog plain = CatalogReader.read("a", text).orThrow();
        byte[] windows = ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        assertThat(CatalogReader.read("b", windows).orThrow()).isEqualTo(plain);
        assertThat(CatalogReader.read("c", text.replace('\n', '\r')).orThrow()).isEqualTo(plain);
    }

    @Test
    void twenty_two_mistakes_in_two_hundred_lines_are_told_in_one_run_each_once() throws IOException {
        CatalogReading reading = read("many-mistakes.yaml");
        assertThat(Files.readAllLines(FOLDER.resolve("many-mistakes.yaml"))).hasSizeGreaterThanOrEqualTo(200);
        assertThat(reading.catalog()).isNull();
        assertThat(reading.problems()).hasSize(22);
        dev.earnest.Golden.check("language/many-mistakes.txt", Told.all(reading.problems()));
    }

    @Test
    void a_syntax_error_does_not_hide_what_was_found_before_it() {
        CatalogReading reading = CatalogReader.read("a", "earnest: 1\nearnest: 1\noffers: {demo: &x 1\n");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("duplicate-key", "not-yaml", "anchor");
    }

    @Test
    void a_place_is_found_in_the_text() throws IOException {
        SourceMap map = read("every-form.yaml").sourceMap();
        Place step = Place.ROOT
                .key("offers")
                .key("by-share")
                .key("earn")
                .key("tiers")
                .key("steps")
                .item(1)
                .key("from");
        assertThat(text(map, step)).isEqualTo("25%");
        Place dotted =
                Place.ROOT.key("offers").key("certified-bonus").key("when").key("deal.product");
        assertThat(text(map, dotted)).isEqualTo("vault");
        Place absent = Place.ROOT.key("offers").key("flat").key("boost").item(0);
        assertThat(map.value(absent))
                .isEqualTo(map.value(Place.ROOT.key("offers").key("flat")));
    }

    private static String text(SourceMap map, Place place) {
        var span = map.value(place);
        return Objects.requireNonNull(span.text()).substring(span.column() - 1, span.column() - 1 + span.length());
    }
}
