package dev.earnest.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Unit;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values, right and wrong, with what is suggested for the wrong ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValuesTest {
    private final Findings findings = new Findings();

    private Spot spot(String text) {
        return new Spot(findings, new ScalarNode(text, false, Span.ofFile("a.yaml")), Place.ROOT.key("pay"));
    }

    private Problem told() {
        assertThat(findings.sorted()).hasSize(1);
        return findings.sorted().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 4000",
        "4_000, 4000",
        "1_000_000.25, 1000000.25",
        "99.950, 99.95",
        "0, 0",
        "+5, 5",
        "0.005, 0.005"
    })
    void money_is_exact(String text, BigDecimal money) {
        assertThat(Numbers.money(spot(text))).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 | thousands-comma | write `1_000`",
                "1.234,50 | thousands-comma | write `1_234.50`",
                "1'000 | thousands-comma | write `1000`",
                "1 000 | thousands-comma | write `1000`",
                "12,5 | thousands-comma | write `12.5`",
                "$1,000 | currency-in-money | write `1_000`",
                "500 USD | currency-in-money | write `500`",
                "€500 | currency-in-money | write `500`",
                "250k | not-a-number | write `250_000`",
                "1.5M | not-a-number | write `1_500_000`",
                "1__000 | not-a-number | write a number, such as `1_000` or `99.95`",
                "1e3 | not-a-number | write digits only, such as `1_000` or `99.95`",
                "0x1F | not-a-number | write digits only, such as `1_000` or `99.95`",
                "-5 | negative | write 0 or more; credit notes take back by themselves",
                "five | not-a-number | write a number, such as `1_000` or `99.95`"
            })
    void wrong_money_is_told_with_what_to_write(String text, String code, String help) {
        assertThat(Numbers.money(spot(text))).isNull();
        assertThat(told().code()).isEqualTo(code);
        assertThat(told().help()).isEqualTo(help);
    }

    @ParameterizedTest
    @CsvSource({"5%, 0.05", "2.75%, 0.0275", "0%, 0", "100%, 1", "1_000%, 10", "+8%, 0.08"})
    void percents_are_exact(String text, BigDecimal fraction) {
        assertThat(Numbers.fraction(spot(text))).isEqualByComparingTo(fraction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.05 | bare-rate | write `5%`, or `0.05%` if that is meant",
                "0.125 | bare-rate | write `12.5%`, or `0.125%` if that is meant",
                "5 | bare-rate | write `5%`",
                "50_000 | bare-rate | write a percent, such as `5%`; money can't stand here",
                "5 % | not-a-percent | write `5%`",
                "2,5% | not-a-percent | write `2.5%`",
                "five | not-a-percent | write a number and a percent sign, such as `5%` or `2.75%`"
            })
    void wrong_percents_are_told_with_what_to_write(String text, String code, String help) {
        assertThat(Numbers.percent(spot(text))).isNull();
        assertThat(told().code()).isEqualTo(code);
        assertThat(told().help()).isEqualTo(help);
    }

    @ParameterizedTest
    @CsvSource({
        "30 days, 30, DAYS",
        "1 day, 1, DAYS",
        "2 quarters, 2, QUARTERS",
        "18 months, 18, MONTHS",
        "1 year, 1, YEARS"
    })
    void durations_are_a_count_and_a_unit(String text, int count, Unit unit) {
        assertThat(Times.duration(spot(text))).isEqualTo(new Duration(count, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | add the unit: `30 days`, `30 months`",
                "30d | write `30 days`",
                "2w | write `14 days`",
                "P3M | write `3 months`",
                "90days | write `90 days`",
                "a month | write a whole number and days, months, quarters or years, such as `30 days`",
                "1.5 years | write a whole number and days, months, quarters or years, such as `30 days`"
            })
    void wrong_durations_are_told_with_what_to_write(String text, String help) {
        assertThat(Times.duration(spot(text))).isNull();
        assertThat(told().code()).isEqualTo("not-a-duration");
        assertThat(told().help()).isEqualTo(help);
    }

    @Test
    void dates_are_iso_days() {
        assertThat(Times.date(spot("2028-02-29"))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(findings.count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.12.2026 | write `2026-12-31`",
                "31/12/2026 | write `2026-12-31`",
                "12/31/2026 | write `2026-12-31`",
                "2026/3/1 | write `2026-03-01`",
                "2026-3-1 | write `2026-03-01`",
                "20260301 | write `2026-03-01`",
                "2026-03-01T00:00 | write `2026-03-01`",
                "March 31, 2026 | write `2026-03-31`",
                "31 Mar 2026 | write `2026-03-31`",
                "03/04/2026 | write year-month-day, such as `2026-03-31`",
                "1/2/26 | write year-month-day, such as `2026-03-31`",
                "soon | write year-month-day, such as `2026-03-31`"
            })
    void other_dates_are_told_with_the_one_they_must_mean(String text, String help) {
        assertThat(Times.date(spot(text))).isNull();
        assertThat(told().code()).isEqualTo("not-a-date");
        assertThat(told().help()).isEqualTo(help);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO", "no", "No", "on", "ON", "off", "yes", "Y", "n", "TRUE", "False", "NULL", "0123", "007", "1.10",
                "0x1F", "0o17", "12:30", "1:30:00", "1e3", "1.5E+2", ".5", ".inf", "-.INF", ".nan", "1_000", "+5"
            })
    void plain_text_that_other_readers_take_for_something_else_is_a_trap(String text) {
        assertThat(Texts.trapped(spot(text), (ScalarNode) spot(text).node(), false))
                .isTrue();
        assertThat(told().code()).isEqualTo("yaml-trap");
        assertThat(told().help()).isEqualTo("put it in quotes: `\"" + text + "\"`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "on", "0123", "1.10", "0x1F", "12:30", "null"})
    void the_same_in_quotes_is_text(String text) {
        ScalarNode quoted = new ScalarNode(text, true, Span.ofFile("a.yaml"));
        assertThat(Texts.text(new Spot(findings, quoted, Place.ROOT.key("region"))))
                .isEqualTo(text);
        assertThat(findings.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gold",
                "north",
                "nova",
                "36",
                "10.5",
                "true",
                "false",
                "emea-1",
                "1st",
                "5%",
                "0.5",
                "none",
                "e5",
                "d:e",
                "2026-01-01"
            })
    void words_and_plain_numbers_are_no_traps_in_conditions(String text) {
        assertThat(Texts.trapped(spot(text), (ScalarNode) spot(text).node(), false))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"36", "2026.2", "1.1", "true", "2026-01-01"})
    void where_text_belongs_numbers_booleans_and_dates_are_traps_too(String text) {
        assertThat(Texts.text(spot(text))).isNull();
        assertThat(told().code()).isEqualTo("yaml-trap");
    }
}
