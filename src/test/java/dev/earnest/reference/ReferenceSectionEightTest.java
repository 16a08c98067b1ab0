package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference against figures worked out by hand from section 8 of the language page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceSectionEightTest {
    private final Evaluator reference = new ReferencePayouts();

    static List<Case> cases() {
        return SectionEight.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_reference_pays_as_the_page_says(Case one) {
        assertThat(SectionEight.ledger(reference, one)).containsExactlyElementsOf(one.expected());
    }
}
