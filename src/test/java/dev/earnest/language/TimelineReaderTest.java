package dev.earnest.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of versions. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineReaderTest {

    private static SourceText version(String file, String version, String from, String to) {
        return version(file, "demo", version, "USD", from, to);
    }

    private static SourceText version(String file, String id, String version, String currency, String from, String to) {
        String text = """
                earnest: 1
                catalog: %s
                version: "%s"
                currency: %s
                effective: {from: %s, to: %s}
                offers:
                  base:
                    type: commission
                    earn: {rate: 5%%}
                """.formatted(id, version, currency, from, to);
        return new SourceText(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(SourceText... texts) {
        return Told.all(TimelineReader.read(List.of(texts), List.of()).problems());
    }

    @Test
    void versions_are_sorted_by_their_windows() {
        TimelineReading reading = TimelineReader.read(
                List.of(
                        version("b.yaml", "2026", "2026-01-01", "2026-12-31"),
                        version("a.yaml", "2025", "2025-01-01", "2025-12-31")),
                List.of());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow().versions()).extracting(Catalog::version).containsExactly("2025", "2026");
        assertThat(reading.sourceMap(reading.orThrow().last()))
                .isNotNull()
                .satisfies(map -> assertThat(map.file()).isEqualTo("b.yaml"));
    }

    @Test
    void overlapping_windows_are_an_error() {
        assertThat(told(
                        version("a.yaml", "1", "2026-01-01", "2026-06-30"),
                        version("b.yaml", "2", "2026-06-01", "2026-12-31")))
                .isEqualTo("""
                        error[overlapping-versions]: version 2 starts on 2026-06-01, version 1 ends on 2026-06-30: both hold the days between
                          --> b.yaml:5:12
                          | effective: {from: 2026-06-01, to: 2026-12-31}
                          |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          ... the other version: a.yaml:5:12
                          | effective: {from: 2026-01-01, to: 2026-06-30}
                          |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          = help: end the earlier one on 2026-05-31, or start the later one on 2026-07-01
                        """);
    }

    @Test
    void a_gap_is_a_warning_and_the_timeline_stands() {
        TimelineReading reading = TimelineReader.read(
                List.of(
                        version("a.yaml", "1", "2026-01-01", "2026-05-31"),
                        version("b.yaml", "2", "2026-06-03", "2026-12-31")),
                List.of());
        assertThat(reading.timeline()).isNotNull();
        assertThat(Told.all(reading.problems()))
                .startsWith("""
                        warning[version-gap]: version 2 starts on 2026-06-03, version 1 ends on 2026-05-31: no version holds the days between
                        """)
                .contains("deals from 2026-06-01 to 2026-06-02 are not paid; widen one of the two");
    }

    @Test
    void equal_versions_other_ids_and_other_currencies_are_errors() {
        SourceText first = version("a.yaml", "1", "2026-01-01", "2026-06-30");
        assertThat(told(first, version("b.yaml", "1", "2026-07-01", "2026-12-31")))
                .contains("error[equal-versions]: two catalogs have the version `1`");
        assertThat(told(first, version("b.yaml", "other", "2", "USD", "2026-07-01", "2026-12-31")))
                .contains("error[different-catalog]: catalog `other` lies in one folder with catalog `demo`");
        assertThat(told(first, version("b.yaml", "demo", "2", "EUR", "2026-07-01", "2026-12-31")))
                .contains("error[different-currency]: version 2 is in EUR, version 1 in USD");
    }

    @Test
    void a_setting_is_made_in_the_versions_that_have_its_path() {
        List<SourceText> texts = List.of(
                version("a.yaml", "1", "2026-01-01", "2026-06-30"), version("b.yaml", "2", "2026-07-01", "2026-12-31"));
        TimelineReading reading = TimelineReader.read(texts, List.of(Setting.parse("offers.base.earn.rate=7%")));
        assertThat(reading.orThrow().versions())
                .allSatisfy(catalog -> assertThat(
                                catalog.offers().get("base").earn().toString())
                        .contains("0.07"));
        assertThat(TimelineReader.read(texts, List.of(Setting.parse("offers.bass.earn.rate=7%")))
                        .problems())
                .hasSize(1);
    }

    @Test
    void other_files_of_a_folder_are_passed_over(@TempDir Path folder) throws IOException {
        Files.write(
                folder.resolve("2026.yaml"),
                version("", "1", "2026-01-01", "2026-12-31").bytes());
        Files.writeString(folder.resolve("richer.yaml"), "scenario: richer\nset: {offers.base.earn.rate: 6%}\n");
        Files.writeString(folder.resolve("mapping.yaml"), "mapping: crm\ndeals: {}\n");
        Files.writeString(folder.resolve("a.test.yaml"), "catalog: 2026.yaml\ntests: []\n");
        Files.writeString(folder.resolve("deals.csv"), "deal_id\n");
        TimelineReading reading = TimelineReader.read(folder, new ArrayList<>());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow().versions()).hasSize(1);
    }

    @Test
    void a_folder_without_a_catalog_says_what_it_holds(@TempDir Path folder) throws IOException {
        assertThat(TimelineReader.read(folder, List.of()).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("the folder holds no catalog: it has no YAML file"));
        Files.writeString(folder.resolve("richer.yaml"), "scenario: richer\n");
        assertThat(TimelineReader.read(folder, List.of()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("the folder holds no catalog: its YAML files have no `earnest:` key"));
    }

    @Test
    void a_broken_file_in_a_folder_is_told(@TempDir Path folder) throws IOException {
        Files.write(
                folder.resolve("1.yaml"),
                version("", "1", "2026-01-01", "2026-12-31").bytes());
        Files.writeString(folder.resolve("2.yaml"), "earnest: [1\n");
        TimelineReading reading = TimelineReader.read(folder, List.of());
        assertThat(reading.timeline()).isNull();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("not-yaml"));
    }
}
