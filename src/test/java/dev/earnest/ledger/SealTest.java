package dev.earnest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.ledger.Tampering.Kind;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any change of a sealed ledger changes its head, and the first line changed is named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealTest {
    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>(List.of("line,partner_id,paid"));
        for (int i = 1; i < count; i++) lines.add(i + ",P-" + i % 7 + "," + i * 3 + ".00");
        return lines;
    }

    private record Sealed(String head, String marks, long lines) {
        /** Lines sealed in pieces of a few lines, as threads hand them over. */
        static Sealed of(List<String> lines, int piece) throws IOException {
            ByteArrayOutputStream marks = new ByteArrayOutputStream();
            Seal seal = new Seal(marks);
            for (int from = 0; from < lines.size(); from += piece) {
                byte[] bytes = bytes(lines.subList(from, Math.min(lines.size(), from + piece)));
                seal.append(Seal.digests(bytes, bytes.length));
            }
            return new Sealed(seal.head(), marks.toString(StandardCharsets.UTF_8), seal.lines());
        }

        Tampering first(List<String> found) throws IOException {
            return SealCheck.first(new ByteArrayInputStream(bytes(found)), new BufferedReader(new StringReader(marks)));
        }

        boolean isHeadOf(List<String> found) throws IOException {
            return SealCheck.read(new ByteArrayInputStream(bytes(found))).head().equals(head);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_023, 1_024, 1_025, 4_000})
    void the_head_is_the_same_however_lines_are_handed_over(int piece) throws IOException {
        List<String> lines = lines(3_100);
        Sealed whole = Sealed.of(lines, 100_000);
        Sealed pieces = Sealed.of(lines, piece);
        assertThat(pieces).isEqualTo(whole);
        assertThat(whole.isHeadOf(lines)).isTrue();
        assertThat(whole.lines()).isEqualTo(3_100);
        assertThat(whole.first(lines)).isNull();
    }

    /** By another library: link = sha256(32 zeros, sha256(a), sha256(b)), head = sha256(link, 2 in 8 bytes). */
    @Test
    void the_head_of_two_lines_is_the_one_worked_out_elsewhere() throws IOException {
        assertThat(Sealed.of(List.of("a", "b"), 2).head()).isEqualTo(HEAD_OF_A_B);
    }

    private static final String HEAD_OF_A_B = "1d7ff55dd7ea7214b79ce5148384be00097ca484b2511ebae05d8f54b77213ea";

    @Test
    void a_packed_ledger_has_the_seal_of_the_lines_in_it() throws IOException {
        List<String> lines = lines(50);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (List<String> part : List.of(lines.subList(0, 20), lines.subList(20, 50))) {
            try (GZIPOutputStream member = new GZIPOutputStream(packed)) {
                member.write(bytes(part));
            }
        }
        SealCheck.Found found = SealCheck.read(new ByteArrayInputStream(packed.toByteArray()));
        assertThat(found.head()).isEqualTo(Sealed.of(lines, 50).head());
    }

    @Test
    void one_random_change_is_named_by_its_kind_and_line() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            int count = 2 + random.nextInt(round % 10 == 0 ? 3_000 : 40);
            List<String> lines = lines(count);
            Sealed sealed = Sealed.of(lines, 1 + random.nextInt(50));
            List<String> found = new ArrayList<>(lines);
            Kind kind = Kind.values()[random.nextInt(3)];
            int at = random.nextInt(count);
            int many = 1 + random.nextInt(Math.min(4, count - at));
            change(found, kind, at, many, random);
            Tampering first = Objects.requireNonNull(sealed.first(found));
            assertThat(sealed.isHeadOf(found)).isFalse();
            assertThat(first.kind())
                    .as(round + ": " + kind + " at " + at + " of " + count)
                    .isEqualTo(kind);
            assertThat(first.line()).isEqualTo(at + 1);
            assertThat(first.lines()).isEqualTo(many);
            assertThat(first.text()).isEqualTo(at < found.size() ? found.get(at) : "");
        }
    }

    private static void change(List<String> lines, Kind kind, int at, int many, Random random) {
        for (int i = 0; i < many; i++) {
            switch (kind) {
                case REMOVED -> lines.remove(at);
                case INSERTED -> lines.add(at, "made up " + random.nextInt());
                case ALTERED -> {
                    StringBuilder line = new StringBuilder(lines.get(at + i));
                    int place = random.nextInt(line.length());
                    line.setCharAt(place, (char) (line.charAt(place) ^ 1));
                    lines.set(at + i, line.toString());
                }
            }
        }
    }

    @Test
    void of_many_random_changes_the_first_line_is_named() throws IOException {
        Random random = new Random(12);
        for (int round = 0; round < 300; round++) {
            List<String> lines = lines(60 + random.nextInt(200));
            Sealed sealed = Sealed.of(lines, 16);
            List<String> found = new ArrayList<>(lines);
            int first = found.size();
            for (int changes = 2 + random.nextInt(6); changes > 0; changes--) {
                int at = random.nextInt(found.size() - 1);
                change(found, Kind.values()[random.nextInt(3)], at, 1, random);
                first = Math.min(first, at);
            }
            if (found.equals(lines)) continue; // changed and changed back
            int differs = 0;
            while (found.get(differs).equals(lines.get(differs))) differs++;
            assertThat(Objects.requireNonNull(sealed.first(found)).line()).isEqualTo(differs + 1);
            assertThat(sealed.isHeadOf(found)).isFalse();
        }
    }

    @Test
    void lines_that_change_places_a_cut_last_line_and_other_line_ends_are_seen() throws IOException {
        List<String> lines = lines(30);
        Sealed sealed = Sealed.of(lines, 30);
        List<String> swapped = new ArrayList<>(lines);
        swapped.set(4, lines.get(5));
        swapped.set(5, lines.get(4));
        assertThat(Objects.requireNonNull(sealed.first(swapped)).line()).isEqualTo(5);
        byte[] cut = java.util.Arrays.copyOf(bytes(lines), bytes(lines).length - 1);
        assertThat(SealCheck.read(new ByteArrayInputStream(cut)).head()).isNotEqualTo(sealed.head());
        List<String> windows = lines.stream().map(line -> line + "\r").toList();
        assertThat(Objects.requireNonNull(sealed.first(windows)).line()).isEqualTo(1);
        assertThat(Objects.requireNonNull(sealed.first(List.of())).kind()).isEqualTo(Kind.REMOVED);
    }

    @Test
    void a_file_that_holds_no_marks_is_refused() {
        assertThatThrownBy(() -> SealCheck.first(
                        new ByteArrayInputStream(new byte[0]), new BufferedReader(new StringReader("line,paid\n"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("earnest/seal/1");
    }
}
