package dev.earnest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every file of the project keeps to: its size, its first sentence, its null-marking. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeTest {
    private static final int MOST_LINES = 400;

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|record|interface|enum|@interface) ");
    private static final Pattern DOC_COMMENT = Pattern.compile("(?ms)^/\\*\\*(.*?)\\*/");
    private static final Pattern IMPORT_OR_PACKAGE = Pattern.compile("(?m)^(?:import|package) .*;$");
    private static final Pattern SENTENCE = Pattern.compile("\\w+\\W+\\w.*[.:]", Pattern.DOTALL);

    /** Put together here, so that this file has none of them. */
    private static final Pattern UNFINISHED = Pattern.compile(String.join("|", "TO" + "DO", "FIX" + "ME", "X" + "XX"));

    @Test
    void no_main_file_is_long() {
        Set<String> faults = new TreeSet<>();
        for (Path file : Tree.javaFiles(Tree.MAIN)) {
            long lines = Tree.text(file).lines().count();
            if (lines > MOST_LINES) faults.add(file + " has " + lines + " lines");
        }
        assertThat(faults).as("main files over %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void every_package_is_null_marked_and_says_what_it_is() {
        Set<String> faults = new TreeSet<>();
        Tree.javaFiles(Tree.MAIN).stream().map(Path::getParent).distinct().forEach(folder -> {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info)) {
                faults.add(folder + " has no package-info.java");
                return;
            }
            String text = Tree.text(info);
            if (!text.contains("@NullMarked")) faults.add(info + " has no @NullMarked");
            Matcher doc = DOC_COMMENT.matcher(text);
            if (!doc.find() || !SENTENCE.matcher(doc.group(1)).find()) faults.add(info + " has no sentence of Javadoc");
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void every_public_type_says_what_it_is() {
        Set<String> faults = new TreeSet<>();
        for (Path file : Tree.javaFiles(Tree.MAIN)) {
            String text = Tree.text(file);
            Matcher type = PUBLIC_TYPE.matcher(text);
            if (type.find() && !hasSentence(text.substring(0, type.start()))) faults.add(file.toString());
        }
        assertThat(faults).as("public types without a sentence of Javadoc").isEmpty();
    }

    private static boolean hasSentence(String beforeType) {
        int imports = IMPORT_OR_PACKAGE
                .matcher(beforeType)
                .results()
                .mapToInt(result -> result.end())
                .max()
                .orElse(0);
        Matcher doc = DOC_COMMENT.matcher(beforeType.substring(imports));
        return doc.find() && SENTENCE.matcher(doc.group(1)).find();
    }

    @Test
    void every_class_with_tests_is_named_so_that_it_runs() {
        Set<String> faults = new TreeSet<>();
        for (Path file : Tree.javaFiles(Tree.TEST)) {
            String text = Tree.text(file);
            boolean hasTests = Stream.of("Test", "ParameterizedTest", "TestFactory", "RepeatedTest")
                    .anyMatch(name -> Pattern.compile("(?m)^\\s*@" + name + "\\b")
                            .matcher(text)
                            .find());
            boolean isRun = file.getFileName().toString().endsWith("Test.java");
            if (hasTests && !isRun) faults.add(file.toString());
        }
        assertThat(faults).as("tests that the build would never run").isEmpty();
    }

    @Test
    void nothing_is_marked_as_unfinished() {
        Set<String> faults = new TreeSet<>();
        for (Path root : List.of(Path.of("src"), Path.of("docs"), Path.of("bin"), Path.of("catalog-examples"))) {
            for (String ending : List.of(".java", ".md", ".yaml", ".sh", "earnest")) {
                for (Path file : Tree.files(root, ending)) {
                    if (UNFINISHED.matcher(Tree.text(file)).find()) faults.add(file.toString());
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
