package dev.earnest.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where headings break. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProseTest {
    @Test
    void a_heading_breaks_between_its_parts_where_it_can() {
        String heading = "acme 2025.1, 2026.2   earned 2025-01-02..2026-06-30   as of 2026-06-30   USD";
        assertThat(Prose.heading(heading, 76)).containsExactly(heading);
        assertThat(Prose.heading(heading, 75))
                .containsExactly("acme 2025.1, 2026.2   earned 2025-01-02..2026-06-30   as of 2026-06-30", "  USD");
        assertThat(Prose.heading(heading, 60))
                .containsExactly("acme 2025.1, 2026.2   earned 2025-01-02..2026-06-30", "  as of 2026-06-30   USD");
    }

    @Test
    void a_part_that_is_too_long_itself_breaks_between_words() {
        assertThat(Prose.heading("Statement for Harborline Systems (P-101): northwind   USD", 32))
                .containsExactly("Statement for Harborline", "  Systems (P-101): northwind", "  USD");
    }

    /** A letter of such scripts is two columns wide: four of them and a gap are eleven. */
    @Test
    void width_is_that_on_the_screen() {
        assertThat(Prose.heading("漢字漢字   漢字漢字   USD", 20)).containsExactly("漢字漢字   漢字漢字", "  USD");
    }
}
