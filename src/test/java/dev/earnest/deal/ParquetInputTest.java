package dev.earnest.deal;

import static org.apache.parquet.hadoop.metadata.CompressionCodecName.BROTLI;
import static org.apache.parquet.hadoop.metadata.CompressionCodecName.GZIP;
import static org.apache.parquet.hadoop.metadata.CompressionCodecName.LZ4_RAW;
import static org.apache.parquet.hadoop.metadata.CompressionCodecName.SNAPPY;
import static org.apache.parquet.hadoop.metadata.CompressionCodecName.UNCOMPRESSED;
import static org.apache.parquet.hadoop.metadata.CompressionCodecName.ZSTD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals in Parquet: what the types of its columns become, and what is told of columns and files that cannot be read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParquetInputTest {
    private static final String FOUR =
            "optional binary deal_id (UTF8); optional binary partner_id (UTF8); optional int32 close_date (DATE);"
                    + " optional int64 amount (DECIMAL(18,2));";

    @TempDir
    Path folder;

    private Path deals(String more, CompressionCodecName codec, List<?>... rows) {
        return ParquetFile.write(
                folder.resolve("deals.parquet"), "message deals {" + FOUR + more + "}", codec, Arrays.asList(rows));
    }

    private DataRequest request(String more, List<?>... rows) {
        return DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, deals(more, SNAPPY, rows))
                .with(Wanted.EVERYTHING);
    }

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }

    /** The text that one cell of a type becomes. */
    private String text(String type, Object cell) {
        Dataset data = DataReader.read(request("optional " + type + ";", row("D1", "P1", "2026-01-31", "1", cell)));
        return data.deals().text("x").text(0);
    }

    @Test
    void decimals_dates_and_words_are_what_their_types_say() {
        Dataset data = DataReader.read(request(
                "", row("D1", "Müller", "2026-01-31", "12345678.90"), row("D2", "Müller", "1969-12-31", "-0.05")));
        assertThat(data.deals().id().text(1)).isEqualTo("D2");
        assertThat(data.deals().text("partner_id").text(1)).isEqualTo("Müller");
        assertThat(data.deals().number("amount").values()).startsWith(123_456_789_000L, -500);
        assertThat(data.deals().date("close_date").day(1)).isEqualTo(-1);
        assertThat(data.inputs().get(0).rows()).isEqualTo(2);
    }

    @Test
    void every_type_of_one_value_has_a_text() {
        assertThat(text("int32 x", 7)).isEqualTo("7");
        assertThat(text("int32 x (UINT_32)", -1)).isEqualTo("4294967295");
        assertThat(text("int64 x (UINT_64)", -1)).isEqualTo("18446744073709551615");
        assertThat(text("int32 x (DECIMAL(9,3))", "-1.005")).isEqualTo("-1.005");
        assertThat(text("binary x (DECIMAL(30,4))", "-12345678901234567890.0001"))
                .isEqualTo("-12345678901234567890.0001");
        assertThat(text("fixed_len_byte_array(16) x (DECIMAL(38,2))", "-7.25")).isEqualTo("-7.25");
        assertThat(text("double x", "0.1")).isEqualTo("0.1");
        assertThat(text("float x", "0.1")).isEqualTo("0.1");
        assertThat(text("boolean x", "true")).isEqualTo("true");
        assertThat(text("int64 x (TIMESTAMP(MILLIS,true))", 1_767_225_600_000L)).isEqualTo("2026-01-01T00:00Z");
        assertThat(text("int64 x (TIMESTAMP(MICROS,false))", -1)).isEqualTo("1969-12-31T23:59:59.999999");
        assertThat(text("int64 x (TIMESTAMP(NANOS,true))", 1_767_225_600_000_000_001L))
                .isEqualTo("2026-01-01T00:00:00.000000001Z");
        assertThat(text("int64 x (TIME(NANOS,true))", 3_600_000_000_000L)).isEqualTo("01:00");
        assertThat(text("binary x (JSON)", "{}")).isEqualTo("{}");
        assertThat(text("binary x", "old words")).isEqualTo("old words");
        byte[] moment = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(3_600_000_000_000L)
                .putInt(2_440_589)
                .array();
        assertThat(text("int96 x", moment)).isEqualTo("1970-01-02T01:00");
        byte[] uuid = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        assertThat(text("fixed_len_byte_array(16) x (UUID)", uuid)).isEqualTo("01020304-0506-0708-090a-0b0c0d0e0f10");
    }

    @Test
    void numbers_in_bytes_are_exact_about_what_eight_bytes_hold() {
        for (String number : List.of("9223372036854775807", "9223372036854775808", "0", "-1", "255", "-256")) {
            for (String sign : List.of("", number.startsWith("-") || number.equals("0") ? "" : "-")) {
                assertThat(text("fixed_len_byte_array(16) x (DECIMAL(38,0))", sign + number))
                        .isEqualTo(sign + number);
                assertThat(text("binary x (DECIMAL(38,0))", sign + number)).isEqualTo(sign + number);
            }
        }
        assertThat(text("fixed_len_byte_array(16) x (DECIMAL(38,0))", "-9223372036854775809"))
                .isEqualTo("-9223372036854775809");
    }

    @Test
    void each_row_group_has_words_of_its_own() {
        List<?>[] rows = IntStream.range(0, 2500)
                .mapToObj(i -> row(
                        "D" + i, "P" + (i / 1000 * 7 + i % 7), "2026-01-31", "1.00", i % 5 == 0 ? null : "é" + i % 3))
                .toArray(List<?>[]::new);
        Frame deals =
                DataReader.read(request("optional binary x (UTF8);", rows)).deals();
        assertThat(deals.rows()).isEqualTo(2500);
        for (int i = 0; i < 2500; i++) {
            assertThat(deals.id().text(i)).isEqualTo("D" + i);
            assertThat(deals.text("partner_id").text(i)).isEqualTo("P" + (i / 1000 * 7 + i % 7));
            assertThat(deals.text("x").text(i)).isEqualTo(i % 5 == 0 ? "" : "é" + i % 3);
        }
    }

    @Test
    void fractions_are_the_shortest_decimals_that_stand_for_them() {
        assertThat(List.of(2.0, 1234.56, -0.0, 1e22, 0.1 + 0.2, 5e-324).stream()
                        .map(Shortest::of)
                        .toList())
                .startsWith("2", "1234.56", "0", "10000000000000000000000", "0.30000000000000004");
        assertThat(Double.parseDouble(Shortest.of(5e-324))).isEqualTo(5e-324);
        assertThat(Shortest.of(16777216f)).isEqualTo("16777216");
        assertThat(Shortest.of(1234.56f)).isEqualTo("1234.56");
    }

    @Test
    void how_a_mapping_has_numbers_and_dates_written_is_for_text_alone() {
        Mapping german = SmallFiles.map().numbers(',', ".").dates("yyyy-dd-MM").of(Role.DEALS);
        Dataset data = DataReader.read(request(
                        "optional int64 cost (DECIMAL(18,3)); optional binary list_amount (UTF8);"
                                + " optional binary created_date (UTF8);",
                        row("D1", "P1", "2026-02-01", "1.50", "1.234", "1.234", "2025-02-01"))
                .with(german));
        assertThat(data.deals().number("cost").values()).startsWith(12_340);
        assertThat(data.deals().number("list_amount").values()).startsWith(12_340_000);
        assertThat(data.deals().date("close_date").day(0))
                .isEqualTo((int) java.time.LocalDate.of(2026, 2, 1).toEpochDay());
        assertThat(data.deals().date("created_date").day(0))
                .isEqualTo((int) java.time.LocalDate.of(2025, 1, 2).toEpochDay());
    }

    @Test
    void all_usual_codecs_are_unpacked() {
        for (CompressionCodecName codec : List.of(UNCOMPRESSED, SNAPPY, GZIP, ZSTD, LZ4_RAW)) {
            Path file = deals("", codec, row("D1", "P1", "2026-01-31", "1.00"));
            Dataset data = DataReader.read(DataRequest.in(SmallFiles.USD).with(Role.DEALS, file));
            assertThat(data.deals().rows()).as(codec.name()).isEqualTo(1);
        }
    }

    @Test
    void a_codec_that_nobody_unpacks_is_named() {
        Path file = deals("", BROTLI, row("D1", "P1", "2026-01-31", "1.00"));
        assertThat(new SmallFiles(folder).told(DataRequest.in(SmallFiles.USD).with(Role.DEALS, file)))
                .containsExactly("deals.parquet: the deals file is packed in a way that cannot be unpacked here: BROTLI"
                        + " [parquet-codec] = write it with snappy, gzip, zstd or without compression");
    }

    @Test
    void a_bad_row_is_told_by_its_number() {
        SmallFiles files = new SmallFiles(folder);
        assertThat(files.told(request(
                        "",
                        row("D1", "P1", "2026-01-31", "1.00"),
                        row("D2", null, "2026-01-31", "1.00"),
                        row("D1", "P1", null, "1.00"))))
                .startsWith(
                        "deals.parquet:2: column `partner_id` is blank [missing-id] = a deal without a partner says so: source is `direct`",
                        "deals.parquet:3: column `deal_id` is `D1`, which row 1 has too [duplicate-id] = where rows are lines"
                                + " of an order, make the id of several columns in the mapping: id: [order, line]");
    }

    @Test
    void a_column_of_lists_is_in_the_way_only_of_who_reads_it() {
        String list = "optional group tags (LIST) { repeated group list { optional binary element (UTF8); } }";
        DataRequest all = request(list, row("D1", "P1", "2026-01-31", "1.00", null));
        assertThat(DataReader.read(all.with(Wanted.NOTHING)).deals().rows()).isEqualTo(1);
        assertThat(new SmallFiles(folder).told(all))
                .containsExactly(
                        "deals.parquet: column `tags` is LIST, which is not one value to a cell [parquet-type] ="
                                + " write the file with a text or a number there, or without the column");
    }

    @Test
    void bytes_that_are_no_text_are_told_with_row_and_column() {
        assertThat(new SmallFiles(folder)
                        .told(request("optional binary x;", row("D1", "P1", "2026-01-31", "1.00", new byte[] {-1}))))
                .containsExactly(
                        "deals.parquet:1: column `x` holds bytes that are no characters in UTF-8 [wrong-encoding]"
                                + " = write the column as a string");
    }

    @Test
    void a_fraction_that_is_no_number_is_a_bad_row_and_a_file_without_rows_is_told() {
        SmallFiles files = new SmallFiles(folder);
        assertThat(files.told(request("optional double cost;", row("D1", "P1", "2026-01-31", "1.00", "NaN"))))
                .first()
                .isEqualTo("deals.parquet:1: column `cost` is `NaN`, which is not a number [bad-number]");
        assertThat(files.told(request("")))
                .containsExactly("deals.parquet: the deals file has a header and no rows [no-rows]");
    }

    @Test
    void rejected_rows_are_written_with_all_their_columns() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        DataRequest request = request(
                "optional binary note (UTF8);",
                row("D1", "P1", "2026-01-31", "1.00", "kept"),
                row("D2", null, "2026-01-31", "2.50", "why not"));
        DataReader.read(request.with(Wanted.NOTHING).withRejects(rejects));
        assertThat(Files.readString(rejects))
                .isEqualTo("deal_id,partner_id,close_date,amount,note,line,rule,reason\r\n"
                        + "D2,,2026-01-31,2.50,why not,2,missing-id,column `partner_id` is blank\r\n");
    }

    @Test
    void rates_keep_all_their_decimals_whatever_the_mapping_says() {
        Path rates = ParquetFile.write(
                folder.resolve("fx.parquet"),
                "message fx { optional int32 date (DATE); optional binary currency (UTF8); optional double rate; }",
                SNAPPY,
                List.of(row("2026-01-01", "EUR", "1.23456")));
        Mapping mapping = new Mapping(
                "test", null, Map.of(Role.FX, SmallFiles.map().numbers(',', ".").file()));
        Dataset data = DataReader.read(
                request("optional binary currency (UTF8);", row("D1", "P1", "2026-01-31", "1000.00", "EUR"))
                        .with(Role.FX, rates)
                        .with(mapping));
        assertThat(data.deals().number("amount").values()).startsWith(12_345_600);
    }
}
