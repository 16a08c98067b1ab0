package dev.earnest.analysis.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earnest.Golden;
import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** How {@code earnest kpis} writes the figures of {@link HandWorked}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KpisFormatsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        HandWorked.write(folder);
    }

    private CliRun kpis(String... options) {
        List<String> words = new ArrayList<>(List.of("kpis", folder.toString()));
        words.addAll(List.of(options));
        return CliRun.of(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "plain", "csv", "markdown"})
    void every_format_reads_well(String format) {
        String out = kpis("--from", "2026-01-01", "--to", "2026-03-31", "-f", format, "--width", "80")
                .fine()
                .out();
        Golden.check("cli/kpis." + format, out.replace(folder.toString(), "FOLDER"));
    }

    @Test
    void json_keeps_to_its_schema_whatever_is_missing() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CliRun.of("schema", "kpis").fine().out());
        assertThat(schema.validate(kpis("-f", "json").fine().out(), InputFormat.JSON))
                .isEmpty();
        String empty = kpis("-f", "json", "--from", "2026-06-01", "--to", "2026-06-30")
                .fine()
                .out();
        assertThat(schema.validate(empty, InputFormat.JSON)).isEmpty();
        Files.delete(folder.resolve("touches.csv"));
        HandWorked.file(folder, "deals.csv", "deal_id,partner_id,close_date,amount,stage\nD1,P1,,,open\n");
        String none = kpis("-f", "json", "--no-claims").fine().out();
        assertThat(schema.validate(none, InputFormat.JSON)).isEmpty();
        kpis("-f", "ndjson").fine().out().lines().forEach(line -> new ObjectMapper().readTree(line));
    }

    @Test
    void figures_are_the_same_on_any_number_of_threads() {
        assertThat(kpis("-f", "json", "--threads", "3").fine().out())
                .isEqualTo(kpis("-f", "json", "--threads", "1").fine().out());
    }

    @Test
    void the_window_is_the_version_up_to_the_last_day_in_the_data() {
        assertThat(kpis("-f", "plain").fine().out()).startsWith("paper 1   2025-10-01..2026-03-25   ");
        assertThat(kpis("-f", "plain", "--to", "2025-12-31").fine().out())
                .startsWith("paper 1   2025-10-01..2025-12-31 ");
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused() {
        CliRun run = kpis("--from", "2026-02-01", "--to", "2026-01-01");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--to 2026-01-01 lies before --from 2026-02-01")
                .contains("swap the two dates");
    }

    @Test
    void one_table_can_be_chosen_for_csv() {
        String out = kpis(
                        "-f", "csv", "--table", "partners", "--top", "1", "--from", "2026-01-01", "--to", "2026-03-31")
                .fine()
                .out();
        assertThat(out)
                .isEqualTo(
                        "rank,rank_before,partner_id,name,deals,revenue,revenue_before,share,paid,engagement,currency\n"
                                + "1,2,P1,One,3,4850.00,1000.00,0.5301,200.00,6,USD\n");
    }
}
