package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A notice tells partners what changes, and nothing of the program's own or of anybody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareNoticeTest {
    private static final Path NORTHWIND = Path.of("catalog-examples/northwind");
    private static final Path SAAS = Path.of("catalog-examples/saas-lifecycle");
    private static final String SCENARIO =
            SAAS.resolve("scenarios/budget-neutral.yaml").toString();

    @TempDir
    Path temp;

    private static String[] northwind(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "compare",
                NORTHWIND.resolve("2025.yaml").toString(),
                NORTHWIND.resolve("2026.yaml").toString()));
        for (String role : List.of("deals", "partners", "events", "claims")) {
            words.addAll(List.of("--" + role, NORTHWIND.resolve(role + ".csv").toString()));
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** Retroactive tiers, 400,000 at 3% and 250,000 at 4%; registrations at 4% and 5%. */
    @Test
    void examples_at_volumes_that_are_typical_with_the_day_they_hold_from() {
        String notice =
                CliRun.of(northwind("--notice", "-f", "markdown")).fine().out();
        assertThat(notice)
                .contains("# What changes in northwind-partners")
                .contains("Better: threshold of step 2 lowered from 150,000 to 100,000")
                .contains("For tier gold: at 540,000 a quarter you earned 16,200; from 1 January 2026 21,600")
                .contains("| tier platinum | at 300,000 a quarter | 4,500.00 | 12,000.00 |")
                .contains("For tier silver: on a deal of 30,000 you earned 1,200; from 1 January 2026 1,500")
                .contains("Less favourable: removed: a sum of 300, was in force until 2025-11-30");
    }

    @Test
    void budgets_and_what_reports_assume_are_left_out() {
        String notice =
                CliRun.of(northwind("--notice", "-f", "markdown")).fine().out();
        assertThat(notice).doesNotContain("budget", "launch-fund", "250,000 in", "economics", "incremental", "ROI");
    }

    @Test
    void no_partner_and_no_total_is_named() throws IOException {
        String[] notice = {"compare", SAAS.toString(), "--with", SCENARIO, "--notice", "-f"};
        String[] json = {"compare", SAAS.toString(), "--with", SCENARIO, "--no-costs", "-f", "json"};
        JsonNode all = new ObjectMapper().readTree(CliRun.of(json).fine().out());
        for (String format : List.of("markdown", "html", "plain")) {
            String text = CliRun.of(with(notice, format)).fine().out();
            assertThat(text).contains("new-logo", "For tier");
            for (String row : Files.readAllLines(SAAS.resolve("partners.csv"))) {
                String[] cells = row.split(",");
                assertThat(words(text)).as(format).doesNotContain(cells[0]);
                if (!cells[1].equals("name")) {
                    assertThat(text).as(format).doesNotContain(cells[1]);
                }
            }
            for (JsonNode offer : all.at("/offers")) {
                none(text, offer.at("/base_paid"), offer.at("/new_paid"));
            }
            none(text, all.at("/summary/base_paid"), all.at("/summary/new_paid"), all.at("/summary/difference"));
        }
    }

    private static String[] with(String[] words, String last) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add(last);
        return all.toArray(String[]::new);
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\w-]+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Figures of two digits may be anybody's; others are not in a notice, however they are written. */
    private static void none(String text, JsonNode... figures) {
        String plain = text.replace(",", "");
        for (JsonNode figure : figures) {
            String value = figure.asString().replace("-", "");
            if (value.length() > 4) {
                assertThat(Pattern.compile("(?<![\\d.])" + Pattern.quote(value) + "(?!\\d)")
                                .matcher(plain)
                                .find())
                        .as(value)
                        .isFalse();
            }
        }
    }

    private Path catalog(String name, String offers) throws IOException {
        return Files.writeString(temp.resolve(name), """
                earnest: 1
                catalog: c
                version: "%s"
                currency: USD
                effective: {from: 2026-01-01, to: 2026-12-31}
                offers:
                %s
                """.formatted(name, offers.indent(2)));
    }

    private String notice(Path base, Path next, Path deals) {
        CliRun run = CliRun.of(
                "compare", base.toString(), next.toString(), "--deals", deals.toString(), "--notice", "-f", "markdown");
        return run.fine().out();
    }

    @Test
    void a_rate_of_one_partner_is_not_told_to_all() throws IOException {
        Path base =
                catalog("1", "a: {type: rebate, earn: {of: amount, rate: {by: partner_id, ACME: 9%, otherwise: 1%}}}");
        Path next =
                catalog("2", "a: {type: rebate, earn: {of: amount, rate: {by: partner_id, ACME: 8%, otherwise: 1%}}}");
        Path deals = Files.writeString(
                temp.resolve("deals.csv"), "deal_id,partner_id,close_date,amount\nD1,ACME,2026-02-01,1000\n");
        assertThat(notice(base, next, deals)).contains("a rate is lower").doesNotContain("ACME", "8%", "9%");
    }

    @Test
    void an_offer_for_a_named_partner_is_left_out() throws IOException {
        Path base = catalog("1", "a: {type: rebate, who: {partner_id: ACME}, earn: {of: amount, rate: 9%}}");
        Path next = catalog("2", "a: {type: rebate, who: {partner_id: ACME}, earn: {of: amount, rate: 8%}}");
        Path deals = Files.writeString(
                temp.resolve("deals.csv"), "deal_id,partner_id,close_date,amount\nD1,ACME,2026-02-01,1000\n");
        Path partners = Files.writeString(temp.resolve("partners.csv"), "partner_id,tier\nACME,gold\n");
        String[] words = {"compare", base.toString(), next.toString(), "--deals", deals.toString(), "--notice"};
        CliRun run = CliRun.of(with(with(words, "--partners"), partners.toString()));
        assertThat(run.fine().out()).contains("Nothing changes for partners").doesNotContain("ACME", "8%");
        assertThat(run.err()).contains("left out of the notice");
    }

    @Test
    void so_is_one_for_a_segment_of_named_partners() throws IOException {
        String segments = "segments: {chosen: {partner_id: [ACME]}}\noffers:\n  ";
        Path base = catalog("1", "a: {type: rebate, who: {segment: chosen}, earn: {of: amount, rate: 9%}}");
        Path next = catalog("2", "a: {type: rebate, who: {segment: chosen}, earn: {of: amount, rate: 8%}}");
        for (Path file : new Path[] {base, next}) {
            Files.writeString(file, Files.readString(file).replaceFirst("(?m)^offers:\\s*", segments));
        }
        Path deals = Files.writeString(
                temp.resolve("deals.csv"), "deal_id,partner_id,close_date,amount\nD1,ACME,2026-02-01,1000\n");
        Path partners = Files.writeString(temp.resolve("partners.csv"), "partner_id,tier\nACME,gold\n");
        String[] words = {"compare", base.toString(), next.toString(), "--deals", deals.toString(), "--notice"};
        CliRun run = CliRun.of(with(with(words, "--partners"), partners.toString()));
        assertThat(run.fine().out()).contains("Nothing changes for partners").doesNotContain("ACME", "8%");
        assertThat(run.err()).contains("left out of the notice");
    }

    /** Five partners sell 10,000, 20,000, … a deal: the quartiles are their own figures, so the next ones are told. */
    @Test
    void volumes_are_nobodys_own_and_of_fewer_than_five_partners_none_is_told() throws IOException {
        Path base = catalog("1", "a: {type: rebate, earn: {of: amount, rate: 1%}}");
        Path next = catalog("2", "a: {type: rebate, earn: {of: amount, rate: 2%}}");
        StringBuilder rows = new StringBuilder("deal_id,partner_id,close_date,amount\n");
        for (int i = 1; i <= 4; i++) {
            rows.append("D%d,P%d,2026-02-01,%d\n".formatted(i, i, i * 10_000));
        }
        Path deals = Files.writeString(temp.resolve("deals.csv"), rows);
        assertThat(notice(base, next, deals)).contains("from 1% to 2%").doesNotContain("on a deal of");
        Files.writeString(deals, rows.append("D5,P5,2026-02-01,50000\n"));
        assertThat(notice(base, next, deals))
                .contains("On a deal of 31,000 you earned 310; from 1 January 2026 620")
                .doesNotContain("30,000", "20,000", "40,000");
    }

    @Test
    void gates_and_several_programs_are_no_matter_of_a_notice() {
        assertThat(CliRun.of(northwind("--notice", "--max-losers", "5%")).exitCode())
                .isEqualTo(2);
        assertThat(CliRun.of(northwind("--notice", "-f", "json")).exitCode()).isEqualTo(2);
    }
}
