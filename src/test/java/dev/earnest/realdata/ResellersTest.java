package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 57,851 order lines of a bicycle maker's resellers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResellersTest {

    /**
     * Reseller, quarter, order lines, rebate of 2% a line, retroactive and marginal rebate, in cents; by sqlite3:
     *
     * <pre>
     * .mode csv
     * .import FactResellerSales.csv f
     * with cents as (select ResellerKey as r, substr(OrderDate,1,4)||'-Q'||((substr(OrderDate,6,2)+2)/3) as q,
     *                       cast(round(SalesAmount*100) as integer) as c from f),
     *      sums as (select r, q, sum(c) as s, count(*) as n, sum((c*2+50)/100) as line2 from cents group by r, q)
     * select r, q, n, line2,
     *   (s*case when s>=10000000 then 400 when s>=5000000 then 250 when s>=2000000 then 100 else 0 end+5000)/10000,
     *   (min(s,2000000)*50 + max(0,min(s,5000000)-2000000)*100 + max(0,min(s,10000000)-5000000)*250
     *     + max(0,s-10000000)*400 + 5000)/10000
     * from sums where r in ('697','328','175') order by r, q;
     * </pre>
     */
    private static final String BY_HAND = """
            175 2018-Q3 56 178778 223471 138471
            175 2018-Q4 48 132294 165365 80365
            175 2019-Q1 42 86145 43072 33072
            175 2019-Q2 48 135435 169294 84294
            175 2019-Q3 72 223115 446215 211215
            175 2019-Q4 65 148739 185919 100919
            175 2020-Q1 49 91123 45559 35559
            175 2020-Q2 60 169307 211627 126627
            328 2017-Q3 14 26394 0 6598
            328 2017-Q4 32 87235 43615 33615
            328 2018-Q1 23 109110 136384 51384
            328 2018-Q2 35 111484 139352 54352
            328 2018-Q3 56 173530 216910 131910
            328 2018-Q4 46 200433 400865 165865
            328 2019-Q1 28 157162 196450 111450
            328 2019-Q2 46 189346 236682 151682
            328 2019-Q3 52 157581 196976 111976
            328 2019-Q4 41 153142 191428 106428
            328 2020-Q1 25 146539 183175 98175
            328 2020-Q2 38 122309 152886 67886
            697 2017-Q3 11 41089 20545 10545
            697 2017-Q4 19 134916 168647 83647
            697 2018-Q1 9 133988 167484 82484
            697 2018-Q2 14 61997 30998 20998
            697 2018-Q3 28 155295 194119 109119
            697 2018-Q4 26 144493 180611 95611
            697 2019-Q1 16 133458 166822 81822
            697 2019-Q2 26 156360 195446 110446
            697 2019-Q3 43 215862 431720 196720
            697 2019-Q4 42 222999 445992 210992
            697 2020-Q1 26 174029 217532 132532
            697 2020-Q2 38 190080 237595 152595
            """;

    @Test
    void rebates_by_line_and_quarter_reconcile_with_a_query_written_by_hand(@TempDir Path folder) {
        Outcome outcome = Outcome.of(RealData.resellers("plain/resellers.yaml"), folder);

        assertThat(outcome.summary().get("deals_read").asInt()).isEqualTo(57_851);
        assertThat(outcome.summary().get("partners_paid").asInt()).isEqualTo(632);
        // the same query without its where: sums over 3,600 resellers and quarters
        assertThat(outcome.offer("line-rebate").get("paid").asString()).isEqualTo("1551005.92");
        assertThat(outcome.offer("retroactive-rebate").get("paid").asString()).isEqualTo("1316548.72");
        assertThat(outcome.offer("marginal-rebate").get("paid").asString()).isEqualTo("768803.77");
        Map<String, List<Outcome.Line>> groups = outcome.ledger().stream()
                .filter(line -> List.of("697", "328", "175").contains(line.text("partner_id")))
                .collect(Collectors.groupingBy(
                        line -> line.text("partner_id") + " " + line.text("period"),
                        TreeMap::new,
                        Collectors.toList()));
        StringBuilder text = new StringBuilder();
        groups.forEach((key, lines) -> text.append(key)
                .append(' ')
                .append(lines.stream().filter(line -> of("line-rebate", line)).count())
                .append(' ')
                .append(cents("line-rebate", lines))
                .append(' ')
                .append(cents("retroactive-rebate", lines))
                .append(' ')
                .append(cents("marginal-rebate", lines))
                .append('\n'));
        assertThat(text).hasToString(BY_HAND);
        rounded(outcome);
        outcome.addsUp();
    }

    private static boolean of(String offer, Outcome.Line line) {
        return line.text("offer_id").equals(offer);
    }

    private static BigDecimal cents(String offer, List<Outcome.Line> lines) {
        return lines.stream()
                .filter(line -> of(offer, line))
                .map(line -> line.money("paid").movePointRight(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** SO43659 line 350: 6,074.97 x 2% = 121.4994; 550 lines fall on half a cent. */
    private static void rounded(Outcome outcome) {
        int halves = 0;
        for (Outcome.Line line : outcome.ledger()) {
            if (of("line-rebate", line)) {
                BigDecimal tenths = line.money("measure").multiply(BigDecimal.valueOf(20));
                BigDecimal cents = tenths.movePointLeft(1).setScale(0, RoundingMode.HALF_UP);
                if (line.money("paid").movePointRight(2).compareTo(cents) != 0) {
                    throw new AssertionError("not rounded half-up: " + String.join(",", line.cells()));
                }
                halves += tenths.remainder(BigDecimal.TEN).compareTo(BigDecimal.valueOf(5)) == 0 ? 1 : 0;
            }
        }
        assertThat(halves).isEqualTo(550);
        assertThat(outcome.lines("line-rebate", "SO43659-350").get(0).text("paid"))
                .isEqualTo("121.50");
    }

    @Test
    void a_program_of_26_offers_pays_what_it_did_when_it_was_read(@TempDir Path folder) {
        Outcome outcome = Outcome.of(RealData.resellers("adventureworks/catalog.yaml"), folder);
        outcome.addsUp();
        outcome.asRead("adventureworks/expected.txt");
    }
}
