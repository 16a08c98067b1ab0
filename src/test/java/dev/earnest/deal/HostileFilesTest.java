package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.problem.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made to do harm are refused in words, with bounded memory and time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {
    private static final String HEADER = "deal_id,partner_id,close_date,amount\n";

    @TempDir
    Path folder;

    private static byte[] packed(String start, String again, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] more = again.getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < times; i++) {
                out.write(more);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_packed_file_that_unpacks_to_hundreds_of_times_its_size_is_refused() throws IOException {
        byte[] bomb = packed(HEADER, "\n".repeat(1 << 10), 1 << 10);
        Unpacked small = new Unpacked(
                "deals.csv.gz", new GZIPInputStream(new ByteArrayInputStream(bomb)), () -> bomb.length, 1 << 19);
        assertThatThrownBy(small::readAllBytes)
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems().get(0).toString())
                                .contains("unpacks-too-large", "deals.csv.gz", "more than 200 times"));
        InputStream skipped = new Unpacked(
                "deals.csv.gz", new GZIPInputStream(new ByteArrayInputStream(bomb)), () -> bomb.length, 1 << 19);
        assertThatThrownBy(() -> skipped.skipNBytes(1 << 20)).isInstanceOf(InputException.class);
        byte[] table = packed(HEADER, "D1,P1,2026-01-01,10\n", 10);
        assertThat(new Unpacked("t", new GZIPInputStream(new ByteArrayInputStream(table)), () -> table.length, 10)
                        .readAllBytes())
                .hasSize(HEADER.length() + 200);
    }

    @Test
    @Tag("long")
    void a_bomb_is_refused_by_either_reader_before_it_has_unpacked() throws IOException {
        for (String line : List.of("\n", "D1,P1,2026-01-01,10\n")) {
            byte[] bomb = packed(HEADER, line.repeat((1 << 20) / line.length()), 1_500);
            Path file = Files.write(folder.resolve("deals.csv.gz"), bomb);
            DataRequest request = DataRequest.in(SmallFiles.USD).with(Role.DEALS, file);
            for (Reading reading : List.of(Reading.byLibrary(), Reading.on(2))) {
                assertThat(Told.of(request.with(reading)).toString())
                        .as(reading + " of lines " + line.length() + " long")
                        .contains("unpacks-too-large");
            }
        }
    }

    @Test
    void a_join_follows_links_within_its_folder_and_none_out_of_it() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path secret = Files.writeString(folder.resolve("secret.csv"), "product,price\nMG,7\n");
        Path table = Files.writeString(data.resolve("table.csv"), "product,price\nMG,8\n");
        Files.createSymbolicLink(data.resolve("inside.csv"), table);
        Files.createSymbolicLink(data.resolve("outside.csv"), secret);
        Files.createSymbolicLink(data.resolve("up"), folder);
        Path deals = Files.writeString(
                data.resolve("deals.csv"), HEADER.replace("\n", ",product\n") + "D1,P1,2026-01-31,5,MG\n");
        assertThat(joined(deals, "inside.csv")).contains("list_amount").doesNotContain("join-outside");
        for (String file : List.of("outside.csv", "up/secret.csv")) {
            assertThat(joined(deals, file)).contains("join-outside", "links that lead out");
        }
    }

    private String joined(Path deals, String file) {
        Mapping.Join join = new Mapping.Join(file, "product", "product", Map.of("list_amount", "price"));
        Mapping mapping = new Mapping(
                "test", null, Map.of(Role.DEALS, SmallFiles.map().join(join).file()));
        return Told.of(DataRequest.in(SmallFiles.USD)
                        .with(Role.DEALS, deals)
                        .with(mapping)
                        .with(Wanted.EVERYTHING))
                .toString();
    }
}
