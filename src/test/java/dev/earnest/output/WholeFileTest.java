package dev.earnest.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeFileTest {
    @TempDir
    Path folder;

    private static void put(WholeFile file, String text) throws IOException {
        try (OutputStream out = file.stream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_old_file_stands_until_the_new_one_is_kept() throws IOException {
        Path path = Files.writeString(folder.resolve("a.txt"), "old");
        try (WholeFile file = WholeFile.at(path)) {
            put(file, "new");
            assertThat(path).hasContent("old");
            file.keep();
        }
        assertThat(path).hasContent("new");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void what_is_not_kept_leaves_nothing() throws IOException {
        Path path = Files.writeString(folder.resolve("a.txt"), "old");
        try (WholeFile file = WholeFile.at(path)) {
            put(file, "half");
        }
        try (WholeFile file = WholeFile.at(folder.resolve("b.txt"))) {
            put(file, "half");
        }
        assertThat(path).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void a_link_stays_a_link_and_what_it_leads_to_is_written() throws IOException {
        Path path = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), path);
        try (WholeFile file = WholeFile.at(link)) {
            put(file, "new");
            file.keep();
        }
        assertThat(link).isSymbolicLink();
        assertThat(path).hasContent("new");
    }

    @Test
    void parts_left_by_others_are_removed_unless_somebody_still_writes_them() throws IOException {
        Path left = Files.writeString(folder.resolve(".earnest-1.part"), "left");
        Path held = Files.writeString(folder.resolve(".earnest-2.part"), "held");
        Path other = Files.writeString(folder.resolve("notes.part"), "not ours");
        try (FileChannel channel = FileChannel.open(held, StandardOpenOption.WRITE)) {
            channel.lock();
            Parts.sweep(folder, Instant.now().minusSeconds(60));
            assertThat(left).exists();
            Parts.sweep(folder, Instant.now().plusSeconds(60));
        }
        assertThat(left).doesNotExist();
        assertThat(held).exists();
        assertThat(other).exists();
    }

    @Test
    void a_missing_folder_is_told() {
        assertThatThrownBy(() -> WholeFile.at(folder.resolve("not/there.txt"))).isInstanceOf(IOException.class);
    }

    @Test
    void names_made_from_words_stay_in_the_folder_and_apart() {
        assertThat(FileName.of("P-1001")).isEqualTo("P-1001");
        assertThat(FileName.of("acme.de")).isEqualTo("acme.de");
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("~2E.~2F..~2Fetc~2Fpasswd");
        assertThat(FileName.of("a\\b:c")).isEqualTo("a~5Cb~3Ac");
        assertThat(FileName.of("Zürich & Söhne")).isEqualTo("Z~C3~BCrich~20~26~20S~C3~B6hne");
        assertThat(FileName.of("-rf")).isEqualTo("~2Drf");
        assertThat(FileName.of("nul.txt")).startsWith("nul.txt~~");
        assertThat(FileName.of("")).startsWith("~~");
        FileNames names = new FileNames();
        assertThat(names.of("abc")).isEqualTo("abc");
        assertThat(names.of("ABC")).startsWith("ABC~~");
        assertThat(names.of("abc")).isEqualTo("abc");
    }

    @Test
    void any_word_makes_a_plain_name_and_no_two_the_same() throws IOException {
        Random random = new Random(7);
        String alphabet = "aAbB.~/\\:*?\"<>|-_ \u0000\n\u00e9\u4e2d0";
        Set<String> words = new HashSet<>();
        Set<String> made = new HashSet<>();
        FileNames names = new FileNames();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int left = random.nextInt(i % 50 == 0 ? 200 : 5); left > 0; left--) {
                word.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (words.add(word.toString())) {
                String name = names.of(word.toString());
                assertThat(name).matches("[A-Za-z0-9_~][A-Za-z0-9_~.-]*").hasSizeLessThan(140);
                assertThat(folder.resolve(name + ".md").normalize().getParent()).isEqualTo(folder);
                assertThat(made.add(name.toLowerCase(Locale.ROOT)))
                        .as(word.toString())
                        .isTrue();
            }
        }
        Files.writeString(folder.resolve(FileName.of("a/b\u0000*")), "");
    }
}
