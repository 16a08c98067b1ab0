package dev.earnest.reference;

import static dev.earnest.reference.Words.is;
import static dev.earnest.reference.Words.nth;
import static dev.earnest.reference.Words.range;
import static dev.earnest.reference.Words.step;

import java.util.List;

/** Section 8, Counting. */
final class CountingCases {
    private CountingCases() {}

    private static OfferOf two(String method) {
        return OfferOf.named("a").tiers(method, "quarter", step("0", "rate 1%"), step("1000", "rate 5%"));
    }

    static List<Case> cases() {
        return List.of(
                Case.of(
                        "marginal pays each slice at its own step",
                        CatalogOf.with(two("marginal")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,600", // 600 x 1%
                                "D2,P,2026-01-20,600", // 400 x 1% + 200 x 5%
                                "D3,P,2026-04-01,600"), // a new quarter: 600 x 1%
                        "2026-01-10 a P D1 earned 6",
                        "2026-01-20 a P D2 earned 14",
                        "2026-04-01 a P D3 earned 6"),
                Case.of(
                        "retroactive shows a true-up on the deal that crossed, and a credit note takes it back",
                        CatalogOf.with(two("retroactive")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,600", // 6
                                "D2,P,2026-01-20,600", // 1200 x 5% = 60, less 6
                                "D3,P,2026-01-30,-300"), // 900 x 1% = 9, less 60
                        "2026-01-10 a P D1 earned 6",
                        "2026-01-20 a P D2 earned 54",
                        "2026-01-30 a P D3 earned -51"),
                Case.of(
                        "prospective pays each deal whole at the step reached before it, a credit note too",
                        CatalogOf.with(two("prospective")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,1200", // before: 0 -> 1%
                                "D2,P,2026-01-20,100", // before: 1200 -> 5%
                                "D3,P,2026-01-30,-1000", // before: 1300 -> 5%
                                "D4,P,2026-02-01,100"), // before: 300 -> 1%
                        "2026-01-10 a P D1 earned 12",
                        "2026-01-20 a P D2 earned 5",
                        "2026-01-30 a P D3 earned -50",
                        "2026-02-01 a P D4 earned 1"),
                Case.of(
                        "before a period's first deal F is 0, so a first step from 0 pays its pay on the first deal",
                        CatalogOf.with(OfferOf.named("a").tiers("marginal", "quarter", step("0", "rate 1%", "pay 50"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,100",
                                "D2,P,2026-01-20,100",
                                "D3,P,2026-01-30,-150", // F follows: 0.50 + 50
                                "D4,P,2026-01-31,-100"), // a count below zero owes nothing
                        "2026-01-10 a P D1 earned 51",
                        "2026-01-20 a P D2 earned 1",
                        "2026-01-30 a P D3 earned -1.5",
                        "2026-01-31 a P D4 earned -50.5"),
                Case.of(
                        "a count below zero is not carried to the next period",
                        CatalogOf.with(two("marginal")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,-500",
                                "D2,P,2026-03-10,200", // -300: nothing yet
                                "D3,P,2026-03-31,400", // 100 x 1%
                                "D4,P,2026-04-01,100"), // 100 x 1%
                        "2026-03-31 a P D3 earned 1",
                        "2026-04-01 a P D4 earned 1"),
                Case.of(
                        "without every a credit note owes minus F of its size, pay left out",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("marginal", null, step("0", "rate 1%"), step("100", "rate 10%", "pay 7"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,200", // 1 + 10 + 7
                                "D2,P,2026-01-11,-200"), // -(1 + 10)
                        "2026-01-10 a P D1 earned 18",
                        "2026-01-11 a P D2 earned -11"),
                Case.of(
                        "marginal owes the pay of every step reached, retroactive only that of the step reached",
                        CatalogOf.with(
                                OfferOf.named("m").tiers("marginal", "year", step("10", "pay 5"), step("20", "pay 8")),
                                OfferOf.named("r")
                                        .tiers("retroactive", "year", step("10", "pay 5"), step("20", "pay 8"))),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,10", "D2,P,2026-01-11,10"),
                        "2026-01-10 m P D1 earned 5",
                        "2026-01-10 r P D1 earned 5",
                        "2026-01-11 m P D2 earned 8",
                        "2026-01-11 r P D2 earned 3"),
                Case.of(
                        "a credit note earns no pay, is not counted by nth and is nobody's first deal",
                        CatalogOf.with(
                                OfferOf.named("first").pay("10").when(nth("partner", "max 2")),
                                OfferOf.named("new").pay("3").when(is("account", "new"))),
                        Rows.deals(
                                "deal_id,partner_id,account_id,close_date,amount",
                                "D1,P,A,2026-01-09,-5",
                                "D2,P,A,2026-01-10,100",
                                "D3,P,A,2026-01-11,-100",
                                "D4,P,A,2026-01-12,100",
                                "D5,P,A,2026-01-13,100"),
                        "2026-01-10 first P D2 earned 10",
                        "2026-01-10 new P D2 earned 3",
                        "2026-01-12 first P D4 earned 10"),
                Case.of(
                        "nth counts what meets the other conditions, whatever stacking later takes",
                        CatalogOf.year()
                                .offers(
                                        OfferOf.named("a")
                                                .pay("10")
                                                .when(range("amount", "min 50"), nth("partner", "max 1")),
                                        OfferOf.named("b").pay("20"))
                                .stacking("s", "best", null, "a", "b")
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-09,5", // not counted: amount below 50
                                "D2,P,2026-01-10,100", // the first, and stacked away
                                "D3,P,2026-01-11,100"),
                        "2026-01-09 b P D1 earned 20",
                        "2026-01-10 a P D2 earned 10 stacking 10 paid 0",
                        "2026-01-10 b P D2 earned 20",
                        "2026-01-11 b P D3 earned 20"),
                Case.of(
                        "nth per account counts the account's deals of all partners",
                        CatalogOf.with(OfferOf.named("a").pay("10").when(nth("account", "min 2"))),
                        Rows.deals(
                                "deal_id,partner_id,account_id,close_date,amount",
                                "D1,P,A,2026-01-09,5",
                                "D2,Q,A,2026-01-10,5",
                                "D3,Q,B,2026-01-11,5",
                                "D4,P,,2026-01-12,5",
                                "D5,P,,2026-01-13,5"),
                        "2026-01-10 a Q D2 earned 10"),
                Case.of(
                        "based_on last_period: each deal whole at the step the previous period's full count reached",
                        CatalogOf.with(two("prospective").basedOnLastPeriod()),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D0,P,2025-12-20,2000", // history before the window
                                "D1,P,2026-01-10,100", // last quarter 2000 -> 5%
                                "D2,P,2026-04-10,3000", // last quarter 100 -> 1%
                                "D3,P,2026-07-10,100"), // last quarter 3000 -> 5%
                        "2026-01-10 a P D1 earned 5",
                        "2026-04-10 a P D2 earned 30",
                        "2026-07-10 a P D3 earned 5"),
                Case.of(
                        "counts other than of: slices at the deal's own money per unit, a negative deal takes top slices",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("marginal", "quarter", step("0", "rate 1%"), step("10", "rate 10%"))
                                .counts("quantity")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,quantity",
                                "D1,P,2026-01-10,800,8", // 100 a unit: 8 units x 1%
                                "D2,P,2026-01-11,1000,4", // 250 a unit: 2 x 1% + 2 x 10%
                                "D3,P,2026-01-12,-300,-3", // 100 a unit: 2 units at 10%, 1 at 1%
                                "D4,P,2026-01-13,100,"), // no measure
                        "2026-01-10 a P D1 earned 8",
                        "2026-01-11 a P D2 earned 55",
                        "2026-01-12 a P D3 earned -21"),
                Case.of(
                        "retroactive with counts pays all money at the step the units reached",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("retroactive", "quarter", step("0", "rate 1%"), step("10", "rate 10%"))
                                .counts("quantity")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,quantity",
                                "D1,P,2026-01-10,800,8",
                                "D2,P,2026-01-11,1000,2"), // 1800 x 10% - 8
                        "2026-01-10 a P D1 earned 8",
                        "2026-01-11 a P D2 earned 172"),
                Case.of(
                        "blocks are per deal, completed or started, and negatives mirror",
                        CatalogOf.with(
                                OfferOf.named("c")
                                        .each(Words.figure("5"), Words.block("100", "completed"))
                                        .of("quantity"),
                                OfferOf.named("s")
                                        .each(Words.figure("5"), Words.block("100", "started"))
                                        .of("quantity")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,quantity",
                                "D1,P,2026-01-10,800,250",
                                "D2,P,2026-01-11,-800,-150"),
                        "2026-01-10 c P D1 earned 10",
                        "2026-01-10 s P D1 earned 15",
                        "2026-01-11 c P D2 earned -5",
                        "2026-01-11 s P D2 earned -10"),
                Case.of(
                        "interpolate lies on the line between two steps, is flat from the last and 0 below the first",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("retroactive", "quarter", step("100", "rate 2%"), step("300", "rate 6%"))
                                .interpolate()),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,50", // below the first: 0
                                "D2,P,2026-01-11,150", // 200 x 4% = 8
                                "D3,P,2026-01-12,200"), // 400 x 6% = 24, less 8
                        "2026-01-11 a P D2 earned 8",
                        "2026-01-12 a P D3 earned 16"),
                Case.of(
                        "edge above: a count must exceed from",
                        CatalogOf.with(two("retroactive").edgeAbove()),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,1000", // 1%
                                "D2,P,2026-01-11,0.01"), // 1000.01 x 5% = 50.0005 -> 50
                        "2026-01-10 a P D1 earned 10",
                        "2026-01-11 a P D2 earned 40"),
                Case.of(
                        "F is rounded, so lines always sum to what is owed to the cent",
                        CatalogOf.with(OfferOf.named("a").tiers("marginal", "quarter", step("0", "rate 0.5%"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,1", // F 0.005 -> 0.01
                                "D2,P,2026-01-11,1", // F 0.01
                                "D3,P,2026-01-12,1"), // F 0.015 -> 0.02
                        "2026-01-10 a P D1 earned 0.01",
                        "2026-01-12 a P D3 earned 0.01"),
                Case.of(
                        "per keeps a separate count each",
                        CatalogOf.with(two("retroactive").per("product")),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "D1,P,x,2026-01-10,600",
                                "D2,P,y,2026-01-11,600",
                                "D3,P,x,2026-01-12,600"),
                        "2026-01-10 a P D1 earned 6",
                        "2026-01-11 a P D2 earned 6",
                        "2026-01-12 a P D3 earned 54"));
    }
}
