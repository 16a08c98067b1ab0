package dev.earnest.analysis.payback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payback of a stream of money: the published calculators' cases, and what discounting does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurveTest {

    /** {@code first} goes out in the first month; each month brings and costs the same. */
    private static Curve even(String first, String monthly, String monthlyCost, int months, Discount discount) {
        List<BigDecimal> in = new ArrayList<>(List.of(BigDecimal.ZERO));
        List<BigDecimal> out = new ArrayList<>(List.of(new BigDecimal(first)));
        for (int month = 1; month <= months; month++) {
            in.add(new BigDecimal(monthly));
            out.add(new BigDecimal(monthlyCost));
        }
        return Curve.of(in, out, discount);
    }

    /** G02: 600 / (100 x 75%). G03: 1,200 / (180 x 75%). G04: 1,200 / (250 x 75% - 250 x 3% - 25) = 1,200 / 155. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "G02,  600,  75.00, 0.00,  8, 8.00",
        "G03, 1200, 135.00, 0.00,  9, 8.89",
        "G04, 1200, 187.50, 32.50, 8, 7.74",
    })
    void published_payback_of_acquisition_cost(
            String name, String spent, String monthly, String monthlyCost, int month, String months) {
        Curve curve = even(spent, monthly, monthlyCost, 24, new Discount(null));
        assertThat(curve.paybackMonth()).isEqualTo(month);
        assertThat(curve.paybackMonths()).isEqualTo(new BigDecimal(months));
        // a month earlier it is not there yet
        assertThat(even(spent, monthly, monthlyCost, month - 1, new Discount(null))
                        .paybackMonth())
                .isZero();
    }

    /** 100 now and 112 in thirteen months, twelve later: at 12% a year exactly as much, at 12.1% less. */
    @Test
    void twelve_months_of_discount_are_the_yearly_rate() {
        assertThat(afterTwelve("12").paybackMonth()).isEqualTo(13);
        assertThat(afterTwelve("12").net(13)).isEqualByComparingTo("0");
        assertThat(afterTwelve("12.1").paybackMonth()).isZero();
        // 112 / 1.121 = 99.910793934...
        assertThat(afterTwelve("12.1").in().get(13)).isCloseTo(new BigDecimal("99.910793934"), within("1e-9"));
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String small) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(small));
    }

    private static Curve afterTwelve(String percent) {
        List<BigDecimal> in = new ArrayList<>();
        List<BigDecimal> out = new ArrayList<>();
        for (int month = 0; month <= 13; month++) {
            in.add(month == 13 ? BigDecimal.valueOf(112) : BigDecimal.ZERO);
            out.add(month == 1 ? BigDecimal.valueOf(100) : BigDecimal.ZERO);
        }
        return Curve.of(in, out, new Discount(Rate.ofPercent(percent)));
    }

    @Test
    void what_is_not_covered_is_never_shown_as_covered() {
        Curve curve = new Curve(
                List.of(BigDecimal.ZERO, new BigDecimal("999.99")), List.of(BigDecimal.ZERO, new BigDecimal("1000")));
        assertThat(curve.shownCoverage(1)).isEqualTo(new BigDecimal("0.99"));
        assertThat(curve.paybackMonth()).isZero();
    }
}
