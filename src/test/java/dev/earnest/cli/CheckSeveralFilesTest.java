package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files of one kind are checked as a run reads them, and each finding stands in its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckSeveralFilesTest {
    @TempDir
    Path folder;

    private String first;
    private String second;

    @BeforeEach
    void write() throws IOException {
        first = Files.writeString(folder.resolve("deals-1.csv"), """
                        deal_id,partner_id,close_date,amount,region,currency
                        D1,P-1,2026-01-05,100,north,EUR
                        D2,P-1,2026-01-06,#N/A,north,EUR
                        D3,P-2,2026-01-07,300,north,GBP
                        """).toString();
        second = Files.writeString(folder.resolve("deals-2.csv"), """
                        amount;deal_id;partner_id;close_date;currency
                        400;D4;P-2;2026-01-08;GBP
                        500;D1;P-2;2026-02-30;CHF
                        """).toString();
    }

    @Test
    void each_finding_names_its_file_and_its_cell_there() {
        CliRun run = CliRun.of("check-data", folder + "/deals-*.csv", "-f", "concise");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().replace(folder + "/", "")).isEqualTo("""
                        deals-2.csv:3:12: error bad-date column `close_date` is `2026-02-30`, which is no day of the calendar
                        deals-1.csv:3:19: error bad-number column `amount` is `#N/A`, which is not a number
                        deals-*.csv: error bad-rows 2 of 5 rows of the deals would be kept out: 1 duplicate-id, 1 bad-number
                        deals-2.csv:3:5: error duplicate-id column `deal_id` is `D1`, which line 2 of `deals-1.csv` has too
                        deals-1.csv:3:19: warning null-word column `amount` has 1 cell that stand for nothing and are read as words: `#N/A`
                        deals-1.csv:3:19: warning spreadsheet-error column `amount` has 1 cell in which a spreadsheet left an error: `#N/A`
                        deals-2.csv:3:23: warning unknown-currency there is no rate for `CHF`, the currency of 1 deal
                        deals-1.csv:4:29: warning unknown-currency there is no rate for `GBP`, the currency of 2 deals
                        """);
        assertThat(run.err()).contains("deals 5 rows, 2 kept out");
    }

    @Test
    void what_is_in_them_is_told_file_by_file() {
        CliRun run = CliRun.of(
                        "check-data", first, second, "--profile", "--fail-on", "never", "-f", "csv", "--table", "files")
                .fine();
        assertThat(run.out().replace(folder + "/", "")).isEqualTo("""
                        role,file,delimiter,columns,rows,kept,rejected
                        deals,deals-1.csv,",",6,3,2,1
                        deals,deals-2.csv,;,5,2,1,1
                        """);
        CliRun columns = CliRun.of(
                        "check-data",
                        first,
                        second,
                        "--profile",
                        "--fail-on",
                        "never",
                        "-f",
                        "csv",
                        "--table",
                        "columns")
                .fine();
        assertThat(columns.out().replace(folder + "/", ""))
                .contains("deals-1.csv,amount,amount,")
                .contains("deals-2.csv,amount,amount,");
    }
}
