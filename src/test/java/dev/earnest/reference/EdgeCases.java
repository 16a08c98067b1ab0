package dev.earnest.reference;

import static dev.earnest.reference.Words.clawback;
import static dev.earnest.reference.Words.guarantee;
import static dev.earnest.reference.Words.maxShare;
import static dev.earnest.reference.Words.min;
import static dev.earnest.reference.Words.percent;
import static dev.earnest.reference.Words.range;
import static dev.earnest.reference.Words.step;
import static dev.earnest.reference.Words.table;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Attribution.Model;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Target;
import java.util.List;
import java.util.Map;

/** Where two sentences of section 8 meet: what random cases found first, worked out by hand. */
final class EdgeCases {
    private EdgeCases() {}

    static List<Case> cases() {
        return List.of(
                Case.of(
                        "a direct deal has no partner, and pays nobody whatever the offer asks",
                        CatalogOf.with(
                                OfferOf.named("a").rate("10%"),
                                OfferOf.named("b").tiers("marginal", "quarter", step("0", "rate 1%"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,source",
                                "D1,,2026-01-10,20,direct",
                                "D2,P,2026-01-11,30,"),
                        "2026-01-11 a P D2 earned 3",
                        "2026-01-11 b P D2 earned 0.3"),
                Case.of(
                        "a short term has no next period to carry to: forfeited",
                        CatalogOf.with(OfferOf.named("a").rate("10%").limits(min("5", "partner", "term", "carry"))),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,20"),
                        "2026-01-10 a P D1 earned 2 limit 2 paid 0"),
                Case.of(
                        "a carry is forfeited past the window, even where lines of a repeat go on",
                        CatalogOf.window("2026-01-01", "2026-01-31")
                                .offers(OfferOf.named("a")
                                        .pay("4")
                                        .repeat("month", "2 months", null)
                                        .limits(min("5", "partner", "month", "carry")))
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,20"),
                        "2026-01-10 a P D1 earned 4 limit 4 paid 0",
                        "2026-02-10 a P D1 earned 4 limit 4 paid 0"),
                Case.of(
                        "a percent limit on a recount reads what was refunded",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("marginal", "year", step("0", "rate 10%"))
                                .limits(maxShare("2%", "amount"))
                                .clawback(clawback("refund", null, "recount"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,refunded_date,refunded_amount",
                                "D1,P,2026-01-10,350,2026-03-01,35"), // 2% of 350, then 2% of 35
                        "2026-01-10 a P D1 earned 35 limit 28 paid 7",
                        "2026-03-01 a P D1 clawback back 0.7 paid -0.7"),
                Case.of(
                        "stacking is per deal and payee, whichever shares of the deal lead there",
                        CatalogOf.year()
                                .attribution(new Attribution(Model.LINEAR, null, Map.of(), List.of()))
                                .offers(
                                        OfferOf.named("up").pay("10").paysTo(new PaysTo.Parent()),
                                        OfferOf.named("own").rate("10%"))
                                .stacking("s", "best", null, "up", "own")
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,400")
                                .partners("partner_id,parent_id", "P,", "Q,R", "R,")
                                .touches("deal_id,partner_id,date", "D1,Q,2026-01-01", "D1,R,2026-01-02"),
                        "2026-01-10 up R D1 earned 5 stacking 5 paid 0",
                        "2026-01-10 own Q D1 earned 20",
                        "2026-01-10 own R D1 earned 20"),
                Case.of(
                        "based_on last_period holds the previous period's count against its own target",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("prospective", "month", step("0%", "rate 3%"), step("100%", "rate 5%"))
                                .target(new Target.LastPeriod(percent("100%"), null))
                                .basedOnLastPeriod()),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-02-13,600", // January's target: none, nothing in December
                                "D2,P,2026-04-15,100", // March: 0 of 600
                                "D3,P,2026-05-15,100"), // April: 100 of March's 0: no target
                        "2026-04-15 a P D2 earned 3"),
                Case.of(
                        "F is rounded once, its fixed sums included",
                        CatalogOf.year()
                                .halfEven()
                                .currency("JPY")
                                .offers(OfferOf.named("a").tiers("marginal", null, step("0", "rate 10%", "pay 9")))
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,15"), // 1.5 + 9
                        "2026-01-10 a P D1 earned 10"),
                Case.of(
                        "a count below zero owes nothing, also where money is spread over it",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("marginal", "quarter", step("0", "rate 10%"))
                                .counts("quantity")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,quantity",
                                "D1,P,2026-01-10,100,10",
                                "D2,P,2026-01-11,-60,-12"), // 5 a unit, but all that was owed goes
                        "2026-01-10 a P D1 earned 10",
                        "2026-01-11 a P D2 earned -10"),
                Case.of(
                        "a guarantee needs a line or an eligible deal: a carry that only passes through is none",
                        CatalogOf.with(OfferOf.named("a")
                                .rate("10%")
                                .limits(min("9", "partner", "month", "carry"), guarantee("5", "month", false))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,40", // 4: carried over February
                                "D2,P,2026-03-10,60"), // 4 + 6
                        "2026-01-10 a P D1 earned 4 limit 4 paid 0",
                        "2026-01-31 a P guarantee earned 5",
                        "2026-03-01 a P carry limit -4 paid 4",
                        "2026-03-10 a P D2 earned 6"),
                Case.of(
                        "events read derived fields of the deal they name, tables those of the deal",
                        CatalogOf.with(
                                OfferOf.named("a").pay(table("account", "new", "7", "otherwise", "2")),
                                OfferOf.named("e").pay("3").on("adoption").when(range("deal.discount", "max 25%"))),
                        Rows.deals(
                                        "deal_id,partner_id,account_id,close_date,amount,list_amount",
                                        "D1,P,A,2026-01-10,75,100",
                                        "D2,P,A,2026-01-11,74,100")
                                .events(
                                        "event_id,partner_id,type,date,deal_id",
                                        "E1,P,adoption,2026-01-12,D1",
                                        "E2,P,adoption,2026-01-12,D2"),
                        "2026-01-10 a P D1 earned 7",
                        "2026-01-11 a P D2 earned 2",
                        "2026-01-12 e P E1 earned 3"));
    }
}
