package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 10% of each deal: 100.00 in the first quarter and 234.56 in the second. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportCommandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              ten:
                type: commission
                earn: {rate: 10%, of: amount}
            """;

    private static final String DEALS = """
            deal_id,partner_id,close_date,amount
            D1,P1,2026-01-10,1000.00
            D2,P2,2026-04-10,2345.60
            """;

    private static final String PARTNERS = """
            partner_id,name
            P1,<script>alert("x")</script>
            P2,"O'Neill & ""Sons"" <b>"
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        Files.writeString(folder.resolve("deals.csv"), DEALS);
        Files.writeString(folder.resolve("partners.csv"), PARTNERS);
    }

    private String page() throws IOException {
        Path page = folder.resolve("report.html");
        CliRun.of("report", folder.toString(), "-o", page.toString()).fine();
        return Files.readString(page);
    }

    @Test
    void a_page_has_what_was_paid_by_quarter_and_where_it_comes_from() throws IOException {
        assertThat(page())
                .contains("small: 334.56 USD paid, earned 2026-01-10 to 2026-04-10", "Where the figures come from")
                .contains(
                        "<th scope=\"row\" class=\"id\">ten</th><td class=\"n\">100.00</td><td class=\"n\">234.56</td>"
                                + "<td class=\"n\">334.56</td>");
    }

    @Test
    void names_of_partners_stay_text() throws IOException {
        assertThat(page())
                .doesNotContain("<script", "<b>\"")
                .contains(
                        "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;",
                        "O&#39;Neill &amp; &quot;Sons&quot; &lt;b&gt;");
    }

    @Test
    void a_page_loads_nothing_and_is_the_same_each_time() throws IOException {
        String page = page();
        assertThat(page).doesNotContain("<link", "src=", "@import", "url(");
        assertThat(page()).isEqualTo(page);
    }

    @Test
    void headings_go_down_one_at_a_time() throws IOException {
        List<Integer> levels = new ArrayList<>();
        for (Matcher heading = Pattern.compile("<h([1-6])").matcher(page()); heading.find(); ) {
            levels.add(Integer.parseInt(heading.group(1)));
        }
        assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void every_id_is_there_once_and_every_link_leads_somewhere() throws IOException {
        String page = page();
        List<String> ids = found(page, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(page, "href=\"#([^\"]+)\""));
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void findings_are_told_and_do_not_keep_the_page_from_being_written() throws IOException {
        assertThat(page()).contains("What validation found", "uncapped-offer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "markdown", "csv", "tsv", "json", "ndjson", "html"})
    void every_format_of_text_has_the_money(String format) {
        assertThat(CliRun.of("report", folder.toString(), "-f", format).fine().out())
                .contains("334.56");
    }

    @Test
    void a_workbook_is_written_to_a_file() throws IOException {
        Path book = folder.resolve("report.xlsx");
        CliRun.of("report", folder.toString(), "-o", book.toString()).fine();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            assertThat(zip.getEntry("xl/workbook.xml")).isNotNull();
        }
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        CliRun run = CliRun.of("report", folder.toString(), "--from", "2026-05-01", "--to", "2026-04-01");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--to 2026-04-01 lies before --from 2026-05-01");
    }

    @Test
    void json_is_as_the_schema_says_with_every_chapter_and_winners_by_decile() {
        String northwind = "catalog-examples/northwind";
        String json = CliRun.of("report", northwind, "--base", northwind + "/revision", "-f", "json")
                .fine()
                .out();
        String schema = CliRun.of("schema", "report").fine().out();
        assertThat(com.networknt.schema.SchemaRegistry.withDefaultDialect(
                                com.networknt.schema.SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, com.networknt.schema.InputFormat.JSON)
                        .validate(json, com.networknt.schema.InputFormat.JSON))
                .isEmpty();
        assertThat(json)
                .contains(
                        "\"roi_offers\"",
                        "\"gross_to_net_steps\"",
                        "\"payback_",
                        "\"profitability_",
                        "\"kpis_",
                        "\"compare_groups\"");
    }
}
