package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's reader and the one in blocks say and give the same, however small the blocks and many the threads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BothReadersTest {
    @TempDir
    Path folder;

    private DataRequest request(byte[] deals) {
        SmallFiles files = new SmallFiles(folder);
        return DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, files.bytes("deals.csv", deals))
                .with(Role.FX, files.write("fx.csv", "date,currency,rate", "2020-01-01,EUR,1.1", "2026-02-01,GBP,1.3"))
                .withDimensions(Map.of("product", List.of("core", "care", "Ümlaut", "a word of more than seven bytes")))
                .with(new Wanted(Map.of("note", Kind.TEXT, "dist", Kind.PARTNER), Map.of(), Map.of(), false));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private void isTheSame(DataRequest request, int blockSize, String what) {
        List<String> byLibrary = Told.of(request.with(Reading.byLibrary()));
        for (int threads = 1; threads <= 3; threads++) {
            DataRequest inBlocks = request.with(Reading.on(threads).inBlocksOf(blockSize));
            assertThat(Told.of(inBlocks)).as("%s, %s threads", what, threads).isEqualTo(byLibrary);
        }
    }

    private void isTheSame(DataRequest request, long seed) {
        int blockSize = 16 + new Random(seed).nextInt(240);
        String what = "seed " + seed + ", blocks of " + blockSize;
        isTheSame(request, blockSize, what);
        isTheSame(request.withRejects(folder.resolve("rejects.csv")), blockSize, what + ", rejects");
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        int oddness = new int[] {0, 0, 2, 20, 200}[random.nextInt(5)];
        return new NastyText(random, oddness, random.nextInt(3) > 0).text(1 + random.nextInt(120));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000, 3000, 4000, 5000, 6000, 7000})
    void random_files_read_the_same(long first) {
        for (long seed = first; seed < first + 8; seed++) {
            isTheSame(request(text(seed).getBytes(StandardCharsets.UTF_8)), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000, 3000})
    void random_packed_files_read_the_same(long first) {
        for (long seed = first; seed < first + 6; seed++) {
            isTheSame(request(packed(text(seed))), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000})
    void random_files_with_partners_read_the_same(long first) throws IOException {
        Path partners = Files.writeString(
                folder.resolve("partners.csv"),
                "partner_id,tier\nP9,gold\nP1,gold\nP2,x\n"
                        + "Partner number three,silver\nP5,gold\nMüller & Söhne,gold\nünïcødé-partner,gold\n");
        for (long seed = first; seed < first + 6; seed++) {
            isTheSame(request(text(seed).getBytes(StandardCharsets.UTF_8)).with(Role.PARTNERS, partners), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000})
    void random_files_through_a_mapping_read_the_same(long first) {
        Mapping.FileMapping map = new Mapping.FileMapping(
                Map.of(),
                java.util.Set.of(),
                "d.M.yyyy",
                new Mapping.NumberStyle('.', " ", List.of("$")),
                Map.of(
                        "stage",
                        new Mapping.Values(Map.of("lost", "open"), null),
                        "source",
                        new Mapping.Values(Map.of("", "direct"), null),
                        "dist",
                        new Mapping.Values(Map.of("P9", "P1"), null)),
                java.util.Set.of("nix", "soon"),
                List.of(),
                Map.of("quarter", "Q1"),
                List.of("deal_id", "source"),
                List.of(),
                ',',
                0,
                null);
        for (long seed = first; seed < first + 6; seed++) {
            DataRequest request = request(text(seed).getBytes(StandardCharsets.UTF_8))
                    .with(new Mapping("test", null, Map.of(Role.DEALS, map)))
                    .with(Wanted.EVERYTHING);
            isTheSame(request, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000})
    void several_random_files_read_the_same(long first) throws IOException {
        for (long seed = first; seed < first + 4; seed++) {
            List<Input> files = new ArrayList<>();
            for (int file = 0; file < 3; file++) {
                String text = text(seed + 7 * file);
                byte[] bytes = file == 1 ? packed(text) : text.getBytes(StandardCharsets.UTF_8);
                files.add(Input.of(Files.write(folder.resolve("deals-" + file + ".csv"), bytes)));
            }
            isTheSame(request(new byte[0]).with(Role.DEALS, Input.of("deals-*", files)), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000})
    void broken_files_are_told_the_same(long first) {
        for (long seed = first; seed < first + 8; seed++) {
            Random random = new Random(seed);
            byte[] bytes = text(seed).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 3; i++) {
                bytes[150 % bytes.length + random.nextInt(Math.max(1, bytes.length - 150))] =
                        new byte[] {'"', '"', '\r', (byte) 0xFC, (byte) 0xC3, ',', 0}[random.nextInt(7)];
            }
            isTheSame(request(bytes), seed);
        }
    }
}
