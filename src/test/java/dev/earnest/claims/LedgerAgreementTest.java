package dev.earnest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.earnest.cli.CliRun;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Remittances and books of whole programs come to their ledgers, as a reader of the three files adds them up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerAgreementTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"referral-affiliate"})
    void remittances_and_books_come_to_the_ledger(String example) {
        agree("catalog-examples/" + example);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"hardware-channel", "northwind", "saas-lifecycle"})
    void those_of_the_other_examples_do_too(String example) {
        agree("catalog-examples/" + example);
    }

    private void agree(String program) {
        OnPaper files = new OnPaper(folder);
        CliRun.of("simulate", program, "--ledger", files.path("ledger.csv").toString())
                .fine();
        CliRun.of(
                        "claims",
                        program,
                        "--remit",
                        files.path("remit.csv").toString(),
                        "--journal",
                        files.path("books.journal").toString())
                .fine();
        List<NamedCsvRecord> ledger = files.rows("ledger.csv");
        List<NamedCsvRecord> remit = files.rows("remit.csv");
        JournalText books = JournalText.of(files.text("books.journal"));
        remittances(ledger, remit);
        books(ledger, remit, books);
    }

    /** By partner; and what is open in one run opens the next. */
    private static void remittances(List<NamedCsvRecord> ledger, List<NamedCsvRecord> remit) {
        Map<String, BigDecimal> paid = by(ledger, "partner_id", "paid");
        paid.values().removeIf(sum -> sum.signum() == 0);
        Map<String, BigDecimal> back = by(ledger, "partner_id", "clawed_back");
        Map<String, BigDecimal> open = new TreeMap<>();
        Map<String, BigDecimal> found = new TreeMap<>();
        for (NamedCsvRecord row : remit) {
            String partner = row.getField("partner_id");
            assertThat(money(row, "brought_forward"))
                    .as(row.toString())
                    .isEqualByComparingTo(open.getOrDefault(partner, BigDecimal.ZERO));
            open.put(partner, money(row, "carried_forward"));
            found.merge(partner, money(row, "payable").subtract(money(row, "clawed_back")), BigDecimal::add);
            assertThat(money(row, "brought_forward").add(money(row, "payable")))
                    .as(row.toString())
                    .isEqualByComparingTo(money(row, "clawed_back")
                            .add(money(row, "paid"))
                            .subtract(money(row, "billed"))
                            .add(money(row, "forfeited"))
                            .add(money(row, "carried_forward")));
        }
        found.values().removeIf(sum -> sum.signum() == 0);
        assertThat(found).usingRecursiveComparison().isEqualTo(paid);
        assertThat(total(remit, "clawed_back")).isEqualByComparingTo(sum(back));
        assertThat(remit)
                .extracting(row -> row.getField("partner_id") + row.getField("pay_date"))
                .doesNotHaveDuplicates();
    }

    private static void books(List<NamedCsvRecord> ledger, List<NamedCsvRecord> remit, JournalText books) {
        Function<String, String> account =
                offer -> offer.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + offer.substring(1);
        Map<String, BigDecimal> paid = by(ledger, "offer_id", "paid");
        Map<String, BigDecimal> held = by(ledger, "offer_id", "held");
        paid.forEach((offer, sum) -> {
            BigDecimal booked = books.sum("Expenses:Partner-Incentives:" + account.apply(offer))
                    .add(books.sum("Income:Partner-Rebates:" + account.apply(offer)));
            assertThat(booked).as(offer).isEqualByComparingTo(sum.add(held.get(offer)));
        });
        BigDecimal costs = books.below("Expenses:Partner-Incentives:").add(books.below("Income:Partner-Rebates:"));
        assertThat(costs).isEqualByComparingTo(sum(paid).add(sum(held)));
        assertThat(books.sum("Liabilities:Partner-Incentives:Held"))
                .isEqualByComparingTo(sum(held).negate());
        assertThat(books.sum("Assets:Bank"))
                .isEqualByComparingTo(total(remit, "paid").negate());
        assertThat(books.sum("Expenses:Partner-Incentives-Forfeited"))
                .isEqualByComparingTo(total(remit, "forfeited").negate());
        assertThat(books.sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
        assertThat(books.titles.stream().filter(title -> title.contains(" | pay ")))
                .hasSize((int) remit.stream()
                        .filter(row -> row.getField("outcome").equals("paid"))
                        .count());
    }

    private static Map<String, BigDecimal> by(List<NamedCsvRecord> rows, String key, String column) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.getField(key), money(row, column), BigDecimal::add));
        return sums;
    }

    private static BigDecimal total(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> money(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Map<String, BigDecimal> sums) {
        return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal money(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }
}
