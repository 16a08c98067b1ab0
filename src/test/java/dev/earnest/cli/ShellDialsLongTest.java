package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.language.Paths;
import dev.earnest.language.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of every example is turned, one on top of the other: the shell pays what a command pays that starts anew. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellDialsLongTest {
    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9_]*)(\\.[0-9]+)?(%?)");

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void whatever_was_set_before(String example) {
        String catalog = "catalog-examples/" + example;
        ShellRun shell = ShellRun.of(catalog);
        List<String> set = new ArrayList<>();
        int turned = 0;
        for (String path : numbers(shell, "offers")) {
            ScalarNode now = (ScalarNode) Paths.value(shell.session.dials().reading(), path);
            if (now == null) continue;
            String setting = path + "=" + turned(now.text());
            shell.type("set " + setting);
            if (shell.code() != 0) continue; // a tier that passes the next one, and the like
            set.add(setting);
            if (++turned % 6 == 0) {
                assertThat(shell.fine("simulate -f csv"))
                        .as(String.join(" ", set))
                        .isEqualTo(outside(catalog, set));
            }
        }
        assertThat(turned).isGreaterThan(10);
        assertThat(shell.fine("simulate -f csv")).isEqualTo(outside(catalog, set));
        for (int i = 0; i < turned; i++) shell.fine("undo");
        assertThat(shell.fine("simulate -f csv")).isEqualTo(outside(catalog, List.of()));
    }

    private static String outside(String catalog, List<String> set) {
        List<String> words = new ArrayList<>(List.of("simulate", catalog, "-f", "csv"));
        set.forEach(setting -> words.add("--set=" + setting));
        return CliRun.of(words.toArray(String[]::new)).fine().out();
    }

    private static List<String> numbers(ShellRun shell, String path) {
        List<String> found = new ArrayList<>();
        for (Paths.Step step : Paths.below(shell.session.dials().reading(), path)) {
            if (step.opens()) {
                found.addAll(numbers(shell, step.path()));
            } else if (step.value() instanceof ScalarNode scalar
                    && NUMBER.matcher(scalar.text()).matches()) {
                found.add(step.path());
            }
        }
        return found;
    }

    /** A quarter more, whole numbers up; of a rate a half. */
    private static String turned(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) throw new AssertionError(text);
        if (!number.group(3).isEmpty()) {
            return new java.math.BigDecimal(text.replace("%", ""))
                            .multiply(new java.math.BigDecimal("1.5"))
                            .setScale(2, java.math.RoundingMode.HALF_UP)
                            .toPlainString()
                    + "%";
        }
        return String.valueOf(Long.parseLong(number.group(1).replace("_", "")) * 5 / 4 + 1);
    }
}
