package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PromisesTest {
    private static final String DRIVERS = "Warehouse.java";
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)\\.([a-z0-9_]+)`");
    private static final Pattern NETWORK =
            Pattern.compile("java\\.net\\.|javax\\.net\\.|java\\.nio\\.channels\\.(Server)?Socket|java\\.rmi");

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void every_promise_names_a_test_that_is_there() throws IOException {
        List<Path> tests = sources(Path.of("src/test/java"));
        int named = 0;
        for (String line : Files.readAllLines(Path.of("docs/promises.md"))) {
            boolean promise = line.startsWith("| ") && !line.startsWith("| promise |");
            Matcher test = TEST.matcher(line);
            int here = 0;
            while (test.find()) {
                here++;
                String file = test.group(1) + ".java";
                Path source = tests.stream()
                        .filter(path -> path.endsWith(file))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(source)).contains("void " + test.group(2) + "(");
            }
            assertThat(here > 0).as(line).isEqualTo(promise);
            named += here;
        }
        assertThat(named).isGreaterThan(20);
    }

    @Test
    void drivers_are_loaded_from_files_that_the_user_names() throws IOException {
        String source =
                Files.readString(Path.of("src/main/java/dev/earnest/deal").resolve(DRIVERS));
        assertThat(source).contains(".toUri().toURL()");
        assertThat(source.lines().filter(line -> line.startsWith("import java.net.")))
                .containsExactly(
                        "import java.net.MalformedURLException;",
                        "import java.net.URL;",
                        "import java.net.URLClassLoader;",
                        "import java.net.URLEncoder;");
    }

    @Test
    void nothing_in_the_program_knows_the_network() throws IOException {
        for (Path source : sources(Path.of("src/main/java"))) {
            if (source.endsWith(DRIVERS)) continue; // loads the jar that --driver names, from disk
            assertThat(NETWORK.matcher(Files.readString(source)).find())
                    .as(source.toString())
                    .isFalse();
        }
    }
}
