package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a program reads, its rehearsal has: where it broke off, the first answer would be slow again, and nobody told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstAnswerTest {
    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void is_rehearsed_to_its_end(String example) {
        CatalogFiles files = CatalogFiles.of("catalog-examples/" + example, Surroundings.ofPipe());
        assertThatCode(() -> FirstAnswer.give(files)).doesNotThrowAnyException();
    }
}
