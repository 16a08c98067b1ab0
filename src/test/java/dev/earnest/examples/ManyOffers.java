package dev.earnest.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Catalogs of many offers for measuring {@code validate}: {@code ManyOffers 500 catalog.yaml}. Offers of five forms over
 * ten products, four regions and three tiers; some overlap, some exclude each other, some stack.
 */
final class ManyOffers {
    private static final List<String> REGIONS = List.of("amer", "emea", "apac", "latam");
    private static final List<String> TIERS = List.of("silver", "gold", "platinum");

    private ManyOffers() {}

    public static void main(String... args) throws IOException {
        Files.write(Path.of(args[1]), catalog(Integer.parseInt(args[0])).getBytes(StandardCharsets.UTF_8));
    }

    private static String catalog(int offers) {
        StringBuilder text = new StringBuilder("""
                earnest: 1
                catalog: many-offers
                version: "1"
                currency: USD
                effective: {from: 2026-01-01, to: 2026-12-31}
                dimensions:
                  tier: [silver, gold, platinum]
                  region: [amer, emea, apac, latam]
                  product: [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9]
                  deal_type: [new, renewal, expansion]
                offers:
                """);
        for (int i = 0; i < offers; i++) {
            text.append("  offer-").append(i).append(":\n");
            text.append("    type: ")
                    .append(i % 5 == 2 ? "rebate" : "commission")
                    .append('\n');
            text.append("    who: {tier: ").append(TIERS.get(i % 3)).append("}\n");
            text.append("    when: {product: p").append(i % 10);
            text.append(", region: ").append(REGIONS.get(i / 10 % 4)).append(", amount: {min: ");
            text.append(1_000 + 100 * (i / 40))
                    .append(", below: ")
                    .append(1_200 + 100 * (i / 40))
                    .append("}}\n");
            text.append("    earn: ").append(earn(i)).append('\n');
            text.append("    limits: [{max: 5_000, per: partner, every: quarter}]\n");
        }
        return text.append("stacking:\n  first: {offers: [offer-0, offer-1, offer-3], keep: best}\n")
                .toString();
    }

    private static String earn(int i) {
        return switch (i % 5) {
            case 0 -> "{rate: 5%, of: amount}";
            case 1 -> "{pay: 100, per: deal}";
            case 2 ->
                "{of: amount, tiers: {method: retroactive, every: quarter, steps: [{from: 0, rate: 1%}, {from: 90_000, rate: 2%}]}}";
            case 3 -> "{each: 10, of: quantity}";
            default -> "{of: amount, rate: {by: deal_type, new: 5%, renewal: 1%, expansion: 3%}}";
        };
    }
}
