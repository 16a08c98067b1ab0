package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The commands in the recipes for CI, run by a shell in a real repository with a branch and its origin. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class CiRecipesTest {
    private static final Path RECIPES = Path.of("docs/ci");
    private static final Map<String, String> VARIABLES = Map.of(
            "PROGRAM", "programs/emea",
            "GITHUB_BASE_REF", "main",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
            "CHANGE_TARGET", "main",
            "GIT_OPTIONAL_LOCKS", "0");

    @TempDir
    Path temp;

    private Path clone;

    private record Ended(int code, String said) {}

    @BeforeEach
    void repository() throws Exception {
        Path origin = temp.resolve("origin");
        Path program = Files.createDirectories(origin.resolve("programs")).resolve("emea");
        CliRun.of("init", program.toString()).fine();
        Path launcher = Files.createDirectories(temp.resolve("bin")).resolve("earnest");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + java
                        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
                        + " -cp '" + classPath()
                        + "' dev.earnest.cli.Main \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        String commit = "git -c user.name=A -c user.email=a@b.c -c commit.gpgsign=false commit -q -m";
        shell(origin, "git init -q -b main . && git add . && " + commit + " one");
        clone = temp.resolve("clone");
        shell(temp, "git clone -q origin clone");
        shell(clone, "git checkout -q -b draft");
    }

    /** Where this test's classes come from, whoever runs it. */
    private static String classPath() {
        if (CliRun.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(":"));
        }
        return System.getProperty("java.class.path");
    }

    private Ended run(Path folder, String command) throws IOException, InterruptedException {
        Path said = temp.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(VARIABLES);
        builder.environment().put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().remove("GITHUB_ACTIONS");
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(said, StandardCharsets.UTF_8));
    }

    private void shell(Path folder, String command) throws IOException, InterruptedException {
        Ended ended = run(folder, command);
        assertThat(ended.code()).as(command + "\n" + ended.said()).isZero();
    }

    /** Lowers what every offer pays as a rate. */
    private void lower() throws IOException {
        Path catalog = clone.resolve("programs/emea/catalog.yaml");
        String text = Files.readString(catalog);
        String lower = Pattern.compile("rate: (\\d)%").matcher(text).replaceFirst("rate: 0.5%");
        assertThat(lower).isNotEqualTo(text);
        Files.writeString(catalog, lower);
    }

    /** A command with the values of its variables, and without quotes. */
    private static String meant(String command) {
        String meant = command.replace("\"", "");
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            meant = meant.replace("$" + variable.getKey(), variable.getValue());
        }
        return meant;
    }

    private static List<String> commands(String recipe) throws IOException {
        String text = Files.readString(RECIPES.resolve(recipe));
        if (recipe.equals("Jenkinsfile")) {
            return Pattern.compile("sh '([^']+)'")
                    .matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
        JsonNode root = new YAMLMapper().readTree(text);
        List<String> commands = new ArrayList<>();
        root.findValues("run").forEach(node -> commands.add(node.asString()));
        root.findValues("entry").forEach(node -> commands.add(node.asString()));
        root.findValues("script").forEach(script -> script.forEach(node -> commands.add(node.asString())));
        return commands.stream()
                .filter(command -> command.startsWith("earnest ") || command.startsWith("git "))
                .toList();
    }

    @Test
    @Tag("long")
    void each_recipe_passes_what_did_not_change_and_stops_what_is_worse() throws Exception {
        Set<String> passed = new HashSet<>();
        for (String recipe : List.of("github-actions.yml", "gitlab-ci.yml", "Jenkinsfile", "pre-commit-config.yaml")) {
            shell(clone, "git checkout -q -- .");
            List<String> commands = commands(recipe);
            assertThat(commands).as(recipe).hasSizeGreaterThanOrEqualTo(3);
            for (String command : commands) {
                // the same command in the same unchanged clone ends the same way, whichever recipe has it
                if (passed.add(meant(command))) {
                    shell(clone, command);
                }
            }
            lower();
            Ended ended = run(clone, commands.get(commands.size() - 1));
            assertThat(ended.code()).as(recipe + "\n" + ended.said()).isEqualTo(1);
            Path comment = clone.resolve("compare.md");
            String told = Files.exists(comment) ? Files.readString(comment) : ended.said();
            assertThat(told).as(recipe).contains("fail-on adverse", "lowered from");
            Files.deleteIfExists(comment);
        }
    }

    @Test
    void what_git_does_not_know_is_told_with_the_next_step_and_no_report() throws Exception {
        Ended unknown = run(clone, "earnest compare nosuch:programs/emea programs/emea -f markdown -o compare.md");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.said()).contains("git does not know `nosuch`", "git fetch");
        assertThat(clone.resolve("compare.md")).doesNotExist();

        assertThat(run(clone, "earnest compare main:programs/apac programs/emea")
                        .said())
                .contains("there is no `programs/apac` at `main`", "git ls-tree");

        shell(temp, "git -C origin -c user.name=A -c user.email=a@b.c commit -q --allow-empty -m two");
        shell(temp, "git clone -q --depth 1 \"file://$PWD/origin\" shallow");
        Ended shallow = run(temp.resolve("shallow"), "earnest compare --against main~1 programs/emea");
        assertThat(shallow.code()).isEqualTo(2);
        assertThat(shallow.said()).contains("shallow clone", "git fetch", "fetch-depth: 0");
    }

    @Test
    void a_path_at_a_reference_is_read_without_touching_the_repository() throws Exception {
        lower();
        Ended ended = run(clone, "earnest compare main:programs/emea programs/emea --no-money -f csv");
        assertThat(ended.code()).isZero();
        assertThat(ended.said()).contains("main:programs/emea/catalog.yaml", "lowered from");
        Ended same = run(clone, "earnest compare main:programs/emea origin/main:programs/emea --exit-code");
        assertThat(same.code()).isZero();
        assertThat(same.said()).contains("nothing differs");
    }
}
