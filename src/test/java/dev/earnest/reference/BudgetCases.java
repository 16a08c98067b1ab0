package dev.earnest.reference;

import static dev.earnest.reference.Words.clawback;
import static dev.earnest.reference.Words.max;
import static dev.earnest.reference.Words.number;
import static dev.earnest.reference.Words.part;
import static dev.earnest.reference.Words.payout;
import static dev.earnest.reference.Words.period;
import static dev.earnest.reference.Words.step;
import static dev.earnest.reference.Words.time;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import java.util.List;

/** Section 8, Lines and cuts: offer limits, budgets, funds, evidence, clawback. */
final class BudgetCases {
    private BudgetCases() {}

    static List<Case> cases() {
        return List.of(
                Case.of(
                        "offer limit before budget; a negative line passes whole and gives room back",
                        CatalogOf.year()
                                .pool("b", "18", "year", "stop")
                                .offers(OfferOf.named("a")
                                        .rate("10%")
                                        .limits(max("20", "offer", "year"))
                                        .budget("b"))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,150",
                                "D2,Q,2026-01-11,150", // offer 5, budget 3
                                "D3,P,2026-01-12,-40", // gives 4 back to both
                                "D4,Q,2026-01-13,100"), // offer 4 left; budget 18 - 14 = 4
                        "2026-01-10 a P D1 earned 15",
                        "2026-01-11 a Q D2 earned 15 limit 10 budget 2 paid 3",
                        "2026-01-12 a P D3 earned -4",
                        "2026-01-13 a Q D4 earned 10 limit 6 paid 4"),
                Case.of(
                        "prorate: rounded down, remaining cents to the largest remainders, negative lines too",
                        CatalogOf.year()
                                .pool("b", "10", "year", "prorate")
                                .offers(OfferOf.named("a").rate("10%").budget("b"))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,100", // 10 x 10/21 = 4.7619 -> 4.76
                                "D2,Q,2026-01-11,130", // 13 x 10/21 = 6.1904 -> 6.19
                                "D3,P,2026-01-12,-20"), // -2 x 10/21 = -0.9523 -> -0.96, + 0.01
                        "2026-01-10 a P D1 earned 10 budget 5.24 paid 4.76",
                        "2026-01-11 a Q D2 earned 13 budget 6.81 paid 6.19",
                        "2026-01-12 a P D3 earned -2 budget -1.05 paid -0.95"),
                Case.of(
                        "flag pays and cuts nothing",
                        CatalogOf.year()
                                .pool("b", "1", "year", "flag")
                                .offers(OfferOf.named("a").rate("10%").budget("b"))
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,100"),
                        "2026-01-10 a P D1 earned 10"),
                Case.of(
                        "a wallet is each partner's own and caps across the offers that share it; deals before events",
                        CatalogOf.year()
                                .budget(new Budget.Wallet("w", null, "wallet", period("half"), Budget.WhenSpent.STOP))
                                .offers(
                                        OfferOf.named("e")
                                                .pay("8")
                                                .on("training")
                                                .budget("w"),
                                        OfferOf.named("a").pay("8").budget("w"))
                                .timeline(),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-01-10,1",
                                        "D2,Q,2026-01-10,1",
                                        "D3,P,2026-07-01,1")
                                .events("event_id,partner_id,type,date", "E1,P,training,2026-01-10")
                                .partners("partner_id,wallet", "P,10", "Q,"),
                        "2026-01-10 a P D1 earned 8",
                        "2026-01-10 a Q D2 earned 8 budget 8 paid 0",
                        "2026-01-10 e P E1 earned 8 budget 6 paid 2",
                        "2026-07-01 a P D3 earned 8"),
                Case.of(
                        "a fund is usable from the next day for use_within, oldest first, in part if short",
                        CatalogOf.year()
                                .budget(new Budget.Fund(
                                        "f",
                                        new Earn(new Form.Share(Words.figure("10%")), "amount", List.of(), null),
                                        Conditions.ANY,
                                        Conditions.ANY,
                                        period("quarter"),
                                        time("2 quarters"),
                                        null))
                                .offers(OfferOf.named("a")
                                        .rate("100%")
                                        .on("mdf_claim")
                                        .budget("f"))
                                .timeline(),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "H1,P,2025-12-31,900", // before the window: accrues nothing
                                        "D1,P,2026-02-01,100", // 10 from 1 April to 30 September
                                        "D2,P,2026-04-01,200", // 20 from 1 July to 31 December
                                        "D3,P,2026-04-02,-50") // less 5
                                .events(
                                        "event_id,partner_id,type,date,amount",
                                        "E1,P,mdf_claim,2026-03-31,1",
                                        "E2,P,mdf_claim,2026-04-01,4",
                                        "E3,P,mdf_claim,2026-07-01,8", // 6 of the first, 2 of the second
                                        "E4,P,mdf_claim,2026-12-31,14", // 13 are left
                                        "E5,P,mdf_claim,2026-12-31,1"),
                        "2026-03-31 a P E1 earned 1 budget 1 paid 0",
                        "2026-04-01 a P E2 earned 4",
                        "2026-07-01 a P E3 earned 8",
                        "2026-12-31 a P E4 earned 14 budget 1 paid 13",
                        "2026-12-31 a P E5 earned 1 budget 1 paid 0"),
                Case.of(
                        "held unless an approved claim lists all the evidence; held lines keep their place in limits",
                        CatalogOf.with(OfferOf.named("a")
                                .pay("10")
                                .evidence("invoice", "photo")
                                .limits(max("25", "partner", "year"))),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-01-10,1",
                                        "D2,P,2026-01-11,1",
                                        "D3,P,2026-01-12,1")
                                .claims(
                                        "claim_id,partner_id,offer_id,deal_id,status,evidence",
                                        "C1,P,a,D1,approved,invoice",
                                        "C2,P,a,D2,approved,photo;invoice",
                                        "C3,P,a,D3,rejected,photo;invoice"),
                        "2026-01-10 a P D1 earned 10 held 10 paid 0",
                        "2026-01-11 a P D2 earned 10",
                        "2026-01-12 a P D3 earned 10 limit 5 held 5 paid 0"),
                Case.of(
                        "clawback takes from what was paid, gives no room back, and share is the refunded part",
                        CatalogOf.with(OfferOf.named("a")
                                .rate("10%")
                                .limits(max("15", "partner", "year"))
                                .clawback(clawback("refund", "30 days", "share"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,refunded_date,refunded_amount",
                                "D1,P,2026-01-10,100,2026-02-09,25", // the 30th day
                                "D2,P,2026-01-11,100,2026-02-10,", // blank: whole
                                "D3,P,2026-01-12,100,2026-02-12,100", // paid nothing
                                "D4,Q,2026-01-10,100,2026-02-10,100"), // too late
                        "2026-01-10 a P D1 earned 10",
                        "2026-01-10 a Q D4 earned 10",
                        "2026-01-11 a P D2 earned 10 limit 5 paid 5",
                        "2026-01-12 a P D3 earned 10 limit 10 paid 0",
                        "2026-02-09 a P D1 clawback back 2.5 paid -2.5",
                        "2026-02-10 a P D2 clawback back 5 paid -5"),
                Case.of(
                        "unused_term: a month is started once the churn date is after its first day",
                        CatalogOf.with(OfferOf.named("a").rate("10%").clawback(clawback("churn", null, "unused_term"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,churned_date,term_months",
                                "D1,P,2026-01-31,120,2026-02-28,12", // on the first day of the second month: 11 unused
                                "D2,P,2026-01-31,120,2026-03-01,12"), // one day in: 10 unused
                        "2026-01-31 a P D1 earned 12",
                        "2026-01-31 a P D2 earned 12",
                        "2026-02-28 a P D1 clawback back 11 paid -11",
                        "2026-03-01 a P D2 clawback back 10 paid -10"),
                Case.of(
                        "a trigger may list both; the earlier counts",
                        CatalogOf.with(OfferOf.named("a").rate("10%").clawback(clawback("refund churn", null, "all"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,churned_date,refunded_date",
                                "D1,P,2026-01-10,120,2026-03-01,2026-02-01",
                                "D2,P,2026-01-11,120,2026-02-01,2026-03-01"),
                        "2026-01-10 a P D1 earned 12",
                        "2026-01-11 a P D2 earned 12",
                        "2026-02-01 a P D1 clawback back 12 paid -12",
                        "2026-02-01 a P D2 clawback back 12 paid -12"),
                Case.of(
                        "recount counts as a credit note in the deal's own period, after its last deal",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("retroactive", "quarter", step("0", "rate 1%"), step("1000", "rate 5%"))
                                .clawback(clawback("refund", null, "recount"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,refunded_date,refunded_amount",
                                "D1,P,2026-01-10,600,2026-06-01,300",
                                "D2,P,2026-02-10,600,,",
                                "D3,P,2026-04-10,600,,"), // the second quarter is untouched
                        "2026-01-10 a P D1 earned 6",
                        "2026-02-10 a P D2 earned 54",
                        "2026-04-10 a P D3 earned 6",
                        "2026-06-01 a P D1 clawback back 51 paid -51"),
                Case.of(
                        "recount inside the period comes in date order",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("marginal", "quarter", step("0", "rate 1%"), step("1000", "rate 5%"))
                                .clawback(clawback("refund", null, "recount"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,refunded_date",
                                "D1,P,2026-01-10,600,2026-02-01",
                                "D2,P,2026-02-10,600,"), // m from 0 to 600
                        "2026-01-10 a P D1 earned 6",
                        "2026-02-01 a P D1 clawback back 6 paid -6",
                        "2026-02-10 a P D2 earned 6"),
                Case.of(
                        "instalments: parts are rounded, the last takes the rest, one row each",
                        CatalogOf.with(OfferOf.named("a")
                                .pay("100")
                                .payout(payout(
                                        "20 days",
                                        "month",
                                        "5 days",
                                        part("50%", null, null),
                                        part("50%", "1 month", "3 months")))),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-20,1"),
                        "2026-01-20 a P D1 earned 50",
                        "2026-01-20 a P D1 earned 16.67",
                        "2026-01-20 a P D1 earned 16.67",
                        "2026-01-20 a P D1 earned 16.66"),
                Case.of(
                        "a ghost touches no other offer and is not in the ledger",
                        CatalogOf.year()
                                .pool("b", "10", "year", "stop")
                                .offers(
                                        OfferOf.named("g")
                                                .status("ghost")
                                                .pay("10")
                                                .budget("b"),
                                        OfferOf.named("a").pay("10").budget("b"))
                                .stacking("s", "first", null, "g", "a")
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-20,1"),
                        "2026-01-20 a P D1 earned 10"),
                Case.of(
                        "a budget takes amounts across partners in earning order, same day in file order",
                        CatalogOf.year()
                                .pool("b", number("15").toPlainString(), "month", "stop")
                                .offers(OfferOf.named("a").pay("10").budget("b"))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,Q,2026-01-20,1",
                                "D2,P,2026-01-20,1",
                                "D3,P,2026-01-19,1"),
                        "2026-01-19 a P D3 earned 10",
                        "2026-01-20 a Q D1 earned 10 budget 5 paid 5",
                        "2026-01-20 a P D2 earned 10 budget 10 paid 0"));
    }
}
