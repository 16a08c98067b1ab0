package dev.earnest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.Pivot.PivotRow;
import dev.earnest.analysis.SimulateFigures.GroupFigures;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Groups by two fields turned into a table with a column for each value of the second. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PivotTest {
    private static GroupFigures group(@Nullable String row, @Nullable String column, long paid) {
        return new GroupFigures(Arrays.asList(row, column), 1, 1, new Parts(paid, 0, 0, 0, 0, 0, 0, paid));
    }

    @Test
    void money_stays_in_whole_minor_units_however_large() {
        // 2^53 + 1 and 2: a sum of binary floating point would lose one
        Pivot pivot = Pivot.of(
                List.of(
                        group("spif", "2026-Q1", 9_007_199_254_740_993L),
                        group("spif", "2026-Q2", 2),
                        group("rebate", "2026-Q2", -7)),
                "—");
        assertThat(pivot.columns()).containsExactly("2026-Q1", "2026-Q2");
        assertThat(pivot.rows()).extracting(PivotRow::name).containsExactly("spif", "rebate");
        assertThat(pivot.rows().get(0).total()).isEqualTo(9_007_199_254_740_995L);
        assertThat(pivot.rows().get(1).cells()).containsExactly(null, -7L);
        assertThat(pivot.totals()).containsExactly(9_007_199_254_740_993L, -5L);
    }

    @Test
    void a_region_called_NA_is_a_region_and_a_blank_one_is_told_as_such() {
        Pivot pivot = Pivot.of(
                List.of(group("spif", "NA", 10), group("spif", null, 5), group(null, "NA", 3), group("NA", "nan", 1)),
                "—");
        assertThat(pivot.columns()).containsExactly("NA", "nan", "—");
        assertThat(pivot.rows())
                .extracting(PivotRow::name, PivotRow::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("spif", 15L),
                        org.assertj.core.groups.Tuple.tuple("—", 3L),
                        org.assertj.core.groups.Tuple.tuple("NA", 1L));
        assertThat(Pivot.of(List.of(), "—").rows()).isEmpty();
    }
}
