package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits by position keep every other byte; git takes the patch. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidateFixTest {
    private static final String HEAD = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              five: {type: commission, earn: {rate: 5%, of: amount}}   # ours
            """;

    private static final String BEFORE = HEAD + """
            waivers:
              # agreed on
              - {rule: uncapped-offer, offer: five, reason: "FIN", until: 2026-12-31}
              # of last year
              - rule: pays-twice      # gone
                reason: "two lines
                  of text"
                until: 2026-12-31

              - {rule: retroactive-cliff, reason: "FIN", until: 2026-12-31}
            # the end""";

    private static final String AFTER = HEAD + """
            waivers:
              # agreed on
              - {rule: uncapped-offer, offer: five, reason: "FIN", until: 2026-12-31}
              # of last year

            # the end""";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("catalog.yaml"), BEFORE);
    }

    private CliRun validate(String... more) {
        List<String> words = new ArrayList<>(List.of("validate", file.toString()));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void a_waiver_that_fits_nothing_is_taken_out_and_said() throws IOException {
        CliRun run = validate("--fix").fine();
        assertThat(file).hasContent(AFTER);
        assertThat(run.err())
                .contains("catalog.yaml:12:5: removed waivers[1] (unused-waiver)", "2 fixes in 1 file")
                .endsWith("1 file, 1 offer: no findings, 1 suppressed\n");
        assertThat(validate("--fix").err()).contains("nothing to fix");
        assertThat(file).hasContent(AFTER);
    }

    @Test
    void the_key_goes_with_its_last_waiver() throws IOException {
        Files.writeString(
                file,
                HEAD.replace("ours\n", "ours\r\n")
                        + "waivers: [{rule: past-review, reason: x, until: 2026-12-31}]\nreview_by: 2026-11-01\n");
        validate("--fix").fine();
        assertThat(file).content().isEqualTo(HEAD.replace("ours\n", "ours\r\n") + "review_by: 2026-11-01\n");
        Files.writeString(
                file,
                HEAD
                        + "waivers:\n- rule: past-review\n  reason: x\n  until: 2026-12-31\n# kept\nreview_by: 2026-11-01\n");
        validate("--fix").fine();
        assertThat(file).content().isEqualTo(HEAD + "# kept\nreview_by: 2026-11-01\n");
    }

    @Test
    void a_list_in_brackets_keeps_its_other_items() throws IOException {
        String one = "{rule: uncapped-offer, offer: five, reason: \"a, b\", until: 2026-12-31}";
        String old = "{rule: past-review, reason: \"]}\", until: 2026-12-31}";
        for (String list : List.of(old + ", " + one, one + ", " + old, old + ", " + one + ", " + old)) {
            Files.writeString(file, HEAD + "waivers: [" + list + "]   # all\n");
            validate("--fix").fine();
            assertThat(file).content().isEqualTo(HEAD + "waivers: [" + one + "]   # all\n");
        }
    }

    @Test
    void a_text_that_cannot_be_edited_safely_is_left_as_it_is() throws IOException {
        String text = HEAD + "waivers: [\n  {rule: past-review, reason: x, until: 2026-12-31}\n]\n";
        Files.writeString(file, text);
        assertThat(validate("--fix").err()).contains("not fixed: " + file + " is written in a way");
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void the_patch_writes_nothing_and_git_applies_it() throws Exception {
        git("init", "-q");
        Path inner = Files.createDirectories(folder.resolve("pro gram"));
        file = Files.move(file, inner.resolve("catalog.yaml"));
        CliRun run = validate("--diff");
        assertThat(file).content().isEqualTo(BEFORE);
        assertThat(run.out()).startsWith("--- a/pro gram/catalog.yaml");
        Path patch = Files.writeString(folder.resolve("fix.patch"), run.out());
        git("apply", patch.toString());
        assertThat(file).hasContent(AFTER);
    }

    @Test
    void changed_catalogs_are_not_edited() {
        assertThat(validate("--fix", "--set", "offers.five.earn.rate=4%").err())
                .contains("edit the catalog as it is written");
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
