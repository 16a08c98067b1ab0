package dev.earnest.analysis.kpi;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A program small enough to work out every KPI on paper: January to March 2026, before it October to December 2025. */
final class HandWorked {
    static final String CATALOG = """
            earnest: 1
            catalog: paper
            version: "1"
            currency: USD
            effective: {from: 2025-10-01, to: 2026-12-31}
            registration_valid: 40 days
            objectives:
              logos:  {metric: new_logo_revenue, target: 10_000}
              stay:   {metric: churn_rate, target: 25%}
              keep:   {metric: renewal_rate, target: 80%}
              skills: {metric: certs, target: 4}
              audits: {metric: engagement_score, target: 5}
            metrics:
              certs: {trigger: {event: certification}, of: count, over: 12 months}
            offers:
              guard-spif:
                type: spif
                who: {tier: gold}
                when: {product: guard}
                earn: {pay: 100, per: deal}
              renewal-commission:
                type: renewal_commission
                objective: keep
                when: {deal_type: renewal}
                earn: {rate: 10%, of: amount}
              certified:
                type: certification
                objective: skills
                trigger: {event: certification}
                earn: {pay: 50, per: event}
              start-up:
                type: onboarding
                trigger: {event: go_live}
                earn: {pay: 10, per: event}
              last-year:
                type: advocacy
                effective: {from: 2025-10-01, to: 2025-12-31}
                trigger: {event: reference}
                earn: {pay: 10, per: event}
            economics:
              gross_margin: 50%
              engagement: {deals: 2, certification: 5}
            """;

    static final String DEALS = table("""
            deal | partner | account | product | deal_type | source     | stage | close_date | amount | cost | arr  | registered | approved   | refunded   | refund | churned
            D1   | P1      | A       | guard   | new       | sourced    | won   | 2025-10-05 |   1000 |  400 | 1000 |            |            |            |        |
            D2   | P2      | B       | guard   | new       | sourced    | won   | 2025-11-10 |   2000 |  800 | 2000 |            |            |            |        | 2026-02-15
            D3   | P3      | C       | vault   | new       | influenced | won   | 2025-12-01 |    500 |  100 |  500 |            |            |            |        |
            D4   | P1      | A       | vault   | expansion | sourced    | won   | 2026-01-10 |   3000 | 1200 | 1500 | 2026-01-01 | 2026-01-04 |            |        |
            D5   | P1      | A       | guard   | renewal   | influenced | won   | 2026-02-01 |   1000 |  400 | 1000 |            |            | 2026-02-20 |    250 |
            D6   | P2      | D       | guard   | new       | sourced    | won   | 2026-02-10 |   4000 | 1500 | 4000 | 2026-01-20 | 2026-01-25 |            |        |
            D7   | P2      | B       | guard   | renewal   | sourced    | lost  | 2026-02-15 |   2000 |      |      |            |            |            |        |
            D8   | P4      | E       | lens    | new       | direct     | won   | 2026-03-01 |    800 |  300 |  800 |            |            |            |        |
            D9   | P4      | F       | vault   | new       | influenced | won   | 2026-03-05 |    600 |  200 |  600 |            |            | 2026-03-20 |        |
            D10  | P4      | G       | vault   | new       | sourced    | lost  | 2026-03-10 |   1000 |      |      | 2026-02-01 | 2026-02-09 |            |        |
            D11  | P1      | D       | lens    | expansion |            | won   | 2026-03-15 |   1200 |  500 | 1200 | 2025-12-01 | 2025-12-05 |            |        |
            D12  | P1      | A       | lens    | expansion | sourced    | won   | 2026-03-20 |   -100 |      |      |            |            |            |        |
            D13  | P3      | H       | vault   | new       | sourced    | lost  |            |        |      |      |            |            |            |        |
            D14  | P2      | C       | vault   | renewal   | sourced    | open  |            |        |      |      |            |            |            |        |
            D15  | P2      | C       | vault   | expansion | influenced | won   | 2026-03-25 |    300 |  100 |  300 |            |            |            |        |
            """)
            .replaceFirst(
                    ".*\n",
                    "deal_id,partner_id,account_id,product,deal_type,source,stage,close_date,amount,cost,arr,"
                            + "registered_date,approved_date,refunded_date,refunded_amount,churned_date\n");

    static final String PARTNERS = table("""
            partner_id | name  | tier   | joined_date | left_date
            P1         | One   | gold   | 2020-01-01  |
            P2         | Two   | silver | 2025-11-01  |
            P3         | Three | gold   | 2020-01-01  | 2025-12-15
            P4         | Four  | gold   | 2026-02-01  |
            P5         | Five  | gold   | 2026-05-01  |
            P6         | Six   | gold   | 2024-01-01  |
            """);

    static final String EVENTS = table("""
            event_id | partner_id | type          | date       | status
            E1       | P2         | certification | 2026-01-15 |
            E2       | P4         | certification | 2026-02-11 |
            X1       | P1         | audit         | 2026-02-01 | passed
            X2       | P2         | audit         | 2026-02-02 | failed
            X3       | P1         | audit         | 2026-03-03 | passed
            X4       | P1         | audit         | 2025-12-01 | passed
            X5       | P2         | audit         | 2026-03-04 | pending
            """);

    static final String TOUCHES = table("""
            deal_id | partner_id
            D8      | P1
            D11     | P2
            """);

    static final String CLAIMS = table("""
            claim_id | partner_id | offer_id  | submitted_date | decided_date | paid_date  | status    | disputed
            C1       | P1         | certified | 2026-01-05     | 2026-01-10   | 2026-01-25 | paid      | false
            C2       | P2         | certified | 2025-12-20     | 2026-01-15   | 2026-02-18 | paid      | true
            C3       | P2         | certified | 2026-02-01     | 2026-02-11   |            | rejected  | yes
            C4       | P4         | certified | 2026-03-01     |              |            | submitted | false
            C5       | P1         | certified | 2026-02-02     | 2026-02-12   | 2026-02-22 | approved  | 0
            """);

    /** The first quarter of 2026. */
    static final List<String> QUARTER = List.of("--from", "2026-01-01", "--to", "2026-03-31");

    private HandWorked() {}

    /** The same as comma-separated values. */
    private static String table(String text) {
        return text.lines()
                .map(line -> String.join(
                                ",",
                                Arrays.stream(line.split("\\|", -1))
                                        .map(String::strip)
                                        .toList()) + "\n")
                .reduce("", String::concat);
    }

    static void write(Path folder) {
        file(folder, "catalog.yaml", CATALOG);
        file(folder, "deals.csv", DEALS);
        file(folder, "partners.csv", PARTNERS);
        file(folder, "events.csv", EVENTS);
        file(folder, "touches.csv", TOUCHES);
        file(folder, "claims.csv", CLAIMS);
    }

    static void file(Path folder, String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path folder, List<String> options) {
        List<String> words = new ArrayList<>(List.of("kpis", folder.toString(), "-f", "json"));
        words.addAll(options);
        return new ObjectMapper()
                .readTree(CliRun.of(words.toArray(String[]::new)).fine().out());
    }
}
