package dev.earnest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A hundred thousand deals have the shape of a real program, counted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SkewTest {
    private static final int PARTNER = 1;
    private static final int CLOSED = 2;
    private static final int AMOUNT = 3;
    private static final int TYPE = 6;
    private static final int STAGE = 7;
    private static final int ACCOUNT = 8;
    private static final int REFUNDED = 19;
    private static final int CHURNED = 21;
    private static final List<String[]> DEALS =
            Made.of(1, new Sizes(100_000, 1_000, 33_000, 0, 0, 0)).rows("deals.csv");

    private static long perMille(Predicate<String[]> which) {
        return DEALS.stream().filter(which).count() / 100;
    }

    @Test
    void one_of_a_thousand_partners_has_a_tenth_and_a_tenth_have_nearly_half() {
        Map<String, Integer> byPartner = new HashMap<>();
        DEALS.forEach(deal -> byPartner.merge(deal[PARTNER], 1, Integer::sum));
        List<Integer> sizes =
                byPartner.values().stream().sorted(Comparator.reverseOrder()).toList();
        // the cube of an even number is below 1/1000 once in ten times, below 1/10 in 46.4 of a hundred
        assertThat(sizes.get(0)).isBetween(9_000, 11_000);
        assertThat(sizes.subList(0, 100).stream().mapToInt(Integer::intValue).sum())
                .isBetween(45_000, 50_000);
        assertThat(sizes).hasSizeGreaterThan(950);
    }

    @Test
    void the_last_eight_days_of_quarters_have_over_a_fifth() {
        assertThat(perMille(deal -> {
                    LocalDate day = LocalDate.parse(deal[CLOSED]);
                    return day.getMonthValue() % 3 == 0 && day.getDayOfMonth() > day.lengthOfMonth() - 8;
                }))
                .isBetween(200L, 235L);
        assertThat(perMille(deal -> LocalDate.parse(deal[CLOSED]).getDayOfWeek().getValue() > 5))
                .isBetween(10L, 30L);
    }

    @Test
    void every_year_brings_more() {
        List<Long> years = List.of("2024", "2025", "2026").stream()
                .map(year -> DEALS.stream()
                        .filter(deal -> deal[CLOSED].startsWith(year))
                        .count())
                .toList();
        assertThat(years).isSorted();
        assertThat(years.get(2)).isBetween(years.get(0) * 112 / 100, years.get(0) * 124 / 100);
    }

    @Test
    void seven_in_ten_are_won() {
        assertThat(perMille(deal -> deal[STAGE].equals("won"))).isBetween(660L, 720L);
        assertThat(perMille(deal -> deal[STAGE].equals("lost"))).isBetween(240L, 300L);
        assertThat(perMille(deal -> deal[STAGE].equals("open"))).isBetween(30L, 50L);
    }

    @Test
    void some_come_back() {
        assertThat(perMille(deal -> !deal[REFUNDED].isEmpty())).isBetween(15L, 22L);
        assertThat(perMille(deal -> !deal[CHURNED].isEmpty())).isBetween(12L, 24L);
        assertThat(perMille(deal -> deal[AMOUNT].startsWith("-"))).isBetween(2L, 4L);
        assertThat(DEALS.stream().filter(deal -> !deal[STAGE].equals("won")))
                .noneMatch(
                        deal -> !deal[REFUNDED].isEmpty() || !deal[CHURNED].isEmpty() || deal[AMOUNT].startsWith("-"));
    }

    @Test
    void most_first_deals_of_an_account_are_new_business() {
        assertThat(perMille(deal -> deal[TYPE].equals("new"))).isBetween(450L, 500L);
        Set<String> seen = new HashSet<>();
        long first = 0;
        long freshAndNew = 0;
        for (String[] deal : DEALS) {
            // accounts from number 13,200 on are won in these three years
            if (Integer.parseInt(deal[ACCOUNT].substring(1)) > 13_200 && seen.add(deal[ACCOUNT])) {
                first++;
                freshAndNew += deal[TYPE].equals("new") ? 1 : 0;
            }
        }
        assertThat(first).isGreaterThan(15_000);
        assertThat(freshAndNew * 100 / first).isGreaterThan(85);
    }

    @Test
    void amounts_have_a_long_tail() {
        List<BigDecimal> amounts = DEALS.stream()
                .map(deal -> new BigDecimal(deal[AMOUNT]))
                .filter(a -> a.signum() > 0)
                .sorted()
                .toList();
        BigDecimal middle = amounts.get(amounts.size() / 2);
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal top = amounts.subList(amounts.size() * 9 / 10, amounts.size()).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(middle).isBetween(new BigDecimal("3000"), new BigDecimal("6000"));
        assertThat(top.multiply(BigDecimal.TEN).divide(sum, 2, java.math.RoundingMode.HALF_UP))
                .isBetween(new BigDecimal("4.5"), new BigDecimal("7"));
        assertThat(amounts).allMatch(amount -> amount.scale() == 2);
    }
}
