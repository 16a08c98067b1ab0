package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import dev.earnest.lint.HistoryRule;
import dev.earnest.lint.Rule;
import dev.earnest.lint.Rules;
import dev.earnest.lint.WaiverRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The folder {@code catalog-examples/broken} shows every rule once: the first bad example of its page, as a catalog of its
 * own, and what its author is told. All of it is written again by {@code -Dgolden=update}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenExamplesTest {
    private static final Path BROKEN = Path.of("catalog-examples/broken");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    @Test
    void every_rule_is_shown_by_the_bad_example_of_its_page() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Rules.ids().forEach(id -> files.putAll(files(id)));
        if (UPDATE) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = BROKEN.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = BROKEN.resolve(file.getKey());
            assertThat(path).as("accept with -Dgolden=update").exists();
            assertThat(Files.readString(path)).as(path.toString()).isEqualTo(file.getValue());
        }
        List<String> expected = new ArrayList<>(Rules.ids());
        expected.add("expected");
        try (Stream<Path> there = Files.list(BROKEN)) {
            assertThat(there.filter(Files::isDirectory)
                            .map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void its_author_is_told_what_was_read_and_found_good() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Rule rule : Rules.ALL) {
            String id = rule.about().id();
            List<String> words = new ArrayList<>(List.of("validate", BROKEN + "/" + id, "--no-config"));
            if (!(rule instanceof WaiverRule)) {
                words.addAll(List.of("--select", id)); // of waivers nothing can be said while other rules do not run
            }
            if (rule instanceof HistoryRule) {
                words.add("--history");
            }
            String info = bad(id).info();
            int asOf = info.indexOf("as-of=");
            if (asOf >= 0) {
                words.addAll(List.of("--as-of", info.substring(asOf + 6)));
            }
            CliRun run = CliRun.of(words.toArray(String[]::new));
            assertThat(run.out()).as("%s\n%s", words, run.err()).contains("[" + id + "]");
            all.append("$ earnest ").append(String.join(" ", words)).append("\n\n");
            all.append(run.out().replace('\\', '/')).append(run.err()).append('\n');
        }
        Path file = BROKEN.resolve("expected/validate.txt");
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, all);
        }
        assertThat(all).as("accept with -Dgolden=update").hasToString(Files.readString(file));
    }

    private static Fence bad(String id) {
        return Fence.of(page(id)).stream()
                .filter(fence -> fence.info().startsWith("yaml bad"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page(id) + " has no bad example"));
    }

    private static Path page(String id) {
        return Path.of("docs/rules", id + ".md");
    }

    private static Map<String, String> files(String id) {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> versions = Program.versions(bad(id));
        for (int i = 0; i < versions.size(); i++) {
            String catalog = versions.get(i).replaceAll("(?m) *# <-$", "");
            String name = versions.size() == 1 ? "catalog" : "version-" + (i + 1);
            files.put(id + "/" + name + ".yaml", catalog.replaceFirst("(?m)^catalog: example$", "catalog: " + id));
        }
        for (Fence fence : Fence.of(page(id))) {
            if (fence.info().startsWith("csv ")) {
                files.put(id + "/" + fence.info().substring(4) + ".csv", fence.text());
            }
        }
        return files;
    }
}
