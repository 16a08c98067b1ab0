package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no text, or not what its name says, is told as what it is and never as text in a wrong encoding. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTest {
    @TempDir
    Path folder;

    private Path parquet() {
        return ParquetFile.write(
                folder.resolve("whole.parquet"),
                "message deals { optional binary deal_id (UTF8); optional binary partner_id (UTF8);"
                        + " optional int32 close_date (DATE); optional int64 amount (DECIMAL(18,2)); }",
                CompressionCodecName.SNAPPY,
                List.of(List.of("D1", "P1", "2026-01-31", "1.00")));
    }

    private Path workbook() throws IOException {
        return HandmadeWorkbook.of(HandmadeWorkbook.names()).write(folder.resolve("whole.xlsx"));
    }

    private String told(Path file) {
        return told(Input.of(file));
    }

    private String told(Input input) {
        List<String> told =
                new SmallFiles(folder).told(DataRequest.in(SmallFiles.USD).with(Role.DEALS, input));
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path packed(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(all)) {
            Files.copy(file, out);
        }
        return bytes(file.getFileName() + ".gz", all.toByteArray());
    }

    private static Input stream(Path file) throws IOException {
        return Input.standardInput(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    @Test
    void tables_do_not_come_from_standard_input() throws IOException {
        String why = ", which is read from its end and so cannot come as a stream [table-stream] = name the file";
        assertThat(told(stream(parquet()))).isEqualTo("<stdin>: the deals file is Parquet" + why);
        assertThat(told(stream(workbook()))).isEqualTo("<stdin>: the deals file is a workbook or a zip file" + why);
    }

    @Test
    void tables_are_not_packed_once_more() throws IOException {
        String why = ", and packed with gzip once more [packed-table] = unpack it and name the file: gunzip";
        assertThat(told(packed(parquet()))).isEqualTo("whole.parquet.gz: the deals file is Parquet" + why);
        assertThat(told(packed(workbook())))
                .isEqualTo("whole.xlsx.gz: the deals file is a workbook or a zip file" + why);
        assertThat(told(stream(packed(workbook())))).startsWith("<stdin>: ").endsWith(why);
    }

    @Test
    void other_ways_of_packing_are_named() throws IOException {
        String why = ", which is not unpacked here [unknown-packing] = unpack it first, or pack it with gzip";
        assertThat(told(hex("deals.csv.zst", "28B52FFD2404190000"))).endsWith("is packed with zstd" + why);
        assertThat(told(hex("deals.csv.xz", "FD377A585A000004E6D6B446"))).endsWith("is packed with xz" + why);
        assertThat(told(hex("deals.csv.bz2", "425A6839314159265359C2D7"))).endsWith("is packed with bzip2" + why);
        assertThat(told(hex("deals.7z", "377ABCAF271C0004"))).endsWith("is packed with 7-Zip" + why);
    }

    private Path hex(String name, String digits) throws IOException {
        return bytes(name, HexFormat.of().parseHex(digits));
    }

    @Test
    void parquet_that_is_broken_says_how() throws IOException {
        byte[] whole = Files.readAllBytes(parquet());
        String lacks = "the deals file is Parquet and lacks its end [cut-short] = export or copy it again";
        assertThat(told(bytes("cut.parquet", Arrays.copyOf(whole, whole.length - 20))))
                .isEqualTo("cut.parquet: " + lacks);
        assertThat(told(bytes("tiny.parquet", "PAR1PAR1".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("tiny.parquet: " + lacks);
        byte[] other = whole.clone();
        other[0] = 'X';
        assertThat(told(bytes("other.parquet", other)))
                .startsWith("other.parquet: the deals file is no Parquet, whatever its name says [not-parquet]");
        assertThat(told(bytes("empty.parquet", new byte[0]))).contains("the deals file is empty");
        other[0] = 'P';
        other[3] = 'E';
        assertThat(told(bytes("secret.parquet", other)))
                .isEqualTo("secret.parquet: the deals file is encrypted, as a whole or in some columns"
                        + " [encrypted-parquet] = write it without encryption");
        byte[] pages = whole.clone();
        Arrays.fill(pages, 4, 60, (byte) 0x5A);
        assertThat(told(bytes("pages.parquet", pages)))
                .contains("[broken-parquet]")
                .doesNotContain("@", "org.apache");
    }
}
