package dev.earnest.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.lint.Finding;
import dev.earnest.lint.space.Witness;
import dev.earnest.trial.Trial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the rule says that nothing pays, the engine pays nothing for, and the other way round, over every cell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnservedValueTest {
    private static final Pattern WORDS = Pattern.compile("`([^`]+)`");
    private static final List<String> TIERS = List.of("silver", "gold", "elite");
    private static final List<String> REGIONS = List.of("amer", "emea");
    private static final List<String> PRODUCTS = List.of("guard", "vault", "lens");
    private static final String HEAD = """
            dimensions:
              tier: [silver, gold, elite]
              region: [amer, emea]
              product: [guard, vault, lens]
            segments:
              upper: {tier: [gold, elite]}
              abroad: {region: emea}
            offers:
            """;

    /** A cell, as a deal of a partner. */
    private record Cell(String tier, String region, String product, String ofDeal) {
        Witness witness() {
            return new Witness(
                    Map.of("partner_id", "P1", "tier", tier, "region", region),
                    List.of(Map.of(
                            "deal_id",
                            "D1",
                            "partner_id",
                            "P1",
                            "product",
                            product,
                            "region",
                            ofDeal,
                            "close_date",
                            "2026-03-01",
                            "stage",
                            "won",
                            "amount",
                            "1000")),
                    List.of(),
                    List.of(),
                    LocalDate.of(2026, 3, 1));
        }
    }

    @Test
    void it_agrees_with_the_engine_on_every_cell_of_random_catalogs() {
        Random random = new Random(4);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            String yaml = HEAD + offer("one", random) + offer("two", random);
            Set<String> told = told(yaml);
            Set<String> unpaid = unpaid(Linted.catalog(yaml));
            // an offer whose table has no row for those that it lets through pays nobody: that it serves none isn't
            // seen
            if (yaml.contains("{by:")) {
                assertThat(unpaid).as(yaml).containsAll(told);
            } else {
                assertThat(told).as(yaml).isEqualTo(unpaid);
            }
            found += told.size();
        }
        assertThat(found).isGreaterThan(25);
    }

    private static String offer(String id, Random random) {
        String who = pick(
                random, "tier: " + some(TIERS, random), "segment: upper", "segment: {not: [abroad]}", "region: emea");
        String product = pick(random, "product: " + some(PRODUCTS, random), "product: {not: [lens]}");
        String ofDeal = pick(random, "region: " + some(REGIONS, random));
        String pay = random.nextInt(4) > 0 ? "10" : "{by: tier, " + TIERS.get(random.nextInt(3)) + ": 10, elite: 0}";
        pay = pay.contains("elite: 10") ? "{by: tier, elite: 10}" : pay;
        String when = String.join(
                ", ",
                List.of(product, ofDeal).stream()
                        .filter(each -> !each.isEmpty())
                        .toList());
        return "  %s:\n    type: commission\n%s%s    earn: {pay: %s, per: deal}\n"
                .formatted(
                        id,
                        who.isEmpty() ? "" : "    who: {" + who + "}\n",
                        when.isEmpty() ? "" : "    when: {" + when + "}\n",
                        pay);
    }

    /** One of the choices, or none. */
    private static String pick(Random random, String... choices) {
        int at = random.nextInt(choices.length + 1);
        return at == choices.length ? "" : choices[at];
    }

    private static List<String> some(List<String> values, Random random) {
        List<String> some = new ArrayList<>(values);
        some.removeIf(value -> random.nextInt(3) == 0);
        return some.isEmpty() ? values.subList(0, 1) : some;
    }

    private static Set<String> told(String yaml) {
        Set<String> told = new TreeSet<>();
        for (Finding finding : Linted.findings("unserved-value", yaml)) {
            List<String> words = WORDS.matcher(finding.message())
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
            String of = finding.message().contains("a partner") ? "partner " : "deal ";
            words.subList(1, words.size()).forEach(value -> told.add(of + words.get(0) + " " + value));
        }
        return told;
    }

    /** The values of which no cell is paid; of a field of both, those of the partner, if there are any. */
    private static Set<String> unpaid(Catalog catalog) {
        Set<String> paid = new TreeSet<>();
        for (Cell cell : cells()) {
            boolean pays = Trial.paid(catalog, List.copyOf(catalog.offers().keySet()), cell.witness()).values().stream()
                    .anyMatch(money -> money.compareTo(BigDecimal.ZERO) > 0);
            if (pays) {
                paid.add("partner tier " + cell.tier());
                paid.add("partner region " + cell.region());
                paid.add("deal product " + cell.product());
                paid.add("deal region " + cell.ofDeal());
            }
        }
        Set<String> unpaid = new TreeSet<>();
        TIERS.forEach(value -> unpaid.add("partner tier " + value));
        REGIONS.forEach(value -> unpaid.add("partner region " + value));
        PRODUCTS.forEach(value -> unpaid.add("deal product " + value));
        REGIONS.forEach(value -> unpaid.add("deal region " + value));
        unpaid.removeAll(paid);
        if (unpaid.stream().anyMatch(each -> each.startsWith("partner region"))) {
            unpaid.removeIf(each -> each.startsWith("deal region"));
        }
        return unpaid;
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String tier : TIERS) {
            for (String region : REGIONS) {
                for (String product : PRODUCTS) {
                    REGIONS.forEach(ofDeal -> cells.add(new Cell(tier, region, product, ofDeal)));
                }
            }
        }
        return cells;
    }
}
