package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against figures worked out by hand from section 8 of the language page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineSectionEightTest {
    private final Evaluator engine = new Engine(1);

    static List<Case> cases() {
        return SectionEight.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_engine_pays_as_the_page_says(Case one) {
        assertThat(SectionEight.ledger(engine, one)).containsExactlyElementsOf(one.expected());
    }
}
