package dev.earnest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.earnest.cli.CliRun;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs: remittances are what a plain reading of the ledger file gives, one balance at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomRemittancesTest {
    @TempDir
    Path folder;

    static LongStream few() {
        return LongStream.range(0, 3);
    }

    static LongStream many() {
        return LongStream.range(3, 200);
    }

    @ParameterizedTest
    @MethodSource("few")
    void a_few(long seed) {
        holds(seed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void many(long seed) {
        holds(seed);
    }

    private void holds(long seed) {
        Random random = new Random(seed);
        int months = List.of(1, 3, 6, 12).get(random.nextInt(4));
        String every = Map.of(1, "month", 3, "quarter", 6, "half", 12, "year").get(months);
        BigDecimal min = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(400), 1);
        boolean carryShort = random.nextBoolean();
        boolean carryNegative = random.nextBoolean();
        String payments = "payments: {every: " + every
                + (min == null ? "" : ", min: " + min + ", short: " + (carryShort ? "carry" : "forfeit"))
                + ", negative: " + (carryNegative ? "carry" : "bill") + "}\n";
        OnPaper paper = new OnPaper(folder).catalog(payments + OFFERS).file("deals.csv", deals(random));
        List<String> found = paper
                .remittances("--journal", paper.path("books.journal").toString())
                .stream()
                .map(row -> row.replaceAll("(\\.\\d)0\\b", "$1"))
                .toList();
        CliRun.of(
                        "simulate",
                        folder.toString(),
                        "--ledger",
                        paper.path("ledger.csv").toString())
                .fine();
        assertThat(found)
                .as("seed " + seed + ", " + payments)
                .isEqualTo(expected(paper.rows("ledger.csv"), months, min, carryShort, carryNegative));
        books(paper.rows("ledger.csv"), found, JournalText.of(paper.text("books.journal")));
    }

    /** Costs are what the ledger paid, and the payable account is what is open at the end. */
    private static void books(List<NamedCsvRecord> ledger, List<String> remittances, JournalText books) {
        BigDecimal paid = ledger.stream()
                .map(line -> new BigDecimal(line.getField("paid")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(books.below("Expenses:Partner-Incentives:")).isEqualByComparingTo(paid);
        Map<String, BigDecimal> open = new TreeMap<>();
        for (String row : remittances) {
            String[] cells = row.split(" +");
            open.put(cells[0], new BigDecimal(cells[8]));
        }
        BigDecimal still = open.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(books.sum("Liabilities:Partner-Incentives:Payable")).isEqualByComparingTo(still.negate());
    }

    private static final String OFFERS = """
            offers:
              share:
                type: commission
                earn: {rate: 10%, of: amount}
                clawback: {trigger: refund, within: 300 days, take: share}
                payout: {every: month, after: 10 days}
                instalments: [{share: 60%}, {share: 40%, after: 2 months, over: 2 months}]
              sum:
                type: referral
                earn: {pay: 3, per: deal}
                clawback: {trigger: refund, within: 300 days, take: all}
            """;

    private static String deals(Random random) {
        StringBuilder rows = new StringBuilder("deal_id,partner_id,close_date,amount,refunded_date,refunded_amount\n");
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            long amount = random.nextInt(60_000) - 5_000L;
            boolean refunded = amount > 0 && random.nextInt(3) == 0;
            rows.append("D" + i + ",P" + random.nextInt(4) + "," + day + "," + BigDecimal.valueOf(amount, 2) + ","
                    + (refunded ? day.plusDays(random.nextInt(200)) + "," + BigDecimal.valueOf(amount / 2, 2) : ",")
                    + "\n");
        }
        return rows.toString();
    }

    private static List<String> expected(
            List<NamedCsvRecord> ledger, int months, BigDecimal min, boolean carryShort, boolean carryNegative) {
        Map<String, BigDecimal> payable = new TreeMap<>();
        Map<String, BigDecimal> back = new TreeMap<>();
        for (NamedCsvRecord line : ledger) {
            BigDecimal paid = new BigDecimal(line.getField("paid"));
            LocalDate day = LocalDate.parse(line.getField("pay_date"));
            int last = (day.getMonthValue() - 1) / months * months + months;
            String run = YearMonth.of(day.getYear(), last).atEndOfMonth() + " " + line.getField("partner_id");
            boolean taken = line.getField("kind").equals("clawback");
            if (paid.signum() != 0) {
                payable.merge(run, taken ? BigDecimal.ZERO : paid, BigDecimal::add);
                back.merge(run, taken ? paid.negate() : BigDecimal.ZERO, BigDecimal::add);
            }
        }
        Map<String, BigDecimal> open = new TreeMap<>();
        List<String> rows = new ArrayList<>();
        payable.forEach((run, sum) -> {
            String partner = run.substring(11);
            BigDecimal before = open.getOrDefault(partner, BigDecimal.ZERO);
            BigDecimal balance = before.add(sum).subtract(back.get(run));
            String outcome = balance.signum() == 0
                    ? "nothing"
                    : balance.signum() < 0
                            ? carryNegative ? "carried" : "billed"
                            : min == null || balance.compareTo(min) >= 0
                                    ? "paid"
                                    : carryShort ? "carried" : "forfeited";
            open.put(partner, outcome.equals("carried") ? balance : BigDecimal.ZERO);
            List<String> cells = new ArrayList<>(List.of(partner, run.substring(0, 10), "", plain(before), plain(sum)));
            cells.add(plain(back.get(run)));
            for (String end : List.of("paid", "billed", "forfeited", "carried")) {
                BigDecimal money = end.equals("billed") ? balance.negate() : balance;
                cells.add(outcome.equals(end) ? plain(money) : "0");
            }
            cells.add(outcome);
            rows.add(String.join(" ", cells));
        });
        return rows;
    }

    private static String plain(BigDecimal money) {
        return money.signum() == 0 ? "0" : money.stripTrailingZeros().toPlainString();
    }
}
