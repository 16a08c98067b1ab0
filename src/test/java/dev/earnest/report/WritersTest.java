package dev.earnest.report;

import static dev.earnest.report.Samples.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritersTest {
    private record Row(String name, Long amount) {}

    private static Report names(String... names) {
        Table<Row> table = Table.of(
                "rows",
                "",
                List.of(Column.text("name", "name", Row::name), Column.money("paid", "paid", Samples.USD, Row::amount)),
                List.of(names).stream().map(name -> new Row(name, -150L)).toList());
        return new Report("earnest/x/1", "", List.of(table), "rows");
    }

    @Test
    void a_spreadsheet_never_runs_a_text_as_a_formula_and_never_loses_a_negative_number() {
        Look safe = new Look(80, true, false, true);
        assertThat(drawn(names("=SUM(A1)", "@x", "-12.50", "+1", "-a", "a=b"), Format.CSV, safe))
                .isEqualTo("""
                        name,paid
                        '=SUM(A1),-1.50
                        '@x,-1.50
                        -12.50,-1.50
                        +1,-1.50
                        '-a,-1.50
                        a=b,-1.50
                        """);
        assertThat(drawn(names("=SUM(A1)"), Format.CSV, Look.PIPE)).contains("\n=SUM(A1),");
    }

    @Test
    void csv_quotes_what_needs_it_and_tsv_has_no_tab_in_a_cell() {
        assertThat(drawn(names("a,b", "say \"x\"", "two\nlines"), Format.CSV, Look.PIPE))
                .isEqualTo("name,paid\n\"a,b\",-1.50\n\"say \"\"x\"\"\",-1.50\n\"two\nlines\",-1.50\n");
        assertThat(drawn(names("a\tb"), Format.TSV, Look.PIPE)).isEqualTo("name\tpaid\na b\t-1.50\n");
    }

    @Test
    void json_survives_any_text() {
        String nasty = "\u0000\u001b[31m \"\\ \u2028 \ud83d\ude00 \ud800";
        String json = drawn(names(nasty), Format.JSON, Look.PIPE);
        assertThat(new ObjectMapper().readTree(json).at("/rows/0/name").asString())
                .isEqualTo(nasty);
    }

    @Test
    void no_input_can_move_the_cursor() {
        assertThat(drawn(names("a\u001b[31mb\rc"), Format.TABLE, new Look(80, true, false, false)))
                .doesNotContain("\u001b")
                .doesNotContain("\r");
    }

    @Test
    void markup_in_a_text_stays_text() {
        assertThat(drawn(names("a|b*c*<d>"), Format.MARKDOWN, Look.PIPE)).contains("a\\|b\\*c\\*\\<d>");
    }

    @Test
    void no_name_becomes_markup_of_a_page() {
        String page = drawn(names("<script>alert('x')</script>", "a & \"b\"", "see `rate` <b>"), Format.HTML, Look.PIPE);
        assertThat(page)
                .doesNotContain("<script")
                .contains("<th scope=\"row\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</th>")
                .contains("<th scope=\"row\">a &amp; &quot;b&quot;</th>")
                .contains("<th scope=\"row\">see <code>rate</code> &lt;b&gt;</th>");
    }

    @Test
    void shares_sum_to_exactly_one() {
        assertThat(Shares.of(List.of(1L, 1L, 1L)))
                .containsExactly(new BigDecimal("0.334"), new BigDecimal("0.333"), new BigDecimal("0.333"));
        assertThat(Shares.of(List.of(5L, 0L, -1L))).containsExactly(null, null, null);
        assertThat(Shares.of(List.of(0L, 0L))).containsExactly(null, null);
        assertThat(Shares.of(List.of(-3L, -1L))).containsExactly(new BigDecimal("0.750"), new BigDecimal("0.250"));
        List<Long> many =
                java.util.stream.LongStream.rangeClosed(1, 977).boxed().toList();
        assertThat(Shares.of(many).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void wide_letters_take_two_columns_and_marks_none() {
        assertThat(DisplayWidth.of("東京")).isEqualTo(4);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("😀")).isEqualTo(2);
        assertThat(DisplayWidth.shorten("東京支店", 5, "…")).isEqualTo("東京…");
        assertThat(DisplayWidth.shorten("abc", 3, "…")).isEqualTo("abc");
    }

    @Test
    void digits_are_grouped_for_people_only() {
        assertThat(Cells.group("-1234567.50", true)).isEqualTo("-1,234,567.50");
        assertThat(Cells.group("-123.50", true)).isEqualTo("-123.50");
        assertThat(Cells.group("1000", true)).isEqualTo("1,000");
        assertThat(Cells.group("1000", false)).isEqualTo("1000");
    }
}
