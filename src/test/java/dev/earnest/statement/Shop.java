package dev.earnest.statement;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A program with random data in which partners meet wherever they can: shared deals, overrides, events on others' deals. */
final class Shop {
    /** Ids of which one holds another, or differs in capitals only, or is no name for a file. */
    static final List<String> PARTNERS =
            List.of("P1", "P10", "P1-0", "p1", "P 1", "../P1", "P100", "DIST-1", "DIST-10", "Q7");

    private static final String CATALOG = """
            earnest: 1
            catalog: shop
            version: "1"
            currency: USD
            effective: {from: 2025-01-01, to: 2025-12-31}
            attribution: {model: linear}
            offers:
              rebate:
                type: rebate
                earn: {of: amount, tiers: {method: retroactive, every: quarter, steps: [{from: 0, rate: 1%}, {from: 3_000, rate: 2%}]}}
                limits: [{max: 60, per: partner, every: quarter}]
                payout: {every: quarter, after: 30 days, instalments: [{share: 75%}, {share: 25%, after: 3 months}]}
              commission: {type: commission, earn: {rate: 5%, of: amount}, clawback: {trigger: refund, within: 90 days, take: share}}
              bonus: {type: spif, when: {product: pro}, earn: {pay: 20, per: deal}, budget: pot}
              override: {type: commission, pays_to: parent, earn: {rate: 2%, of: amount}, limits: [{guarantee: 40, per: partner, every: quarter}]}
              service: {type: service_delivery, trigger: {event: service}, earn: {pay: 15, per: event}, evidence: [signoff]}
            budgets:
              pot: {amount: 300, every: quarter, when_spent: prorate}
            stacking:
              upfront: {offers: [commission, bonus], max: 6%, of: amount}
            """;

    private Shop() {}

    /** What the name of a partner is. */
    static String name(String partner) {
        return "Firm " + partner.replaceAll("[^A-Za-z0-9]", "~") + " Ltd";
    }

    /** Writes the program; returns the ids of deals. */
    static List<String> write(Path folder, int deals) throws IOException {
        Random random = new Random(11);
        List<String> ids = new ArrayList<>();
        StringBuilder rows =
                new StringBuilder("deal_id,partner_id,account_id,product,stage,close_date,amount,refunded_date\n");
        StringBuilder touches = new StringBuilder("deal_id,partner_id,date\n");
        StringBuilder events = new StringBuilder("event_id,partner_id,type,date,deal_id\n");
        for (int i = 0; i < deals; i++) {
            String id = "dl" + Integer.toString(random.nextInt(1 << 30), 36) + (i % 7 == 0 ? "" : "-" + i);
            ids.add(id);
            String month = "2025-0" + (1 + random.nextInt(9)) + "-";
            rows.append(id)
                    .append(',')
                    .append(partner(random))
                    .append(",acc")
                    .append(random.nextInt(9))
                    .append(',');
            rows.append(random.nextBoolean() ? "pro" : "lite")
                    .append(",won,")
                    .append(month)
                    .append("1")
                    .append(random.nextInt(10));
            rows.append(',').append(100 + random.nextInt(90_000) / 100.0).append(',');
            rows.append(random.nextInt(9) == 0 ? month + "25" : "").append('\n');
            if (random.nextInt(3) == 0) {
                for (int n = random.nextInt(3); n >= 0; n--) {
                    touches.append(id)
                            .append(',')
                            .append(partner(random))
                            .append(",2025-01-0")
                            .append(1 + n)
                            .append('\n');
                }
            }
            if (random.nextInt(3) == 0) {
                events.append("ev")
                        .append(i)
                        .append("x,")
                        .append(partner(random))
                        .append(",service,")
                        .append(month)
                        .append("20,")
                        .append(id)
                        .append('\n');
            }
        }
        StringBuilder partners = new StringBuilder("partner_id,name,parent_id\n");
        for (String partner : PARTNERS) {
            String parent = partner.startsWith("DIST") ? "" : partner.startsWith("P1") ? "DIST-1" : "DIST-10";
            partners.append(partner)
                    .append(',')
                    .append(name(partner))
                    .append(',')
                    .append(parent)
                    .append('\n');
        }
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
        Files.writeString(folder.resolve("deals.csv"), rows);
        Files.writeString(folder.resolve("touches.csv"), touches);
        Files.writeString(folder.resolve("events.csv"), events);
        Files.writeString(folder.resolve("partners.csv"), partners);
        return ids;
    }

    private static String partner(Random random) {
        return PARTNERS.get(random.nextInt(PARTNERS.size()));
    }

    /** Runs the program. */
    static CliRun run(String... args) {
        return CliRun.of(args).fine();
    }
}
