package dev.earnest.analysis.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Paper;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who is late by its own rhythm, and who sells less than a year before, by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartnersAtRiskTest {
    private static final String COMMISSION = """
            offers:
              commission: {type: commission, earn: {rate: 10%, of: amount}}
            """;

    /**
     * As of 15 August 2025 the last two quarters that are over are Q1 and Q2 of 2025.
     *
     * <pre>
     *       gaps in days         median  silent since      Q1+Q2 2024  Q1+Q2 2025
     *  P1   10 10 20 10          10      2025-02-20: 176         -         500       late
     *  P2   60 150 122 123 90    122     2025-07-01: 45      1,000         600       -40%: falling
     *  P3   60 150 122 123 90    122     2025-07-01: 45      1,000         800       -20%: neither
     *  P4   1 1 1                  three gaps are no rhythm
     * </pre>
     */
    private static final String DEALS = """
            deal_id partner_id close_date amount
            A1      P1         2025-01-01 100
            A2      P1         2025-01-11 100
            A3      P1         2025-01-21 100
            A4      P1         2025-02-10 100
            A5      P1         2025-02-20 100
            B1      P2         2024-01-03 1000
            B2      P2         2024-03-03 0
            B3      P2         2024-07-31 10
            B4      P2         2024-11-30 10
            B5      P2         2025-04-02 600
            B6      P2         2025-07-01 7
            C1      P3         2024-01-03 1000
            C2      P3         2024-03-03 0
            C3      P3         2024-07-31 10
            C4      P3         2024-11-30 10
            C5      P3         2025-04-02 800
            C6      P3         2025-07-01 7
            D1      P4         2024-01-01 5000
            D2      P4         2024-01-02 5000
            D3      P4         2024-01-03 5000
            D4      P4         2024-01-04 5000
            """;

    private static List<AtRisk> of(String deals) {
        return Advisor.of(new Paper(COMMISSION).deals(deals).payouts("2025-08-15"), null, null, AdviceRules.USUAL, 1)
                .atRisk();
    }

    @Test
    void a_partner_is_late_by_its_own_rhythm() {
        AtRisk late = of(DEALS).stream().filter(AtRisk::late).findFirst().orElseThrow();
        assertThat(late.partner()).isEqualTo("P1");
        assertThat(late.silent()).isEqualTo(176);
        assertThat(late.gap()).isEqualByComparingTo("10");
        assertThat(late.gaps()).isEqualTo(4);
        assertThat(late.times()).isEqualByComparingTo("17.6");
        assertThat(late.trend()).isNull(); // it sold nothing a year before
        assertThat(late.year()).isEqualTo(500_0000L);
    }

    @Test
    void a_partner_is_falling_by_the_same_quarters_a_year_before() {
        AtRisk falling = of(DEALS).stream().filter(AtRisk::falling).findFirst().orElseThrow();
        assertThat(falling.partner()).isEqualTo("P2");
        assertThat(falling.now()).isEqualTo(600_0000L);
        assertThat(falling.before()).isEqualTo(1000_0000L);
        assertThat(falling.trend()).isEqualByComparingTo("-0.4");
        assertThat(falling.late()).isFalse();
    }

    @Test
    void nothing_is_said_of_the_others() {
        // by revenue of the 365 days up to the last deal: P2 10 + 10 + 600 + 7, P1 500
        assertThat(of(DEALS)).extracting(AtRisk::partner).containsExactly("P2", "P1");
    }

    @Test
    void the_even_median_is_between_the_two_in_the_middle() {
        AtRisk falling = of(DEALS).get(0);
        assertThat(falling.gaps()).isEqualTo(5);
        assertThat(falling.gap()).isEqualByComparingTo("122"); // 60 90 122 123 150
    }

    @Test
    void without_the_year_before_there_is_no_trend() {
        String young = DEALS.replace("2024-01-0", "2024-04-0");
        assertThat(of(young)).filteredOn(AtRisk::falling).isEmpty();
    }
}
