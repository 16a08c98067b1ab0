package dev.earnest.reference;

import static dev.earnest.reference.Words.all;
import static dev.earnest.reference.Words.clawback;
import static dev.earnest.reference.Words.is;
import static dev.earnest.reference.Words.maxPerDeal;
import static dev.earnest.reference.Words.range;
import static dev.earnest.reference.Words.step;
import static dev.earnest.reference.Words.table;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Attribution.Model;
import dev.earnest.catalog.Ladder.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Section 8, Recurring, metrics, ladders; and Attribution. */
final class RecurringCases {
    private RecurringCases() {}

    private static Attribution model(Model model) {
        return new Attribution(model, null, Map.of(), List.of());
    }

    static List<Case> cases() {
        return List.of(
                Case.of(
                                "repeat counts periods from the first date, and lines after as-of are committed",
                                CatalogOf.with(OfferOf.named("a").rate("1%").repeat("month", "3 months", null)),
                                Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-31,100"),
                                "2026-01-31 a P D1 earned 1",
                                "2026-02-28 a P D1 earned 1",
                                "2026-03-31 a P D1 earned 1 committed 1 paid 0")
                        .asOf("2026-02-28"),
                Case.of(
                                "life writes lines up to as-of; none on or after churn or the payee's leaving",
                                CatalogOf.with(OfferOf.named("a").pay("5").repeat("quarter", null, "1 month")),
                                Rows.deals(
                                                "deal_id,partner_id,close_date,amount,churned_date",
                                                "D1,P,2026-01-15,100,",
                                                "D2,P,2026-01-16,100,2026-05-16",
                                                "D3,Q,2026-01-17,100,")
                                        .partners("partner_id,left_date", "P,", "Q,2026-02-18"),
                                "2026-02-15 a P D1 earned 5",
                                "2026-02-16 a P D2 earned 5",
                                "2026-02-17 a Q D3 earned 5",
                                "2026-05-15 a P D1 earned 5",
                                "2026-08-15 a P D1 earned 5")
                        .asOf("2026-11-14"),
                Case.of(
                        "under repeat a per deal limit caps the running sum, and churn takes back only earlier lines",
                        CatalogOf.with(OfferOf.named("a")
                                .pay("4")
                                .repeat("month", "4 months", null)
                                .limits(maxPerDeal("10"))
                                .clawback(clawback("refund", "60 days", "all"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,refunded_date", "D1,P,2026-01-15,100,2026-02-20"),
                        "2026-01-15 a P D1 earned 4",
                        "2026-02-15 a P D1 earned 4",
                        "2026-02-20 a P D1 clawback back 4 paid -4",
                        "2026-02-20 a P D1 clawback back 4 paid -4",
                        "2026-03-15 a P D1 earned 4 limit 2 paid 2",
                        "2026-04-15 a P D1 earned 4 limit 4 paid 0"),
                Case.of(
                        "tiers.counts a metric: one step for the whole period, money so far x the one rate",
                        CatalogOf.year()
                                .metric("mix", "amount", all(is("product", "x")), all(), "every quarter")
                                .offers(OfferOf.named("a")
                                        .tiers("retroactive", "quarter", step("0%", "rate 1%"), step("50%", "rate 3%"))
                                        .counts("mix"))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "D1,P,y,2026-01-10,100",
                                "D2,P,x,2026-03-10,100",
                                "D3,P,y,2026-04-10,100"),
                        "2026-03-31 a P D1 earned 3",
                        "2026-03-31 a P D2 earned 3",
                        "2026-06-30 a P D3 earned 1"),
                Case.of(
                        "over 3 months at day d is d - 3 months to d - 1; last is the period before",
                        CatalogOf.year()
                                .metric("roll", "amount", all(), null, "over 3 months")
                                .metric("past", "count", all(), null, "last quarter")
                                .offers(
                                        OfferOf.named("a").pay("1").who(range("roll", "min 50")),
                                        OfferOf.named("b").pay("2").who(range("past", "min 2")))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2025-12-10,50",
                                "D2,P,2026-03-10,10", // 10 December to 9 March
                                "D3,P,2026-03-11,10", // only the 10 of the day before
                                "D4,P,2026-06-30,10"), // last quarter: D2 and D3
                        "2026-03-10 a P D2 earned 1",
                        "2026-06-30 b P D4 earned 2"),
                Case.of(
                        "a ladder: the file's value until the first review, levels kept, then the file's value if no level",
                        CatalogOf.year()
                                .metric("won", "count", all(), null, "last quarter")
                                .ladder(
                                        "tier",
                                        "quarter",
                                        "6 months",
                                        new Level("silver", all(range("won", "min 1"))),
                                        new Level("gold", all(range("won", "min 2"))))
                                .offers(OfferOf.named("a").pay(table("tier", "gold", "3", "silver", "2", "new", "1")))
                                .timeline(),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-01-10,50", // the file's: new
                                        "D2,P,2026-03-10,50", // new
                                        "D3,P,2026-04-01,50", // two won last quarter: gold, held to 1 October
                                        "D4,P,2026-07-01,50", // one won: still gold
                                        "D5,P,2026-10-01,50", // gold lapses, silver of July's review holds
                                        "D6,Q,2026-03-31,50", // gold from the file, earned 1 January
                                        "D7,Q,2026-06-30,50",
                                        "D8,Q,2026-12-31,50") // 1 July: one won; 1 October: none: silver to January
                                .partners("partner_id,tier", "P,new", "Q,gold"),
                        "2026-01-10 a P D1 earned 1",
                        "2026-03-10 a P D2 earned 1",
                        "2026-03-31 a Q D6 earned 3",
                        "2026-04-01 a P D3 earned 3",
                        "2026-06-30 a Q D7 earned 3",
                        "2026-07-01 a P D4 earned 3",
                        "2026-10-01 a P D5 earned 2",
                        "2026-12-31 a Q D8 earned 2"),
                Case.of(
                        "shares sum to the cent by largest remainder, ties to the earlier touch; fixed sums are shared",
                        CatalogOf.year()
                                .attribution(model(Model.LINEAR))
                                .offers(
                                        OfferOf.named("r").rate("50%"),
                                        OfferOf.named("p").pay("100"))
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,100.001")
                                .touches(
                                        "deal_id,partner_id,date",
                                        "D1,C,2026-01-03",
                                        "D1,A,2026-01-01",
                                        "D1,B,2026-01-02",
                                        "D1,X,2026-01-11"), // after the close
                        // A 33.34 + 0.001, B and C 33.33
                        "2026-01-10 r A D1 earned 16.67",
                        "2026-01-10 p A D1 earned 33.34",
                        "2026-01-10 r B D1 earned 16.67",
                        "2026-01-10 p B D1 earned 33.33",
                        "2026-01-10 r C D1 earned 16.67",
                        "2026-01-10 p C D1 earned 33.33"),
                Case.of(
                        "position is 40/20/40, of two 50/50; no touch: partner_id has all",
                        CatalogOf.year()
                                .attribution(model(Model.POSITION))
                                .offers(OfferOf.named("r").rate("10%"))
                                .timeline(),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-01-10,1000",
                                        "D2,P,2026-01-11,1000",
                                        "D3,P,2026-01-12,1000")
                                .touches(
                                        "deal_id,partner_id,date",
                                        "D1,A,2026-01-01",
                                        "D1,B,2026-01-02",
                                        "D1,C,2026-01-03",
                                        "D1,D,2026-01-04",
                                        "D2,A,2026-01-01",
                                        "D2,B,2026-01-02"),
                        "2026-01-10 r A D1 earned 40",
                        "2026-01-10 r B D1 earned 10",
                        "2026-01-10 r C D1 earned 10",
                        "2026-01-10 r D D1 earned 40",
                        "2026-01-11 r A D2 earned 50",
                        "2026-01-11 r B D2 earned 50",
                        "2026-01-12 r P D3 earned 100"),
                Case.of(
                        "time decay halves with each half-life; amount conditions read the whole deal",
                        CatalogOf.year()
                                .attribution(
                                        new Attribution(Model.TIME_DECAY, Words.time("10 days"), Map.of(), List.of()))
                                .offers(OfferOf.named("r").rate("10%").when(range("amount", "min 300")))
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-21,300")
                                .touches("deal_id,partner_id,date", "D1,A,2026-01-11", "D1,B,2026-01-21"),
                        "2026-01-21 r A D1 earned 10",
                        "2026-01-21 r B D1 earned 20"),
                Case.of(
                        "roles: by the weight of each role, touches of one partner are one share",
                        CatalogOf.year()
                                .attribution(new Attribution(
                                        Model.ROLES,
                                        null,
                                        Map.of("sell", new BigDecimal("2"), "refer", BigDecimal.ONE),
                                        List.of()))
                                .offers(OfferOf.named("r").rate("10%"))
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-21,400")
                                .touches(
                                        "deal_id,partner_id,role",
                                        "D1,A,refer",
                                        "D1,B,sell",
                                        "D1,A,refer",
                                        "D1,C,other"),
                        "2026-01-21 r A D1 earned 20",
                        "2026-01-21 r B D1 earned 20"));
    }
}
