package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.OfferType;
import dev.earnest.language.bind.Shapes;
import dev.earnest.language.read.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing of the language is missing from its pages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletenessTest {
    private static final Path PAGES = Path.of("docs/language");

    @Test
    void every_key_of_the_language_is_on_a_page() throws IOException {
        StringBuilder pages = new StringBuilder();
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path page : files.sorted().toList()) pages.append(Files.readString(page));
        }
        Set<String> missing = new TreeSet<>();
        for (Shape shape : Shapes.ALL) {
            for (String key : shape.keys()) {
                if (!Pattern.compile("[`{, ]" + Pattern.quote(key) + "[:`]")
                        .matcher(pages)
                        .find()) missing.add(shape.path() + " " + key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_type_of_offer_stands_beside_its_phase() throws IOException {
        String page = Files.readString(PAGES.resolve("offer-types.md"));
        for (OfferType type : OfferType.values()) {
            String phase = type.phase().name().toLowerCase(Locale.ROOT);
            assertThat(page).containsPattern("(?m)^\\|.*`" + type.word() + "`.*\\| " + phase + " \\|");
        }
    }
}
