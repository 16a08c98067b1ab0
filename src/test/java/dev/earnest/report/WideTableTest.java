package dev.earnest.report;

import static dev.earnest.report.Samples.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tables of which nothing may be left out, in less room than they take. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WideTableTest {
    private record Row(String name, long amount) {}

    private static Report report(String... titles) {
        List<Column<Row>> columns = new ArrayList<>(List.of(Column.id("offer", "offer", Row::name)));
        for (int i = 0; i < titles.length; i++) {
            int times = i + 1;
            columns.add(Column.money("paid" + i, titles[i], Samples.USD, row -> row.amount() * times));
        }
        Table<Row> table = Table.of("rows", "", columns, List.of(new Row("spif", 12_345), new Row("growth-rebate", 5)))
                .withTotal(new Row("total", 12_350));
        return new Report("earnest/x/1", "", List.of(table), "rows");
    }

    private static String at(int width, String... titles) {
        return drawn(report(titles), Format.TABLE, new Look(width, false, false, false));
    }

    @Test
    void long_titles_go_over_two_lines_before_anything_is_cut() {
        assertThat(at(40, "brought forward", "carried forward")).isEqualTo("""
                                brought  carried
                 offer          forward  forward
                 -------------------------------
                 spif            123.45   246.90
                 growth-rebate     0.05     0.10
                 -------------------------------
                 total           123.50   247.00
                """);
    }

    @Test
    void the_title_of_a_path_ends_its_lines_behind_dots() {
        assertThat(at(36, "spif.limits[0].max", "paid")).startsWith("""
                                     spif.
                                limits[0].
                 offer                 max    paid
                """);
    }

    @Test
    void columns_that_still_do_not_fit_stand_below_behind_the_first() {
        assertThat(at(34, "Q1", "Q2", "Q3", "total")).isEqualTo("""
                 offer              Q1      Q2
                 -----------------------------
                 spif           123.45  246.90
                 growth-rebate    0.05    0.10
                 -----------------------------
                 total          123.50  247.00

                 offer              Q3   total
                 -----------------------------
                 spif           370.35  493.80
                 growth-rebate    0.15    0.20
                 -----------------------------
                 total          370.50  494.00
                """);
    }
}
