package dev.earnest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxWriterTest {
    @TempDir
    Path folder;

    private record Row(String name, @Nullable Long paid, BigDecimal rate, @Nullable LocalDate day) {}

    private static final Report REPORT = new Report(
            "earnest/x/1",
            "Two offers",
            List.of(
                    new Facts("counts", "", Audience.ALL, List.of(Fact.count("deals", "deals read", 7))),
                    Table.of(
                            "offers",
                            "Offers, USD",
                            List.of(
                                    Column.id("id", "offer", Row::name),
                                    Column.money("paid", "paid", Samples.USD, Row::paid),
                                    Column.fraction("rate", "rate", Kind.RATE, Row::rate),
                                    Column.date("day", "ends", Row::day)),
                            List.of(
                                    new Row("=SUM(A1)", 9_007_199_254_740_993L, new BigDecimal("0.0275"), LocalDate.of(2026, 3, 31)),
                                    new Row("a<b", null, BigDecimal.ZERO, null)))),
            "offers");

    private String part(String name) throws IOException {
        Path file = folder.resolve("book.xlsx");
        Files.write(file, bytes());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter.write(REPORT, out);
        return out.toByteArray();
    }

    @Test
    void numbers_are_numbers_dates_are_dates_and_a_blank_is_no_zero() throws IOException {
        String sheet = part("xl/worksheets/sheet2.xml");
        assertThat(sheet)
                .contains("t=\"n\"><v>90071992547409.93</v>") // to the cent, beyond what a double of cents could hold
                .contains("t=\"n\"><v>0.0275</v>")
                .contains("<v>46112.0</v>") // 2026-03-31, counted from 1899-12-30
                .doesNotContain("r=\"B3\"")
                .doesNotContain("r=\"D3\"")
                .contains("state=\"frozen\"");
        assertThat(part("xl/styles.xml")).contains("#,##0.00").contains("0.00%").contains("yyyy-mm-dd");
    }

    @Test
    void a_text_stays_a_text_whatever_it_looks_like() throws IOException {
        assertThat(part("xl/worksheets/sheet2.xml")).contains("<c r=\"A2\" t=\"s\">").doesNotContain("<f>");
        assertThat(part("xl/sharedStrings.xml")).contains("=SUM(A1)").contains("a&lt;b").contains("paid USD");
    }

    @Test
    void the_first_sheet_says_what_stands_in_no_table() throws IOException {
        assertThat(part("xl/workbook.xml")).contains("name=\"summary\"").contains("name=\"offers\"");
        assertThat(part("xl/sharedStrings.xml")).contains("Two offers").contains("deals read");
    }

    @Test
    void the_same_report_gives_the_same_bytes_and_no_hour() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
        assertThat(part("docProps/core.xml")).doesNotContain("created");
    }
}
