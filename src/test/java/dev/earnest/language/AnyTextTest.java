package dev.earnest.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.language.print.CatalogPrinter;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a catalog's text, its author gets a catalog or an answer, never a failure of ours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyTextTest {
    private static final int ROUNDS = Integer.getInteger("earnest.rounds", 150);
    private static final List<String> TOKENS = List.of(
            "~",
            "",
            "\"\"",
            "''",
            "{}",
            "[]",
            "[[]]",
            "{a: {b: c}}",
            "NO",
            "0123",
            "5%",
            "0.05",
            "-1",
            "1_000",
            "1,000",
            "2026-01-01",
            "2026-02-30",
            "30 days",
            "quarter",
            "term",
            "all",
            "amount",
            "&a",
            "*a",
            "!x",
            "<<",
            "?",
            "- x",
            "by",
            "{not: ~}",
            "{min: 1}",
            "{min: 5%, max: 1}",
            "[~]",
            "[gold, [x]]",
            "life",
            "99999999999999999999",
            "\uD83D\uDE00",
            "1e400",
            ".inf",
            "> 5",
            "%",
            "$",
            "k",
            "_",
            "-",
            "+",
            ".",
            "{from: }",
            "\t",
            ": ",
            "#",
            "|",
            "{by: tier}",
            "'");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void changed_anywhere_it_is_read_or_told(long seed) throws IOException {
        String right = Files.readString(Path.of("src/test/resources/language/every-form.yaml"));
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = right;
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                text = changed(text, random);
            }
            check(text);
        }
    }

    /** Found by fuzzing: the YAML library's buffer of 1,024 characters ended between the halves of one. */
    @Test
    void a_character_of_two_halves_may_stand_anywhere() {
        for (int before = 960; before < 1_100; before++) {
            check("earnest: 1\ncatalog: \"" + "x".repeat(before) + "\uD83D\uDE00\"\n");
        }
    }

    private static void check(String text) {
        CatalogReading reading;
        try {
            reading = CatalogReader.read("catalog.yaml", text);
        } catch (RuntimeException e) {
            throw new AssertionError("failed on:\n" + text, e);
        }
        assertThat(reading.catalog() == null)
                .as(text)
                .isEqualTo(!reading.problems().isEmpty());
        for (Problem problem : reading.problems()) {
            Span span = problem.span();
            assertThat(span).as(problem.toString()).isNotNull();
            if (span.text() != null) {
                assertThat(span.column() - 1 + span.length())
                        .isLessThanOrEqualTo(span.text().length() + 1);
            }
        }
        Catalog catalog = reading.catalog();
        if (catalog != null) {
            assertThat(CatalogReader.read("printed", CatalogPrinter.print(catalog))
                            .catalog())
                    .isEqualTo(catalog);
        }
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        String token = TOKENS.get(random.nextInt(TOKENS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 1 -> text.substring(0, at) + token + text.substring(at);
            case 2 -> withoutLine(text, at);
            default -> otherValue(text, at, token, random);
        };
    }

    private static String withoutLine(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        return end < 0 ? text : text.substring(0, start) + text.substring(end + 1);
    }

    /** Puts a token, or a value from elsewhere, where the next value stands. */
    private static String otherValue(String text, int at, String token, Random random) {
        int colon = text.indexOf(": ", at);
        if (colon < 0) {
            return text;
        }
        String value = random.nextBoolean() ? token : value(text, random.nextInt(text.length() / 2));
        return text.substring(0, colon + 2) + value + text.substring(end(text, colon + 2));
    }

    private static String value(String text, int from) {
        int colon = text.indexOf(": ", from);
        return text.substring(colon + 2, end(text, colon + 2));
    }

    private static int end(String text, int start) {
        int end = start;
        int depth = 0;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (c == '\n' || depth < 0 || (c == ',' && depth == 0)) {
                break;
            }
            end++;
        }
        return end;
    }
}
