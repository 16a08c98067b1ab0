package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as exports write them: encodings, line ends, delimiters, packing, what stands around the rows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {
    private static final String TWO =
            "deal_id,partner_id,close_date,amount\nD1,Müller,2026-01-31,1\nD2,P2,2026-02-28,2.5\n";

    @TempDir
    Path folder;

    private SmallFiles files() {
        return new SmallFiles(folder);
    }

    private DataRequest bytes(byte[] bytes) {
        return DataRequest.in(SmallFiles.USD).with(Role.DEALS, files().bytes("deals.csv", bytes));
    }

    private DataRequest text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void isTheTwo(Dataset data) {
        assertThat(data.deals().rows()).isEqualTo(2);
        assertThat(data.deals().id().text(1)).isEqualTo("D2");
        assertThat(data.deals().text("partner_id").text(0)).isEqualTo("Müller");
        assertThat(data.deals().number("amount").values()).startsWith(10_000, 25_000);
        assertThat(data.deals().line(1)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void line_ends_of_all_kinds_are_read(String end) {
        isTheTwo(DataReader.read(text(TWO.replace("\n", end))));
    }

    @Test
    void the_last_line_needs_no_line_end() {
        isTheTwo(DataReader.read(text(TWO.stripTrailing())));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void the_delimiter_is_found_from_the_header(char delimiter) {
        Dataset data = DataReader.read(text(TWO.replace(',', delimiter)));
        isTheTwo(data);
        assertThat(data.inputs().get(0).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void known_names_decide_between_delimiters() {
        Dataset data = DataReader.read(
                text("deal_id;partner_id;close_date;amount;\"a,b,c,d,e,f\";g,h,i,j,k,l,m\nD1;P1;2026-01-31;1;;\n"));
        assertThat(data.deals().headers())
                .containsExactly(
                        "deal_id", "partner_id", "close_date", "amount", "a,b,c,d,e,f", "g,h,i,j,k,l,m", "stage");
    }

    @Test
    void a_byte_order_mark_is_taken_off() {
        byte[] marked = ("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_8);
        isTheTwo(DataReader.read(bytes(marked)));
    }

    @Test
    void a_marked_utf_16_file_is_read_without_being_asked() {
        isTheTwo(DataReader.read(bytes(("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_16LE))));
        isTheTwo(DataReader.read(bytes(("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_16BE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-MacRoman"})
    void other_encodings_are_read_when_named(String encoding) {
        Charset charset = Charset.forName(encoding);
        isTheTwo(DataReader.read(bytes(TWO.getBytes(charset)).with(charset)));
    }

    @Test
    void bytes_that_are_no_characters_are_told_with_their_line() {
        byte[] latin = TWO.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(files().told(bytes(latin)))
                .containsExactly("deals.csv:2: byte 0xFC is no character in UTF-8 [wrong-encoding]"
                        + " = name the file's encoding: --encoding windows-1252, or x-MacRoman");
    }

    @Test
    void the_line_of_a_bad_byte_is_right_far_into_a_file() {
        StringBuilder text = new StringBuilder("deal_id,partner_id,close_date,amount\r\n");
        for (int i = 0; i < 9000; i++) {
            text.append("D").append(i).append(",P1,2026-01-31,1\r\n");
        }
        text.append("Dlast,Müller,2026-01-31,1\r\n");
        assertThat(files().told(bytes(text.toString().getBytes(StandardCharsets.ISO_8859_1)))
                        .get(0))
                .startsWith("deals.csv:9002: byte 0xFC");
    }

    @Test
    void a_packed_file_is_unpacked_whatever_its_name() throws IOException {
        isTheTwo(DataReader.read(bytes(packed(TWO))));
    }

    @Test
    void a_packed_file_that_is_cut_short_is_told() throws IOException {
        byte[] whole = packed(TWO.repeat(1));
        assertThat(files().told(bytes(Arrays.copyOf(whole, whole.length - 12))))
                .containsExactly(
                        "deals.csv: the deals file is gzip and broken or cut short [cut-short] = export or copy it again");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void standard_input_is_read_and_named() {
        Input input = Input.standardInput(new ByteArrayInputStream(TWO.getBytes(StandardCharsets.UTF_8)));
        Dataset data = DataReader.read(DataRequest.in(SmallFiles.USD).with(Role.DEALS, input));
        isTheTwo(data);
        assertThat(data.inputs().get(0).file()).isEqualTo("<stdin>");
    }

    @Test
    void the_digest_is_that_of_the_bytes_as_they_stand() {
        Dataset data = DataReader.read(text("deal_id,partner_id,close_date,amount\nD1,P1,2026-01-31,1\n")
                .with(Reading.ALONE.withDigests()));
        // as gzip and sha256sum give them
        assertThat(data.inputs())
                .containsExactly(new InputFile(
                        "deals",
                        folder.resolve("deals.csv").toString(),
                        56L,
                        "dad83fa7",
                        "5330f462928b5644b20dc22686ff9ca5eb91878a804b55b9233bf32b4df2cdf8",
                        1,
                        ','));
    }

    @Test
    void quoted_cells_hold_delimiters_quotes_and_line_ends() {
        Dataset data = DataReader.read(text("deal_id,partner_id,close_date,amount,product\r\n"
                + "\"D1\",\"Smith, \"\"Joe\"\"\",\"2026-01-31\",\"1\",\"a\r\nb\"\r\nD2,P2,2026-01-31,2,c\r\n"));
        assertThat(data.deals().text("partner_id").text(0)).isEqualTo("Smith, \"Joe\"");
        assertThat(data.deals().text("product").text(0)).isEqualTo("a\r\nb");
        assertThat(data.deals().line(0)).isEqualTo(2);
        assertThat(data.deals().line(1)).isEqualTo(4);
    }

    @Test
    void empty_lines_are_passed_over() {
        Dataset data = DataReader.read(
                text("\n\ndeal_id,partner_id,close_date,amount\n\nD1,P1,2026-01-31,1\n\n\nD2,P1,2026-01-31,1\n\n"));
        assertThat(data.deals().rows()).isEqualTo(2);
        assertThat(data.deals().line(0)).isEqualTo(5);
        assertThat(data.deals().line(1)).isEqualTo(8);
        assertThat(data.reconciliation().rows(Role.DEALS).read()).isEqualTo(2);
    }

    @Test
    void spaces_around_header_names_numbers_and_dates_do_not_matter() {
        Dataset data = DataReader.read(text("deal_id, partner_id , close_date,amount\nD1,P1, 2026-01-31 , 1.5 \n"));
        assertThat(data.deals().number("amount").value(0)).isEqualTo(15_000);
        assertThat(data.deals().date("close_date").text(0)).isEqualTo("2026-01-31");
    }

    @Test
    void preamble_and_footer_are_left_out_where_the_mapping_says_so() {
        Mapping mapping = SmallFiles.map().skip(2).footer("Grand Totals").of(Role.DEALS);
        Dataset data = DataReader.read(text("Commission Report,v2\r\n\r\n" + TWO.replace("\n", "\r\n")
                        + "\r\n\"Grand Totals (2 records)\",,,3.5\r\nConfidential\r\n")
                .with(mapping));
        assertThat(data.deals().rows()).isEqualTo(2);
        assertThat(data.deals().line(0)).isEqualTo(4);
        assertThat(data.inputs().get(0).rows()).isEqualTo(2);
    }

    @Test
    void a_footer_that_is_not_declared_is_a_bad_row() {
        assertThat(files().told(text(TWO + "Grand Totals,3.5\n")).get(0))
                .startsWith("deals.csv:4: the row has 2 cells");
    }

    @Test
    void a_file_without_a_header_gets_one_from_the_mapping() {
        Mapping mapping = SmallFiles.map()
                .header("order", "who", "day", "money")
                .columns(Map.of("deal_id", "order", "partner_id", "who", "close_date", "day", "amount", "money"))
                .delimiter('|')
                .of(Role.DEALS);
        Dataset data =
                DataReader.read(text("D1|P1|2026-01-31|1\nD2|P1|2026-01-31|2\n").with(mapping));
        assertThat(data.deals().rows()).isEqualTo(2);
        assertThat(data.deals().line(0)).isEqualTo(1);
    }

    @Test
    void an_empty_file_is_told() {
        String message =
                "deals.csv: the deals file is empty [empty-file] = it needs a line with the names of its columns";
        assertThat(files().told(text(""))).containsExactly(message);
        assertThat(files().told(text("\n\n"))).containsExactly(message);
        assertThat(files().told(bytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})))
                .containsExactly(message);
        assertThat(files().told(text("one line\n").with(SmallFiles.map().skip(3).of(Role.DEALS))))
                .containsExactly("deals.csv: the deals file has no line after the 3 that the mapping skips [empty-file]"
                        + " = it needs a line with the names of its columns");
    }

    @Test
    void a_header_without_rows_is_told_for_deals_only() {
        assertThat(files().told(text("deal_id,partner_id,close_date,amount\n")))
                .containsExactly("deals.csv: the deals file has a header and no rows [no-rows]");
        Dataset data = DataReader.read(
                text(TWO).with(Role.EVENTS, files().write("events.csv", "event_id,partner_id,type,date")));
        assertThat(data.events().rows()).isZero();
    }

    @Test
    void a_file_that_does_not_exist_names_the_nearest() {
        files().write("deals-2026.csv", "x");
        DataRequest request = DataRequest.in(SmallFiles.USD).with(Role.DEALS, folder.resolve("deals-2062.csv"));
        assertThat(files().told(request))
                .containsExactly(
                        "deals-2062.csv: the deals file does not exist [missing-file] = did you mean `deals-2026.csv`?");
    }

    @Test
    void a_folder_is_no_file() {
        DataRequest request = DataRequest.in(SmallFiles.USD).with(Role.PARTNERS, folder);
        assertThat(files().told(request).get(0))
                .endsWith("a folder stands where the partners file belongs [folder-for-file] = name the file in it");
    }

    @Test
    void files_that_cannot_be_used_are_told_together() {
        DataRequest request = DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, folder.resolve("deals.csv"))
                .with(Role.PARTNERS, folder.resolve("partners.csv"))
                .with(Role.FX, files().write("fx.csv", "day,currency,rate"));
        assertThat(files().problems(request))
                .extracting("code")
                .containsExactly("missing-file", "missing-column", "missing-file");
    }

    @Test
    void progress_is_told_to_the_end_of_the_file() {
        List<Long> seen = new ArrayList<>();
        DataReader.read(text(TWO).with((DataRequest.Progress) (file, count, total) -> {
            seen.add(count);
            assertThat(total).isEqualTo(TWO.getBytes(StandardCharsets.UTF_8).length);
        }));
        assertThat(seen).isNotEmpty().last().isEqualTo((long) TWO.getBytes(StandardCharsets.UTF_8).length);
    }
}
