package dev.earnest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing stands beside an assumption that says the deals are the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssumedBehaviourTest {
    private static final Report REPORT = new Report(
            "earnest/any/1",
            "any",
            List.of(Notes.of(
                    "assumptions",
                    List.of(
                            "Assumed: the same deals under these terms; nobody sells more or less because of them.",
                            "All 7 deals won; the same deals under these terms.",
                            "Every line to it. The same deals under these terms.",
                            "  cost: known"))),
            "assumptions");

    @Test
    void sentences_about_the_same_deals_are_about_those_assumed() {
        Report told = AssumedBehaviour.first(REPORT, List.of("Assumed by a: volume: +8%"));
        assertThat(told.sections())
                .containsExactly(
                        Notes.of("assumed", List.of("Assumed by a: volume: +8%")),
                        Notes.of(
                                "assumptions",
                                List.of(
                                        "The deals as assumed above, under these terms.",
                                        "All 7 deals won; the deals as assumed above, under these terms.",
                                        "Every line to it. The deals as assumed above, under these terms.",
                                        "  cost: known")));
    }

    @Test
    void without_assumptions_they_stay() {
        assertThat(AssumedBehaviour.first(REPORT, List.of())).isSameAs(REPORT);
    }
}
