package dev.earnest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Timeline;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import dev.earnest.lint.Claim;
import dev.earnest.lint.Finding;
import dev.earnest.lint.Linter;
import dev.earnest.lint.Outcome;
import dev.earnest.lint.Settings;
import dev.earnest.lint.rules.ExcessiveStack;
import dev.earnest.lint.space.Witness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worst case, by hand, and held against the engine: what is claimed is paid, and no other deal is paid more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorstCaseTest {
    private static final List<String> TIERS = List.of("silver", "gold", "platinum");
    private static final List<String> PRODUCTS = List.of("guard", "vault", "lens");
    private static final List<String> TYPES = List.of("new", "renewal");
    private static final String HEAD = """
            earnest: 1
            catalog: example
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            dimensions:
              tier: [silver, gold, platinum]
              product: [guard, vault, lens]
              deal_type: [new, renewal]
            """;

    private static Timeline timeline(String text) {
        byte[] bytes = (HEAD + text).getBytes(StandardCharsets.UTF_8);
        return TimelineReader.read(List.of(new SourceText("c.yaml", bytes)), List.of())
                .orThrow();
    }

    private static Outcome worst(Timeline timeline) {
        var options = Map.of("max_share", new BigDecimal("0.0001"));
        var setting = new Settings.Setting(false, null, options);
        Settings settings = new Settings(Set.of(), Set.of(), Map.of("excessive-stack", setting), null);
        return Confirmation.of(timeline, new Linter(List.of(new ExcessiveStack()), settings).lint(timeline));
    }

    private static String note(String text) {
        Outcome outcome = worst(timeline(text));
        assertThat(outcome.undecided()).isEmpty();
        assertThat(outcome.findings()).hasSize(1);
        return Objects.requireNonNull(outcome.findings().get(0).note());
    }

    @Test
    void a_ceiling_cuts_the_last_listed_and_best_keeps_one() {
        // 8% and 5% of 10,000, the larger kept: 800; the ceiling of 10% leaves 200 of the 400
        String note = note("""
                offers:
                  a: {type: commission, earn: {rate: 8%, of: amount}}
                  b: {type: commission, earn: {rate: 5%, of: amount}}
                  c: {type: commission, earn: {pay: 400, per: deal}}
                stacking:
                  one: {offers: [a, b], keep: best}
                  top: {offers: all, max: 10%, of: amount}
                """);
        assertThat(note)
                .contains("`a`: 8% of 10,000 = 800\n")
                .contains("`c`: a fixed sum = 400, of which stacking and limits leave 200")
                .contains("together 1,000 = 10% of the amount")
                .doesNotContain("`b`");
    }

    @Test
    void first_keeps_a_smaller_line_but_a_deal_that_escapes_the_first_is_found() {
        // `a` stands first and pays 1%, but only gold; any other partner earns b and c: 6% + 2%
        String note = note("""
                offers:
                  a: {type: commission, who: {tier: gold}, earn: {rate: 1%, of: amount}}
                  b: {type: commission, earn: {rate: 6%, of: amount}}
                  c: {type: commission, earn: {rate: 2%, of: amount}}
                stacking:
                  one: {offers: [a, b], keep: first}
                """);
        assertThat(note).contains("together 800 = 8% of the amount").doesNotContain("tier: gold");
    }

    @Test
    void a_month_a_margin_a_boost_and_less_are_worked_out() {
        // margin 40% of 10,000 = 4,000, less the 500 of `reg`: 10% of 3,500 = 350; 12 x 20% of 833.3333 = 2,000
        String note = note("""
                offers:
                  reg: {type: deal_registration, earn: {rate: 5%, of: amount}}
                  share: {type: commission, earn: {rate: 10%, of: margin, less: [reg]}}
                  year: {type: referral, earn: {rate: 20%, of: mrr, repeat: {every: month, for: 12 months}}}
                  kick: {type: accelerator, earn: {pay: 100, per: deal}, boost: [{who: {tier: gold}, times: 1.5}, {who: {tier: silver}, times: 1.2}]}
                economics: {gross_margin: 40%}
                """);
        assertThat(note)
                .contains("`reg`: 5% of 10,000 = 500\n")
                .contains("`year`: 20% of 833.3333 (`mrr`), 12 times = 2,000\n")
                .contains("`kick`: a fixed sum x 1.5 by boosts = 150\n")
                .contains("= 350");
    }

    @Test
    void limits_and_budgets_hold_what_one_deal_can_get() {
        String note = note("""
                budgets: {pot: {amount: 120, every: year, when_spent: stop}}
                offers:
                  a: {type: commission, earn: {rate: 8%, of: amount}, limits: [{max: 3%, of: amount, per: deal}]}
                  b: {type: commission, earn: {rate: 5%, of: amount}, limits: [{max: 90, per: partner, every: month}]}
                  c: {type: commission, earn: {pay: 400, per: deal}, budget: pot}
                """);
        assertThat(note).contains("together 510 = 5.1% of the amount");
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_engine_pays_what_is_claimed_and_no_sampled_deal_more(int seed) {
        Timeline timeline = timeline(random(new Random(seed)));
        List<String> all = List.copyOf(timeline.last().offers().keySet());
        Outcome outcome = worst(timeline);
        BigDecimal most = BigDecimal.ZERO;
        for (Finding finding : outcome.findings()) {
            Claim claim = Objects.requireNonNull(finding.claim());
            most = share(finding);
            assertThat(paid(timeline, all, claim.witness()))
                    .as("seed %s: %s", seed, finding.note())
                    .isBetween(most.subtract(new BigDecimal("0.0001")), most.add(new BigDecimal("0.0001")));
        }
        for (Witness deal : sampled(new Random(seed))) {
            boolean single = outcome.findings().isEmpty();
            BigDecimal paid = single ? BigDecimal.ZERO : paid(timeline, all, deal);
            assertThat(paid)
                    .as("seed %s: %s", seed, deal.text())
                    .isLessThanOrEqualTo(most.add(new BigDecimal("0.0002")));
        }
    }

    private static BigDecimal share(Finding finding) {
        Matcher percent = Pattern.compile("pay ([0-9.]+)% of a deal").matcher(finding.message());
        assertThat(percent.find()).isTrue();
        return new BigDecimal(percent.group(1)).movePointLeft(2);
    }

    private static BigDecimal paid(Timeline timeline, List<String> offers, Witness deal) {
        BigDecimal amount = new BigDecimal(Objects.requireNonNull(deal.paid().get("amount")));
        return Trial.paid(timeline.last(), offers, deal).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(amount, 6, RoundingMode.HALF_UP);
    }

    private static List<Witness> sampled(Random random) {
        List<Witness> deals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String amount =
                    List.of("10000", "10000.01", "12345.67", "30000", "250000").get(random.nextInt(5));
            Map<String, String> partner = Map.of("partner_id", "P1", "tier", any(random, TIERS));
            Map<String, String> deal = Map.of(
                    "deal_id",
                    "D1",
                    "partner_id",
                    "P1",
                    "account_id",
                    "A1",
                    "close_date",
                    "2026-05-05",
                    "product",
                    any(random, PRODUCTS),
                    "deal_type",
                    any(random, TYPES),
                    "amount",
                    amount,
                    "arr",
                    amount,
                    "stage",
                    "won");
            deals.add(new Witness(partner, List.of(deal), List.of(), List.of(), LocalDate.of(2026, 5, 5)));
        }
        return deals;
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder("offers:\n");
        int offers = 4 + random.nextInt(4);
        for (int i = 0; i < offers; i++) {
            text.append("  o").append(i).append(":\n    type: commission\n");
            if (random.nextInt(3) > 0) {
                text.append("    who: {tier: ").append(any(random, TIERS)).append("}\n");
            }
            text.append("    when: {product: [")
                    .append(any(random, List.of("guard", "vault, lens", "guard, lens")))
                    .append("]");
            text.append(random.nextInt(3) == 0 ? ", amount: {min: 20_000}" : "").append("}\n    earn: ");
            text.append(any(
                    random,
                    List.of(
                            "{rate: 4%, of: amount}",
                            "{rate: 7%, of: arr}",
                            "{pay: 300, per: deal}",
                            "{of: amount, rate: {by: tier, silver: 2%, gold: 6%}}",
                            "{rate: 3%, of: amount, boost: [{when: {deal_type: new}, times: 1.5}, {who: {tier: gold}, times: 1.2}]}",
                            "{of: amount, rate: {by: product, guard: 1%, otherwise: 5%}}")));
            text.append(any(
                    random,
                    List.of(
                            "\n",
                            "\n    limits: [{max: 350, per: deal}]\n",
                            "\n    limits: [{max: 200, per: partner, every: month}]\n")));
        }
        text.append("stacking:\n  one: {offers: [o0, o1, o2], keep: ")
                .append(any(random, List.of("best", "first", "all")))
                .append("}\n");
        text.append("  two: {offers: [o3, o2], keep: ")
                .append(any(random, List.of("best", "first, max: 5%, of: amount")))
                .append("}\n");
        return text.append("  top: {offers: all, max: ")
                .append(6 + random.nextInt(20))
                .append("%, of: amount}\n")
                .toString();
    }
}
