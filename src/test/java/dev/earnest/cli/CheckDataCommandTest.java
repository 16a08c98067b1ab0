package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings at the cells of files, and what is in their columns. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckDataCommandTest {
    @TempDir
    Path folder;

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    @Test
    void a_finding_points_at_the_cell_of_the_csv() throws IOException {
        String deals = file(
                "deals.csv",
                "deal_id,partner_id,region,close_date,amount",
                "D-1,P-1,\"emea, west\",2026-01-05,100",
                "D-2,P-1,emea,05/06/2026,200",
                "D-3,P-1,emea ,2026-01-07,300");
        CliRun run = CliRun.of("check-data", deals);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "error[bad-date]: column `close_date` is `05/06/2026`, which could be 2026-05-06 or 2026-06-05",
                        deals + ":3:14",
                        "3 | D-2,P-1,emea,05/06/2026,200\n  |              ^^^^^^^^^^\n",
                        "warning[padded-cell]: column `region` has 1 cell with spaces before or behind: `emea `",
                        deals + ":4:9");
        assertThat(run.err()).contains("deals 3 rows, 1 kept out");
    }

    @Test
    void severities_decide_the_exit_code_and_checks_can_be_left_out() throws IOException {
        String deals = file("deals.csv", "deal_id,partner_id,region,close_date,amount", "D-1,P-1,emea ,2026-01-05,100");
        assertThat(CliRun.of("check-data", deals).exitCode()).isZero();
        assertThat(CliRun.of("check-data", deals, "--fail-on", "warning").exitCode())
                .isEqualTo(1);
        assertThat(CliRun.of("check-data", deals, "--fail-on", "warning", "--ignore", "padded-cell")
                        .exitCode())
                .isZero();
        CliRun wrong = CliRun.of("check-data", deals, "--ignore", "paded-cell");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("did you mean `padded-cell`?");
    }

    @Test
    void a_file_that_lacks_a_column_ends_with_2_and_its_cells_are_checked_nevertheless() throws IOException {
        String file = file("export.csv", "deal_id,region,close_date,amount", "D-1,#REF!,2026-01-05,100");
        CliRun run = CliRun.of("check-data", file, "-f", "json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("\"missing-column\"", "\"spreadsheet-error\"", "\"status\": \"failed\"");
        assertThat(run.err()).contains("earnest map --guess " + file);
    }

    @Test
    void the_profile_tells_what_is_in_columns_and_what_the_mapping_did() throws IOException {
        file(
                "mapping.yaml",
                "mapping: shop",
                "deals:",
                "  decimal: \",\"",
                "  columns: {amount: Betrag}",
                "  values: {stage: {won: [ja], otherwise: open}}",
                "  null: [\"NULL\"]");
        file(
                "deals.csv",
                "deal_id;partner_id;close_date;Betrag;stage;registered_date;approved_date",
                "D-1;P-1;2026-01-05;1.100,50;ja;2026-01-01;2026-01-03",
                "D-2;P-1;2026-01-06;20,00;ja;2026-01-02;2026-01-08",
                "D-3;NULL;2026-01-07;7;ja;;",
                "D-4;P-2;;NULL;nein;2026-01-04;");
        CliRun run = CliRun.of("check-data", folder.toString(), "--profile", "-f", "json");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "{\"file\": \"deals\", \"column\": \"Betrag\", \"ours\": \"amount\",",
                        "\"least\": \"7\", \"greatest\": \"1.100,50\"",
                        "\"ours\": \"amount\", \"changed\": 3, \"what\": \"renamed; 1 left blank by `null`; numbers 1.234,56 -> 1234.56 (2)\"",
                        "\"ours\": \"stage\", \"changed\": 4, \"what\": \"ja -> won (3), nein -> open (1)\"",
                        "{\"file\": \"deals\", \"rule\": \"missing-id\", \"rows\": 1}",
                        "\"registered\": 3",
                        "\"waiting\": 1",
                        "\"approval_days_median\": 2",
                        "\"approval_days_longest\": 6");
    }

    @Test
    void formats_of_findings_and_standard_input() throws IOException {
        String deals = file("deals.csv", "deal_id,partner_id,region,close_date,amount", "D-1,P-1,emea ,2026-01-05,100");
        assertThat(CliRun.of("check-data", deals, "-f", "github").fine().out())
                .startsWith("::warning file=")
                .contains("line=2,col=9,endColumn=14,title=padded-cell::");
        assertThat(CliRun.of("check-data", deals, "-f", "sarif").fine().out())
                .contains("\"ruleId\": \"padded-cell\"", "\"startColumn\": 9");
        CliRun piped = CliRun.of(
                CliRun.reading(Files.newInputStream(Path.of(deals))), "check-data", "--deals", "-", folder.toString());
        assertThat(piped.fine().out()).contains("warning[padded-cell]", "<stdin>:2:9");
    }
}
