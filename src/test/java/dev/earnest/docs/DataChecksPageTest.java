package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.check.Check;
import dev.earnest.check.Checks;
import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/data-checks.md has every check, and each example is told or not told as the page says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DataChecksPageTest {
    private static final Path PAGE = Path.of("docs/data-checks.md");
    private static final Pattern FILE =
            Pattern.compile("(Beside it|Told|Not told), `([a-z.]+)`:\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section : Files.readString(PAGE).split("\n## ")) {
            sections.put(section.substring(0, section.indexOf('\n')), section);
        }
        return sections;
    }

    @Test
    void every_check_is_on_the_page_as_it_is() throws IOException {
        Map<String, String> sections = sections();
        String page = Files.readString(PAGE);
        List<String> ids = new ArrayList<>();
        for (Check check : Checks.all()) {
            String id = check.about().id();
            ids.add(id);
            assertThat(page)
                    .contains("| [`" + id + "`](#" + id + ") | "
                            + check.about().severity().word() + " | "
                            + check.about().topic().word() + " | "
                            + check.about().summary() + " |");
        }
        assertThat(sections.keySet().stream().skip(1)).containsExactlyElementsOf(ids);
    }

    @Test
    void each_bad_example_is_told_and_each_good_one_is_not() throws IOException {
        List<String> ids =
                Checks.all().stream().map(check -> check.about().id()).toList();
        Map<String, String> sections = sections();
        SoftAssertions all = new SoftAssertions();
        for (String id : ids) {
            String bad = findings(id + "-bad", sections.getOrDefault(id, ""), "Told");
            String good = findings(id + "-good", sections.getOrDefault(id, ""), "Not told");
            all.assertThat(bad).as(id + ", told").contains(" " + id + " ");
            all.assertThat(good).as(id + ", not told").isEmpty();
        }
        all.assertAll();
    }

    private String findings(String name, String section, String which) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Matcher files = FILE.matcher(section);
        while (files.find()) {
            if (files.group(1).equals(which) || files.group(1).equals("Beside it")) {
                Files.writeString(place.resolve(files.group(2)), files.group(3));
            }
        }
        CliRun run = CliRun.of("check-data", place.toString(), "-f", "concise");
        assertThat(run.exitCode()).as(name + "\n" + run.out() + run.err()).isZero();
        return run.out();
    }
}
