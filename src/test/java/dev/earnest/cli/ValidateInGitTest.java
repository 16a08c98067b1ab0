package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** A catalog in a real repository: only what is new counts, and programs beside git get its paths. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidateInGitTest {
    private static final String HEAD = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void commit() throws Exception {
        file = Files.createDirectories(folder.resolve("programs/emea")).resolve("catalog.yaml");
        write(1);
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "one");
    }

    /** So many offers, each of another product and without a limit. */
    private void write(int offers) throws IOException {
        String all = IntStream.rangeClosed(1, offers)
                .mapToObj(i -> "  offer-" + i + ": {type: commission, when: {product: p" + i
                        + "}, earn: {rate: 5%, of: amount}}\n")
                .collect(Collectors.joining());
        Files.writeString(file, HEAD + all);
    }

    private CliRun validate(String... more) {
        List<String> words = new ArrayList<>(List.of("validate", file.toString(), "--select", "uncapped-offer"));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void what_is_at_the_reference_too_does_not_count() throws IOException {
        write(2);
        CliRun run = validate("--against", "main", "-f", "concise");
        assertThat(run.out()).contains("`offer-2`").doesNotContain("`offer-1`");
        assertThat(run.err()).isEqualTo("1 file, 2 offers: 1 warning, 1 suppressed\n");
        assertThat(validate("--against", "main", "--show-suppressed").out())
                .contains("suppressed by baseline: at main too");
        assertThat(validate("--against", "mian").err()
                        + validate("--against", "mian").out())
                .contains("git does not know `mian`");
    }

    @Test
    void a_catalog_that_is_new_counts_whole() throws Exception {
        file = Files.copy(file, folder.resolve("programs/new.yaml"));
        assertThat(validate("--against", "main").err()).isEqualTo("1 file, 1 offer: 1 warning\n");
    }

    @Test
    void hosts_of_git_get_paths_from_the_root_of_the_repository() {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(validate("-f", "gitlab").out())
                        .at("/0/location/path")
                        .asString())
                .isEqualTo("programs/emea/catalog.yaml");
        assertThat(json.readTree(validate("-f", "sarif").out())
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("programs/emea/catalog.yaml");
        assertThat(validate("-f", "github").out())
                .startsWith(
                        "::warning file=programs/emea/catalog.yaml,line=7,col=52,endColumn=56,title=uncapped-offer::");
        assertThat(validate("-f", "concise").out()).startsWith(file.toString());
    }

    @Test
    void people_see_three_of_many_alike() throws IOException {
        write(6);
        String out = validate().out();
        assertThat(out).contains("`offer-3`", "  + 3 more of uncapped-offer (--max-findings all shows them)\n");
        assertThat(out).doesNotContain("`offer-4`");
        assertThat(validate("--max-findings", "all").out())
                .contains("`offer-6`")
                .doesNotContain(" more of ");
        assertThat(validate("-f", "concise").out().lines()).hasSize(6);
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
