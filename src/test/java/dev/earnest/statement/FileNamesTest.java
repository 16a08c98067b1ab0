package dev.earnest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A file's name is safe whatever the id: no path, no name that a system takes for itself, none twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileNamesTest {
    private static final List<String> ODD = List.of(
            "P-101",
            "../../etc/passwd",
            "..",
            ".",
            "a/b",
            "a\\b",
            "C:\\x",
            "con",
            "NUL",
            "com1",
            "index",
            "Index",
            "p1",
            "P1",
            "-rf",
            " ",
            "Müller & Söhne",
            "日本",
            "x.html",
            "a\0b",
            "a\nb",
            "é",
            "e\u0301",
            "a--b",
            "a b",
            "a-b",
            "aux-1");

    @Test
    void an_id_that_is_a_name_keeps_it() {
        assertThat(FileNames.of(List.of("P-101", "R_7", "42")).values()).containsExactly("P-101", "R_7", "42");
    }

    @Test
    void any_other_is_cleaned_and_followed_by_its_digest() {
        // printf '../../etc/passwd' | sha256sum
        assertThat(FileNames.of(List.of("../../etc/passwd")).values()).containsExactly("etc-passwd-3754d6cb3a38");
    }

    @Test
    void two_that_differ_in_capitals_only_are_told_apart_on_every_file_system() {
        Map<String, String> names = FileNames.of(List.of("p1", "P1"));
        assertThat(names.get("p1")).startsWith("p1-").isNotEqualToIgnoringCase(names.get("P1"));
    }

    @Test
    void names_are_safe_and_differ() {
        hold(ODD);
    }

    @Test
    void long_ids_make_short_names() {
        List<String> longs = List.of("x".repeat(4000), "x".repeat(4001), "x".repeat(60), "x".repeat(61));
        hold(longs);
        assertThat(FileNames.of(longs).values()).allMatch(name -> name.length() <= 60 + 1 + 64);
    }

    @Test
    void an_id_that_looks_like_the_name_of_another_takes_nothing_from_it() {
        String cleaned = FileNames.of(List.of("a b")).values().iterator().next();
        hold(List.of("a b", cleaned));
        hold(List.of(cleaned, "a b"));
    }

    @Test
    void random_ids_too() {
        Random random = new Random(7);
        String letters = "aAbB-_./\\ :é日\t%\"'";
        for (int round = 0; round < 50; round++) {
            Set<String> ids = new LinkedHashSet<>();
            for (int i = 0; i < 60; i++) {
                StringBuilder id = new StringBuilder();
                for (int n = 1 + random.nextInt(4); n > 0; n--)
                    id.append(letters.charAt(random.nextInt(letters.length())));
                ids.add(id.toString());
            }
            hold(new ArrayList<>(ids));
        }
    }

    private static void hold(List<String> ids) {
        Map<String, String> names = FileNames.of(ids);
        assertThat(names.keySet()).containsExactlyElementsOf(ids);
        Set<String> seen = new HashSet<>();
        names.values().forEach(name -> {
            assertThat(name)
                    .matches("[A-Za-z0-9_][A-Za-z0-9_-]*")
                    .doesNotMatch("(?i)(con|prn|aux|nul|index|(com|lpt)\\d)");
            assertThat(seen.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
        });
    }
}
