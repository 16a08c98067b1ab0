package dev.earnest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books by hand: from the day of earning over the clawback to the payment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {
    @TempDir
    Path folder;

    OnPaper paper;

    @BeforeEach
    void write() {
        paper = new OnPaper(folder)
                .catalog("""
                payments: {every: month, min: 25, short: forfeit, negative: bill}
                offers:
                  tenth:
                    type: rebate
                    earn: {rate: 10%, of: amount}
                    clawback: {trigger: refund, within: 180 days, take: all}
                    payout: {every: deal, after: 20 days}
                  visit:
                    type: mdf
                    trigger: {event: visit}
                    earn: {pay: 30, per: event}
                    evidence: [photo]
                  cashed:
                    type: commission
                    earned_on: cash_date
                    earn: {pay: 5, per: deal}
                  monthly:
                    type: retention
                    when: {product: guard}
                    earn: {pay: 7, per: deal, repeat: {every: month, for: 3 months}}
                """)
                .table("deals.csv", """
                deal_id | partner_id | product | close_date | amount | refunded_date | cash_date
                D1      | P1         | vault   | 2026-01-05 |    300 | 2026-03-01    | 2026-01-20
                D2      | P1         | vault   | 2026-01-05 |     70 |               |
                D3      | P2         | guard   | 2026-01-15 |    100 |               |
                """)
                .file("partners.csv", "partner_id,name\nP1,\"Smith; Sons, Ltd | (One)\"\nP2,\n")
                .table("events.csv", """
                event_id | partner_id | type  | date
                E1       | P2         | visit | 2026-02-03
                """)
                .file("claims.csv", "claim_id,partner_id,offer_id,event_id,status,evidence\nC1,P2,visit,E1,paid,\n");
    }

    @Test
    void every_entry_is_what_paper_says_for_hledger() {
        paper.run("--journal", paper.path("books.journal").toString()).fine();
        assertThat(paper.text("books.journal")).endsWith("""
                2026-01-05 * P1 Smith Sons Ltd (One) | accrue tenth  ; partner:P1, offer:tenth, lines:2
                    Income:Partner-Rebates:Tenth                   37.00 USD
                    Liabilities:Partner-Incentives:Payable        -37.00 USD

                2026-01-15 * P2 | accrue tenth  ; partner:P2, offer:tenth, lines:1
                    Income:Partner-Rebates:Tenth                   10.00 USD
                    Liabilities:Partner-Incentives:Payable        -10.00 USD

                2026-01-15 * P2 | accrue monthly  ; partner:P2, offer:monthly, lines:1
                    Expenses:Partner-Incentives:Monthly             7.00 USD
                    Liabilities:Partner-Incentives:Payable         -7.00 USD

                2026-01-20 * P1 Smith Sons Ltd (One) | accrue cashed  ; partner:P1, offer:cashed, lines:1
                    Expenses:Partner-Incentives:Cashed              5.00 USD
                    Liabilities:Partner-Incentives:Payable         -5.00 USD

                2026-01-31 * P1 Smith Sons Ltd (One) | pay  ; partner:P1, lines:3
                    Liabilities:Partner-Incentives:Payable         42.00 USD
                    Assets:Bank                                   -42.00 USD

                2026-01-31 * P2 | forfeit  ; partner:P2, lines:1
                    Liabilities:Partner-Incentives:Payable          7.00 USD
                    Expenses:Partner-Incentives-Forfeited          -7.00 USD

                2026-02-03 ! P2 | hold for evidence visit  ; partner:P2, offer:visit, lines:1
                    Expenses:Partner-Incentives:Visit              30.00 USD
                    Liabilities:Partner-Incentives:Held           -30.00 USD

                2026-02-28 ! P2 | forfeit  ; partner:P2, lines:1
                    Liabilities:Partner-Incentives:Payable         10.00 USD
                    Expenses:Partner-Incentives-Forfeited         -10.00 USD

                2026-03-01 ! P1 Smith Sons Ltd (One) | claw back tenth  ; partner:P1, offer:tenth, lines:1
                    Income:Partner-Rebates:Tenth                  -30.00 USD
                    Liabilities:Partner-Incentives:Payable         30.00 USD

                2026-03-31 ! P1 Smith Sons Ltd (One) | bill  ; partner:P1, lines:1
                    Liabilities:Partner-Incentives:Payable        -30.00 USD
                    Assets:Partner-Receivables                     30.00 USD

                """);
    }

    @Test
    void what_is_not_owed_yet_is_named_above_the_entries() {
        paper.run("--journal", paper.path("books.journal").toString()).fine();
        assertThat(JournalText.of(paper.text("books.journal")).remarks)
                .contains(
                        "held for want of evidence, not payable yet: visit 30.00 USD",
                        "committed after 2026-02-03, not in here: monthly 14.00 USD",
                        "pending until a date is known, not in here: cashed 2 deals",
                        "comes to: Liabilities:Partner-Incentives:Payable          0.00 USD");
    }

    @Test
    void beancount_gets_the_same_accounts_and_sums() {
        paper.run("--journal", paper.path("books.journal").toString()).fine();
        paper.run("--journal", paper.path("books.beancount").toString()).fine();
        JournalText hledger = JournalText.of(paper.text("books.journal"));
        JournalText beancount = JournalText.of(paper.text("books.beancount"));
        assertThat(beancount.sums).isEqualTo(hledger.sums);
        assertThat(beancount.titles).hasSameSizeAs(hledger.titles);
        assertThat(paper.text("books.beancount")).contains("""
                2026-01-05 * "P1 Smith; Sons, Ltd | (One)" "accrue tenth"
                  partner: "P1"
                  offer: "tenth"
                  lines: 2
                    Income:Partner-Rebates:Tenth                   37.00 USD
                """);
    }

    @Test
    void a_window_has_the_entries_of_its_days() {
        paper.run("--journal", paper.path("books.journal").toString(), "--from", "2026-02-01", "--to", "2026-02-28")
                .fine();
        assertThat(JournalText.of(paper.text("books.journal")).titles)
                .containsExactly(
                        "2026-02-03 ! P2 | hold for evidence visit  ; partner:P2, offer:visit, lines:1",
                        "2026-02-28 ! P2 | forfeit  ; partner:P2, lines:1");
    }

    @Test
    void accounts_and_what_lessens_revenue_are_told_by_options_or_settings() {
        paper.file("own.yaml", """
                journal:
                  contra_revenue: [mdf, monthly]
                  accounts: {cash: "Assets:Checking", held: "Liabilities:Waiting"}
                """);
        String[] words = {
            "claims",
            folder.toString(),
            "--config",
            paper.path("own.yaml").toString(),
            "--account",
            "cash=Assets:Giro",
            "--journal",
            paper.path("books").toString(),
            "--journal-format",
            "beancount"
        };
        CliRun.of(words).fine();
        assertThat(JournalText.of(paper.text("books")).sums.keySet())
                .containsExactly(
                        "Assets:Giro",
                        "Assets:Partner-Receivables",
                        "Expenses:Partner-Incentives-Forfeited",
                        "Expenses:Partner-Incentives:Cashed",
                        "Expenses:Partner-Incentives:Tenth",
                        "Income:Partner-Rebates:Monthly",
                        "Income:Partner-Rebates:Visit",
                        "Liabilities:Partner-Incentives:Payable",
                        "Liabilities:Waiting");
    }

    @Test
    void what_cannot_be_written_is_refused_before_anything_is_worked_out() {
        String file = paper.path("books.beancount").toString();
        assertThat(paper.run("--journal", file, "--account", "cash=bank").err())
                .contains("the account cash cannot be called `bank` in beancount");
        assertThat(paper.run("--journal", file, "--account", "bank=Assets:Bank").err())
                .contains("there is no such account", "expense, contra_revenue, payable");
        assertThat(paper.run("--journal", file, "--contra-revenue", "rebat").err())
                .contains("`rebat` is neither a type of offers nor an offer", "did you mean `rebate`?");
        assertThat(paper.run("--journal", paper.path("books.txt").toString()).err())
                .contains("its name does not say for which program it is");
        assertThat(paper.run("--remit", paper.path("remit.pdf").toString()).err())
                .contains("--remit", "no format has the extension .pdf");
        String both = paper.path("both.csv").toString();
        assertThat(paper.run("--journal", both, "--journal-format", "hledger", "--remit", both)
                        .err())
                .contains("--remit and --journal are both");
        assertThat(folder.toFile().list()).doesNotContain("books.beancount", "books.txt", "remit.pdf", "both.csv");
    }
}
