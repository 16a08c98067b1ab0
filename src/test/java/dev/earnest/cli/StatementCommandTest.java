package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code earnest statement} writes where, and what it will not write. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementCommandTest {
    private static final String PROGRAM = "catalog-examples/referral-affiliate";

    @TempDir
    Path temp;

    private CliRun all(Path folder, String... more) {
        List<String> words = Stream.concat(
                        Stream.of("statement", PROGRAM, "--all", "-o", folder.toString()), Stream.of(more))
                .toList();
        return CliRun.of(words.toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_folder_has_a_page_for_each_partner_and_lists_that_lead_to_them() throws IOException {
        Path out = temp.resolve("out");
        CliRun run = all(out).fine();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("44 statements written to " + out + ": 253265.69 GBP paid");
        assertThat(names(out)).hasSize(46).contains("index.html", "index.csv", "F1016.html");
        String index = Files.readString(out.resolve("index.html"));
        assertThat(index)
                .contains("<a href=\"F1016.html\">F1016</a>", "id=\"find\"")
                .doesNotContain("http");
        assertThat(Files.readString(out.resolve("F1016.html"))).doesNotContain("<script", "<a ", "http", "index.html");
        assertThat(Files.readString(out.resolve("index.csv")))
                .startsWith("file,partner_id,name,lines,earned,")
                .contains("F1016.html,F1016,SaaS Bench (reviews),");
    }

    @Test
    void a_later_run_takes_away_what_it_has_no_more_and_nothing_else() throws IOException {
        Path out = temp.resolve("out");
        all(out).fine();
        Files.writeString(out.resolve("notes.txt"), "ours");
        Path outside = temp.resolve("outside.html");
        Files.writeString(outside, "not ours");
        String list = Files.readString(out.resolve("index.csv"));
        Files.writeString(out.resolve("index.csv"), list + "../outside.html,X\n.notes,X\n");
        all(out, "-f", "markdown", "--to", "2025-07-31").fine();
        assertThat(names(out)).contains("notes.txt", "index.md", "index.csv").noneMatch(name -> name.endsWith(".html"));
        assertThat(outside).hasContent("not ours");
        assertThat(names(out)).noneMatch(name -> name.startsWith(".earnest"));
    }

    @Test
    void a_folder_with_other_files_is_left_alone() throws IOException {
        Files.writeString(temp.resolve("thesis.txt"), "years of work");
        CliRun run = all(temp);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds other files", "name a new or empty one");
        assertThat(names(temp)).containsExactly("thesis.txt");
    }

    @Test
    void a_link_that_stands_for_a_statement_is_replaced_and_not_followed() throws IOException {
        Path out = temp.resolve("out");
        all(out).fine();
        Path secret = Files.writeString(temp.resolve("secret.txt"), "keep");
        Files.delete(out.resolve("F1016.html"));
        Files.createSymbolicLink(out.resolve("F1016.html"), secret);
        all(out).fine();
        assertThat(secret).hasContent("keep");
        assertThat(out.resolve("F1016.html")).isRegularFile().content().contains("F1016");
        assertThat(Files.isSymbolicLink(out.resolve("F1016.html"))).isFalse();
    }

    @Test
    void the_same_run_writes_the_same_bytes_with_any_number_of_threads() throws IOException {
        all(temp.resolve("one"), "-f", "csv", "--threads", "1").fine();
        all(temp.resolve("two"), "-f", "csv", "--threads", "5").fine();
        for (String name : names(temp.resolve("one"))) {
            assertThat(temp.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(temp.resolve("one").resolve(name));
        }
    }

    @Test
    void what_cannot_be_told_is_told() {
        assertThat(CliRun.of("statement", PROGRAM, "F10161").err())
                .contains("no file knows a partner `F10161`", "did you mean `F1");
        assertThat(CliRun.of("statement", PROGRAM).err()).contains("whose statement?");
        assertThat(CliRun.of("statement", PROGRAM, "--all").err()).contains("-o statements");
        assertThat(CliRun.of("statement", PROGRAM, "F1016", "--all", "-o", "x").err())
                .contains("leave one out");
        assertThat(all(temp.resolve("a/b")).err()).contains("does not exist");
    }

    @Test
    void json_is_as_its_schemas_say() throws IOException {
        Path out = temp.resolve("out");
        all(out, "-f", "json").fine();
        assertThat(problems("statements", Files.readString(out.resolve("index.json"))))
                .isEmpty();
        for (String name : List.of("F1016.json", "F1073.json")) {
            assertThat(problems("statement", Files.readString(out.resolve(name))))
                    .as(name)
                    .isEmpty();
        }
    }

    private static List<String> problems(String schema, String json) {
        String text = CliRun.of("schema", schema).fine().out();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
