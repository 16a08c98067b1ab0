package dev.earnest.reference;

import static dev.earnest.reference.Words.boost;
import static dev.earnest.reference.Words.count;
import static dev.earnest.reference.Words.guarantee;
import static dev.earnest.reference.Words.is;
import static dev.earnest.reference.Words.max;
import static dev.earnest.reference.Words.maxPerDeal;
import static dev.earnest.reference.Words.maxShare;
import static dev.earnest.reference.Words.min;
import static dev.earnest.reference.Words.minPerDeal;
import static dev.earnest.reference.Words.step;

import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Timeline;
import java.util.List;

/** Section 8, Lines and cuts: rounding, limits, stacking, less. */
final class CutCases {
    private CutCases() {}

    static List<Case> cases() {
        return List.of(
                Case.of(
                        "flat offers round once, tiers round the line and again with boosts",
                        CatalogOf.with(
                                OfferOf.named("flat").rate("1%").boosts(boost(Conditions.ANY, Conditions.ANY, "1.5")),
                                OfferOf.named("tier")
                                        .tiers("marginal", "quarter", step("0", "rate 1%"))
                                        .boosts(boost(Conditions.ANY, Conditions.ANY, "1.5"))),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,30.3"),
                        "2026-01-10 flat P D1 earned 0.45", // 0.4545
                        "2026-01-10 tier P D1 earned 0.45"), // 0.30 x 1.5
                Case.of(
                        "halves go away from zero, also for negatives",
                        CatalogOf.with(OfferOf.named("a").rate("1%")),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,2.5", "D2,P,2026-01-11,-2.5"),
                        "2026-01-10 a P D1 earned 0.03",
                        "2026-01-11 a P D2 earned -0.03"),
                Case.of(
                        "half_even by choice",
                        CatalogOf.year()
                                .halfEven()
                                .offers(OfferOf.named("a").rate("1%"))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,2.5", "D2,P,2026-01-11,3.5"),
                        "2026-01-10 a P D1 earned 0.02",
                        "2026-01-11 a P D2 earned 0.04"),
                Case.of(
                        "yen have no minor digits, dinars three",
                        CatalogOf.year()
                                .currency("JPY")
                                .offers(OfferOf.named("a").rate("1%"))
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,12345"),
                        "2026-01-10 a P D1 earned 123"),
                Case.of(
                        "boosts that hold multiply each other",
                        CatalogOf.with(OfferOf.named("a")
                                .rate("10%")
                                .boosts(
                                        boost(Words.all(is("esg", "true")), Conditions.ANY, "1.1"),
                                        boost(Conditions.ANY, Words.all(is("product", "x")), "1.2"))),
                        Rows.deals(
                                        "deal_id,partner_id,product,close_date,amount",
                                        "D1,P,x,2026-01-10,100",
                                        "D2,P,y,2026-01-11,100",
                                        "D3,Q,x,2026-01-12,100")
                                .partners("partner_id,esg", "P,true", "Q,false"),
                        "2026-01-10 a P D1 earned 13.2",
                        "2026-01-11 a P D2 earned 11",
                        "2026-01-12 a Q D3 earned 12"),
                Case.of(
                        "min per deal raises a positive line, then max applies; a credit note mirrors the max",
                        CatalogOf.with(OfferOf.named("a").rate("10%").limits(maxPerDeal("40"), minPerDeal("5"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,10",
                                "D2,P,2026-01-11,1000",
                                "D3,P,2026-01-12,-1000",
                                "D4,P,2026-01-13,-10"),
                        "2026-01-10 a P D1 earned 1 limit -4 paid 5",
                        "2026-01-11 a P D2 earned 100 limit 60 paid 40",
                        "2026-01-12 a P D3 earned -100 limit -60 paid -40",
                        "2026-01-13 a P D4 earned -1"),
                Case.of(
                        "a percent limit reads the deal's amount",
                        CatalogOf.with(
                                OfferOf.named("a").rate("50%").of("list_amount").limits(maxShare("10%", "amount"))),
                        Rows.deals("deal_id,partner_id,close_date,amount,list_amount", "D1,P,2026-01-10,90,100"),
                        "2026-01-10 a P D1 earned 50 limit 41 paid 9"),
                Case.of(
                        "less takes what the named offers earned after step 3, whatever the order; ghosts take nothing",
                        CatalogOf.year()
                                .offers(
                                        OfferOf.named("net").rate("10%").less("first", "ghost"),
                                        OfferOf.named("first").rate("20%").limits(maxPerDeal("15")),
                                        OfferOf.named("ghost").status("ghost").rate("50%"))
                                .stacking("s", "best", null, "net", "first")
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,50", // 10 off: 40 x 10%
                                "D2,P,2026-01-11,-50"), // -10 off: -40 x 10%
                        "2026-01-10 net P D1 earned 4 stacking 4 paid 0",
                        "2026-01-10 first P D1 earned 10",
                        "2026-01-11 net P D2 earned -4 stacking -4 paid 0",
                        "2026-01-11 first P D2 earned -10"),
                Case.of(
                        "less takes what its payee earned, whoever the other offer paid before",
                        new Timeline(List.of(
                                CatalogOf.window("2026-01-01", "2026-02-15")
                                        .offers(
                                                OfferOf.named("net").rate("10%").less("first"),
                                                OfferOf.named("first").rate("20%"))
                                        .build(),
                                CatalogOf.window("2026-02-16", "2026-12-31")
                                        .version("2")
                                        .offers(
                                                OfferOf.named("net").rate("10%").less("first"),
                                                OfferOf.named("first")
                                                        .rate("20%")
                                                        .paysTo(new PaysTo.Parent()))
                                        .build())),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-02-10,100", // (100 - 20) x 10%
                                        "D2,P,2026-02-20,100", // the parent earned the 20
                                        "D3,X,2026-02-21,100") // nobody earned it
                                .partners("partner_id,parent_id", "P,X", "X,"),
                        "2026-02-10 net P D1 earned 8",
                        "2026-02-10 first P D1 earned 20",
                        "2026-02-20 net P D2 earned 10",
                        "2026-02-20 first X D2 earned 20",
                        "2026-02-21 net X D3 earned 10"),
                Case.of(
                        "less never takes a measure past zero",
                        CatalogOf.with(
                                OfferOf.named("big").pay("80"),
                                OfferOf.named("net").rate("10%").less("big")),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,50"),
                        "2026-01-10 big P D1 earned 80"),
                Case.of(
                        "best is the largest in size, ties to the first listed; on a credit note the one taking back most",
                        CatalogOf.year()
                                .offers(
                                        OfferOf.named("a").rate("5%"),
                                        OfferOf.named("b").rate("5%"),
                                        OfferOf.named("c").rate("6%").when(is("product", "x")))
                                .stacking("s", "best", null, "b", "a", "c")
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "D1,P,y,2026-01-10,100",
                                "D2,P,x,2026-01-11,-100"),
                        "2026-01-10 a P D1 earned 5 stacking 5 paid 0",
                        "2026-01-10 b P D1 earned 5",
                        "2026-01-11 a P D2 earned -5 stacking -5 paid 0",
                        "2026-01-11 b P D2 earned -5 stacking -5 paid 0",
                        "2026-01-11 c P D2 earned -6"),
                Case.of(
                        "first is the first listed that is not 0, and groups follow one another",
                        CatalogOf.year()
                                .offers(
                                        OfferOf.named("a").pay("5").when(is("product", "x")),
                                        OfferOf.named("b").pay("6"),
                                        OfferOf.named("c").pay("7"))
                                .stacking("s", "first", null, "a", "b")
                                .stacking("t", "best", null, "b", "c")
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "D1,P,x,2026-01-10,100", // a stays; b is 0 for the next group: c stays
                                "D2,P,y,2026-01-11,100"), // b stays, then c is better
                        "2026-01-10 a P D1 earned 5",
                        "2026-01-10 b P D1 earned 6 stacking 6 paid 0",
                        "2026-01-10 c P D1 earned 7",
                        "2026-01-11 b P D2 earned 6 stacking 6 paid 0",
                        "2026-01-11 c P D2 earned 7"),
                Case.of(
                        "a ceiling cuts positive lines from the last listed upward; all means all that can stack",
                        CatalogOf.year()
                                .offers(
                                        OfferOf.named("a").pay("5"),
                                        OfferOf.named("t").tiers("marginal", "year", step("0", "rate 10%")),
                                        OfferOf.named("p").tiers("prospective", "year", step("0", "rate 10%")),
                                        OfferOf.named("z").pay("8"))
                                .stacking("s", "all", "12%")
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,100"),
                        "2026-01-10 a P D1 earned 5",
                        "2026-01-10 t P D1 earned 10",
                        "2026-01-10 p P D1 earned 10 stacking 3 paid 7",
                        "2026-01-10 z P D1 earned 8 stacking 8 paid 0"),
                Case.of(
                        "a partner max pays min(M, running sum after) less min(M, running sum before)",
                        CatalogOf.with(OfferOf.named("a").rate("10%").limits(max("15", "partner", "quarter"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,100", // 10
                                "D2,P,2026-01-11,100", // 20 -> 15
                                "D3,P,2026-01-12,-30", // 17 -> 15
                                "D4,P,2026-01-13,-50", // 12
                                "D5,P,2026-04-01,100"),
                        "2026-01-10 a P D1 earned 10",
                        "2026-01-11 a P D2 earned 10 limit 5 paid 5",
                        "2026-01-12 a P D3 earned -3 limit -3 paid 0",
                        "2026-01-13 a P D4 earned -5 limit -2 paid -3",
                        "2026-04-01 a P D5 earned 10"),
                Case.of(
                        "count before max; a line already 0 and a credit note use no count",
                        CatalogOf.year()
                                .offers(
                                        OfferOf.named("a")
                                                .pay("10")
                                                .limits(max("25", "partner", "year"), count(2, "partner", "year")),
                                        OfferOf.named("b").pay("90").when(is("product", "x")))
                                .stacking("s", "best", null, "a", "b")
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "D1,P,x,2026-01-10,100",
                                "D2,P,y,2026-01-11,100",
                                "D3,P,y,2026-01-12,-100",
                                "D4,P,y,2026-01-13,100",
                                "D5,P,y,2026-01-14,100"),
                        "2026-01-10 a P D1 earned 10 stacking 10 paid 0",
                        "2026-01-10 b P D1 earned 90",
                        "2026-01-11 a P D2 earned 10",
                        "2026-01-13 a P D4 earned 10",
                        "2026-01-14 a P D5 earned 10 limit 10 paid 0"),
                Case.of(
                        "min forfeits a short period; a total of 0 or less is left alone",
                        CatalogOf.with(OfferOf.named("a").rate("10%").limits(min("5", "partner", "month", "forfeit"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,20",
                                "D2,P,2026-01-11,20",
                                "D3,P,2026-02-11,50",
                                "D4,P,2026-03-11,-20"),
                        "2026-01-10 a P D1 earned 2 limit 2 paid 0",
                        "2026-01-11 a P D2 earned 2 limit 2 paid 0",
                        "2026-02-11 a P D3 earned 5",
                        "2026-03-11 a P D4 earned -2"),
                Case.of(
                        "min with carry moves the sum as one line to the next period, counting there; forfeited at term end",
                        CatalogOf.window("2026-01-01", "2026-05-31")
                                .offers(OfferOf.named("a").rate("10%").limits(min("5", "partner", "month", "carry")))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,20", // 2, carried to February, and on to March
                                "D2,P,2026-03-11,30", // 2 + 3 = 5
                                "D3,P,2026-05-11,20"), // forfeited
                        "2026-01-10 a P D1 earned 2 limit 2 paid 0",
                        "2026-03-01 a P carry limit -2 paid 2",
                        "2026-03-11 a P D2 earned 3",
                        "2026-05-11 a P D3 earned 2 limit 2 paid 0"),
                Case.of(
                        "a guarantee tops up periods with an eligible deal, after max, never prorated",
                        CatalogOf.window("2026-01-01", "2026-05-20")
                                .offers(OfferOf.named("a")
                                        .rate("10%")
                                        .limits(max("20", "partner", "quarter"), guarantee("30", "quarter", false)))
                                .timeline(),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-01-10,300", "D2,P,2026-05-10,0"),
                        "2026-01-10 a P D1 earned 30 limit 10 paid 20",
                        "2026-03-31 a P guarantee earned 10",
                        "2026-05-20 a P guarantee earned 30"),
                Case.of(
                        "a guarantee with carry uses a surplus once; top-ups are not earnings",
                        CatalogOf.with(OfferOf.named("a").rate("10%").limits(guarantee("30", "month", true))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-01-10,400", // surplus 10
                                "D2,P,2026-02-10,150", // 15 short, 10 of them covered
                                "D3,P,2026-03-10,100"), // 20 short
                        "2026-01-10 a P D1 earned 40",
                        "2026-02-10 a P D2 earned 15",
                        "2026-02-28 a P guarantee earned 5",
                        "2026-03-10 a P D3 earned 10",
                        "2026-03-31 a P guarantee earned 20"),
                Case.of(
                        "per account: this payee's lines with that account",
                        CatalogOf.with(OfferOf.named("a").pay("10").limits(max("15", "account", "year"))),
                        Rows.deals(
                                "deal_id,partner_id,account_id,close_date,amount",
                                "D1,P,A,2026-01-10,1",
                                "D2,Q,A,2026-01-11,1",
                                "D3,P,A,2026-01-12,1",
                                "D4,P,B,2026-01-13,1"),
                        "2026-01-10 a P D1 earned 10",
                        "2026-01-11 a Q D2 earned 10",
                        "2026-01-12 a P D3 earned 10 limit 5 paid 5",
                        "2026-01-13 a P D4 earned 10"));
    }
}
