package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a typed line means. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedLineTest {
    @Test
    void words_are_parted_by_blanks_outside_quotes() {
        TypedLine line = TypedLine.parse("  explain 'D 1'  --by \"a|b\" C:\\data\\x.csv ");
        assertThat(line.words()).containsExactly("explain", "D 1", "--by", "a|b", "C:\\data\\x.csv");
        assertThat(line.file()).isNull();
        assertThat(line.pipe()).isNull();
    }

    @Test
    void a_file_or_a_program_may_follow() {
        assertThat(TypedLine.parse("simulate > a.csv").file()).isEqualTo("a.csv");
        assertThat(TypedLine.parse("simulate >a.csv").file()).isEqualTo("a.csv");
        assertThat(TypedLine.parse("simulate > 'a b.csv'").file()).isEqualTo("a b.csv");
        assertThat(TypedLine.parse("simulate --top 3 | grep 'x | y' | head -3").pipe())
                .isEqualTo("grep 'x | y' | head -3");
        assertThat(TypedLine.parse("simulate --top 3 | less").words()).containsExactly("simulate", "--top", "3");
    }

    @Test
    void remarks_are_no_words() {
        assertThat(TypedLine.parse("# set a b").words()).isEmpty();
        assertThat(TypedLine.parse("diff # what is changed").words()).containsExactly("diff");
        assertThat(TypedLine.parse("explain '#1'").words()).containsExactly("explain", "#1");
    }

    @Test
    void what_follows_the_first_word_stays_as_it_stands() {
        assertThat(TypedLine.parse("set  offers.a.earn {rate: 5%,\n of: amount}")
                        .rest())
                .isEqualTo("offers.a.earn {rate: 5%,  of: amount}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulate >", "simulate |", "simulate > a b", "simulate >> a"})
    void what_leads_nowhere_is_told(String line) {
        assertThatThrownBy(() -> TypedLine.parse(line)).isInstanceOf(UsageError.class);
    }

    @Test
    void a_line_goes_on_in_brackets_in_quotes_and_behind_a_backslash() {
        assertThat(TypedLine.isOpen("set a {b: [1, 2]")).isTrue();
        assertThat(TypedLine.isOpen("set a {b: [1, 2]}")).isFalse();
        assertThat(TypedLine.isOpen("save a 'because")).isTrue();
        assertThat(TypedLine.isOpen("set a '{'")).isFalse();
        assertThat(TypedLine.isOpen("simulate \\")).isTrue();
        assertThat(TypedLine.isOpen("# don't {")).isFalse();
        assertThat(TypedLine.parse("simulate \\\n--top 3").words()).containsExactly("simulate", "--top", "3");
    }
}
