package dev.earnest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Duplicates, entitlements and payments of claims, by hand: half of each deal's amount, 60 at most. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingsTest {
    private static final String COLUMNS =
            "claim_id | partner_id | offer_id | deal_id | submitted_date | status | amount | invoice | paid_amount\n";

    @TempDir
    Path folder;

    OnPaper paper;

    @BeforeEach
    void write() {
        paper = new OnPaper(folder).catalog("""
                offers:
                  half:
                    type: commission
                    when: {product: vault}
                    earn: {rate: 50%, of: amount}
                    limits: [{max: 60, per: deal}]
                    clawback: {trigger: refund, within: 180 days, take: all}
                  sum:
                    type: referral
                    earn: {pay: 25, per: deal}
                  shadow:
                    type: referral
                    status: ghost
                    earn: {pay: 25, per: deal}
                """).table("deals.csv", """
                deal_id | partner_id | product | close_date | amount | refunded_date
                D1      | P1         | vault   | 2026-01-05 |    100 |
                D2      | P1         | vault   | 2026-01-05 |    200 |
                D3      | P1         | guard   | 2026-01-05 |    100 |
                D4      | P2         | vault   | 2026-01-05 |     80 | 2026-04-01
                """);
    }

    private List<String> found(String rows, String... options) {
        paper.table("claims.csv", COLUMNS + rows);
        return findings(paper, options);
    }

    static List<String> findings(OnPaper paper, String... options) {
        List<String> found = new ArrayList<>();
        for (JsonNode row : paper.json(options).get("findings")) {
            String money = row.get("money").isNull() ? "-" : row.get("money").asString();
            found.add(row.get("finding").asString() + " " + row.get("claim_id").asString() + " " + money + " "
                    + row.get("message").asString());
        }
        return found;
    }

    @Test
    void a_claim_that_repeats_another_in_all_that_counts_is_its_duplicate() {
        assertThat(found("""
                C1 | P1 | half | D1 | 2026-02-01 | approved  | 50 |        |
                C2 | P1 | half | D1 | 2026-06-01 | submitted | 50 |        |
                """)).containsExactly("duplicate-claim C2 50.00 is C1 again");
    }

    @Test
    void the_earlier_claim_is_the_one_submitted_first_wherever_it_stands() {
        assertThat(found("""
                C2 | P1 | half | D1 | 2026-06-01 | submitted | 50 |        |
                C1 | P1 | half | D1 | 2026-02-01 | approved  | 50 |        |
                """)).containsExactly("duplicate-claim C2 50.00 is C1 again");
    }

    @Test
    void who_was_rejected_may_ask_again() {
        assertThat(found("""
                C1 | P1 | half | D1 | 2026-02-01 | rejected  | 50 | A-1    |
                C2 | P1 | half | D1 | 2026-02-02 | submitted | 50 | A-1    |
                """)).isEmpty();
    }

    @Test
    void an_invoice_is_paid_once_to_one_partner_however_it_is_written() {
        assertThat(found("""
                C1 | P1 | half | D1 | 2026-02-01 | approved  | 50 | INV-0042 |
                C2 | P1 | half | D2 | 2026-06-01 | submitted | 60 | inv 42   |
                """)).containsExactly("reused-invoice C2 60.00 invoice inv 42 is in C1 too");
    }

    @Test
    void two_partners_with_one_invoice_are_told_only_within_days() {
        String rows = """
                C1 | P1 | half | D1 | 2026-02-01 | approved  | 50 | 1001 |
                C2 | P2 | half | D4 | 2026-02-15 | submitted | 40 | 1001 |
                """;
        assertThat(found(rows)).containsExactly("reused-invoice C2 40.00 invoice 1001 is in C1 of P1 too");
        assertThat(found(rows, "--same-within", "13 days")).isEmpty();
    }

    @Test
    void an_invoice_without_a_digit_is_none() {
        assertThat(found("""
                C1 | P1 | half | D1 | 2026-02-01 | approved  | 50 | n/a |
                C2 | P1 | half | D2 | 2026-06-01 | submitted | 60 | n/a |
                """)).isEmpty();
    }

    @Test
    void the_same_amount_again_within_days_is_suspicious() {
        String rows = """
                C1 | P1 | half | D1 | 2026-02-01 | approved  | 50 | |
                C2 | P1 | half | D2 | 2026-02-15 | submitted | 50 | |
                C3 | P2 | half | D4 | 2026-02-15 | submitted | 40 | |
                """;
        assertThat(found(rows)).containsExactly("repeated-amount C2 50.00 the same amount as C1 14 days before");
        assertThat(found(rows, "--same-within", "13")).isEmpty();
    }

    @Test
    void the_same_amount_is_the_rule_where_an_offer_pays_a_fixed_sum() {
        assertThat(found("""
                C1 | P1 | sum | D1 | 2026-02-01 | approved  | 25 | |
                C2 | P1 | sum | D2 | 2026-02-01 | submitted | 25 | |
                """)).isEmpty();
    }

    @Test
    void claims_share_what_is_due_the_earlier_first() {
        assertThat(found("""
                C1 | P1 | half | D2 | 2026-02-01 | approved  | 70 | |
                C2 | P1 | half | D1 | 2026-02-01 | approved  | 30 | |
                C3 | P1 | half | D1 | 2026-02-02 | submitted | 35 | |
                """))
                .containsExactly(
                        "above-entitlement C3 15.00 35.00 asked, 50.00 due, 30.00 of it asked before",
                        "above-entitlement C1 10.00 70.00 asked, 60.00 due: limit per deal");
        JsonNode offer = paper.json().get("claimed").get(0);
        assertThat(offer.get("claimed").asString()).isEqualTo("135.00");
        assertThat(offer.get("computed").asString()).isEqualTo("110.00");
        assertThat(offer.get("above").asString()).isEqualTo("25.00");
        assertThat(offer.get("below").asString()).isEqualTo("0.00");
        assertThat(offer.get("paid").asString()).isEqualTo("110.00");
    }

    @Test
    void a_claim_needs_an_offer_that_pays_its_partner_there() {
        assertThat(found("""
                C1 | P1 | haf    | D1 | 2026-02-01 | approved | 50 | |
                C2 | P1 | half   | D3 | 2026-02-01 | approved | 49 | |
                C3 | P2 | half   | D1 | 2026-02-01 | approved | 48 | |
                C4 | P1 | shadow | D1 | 2026-02-01 | approved | 47 | |
                C5 | P1 | half   |    | 2026-02-01 | approved | 46 | |
                """))
                .containsExactly(
                        "claim-without-offer C1 50.00 the program has no offer `haf`; is it `half`?",
                        "claim-without-payout C2 49.00 `half` pays P1 nothing on deal D3",
                        "claim-without-payout C3 48.00 `half` pays P2 nothing on deal D1",
                        "claim-without-payout C4 47.00 `shadow` is ghost: it never pays",
                        "claim-without-subject C5 46.00 names neither a deal nor an event");
    }

    @Test
    void what_was_paid_out_is_held_against_what_was_due_before_a_clawback() {
        assertThat(found("""
                C1 | P1 | half | D1 | 2026-02-01 | paid | 50 | | 45
                C2 | P1 | half | D2 | 2026-02-01 | paid | 60 | | 61.50
                C3 | P2 | half | D4 | 2026-02-01 | paid | 40 | | 40
                """))
                .containsExactly(
                        "wrong-payment C1 5.00 45.00 paid out, 50.00 due: too little",
                        "wrong-payment C2 1.50 61.50 paid out, 60.00 due: too much");
        JsonNode offer = paper.json().get("claimed").get(0);
        assertThat(offer.get("paid").asString()).isEqualTo("110.00"); // D4's 40 was clawed back
        assertThat(offer.get("paid_out").asString()).isEqualTo("146.50");
    }

    @Test
    void a_status_is_one_of_four_words_and_dates_come_in_order() {
        paper.table("claims.csv", """
                claim_id | partner_id | offer_id | deal_id | submitted_date | decided_date | paid_date  | status
                C1       | P1         | half     | D1      | 2026-02-10     | 2026-02-09   |            | Approved
                C2       | P1         | half     | D2      | 2026-02-10     | 2026-02-12   | 2026-02-11 | paid
                C3       | P2         | half     | D4      | 2026-02-10     |              | 2026-02-09 | open
                """);
        assertThat(findings(paper))
                .containsExactly(
                        "odd-status C1 - `Approved` is written `approved`, and counts as undecided until then",
                        "odd-status C3 - `open` is none of submitted, approved, paid, rejected, and counts as undecided",
                        "odd-dates C1 - decided before it was submitted",
                        "odd-dates C2 - paid before it was decided",
                        "odd-dates C3 - paid before it was submitted");
    }

    @Test
    void findings_fail_a_run_where_that_is_asked_for() {
        found("""
                C1 | P1 | half | D1 | 2026-02-01 | approved  | 51 | |
                """);
        assertThat(paper.run().exitCode()).isZero();
        assertThat(paper.run("--fail-on", "error").exitCode()).isZero();
        assertThat(paper.run("--fail-on", "warning").exitCode()).isEqualTo(1);
        paper.file(".earnest.yaml", "claims: {fail_on: warning}\n");
        assertThat(CliRun.of("claims", folder.toString()).exitCode()).isEqualTo(1);
        assertThat(CliRun.of("claims", folder.toString(), "--fail-on", "never").exitCode())
                .isZero();
    }

    @Test
    void a_window_looks_at_claims_submitted_in_it_and_still_knows_the_earlier_ones() {
        assertThat(found("""
                C1 | P1 | half | D1 | 2026-02-01 | approved  | 55 | |
                C2 | P1 | half | D1 | 2026-06-01 | submitted | 55 | |
                """, "--from", "2026-03-01")).containsExactly("duplicate-claim C2 55.00 is C1 again");
    }
}
