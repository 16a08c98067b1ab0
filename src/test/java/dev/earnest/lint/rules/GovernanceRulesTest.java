package dev.earnest.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.lint.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Edges of the rules on governance and gaps, by hand; the usual cases stand on their pages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GovernanceRulesTest {
    private static String offer(String id, String type, String more) {
        return "  " + id + ":\n    type: " + type + "\n    earn: {rate: 2%, of: amount}\n" + more;
    }

    private static String clawedBack(String payout) {
        return "offers:\n"
                + offer("a", "commission", "    clawback: {trigger: refund, within: 90 days, take: all}\n" + payout);
    }

    @Test
    void the_first_day_that_is_paid_too_early_is_told() {
        // hold 60 days and the end of a quarter: 30 January + 60 days is 31 March, paid that day, though 90 days end on
        // 30 April
        List<Finding> found = Linted.findings(
                "paid-before-clawback-ends",
                "effective: {from: 2026-01-01, to: 2026-12-31}\n"
                        + clawedBack("    payout: {hold: 60 days, every: quarter}\n"));
        assertThat(found).hasSize(1);
        // 1 January + 60 days is 2 March, paid on 31 March, before 1 April
        assertThat(found.get(0).note())
                .isEqualTo("earned on 2026-01-01, it is paid on 2026-03-31, and may be taken back until 2026-04-01");
    }

    @Test
    void a_hold_as_long_as_the_clawback_or_payments_are_enough() {
        String rule = "paid-before-clawback-ends";
        assertThat(Linted.told(rule, clawedBack("    payout: {hold: 90 days}\n")))
                .isEmpty();
        assertThat(Linted.told(rule, clawedBack("    payout: {hold: 89 days}\n")))
                .hasSize(1);
        assertThat(Linted.told(rule, clawedBack("    payout: {after: 30 days, hold: 60 days}\n")))
                .isEmpty();
        assertThat(Linted.told(rule, "payments: {every: month, negative: bill}\n" + clawedBack("")))
                .isEmpty();
        // the last of four monthly parts is paid three months after the first
        String parts = "    payout: {instalments: [{share: 50%}, {share: 50%, after: 1 month, over: 3 months}]}\n";
        assertThat(Linted.told(rule, clawedBack(parts))).hasSize(1);
        assertThat(Linted.told(rule, clawedBack(parts.replace("over: 3", "over: 4"))))
                .isEmpty();
    }

    @Test
    void a_clawback_without_end_outlasts_every_payment() {
        assertThat(Linted.findings(
                        "paid-before-clawback-ends",
                        "offers:\n" + offer("a", "commission", "    clawback: {trigger: refund, take: all}\n")))
                .extracting(Finding::note)
                .containsExactly("earned on 2026-01-01, it is paid on 2026-01-01, and may be taken back without end");
    }

    @Test
    void half_a_year_is_counted_in_the_window_that_both_share() {
        String spif = "offers:\n" + offer("a", "spif", "    effective: {from: 2025-12-01, to: 2026-06-30}\n");
        assertThat(Linted.told("endless-spif", spif)).isEmpty();
        assertThat(Linted.told("endless-spif", spif.replace("06-30", "07-01")))
                .containsExactly("offers.a.effective: `a` lasts from 2026-01-01 to 2026-07-01, longer than 6 months");
        String whole = "offers:\n" + offer("a", "spif", "");
        assertThat(Linted.told("endless-spif", "effective: {from: 2026-01-01, to: 2026-06-30}\n" + whole))
                .isEmpty();
        assertThat(Linted.findings("endless-spif", Map.of("months", new BigDecimal("12")), whole))
                .isEmpty();
    }

    @Test
    void a_term_is_long_where_it_must_exceed_a_year() {
        String rule = "missing-clawback";
        String long1 = "offers:\n" + offer("a", "commission", "    when: {term_months: {above: 12}}\n");
        assertThat(Linted.told(rule, long1)).hasSize(1);
        assertThat(Linted.told(rule, long1.replace("above", "min"))).isEmpty();
        assertThat(Linted.told(rule, long1.replace("above: 12", "max: 36"))).isEmpty();
        String boosted = "offers:\n  a:\n    type: commission\n    earn: {rate: 2%, of: amount}\n"
                + "    boost: [{who: {tier: gold}, times: 1.1}, {when: {term_months: {min: 24}}, times: 1.2}]\n";
        assertThat(Linted.told(rule, boosted))
                .containsExactly(
                        "offers.a.boost[1].when.term_months: `a` pays for a term from 24 months at once, and takes"
                                + " nothing back if the customer leaves before");
    }

    @Test
    void parts_are_counted_by_hand() {
        String yaml = """
                budgets:
                  pot: {amount: 1_000, every: year, when_spent: stop}
                offers:
                  a:
                    type: commission
                    who: {tier: gold, region: emea}
                    earn:
                      of: amount
                      rate: {by: product, guard: {by: tier, gold: 2%, otherwise: 1%}, vault: 3%, otherwise: 1%}
                      repeat: {every: month, for: 3 months}
                    boost: [{who: {esg_certified: true}, times: 1.1}]
                    limits: [{max: 100, per: partner, every: year}]
                    budget: pot
                    payout: {every: month, instalments: [{share: 50%}, {share: 50%, after: 1 month}]}
                """;
        assertThat(Linted.findings("complex-offer", Map.of("most", BigDecimal.TEN), yaml))
                .extracting(Finding::note)
                .containsExactly(
                        "conditions 2 + rows of tables 4 + boosts and their conditions 2 + limits 2 + ways of paying 4 = 14");
    }

    @Test
    void versions_that_follow_each_other_leave_no_gap() {
        String offers = "offers:\n" + offer("a", "commission", "");
        String first = "effective: {from: 2025-01-01, to: 2025-12-31}\n" + offers;
        assertThat(Linted.told("version-gap", first, "effective: {from: 2026-01-01, to: 2026-12-31}\n" + offers))
                .isEmpty();
        List<Finding> gap =
                Linted.findings("version-gap", first, "effective: {from: 2026-01-03, to: 2026-12-31}\n" + offers);
        assertThat(gap).extracting(Finding::version).containsExactly(1);
        assertThat(gap.get(0).help())
                .isEqualTo("deals from 2026-01-01 to 2026-01-02 are not paid; widen one of the two");
    }

    @Test
    void what_a_ladder_a_fund_or_an_objective_reads_is_used() {
        String yaml = """
                objectives:
                  grow: {metric: share, target: 20%}
                segments:
                  upper: {tier: gold}
                metrics:
                  share: {of: amount, when: {product: guard}, out_of: {}, every: quarter}
                  sold: {of: amount, last: year}
                  idle: {of: count, last: year}
                ladders:
                  tier: {review: quarter, keep: 1 year, levels: {gold: {sold: {min: 10}}}}
                  grade: {review: quarter, keep: 1 year, levels: {a: {sold: {min: 10}}}}
                budgets:
                  co-op: {accrue: {rate: 2%, of: amount, who: {segment: upper}}, every: quarter}
                offers:
                  mdf: {type: mdf, trigger: {event: claim}, earn: {rate: 50%, of: amount}, budget: co-op}
                """;
        assertThat(Linted.told("unused-declaration", yaml))
                .containsExactly(
                        "metrics.idle: nothing uses the metric `idle`",
                        "ladders.grade: nothing uses the ladder of `grade`");
    }

    @Test
    void a_program_differs_by_a_target_or_a_table_but_not_by_steps() {
        String three = "offers:\n" + offer("a", "commission", "") + offer("b", "commission", "")
                + "  c:\n    type: rebate\n    earn: {of: amount, tiers: {method: marginal, every: year, TARGETsteps: [FROM]}}\n";
        String steps = three.replace("TARGET", "").replace("FROM", "{from: 100, rate: 1%}");
        assertThat(Linted.told("one-size-fits-all", steps)).hasSize(1);
        String target = three.replace("TARGET", "target: quota, ").replace("FROM", "{from: 100%, rate: 1%}");
        assertThat(Linted.told("one-size-fits-all", target)).isEmpty();
        String product = steps.replaceFirst("rate: 2%", "rate: {by: product, guard: 2%}");
        assertThat(Linted.told("one-size-fits-all", product)).hasSize(1);
        String tier = steps.replaceFirst("rate: 2%", "rate: {by: product, guard: {by: level, a: 2%}}");
        assertThat(Linted.told("one-size-fits-all", tier)).isEmpty();
    }
}
