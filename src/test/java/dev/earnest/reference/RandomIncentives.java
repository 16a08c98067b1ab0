package dev.earnest.reference;

import dev.earnest.catalog.Timeline;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain programs in which offers, steps, rows and boosts are often dead, and many deals to try them on. */
final class RandomIncentives {
    private static final List<String> TIERS = List.of("registered", "silver", "gold");
    private static final List<String> PRODUCTS = List.of("guard", "vault");

    private final Dice dice;

    RandomIncentives(long seed) {
        this.dice = new Dice(seed);
    }

    Timeline program() {
        StringBuilder text = new StringBuilder("""
                earnest: 1
                catalog: random
                version: "1"
                currency: USD
                effective: {from: 2026-01-01, to: 2026-12-31}
                dimensions:
                  tier: [registered, silver, gold]
                  product: [guard, vault]
                offers:
                """);
        List<String> flat = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            flat.add("f" + i);
            text.append("  f").append(i).append(":\n    type: commission\n").append(conditions());
            text.append("    earn: ").append(flat()).append('\n');
            text.append(dice.chance(30) ? "    limits: [{max: " + dice.any(50, 100, 500) + ", per: deal}]\n" : "");
        }
        for (int i = 0; i < 3; i++) {
            text.append("  t").append(i).append(":\n    type: rebate\n").append(conditions());
            text.append(tiers());
        }
        text.append("stacking:\n  group: {offers: [")
                .append(String.join(", ", dice.some(5, flat)))
                .append("], keep: ")
                .append(dice.any("best", "first"))
                .append("}\n");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return TimelineReader.read(List.of(new SourceText("random.yaml", bytes)), List.of())
                .orThrow();
    }

    private String conditions() {
        List<String> when = new ArrayList<>();
        if (dice.chance(25)) {
            when.add("product: " + dice.of(PRODUCTS));
        }
        if (dice.chance(40)) {
            when.add("amount: {min: " + dice.any(0, 1_000) + ", max: " + dice.any(1_000, 5_000, 10_000) + "}");
        }
        if (dice.chance(20)) {
            when.add("nth: {max: " + dice.between(1, 4) + ", per: partner}");
        }
        String who = dice.chance(35) ? "    who: {tier: [" + String.join(", ", dice.some(2, TIERS)) + "]}\n" : "";
        return who + (when.isEmpty() ? "" : "    when: {" + String.join(", ", when) + "}\n");
    }

    private String flat() {
        String boost = dice.chance(30)
                ? ", boost: [{when: {product: " + dice.of(PRODUCTS) + "}, times: " + dice.any("0.5", "2") + "}]"
                : "";
        return switch (dice.between(1, 4)) {
            case 1 -> "{pay: " + dice.any(20, 50, 100) + ", per: deal" + boost + "}";
            case 2 -> "{rate: " + dice.any("1%", "2%", "4%") + boost + "}";
            case 3 ->
                "{rate: {by: tier, silver: " + dice.any("1%", "3%") + ", gold: " + dice.any("2%", "3%")
                        + dice.any("", ", otherwise: 1%") + "}" + boost + "}";
            default ->
                "{pay: {by: product, guard: " + dice.any(20, 80) + ", vault: " + dice.any(20, 80) + "}, per: deal"
                        + boost + "}";
        };
    }

    private String tiers() {
        String every = dice.any("", "        every: month\n", "        every: quarter\n");
        String method = every.isEmpty()
                ? dice.any("marginal", "retroactive")
                : dice.any("marginal", "retroactive", "retroactive", "prospective");
        boolean count = dice.chance(25);
        StringBuilder text =
                new StringBuilder("    earn:\n      of: " + (count ? "count" : "amount") + "\n      tiers:\n");
        text.append("        method: ").append(method).append('\n').append(every);
        text.append(dice.chance(25) ? "        edge: above\n" : "").append("        steps:\n");
        int from = dice.chance(70) ? 0 : count ? 1 : 1_000;
        for (int step = dice.between(2, 4); step > 0; step--) {
            String pay = method.equals("prospective") || dice.chance(70) ? "" : ", pay: " + dice.any(10, 100);
            String figure = count ? "each: " + dice.any(5, 20) : "rate: " + dice.any("0%", "1%", "3%", "5%");
            text.append("          - {from: ")
                    .append(from)
                    .append(", ")
                    .append(figure)
                    .append(pay)
                    .append("}\n");
            from += count ? dice.between(1, 3) : dice.any(1_000, 4_000, 5_000, 20_000);
        }
        String per = every.isEmpty() ? "deal" : "partner, every: " + dice.any("month", "quarter", "year");
        return text
                + (dice.chance(70) ? "    limits: [{max: " + dice.any(50, 200, 500) + ", per: " + per + "}]\n" : "");
    }

    /** Deals of partners of all tiers; with credit notes among them, or not. */
    Rows rows(int count, boolean credits) {
        int partners = Math.max(3, count / 50);
        List<Map<String, String>> deals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> deal = new LinkedHashMap<>();
            int amount = dice.chance(30) ? dice.any(0, 1_000, 5_000, 6_000, 10_000) : dice.between(1, 12_000);
            deal.put("deal_id", "D" + i);
            deal.put("partner_id", "P" + dice.between(1, partners));
            deal.put("account_id", "A" + dice.between(1, count));
            deal.put("close_date", "2026-%02d-%02d".formatted(dice.between(1, 12), dice.between(1, 28)));
            deal.put("product", dice.of(PRODUCTS));
            deal.put("stage", "won");
            deal.put("amount", (credits && dice.chance(3) ? "-" : "") + amount + dice.any("", ".25"));
            deals.add(deal);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= partners; i++) {
            rows.add(Map.of("partner_id", "P" + i, "tier", TIERS.get(i % 3)));
        }
        return new Rows(deals, rows, null, null, null, null);
    }
}
