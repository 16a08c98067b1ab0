package dev.earnest.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.compare.CompareFigures.BudgetChange;
import dev.earnest.analysis.compare.CompareFigures.BudgetSide;
import dev.earnest.analysis.compare.CompareFigures.MoneyChange;
import dev.earnest.analysis.compare.CompareFigures.Program;
import dev.earnest.analysis.compare.WhoFigures.Bands;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Thresholds at equality, one step below and one above. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GatesTest {
    private static final Thresholds NONE = Thresholds.NONE;

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Parts paid(long cents) {
        return new Parts(cents, 0, 0, 0, 0, 0, 0, cents);
    }

    /** 10,000.00 under the base; 20 partners of whom one loses and one is newly paid. */
    private static CompareFigures figures(long next, PartnerChange... partners) {
        Bands bands = new Bands(Map.of(Band.LOSES, 1L, Band.NEWLY_PAID, 1L, Band.UNCHANGED, 19L), 1_000_000, next);
        return new CompareFigures(
                CurrencyUnit.of("USD"),
                new Program("p", List.of("1")),
                new Program("p", List.of("2")),
                LocalDate.of(2026, 1, 1),
                null,
                null,
                new MoneyChange(paid(1_000_000), paid(next)),
                List.of(),
                List.of(),
                new WhoFigures(bands, List.of(), List.of(partners)),
                List.of());
    }

    /** 80 paid and 20 of cost, and so much brought by it. */
    private static Returns returns(@Nullable String incremental) {
        BigDecimal brought = incremental == null ? null : number(incremental);
        RoiRow row = new RoiRow(
                "program", 1, number("900"), number("400"), number("80"), number("20"), brought, brought, brought);
        return new Returns(row, row);
    }

    private static Gate only(Thresholds thresholds, CompareFigures figures) {
        return Gates.of(thresholds, figures, returns("150")).get(0);
    }

    @Test
    void an_increase_of_just_the_limit_passes() {
        Thresholds two = new Thresholds(number("0.02"), null, null, null, null, false);
        assertThat(only(two, figures(1_020_000)).passes()).isTrue();
        assertThat(only(two, figures(1_020_001)).passes()).isFalse();
        assertThat(only(two, figures(1_020_001)).figure()).isEqualByComparingTo("0.020001");
        assertThat(only(two, figures(500_000)).passes()).isTrue();
    }

    @Test
    void a_payout_of_just_the_limit_passes() {
        Thresholds most = new Thresholds(null, number("10_200.00".replace("_", "")), null, null, null, false);
        assertThat(only(most, figures(1_020_000)).passes()).isTrue();
        assertThat(only(most, figures(1_020_001)).passes()).isFalse();
    }

    @Test
    void losers_are_a_share_of_those_whom_the_base_pays() {
        Thresholds five = new Thresholds(null, null, number("0.05"), null, null, false);
        Thresholds less = new Thresholds(null, null, number("0.0499"), null, null, false);
        assertThat(only(five, figures(1)).passes()).isTrue();
        assertThat(only(five, figures(1)).note()).isEqualTo("1 of 20 partners lose");
        assertThat(only(less, figures(1)).passes()).isFalse();
    }

    @Test
    void the_worst_loss_is_the_largest_in_percent_and_not_in_money() {
        PartnerChange large = new PartnerChange("LARGE", null, 500_000, 460_000, Band.LOSES); // 8%
        PartnerChange small = new PartnerChange("SMALL", null, 1_000, 900, Band.LOSES); // 10%
        PartnerChange none = new PartnerChange("NONE", null, 100, 20, Band.UNCHANGED); // 80%, of a unit
        Thresholds ten = new Thresholds(null, null, null, number("0.1"), null, false);
        Gate gate = only(ten, figures(1, large, small, none));
        assertThat(gate.passes()).isTrue();
        assertThat(gate.figure()).isEqualByComparingTo("0.1");
        assertThat(gate.note()).startsWith("SMALL");
        Thresholds tighter = new Thresholds(null, null, null, number("0.099999"), null, false);
        assertThat(only(tighter, figures(1, large, small)).passes()).isFalse();
        assertThat(only(tighter, figures(1, large)).passes()).isTrue();
        assertThat(only(tighter, figures(1)).note()).isEqualTo("nobody loses");
    }

    @Test
    void a_return_that_cannot_be_told_fails() {
        Thresholds half = new Thresholds(null, null, null, null, number("0.5"), false);
        assertThat(Gates.of(half, figures(1), returns("150")).get(0).passes()).isTrue();
        assertThat(Gates.of(half, figures(1), returns("149.9")).get(0).passes()).isFalse();
        assertThat(Gates.of(half, figures(1), null).get(0).passes()).isFalse();
        Gate untold = Gates.of(half, figures(1), returns(null)).get(0);
        assertThat(untold.passes()).isFalse();
        assertThat(untold.note()).contains("economics.incremental");
    }

    @Test
    void a_budget_must_have_all_that_it_is_asked_for() {
        CompareFigures figures = figures(1);
        Thresholds within = new Thresholds(null, null, null, null, null, true);
        BudgetSide just = new BudgetSide(0, 100, 100, 100, 0);
        BudgetSide stopped = new BudgetSide(0, 100, 101, 100, 1);
        assertThat(only(within, with(figures, new BudgetChange("fund", "2026-Q1", stopped, just)))
                        .passes())
                .isTrue();
        Gate gate = only(within, with(figures, new BudgetChange("fund", "2026-Q1", just, stopped)));
        assertThat(gate.passes()).isFalse();
        assertThat(gate.figure()).isEqualByComparingTo("0.01");
        assertThat(gate.note()).isEqualTo("is asked beyond fund 2026-Q1");
    }

    private static CompareFigures with(CompareFigures figures, BudgetChange budget) {
        return new CompareFigures(
                figures.currency(),
                figures.base(),
                figures.next(),
                figures.asOf(),
                null,
                null,
                figures.total(),
                List.of(),
                List.of(budget),
                figures.who(),
                List.of());
    }

    @Test
    void what_is_not_set_is_not_told() {
        assertThat(Gates.of(NONE, figures(1), null)).isEmpty();
    }
}
