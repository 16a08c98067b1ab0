package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Input;
import dev.earnest.deal.Role;
import dev.earnest.language.SourceMap;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import dev.earnest.language.TimelineReading;
import dev.earnest.lint.Finding;
import dev.earnest.lint.Linter;
import dev.earnest.lint.Rule;
import dev.earnest.lint.Rules;
import dev.earnest.lint.Settings;
import dev.earnest.payout.Options;
import dev.earnest.payout.Plan;
import dev.earnest.trial.Confirmation;
import dev.earnest.trial.PaidHistory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule has a page of one shape, whose examples run. In a block {@code yaml bad} the rule finds something exactly on
 * the lines that end with {@code # <-}; in {@code yaml good} it finds nothing. {@code as-of=DATE} behind the fence is the
 * day they are judged on. Blocks {@code csv deals} and {@code csv partners} are the history of the whole page. Blocks leave out the head of the catalog as on the language pages; a line
 * {@code ---} parts versions.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulePagesTest {
    private static final Path PAGES = Path.of("docs/rules");
    private static final List<String> HEADINGS =
            List.of("What it catches", "Why it costs money", "Bad", "Good", "When it is wrong");

    static Stream<String> ids() {
        return Rules.ids().stream();
    }

    private static Path page(String id) {
        return PAGES.resolve(id + ".md");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_rule_is_named_after_its_class_and_says_what_is_wrong(String id) {
        Rule rule = java.util.Objects.requireNonNull(Rules.of(id));
        String name = rule.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=\\p{Upper})", "-")
                .toLowerCase(java.util.Locale.ROOT);
        assertThat(name).isEqualTo(id);
        assertThat(rule.about().summary()).matches("[a-z].*[^.]").hasSizeLessThan(120);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void its_page_has_the_parts_of_every_page(String id) {
        assertThat(page(id)).exists();
        List<String> lines = Fence.lines(page(id));
        Rule rule = java.util.Objects.requireNonNull(Rules.of(id));
        assertThat(lines.get(0)).isEqualTo("# " + id);
        assertThat(lines.get(2))
                .startsWith(rule.about().severity().word() + ", area `"
                        + rule.about().area().word() + "`");
        assertThat(lines.stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                .isEqualTo(HEADINGS);
        rule.about().options().forEach(option -> assertThat(lines.get(2)).contains("`" + option.name() + "`"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void its_examples_give_what_the_page_says(String id) {
        int bad = 0;
        int good = 0;
        for (Fence fence : Fence.of(page(id))) {
            boolean isBad = fence.info().startsWith("yaml bad");
            boolean isGood = fence.info().startsWith("yaml good");
            if (isBad || isGood) {
                Set<String> marked = isBad ? marked(fence) : Set.of();
                assertThat(found(id, fence)).as(fence.where()).isEqualTo(marked);
                bad += isBad ? 1 : 0;
                good += isGood ? 1 : 0;
            }
        }
        assertThat(bad).as("bad examples").isPositive();
        assertThat(good).as("good examples").isPositive();
    }

    /** Lines of the whole catalogs that are marked, with the number of the version. */
    private static Set<String> marked(Fence fence) {
        Set<String> marked = new java.util.TreeSet<>();
        List<String> versions = Program.versions(fence);
        for (int version = 0; version < versions.size(); version++) {
            List<String> lines = versions.get(version).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).endsWith("# <-")) {
                    marked.add(version + ":" + (i + 1));
                }
            }
        }
        assertThat(marked).as(fence.where() + ": marked lines").isNotEmpty();
        return marked;
    }

    /** Lines on which the rule finds something, with the number of the version. */
    private static Set<String> found(String id, Fence fence) {
        List<SourceText> texts = new ArrayList<>();
        for (String text : Program.versions(fence)) {
            String name = fence.where() + "-" + (texts.size() + 1);
            texts.add(new SourceText(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        TimelineReading reading = TimelineReader.read(texts, List.of());
        int at = fence.info().indexOf("as-of=");
        LocalDate asOf = at < 0 ? null : LocalDate.parse(fence.info().substring(at + 6));
        Settings settings = new Settings(Set.of(), Set.of(), Map.of(), asOf);
        return Confirmation.of(
                        reading.orThrow(),
                        new Linter(Rules.ALL, settings, history(fence.page(), reading.orThrow()))
                                .lint(reading.orThrow()))
                .findings()
                .stream()
                .filter(finding -> finding.about().id().equals(id))
                .map(finding -> finding.version() + ":" + line(reading, finding))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static int line(TimelineReading reading, Finding finding) {
        SourceMap map = reading.versions().get(finding.version()).sourceMap();
        return (finding.onKey() ? map.key(finding.place()) : map.value(finding.place())).line();
    }

    /** The deals of a page, paid by a program; null where it has none. */
    private static @Nullable PaidHistory history(Path page, Timeline timeline) {
        DataRequest request = DataRequest.in(timeline.last().currency()).with(Plan.wanted(timeline));
        boolean any = false;
        for (Fence fence : Fence.of(page)) {
            if (fence.info().startsWith("csv ")) {
                Role role = Role.valueOf(fence.info().substring(4).toUpperCase(java.util.Locale.ROOT));
                request = request.with(
                        role,
                        new Input(
                                fence.where(),
                                null,
                                new ByteArrayInputStream(fence.text().getBytes(StandardCharsets.UTF_8))));
                any = true;
            }
        }
        return any
                ? PaidHistory.of(Plan.compile(timeline, DataReader.read(request), new Options(null, 1, true))
                        .run())
                : null;
    }

    @Test
    void the_index_lists_every_rule() throws IOException {
        StringBuilder index = new StringBuilder("""
                # Rules

                What `earnest validate` holds the meaning of a catalog to. `earnest rules ID` shows a page; [validate](../commands/validate.md) says how rules are selected, waived and configured.

                | rule | severity | area | finds |
                |---|---|---|---|
                """);
        for (Rule rule : Rules.ALL) {
            var about = rule.about();
            index.append("| [`%s`](%s.md) | %s | %s | %s |%n"
                    .formatted(
                            about.id(),
                            about.id(),
                            about.severity().word(),
                            about.area().word(),
                            about.summary()));
        }
        Path file = PAGES.resolve("README.md");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, index);
        }
        assertThat(Files.readString(file)).as("accept with -Dgolden=update").isEqualTo(index.toString());
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.map(each -> each.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .forEach(pages::add);
        }
        assertThat(pages)
                .containsExactlyInAnyOrderElementsOf(ids().map(id -> id + ".md").toList());
    }
}
