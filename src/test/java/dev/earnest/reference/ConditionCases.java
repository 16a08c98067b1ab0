package dev.earnest.reference;

import static dev.earnest.reference.Words.all;
import static dev.earnest.reference.Words.attached;
import static dev.earnest.reference.Words.is;
import static dev.earnest.reference.Words.not;
import static dev.earnest.reference.Words.range;
import static dev.earnest.reference.Words.segment;
import static dev.earnest.reference.Words.table;

import java.util.List;

/** Section 8, Conditions. */
final class ConditionCases {
    private ConditionCases() {}

    static List<Case> cases() {
        return List.of(
                Case.of(
                        "account facts read all won deals of the account, any partner, refunded or not",
                        CatalogOf.with(
                                OfferOf.named("owns").pay("1").when(is("owns", "x")),
                                OfferOf.named("near").pay("2").when(attached("30 days", is("product", "x"))),
                                OfferOf.named("mine").pay("4").when(is("incumbent", "true")),
                                OfferOf.named("idle").pay("8").when(range("account_idle", "min 1 month"))),
                        Rows.deals(
                                "deal_id,partner_id,account_id,product,close_date,amount,stage,refunded_date",
                                "D1,Q,A,x,2026-01-31,10,won,2026-02-01",
                                "L1,P,A,y,2026-02-15,10,lost,",
                                "D2,P,A,y,2026-02-28,10,won,",
                                "D3,P,A,y,2026-03-03,10,won,",
                                "D4,P,,y,2026-03-04,10,won,",
                                "D5,P,A,y,2026-04-03,10,won,"),
                        // D2: 28 days after D1, and 31 January is not on or before 28 January
                        "2026-02-28 owns P D2 earned 1",
                        "2026-02-28 near P D2 earned 2",
                        "2026-03-03 owns P D3 earned 1",
                        "2026-03-03 mine P D3 earned 4",
                        "2026-04-03 owns P D5 earned 1",
                        "2026-04-03 mine P D5 earned 4",
                        "2026-04-03 idle P D5 earned 8"),
                Case.of(
                        "attached_to: another deal, the same day or before, both ends of within included",
                        CatalogOf.with(OfferOf.named("a").pay("1").when(attached("10 days", is("product", "x")))),
                        Rows.deals(
                                "deal_id,partner_id,account_id,product,close_date,amount",
                                "D1,P,A,x,2026-02-01,10", // itself is no other; D2 is the same day
                                "D2,P,A,y,2026-02-01,10",
                                "D3,P,A,y,2026-02-11,10",
                                "D4,P,A,y,2026-02-12,10",
                                "D5,P,A,x,2026-03-01,-10", // a credit note is nobody's attached deal
                                "D6,P,A,y,2026-03-02,10"),
                        "2026-02-01 a P D2 earned 1",
                        "2026-02-11 a P D3 earned 1"),
                Case.of(
                        "account_age counts from the first won deal, which is itself of age 0",
                        CatalogOf.with(OfferOf.named("a").pay("1").when(range("account_age", "below 1 month"))),
                        Rows.deals(
                                "deal_id,partner_id,account_id,close_date,amount",
                                "D1,P,A,2026-02-01,10",
                                "D2,P,A,2026-02-28,10",
                                "D3,P,A,2026-03-01,10"),
                        "2026-02-01 a P D1 earned 1",
                        "2026-02-28 a P D2 earned 1"),
                Case.of(
                        "a blank value meets only not, and not means none of the values",
                        CatalogOf.with(
                                OfferOf.named("in").pay("1").who(is("focus", "cloud")),
                                OfferOf.named("out").pay("2").who(not("focus", "cloud", "data")),
                                OfferOf.named("low").pay("4").when(range("seats", "max 5"))),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount,seats",
                                        "D1,P,2026-02-01,10,",
                                        "D2,Q,2026-02-02,10,6",
                                        "D3,R,2026-02-03,10,5")
                                .partners("partner_id,focus", "P,security;cloud", "Q,security", "R,"),
                        "2026-02-01 in P D1 earned 1",
                        "2026-02-02 out Q D2 earned 2",
                        "2026-02-03 out R D3 earned 2",
                        "2026-02-03 low R D3 earned 4"),
                Case.of(
                        "true is yes and 1, in any case",
                        CatalogOf.with(
                                OfferOf.named("a").pay("1").who(is("esg", "true")),
                                OfferOf.named("b").pay("2").who(is("esg", "false"))),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-02-01,10",
                                        "D2,Q,2026-02-02,10",
                                        "D3,R,2026-02-03,10",
                                        "D4,S,2026-02-04,10")
                                .partners("partner_id,esg", "P,YES", "Q,0", "R,", "S,1"),
                        "2026-02-01 a P D1 earned 1",
                        "2026-02-02 b Q D2 earned 2",
                        "2026-02-04 a S D4 earned 1"),
                Case.of(
                        "tables take the first value in table order that the cell holds; unlisted pays nothing",
                        CatalogOf.with(OfferOf.named("a")
                                .rate(table(
                                        "focus",
                                        "cloud",
                                        "5%",
                                        "security",
                                        table("product", "x", "2%", "otherwise", "1%")))),
                        Rows.deals(
                                        "deal_id,partner_id,product,close_date,amount",
                                        "D1,P,x,2026-02-01,100",
                                        "D2,Q,x,2026-02-02,100",
                                        "D3,Q,y,2026-02-03,100",
                                        "D4,R,y,2026-02-04,100")
                                .partners("partner_id,focus", "P,security;cloud", "Q,security", "R,data"),
                        "2026-02-01 a P D1 earned 5",
                        "2026-02-02 a Q D2 earned 2",
                        "2026-02-03 a Q D3 earned 1"),
                Case.of(
                        "before a partner's first valid_from who fails; then the row in force on the earning date counts",
                        CatalogOf.with(
                                OfferOf.named("a").rate(table("tier", "gold", "5%", "otherwise", "1%")),
                                OfferOf.named("b").pay("7").who(not("tier", "gold"))),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-01-31,100",
                                        "D2,P,2026-02-01,100",
                                        "D3,P,2026-03-01,100")
                                .partners("partner_id,tier,valid_from", "P,gold,2026-03-01", "P,silver,2026-02-01"),
                        "2026-01-31 a P D1 earned 1",
                        "2026-02-01 a P D2 earned 1",
                        "2026-02-01 b P D2 earned 7",
                        "2026-03-01 a P D3 earned 5"),
                Case.of(
                        "margin without cost is no measure; discount and margin_rate are exact",
                        CatalogOf.with(
                                OfferOf.named("a").rate("10%").of("margin"),
                                OfferOf.named("b").pay("1").when(range("discount", "max 33.3333%")),
                                OfferOf.named("c").pay("2").when(range("margin_rate", "above 50%"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,cost,list_amount",
                                "D1,P,2026-02-01,100,49.99,150", // discount 33.33333...%
                                "D2,P,2026-02-02,100,50,149.99",
                                "D3,P,2026-02-03,100,,0"),
                        "2026-02-01 a P D1 earned 5",
                        "2026-02-01 c P D1 earned 2",
                        "2026-02-02 a P D2 earned 5",
                        "2026-02-02 b P D2 earned 1"),
                Case.of(
                        "registered: a date on or before the close, not older than registration_valid",
                        CatalogOf.year()
                                .registrationValid("30 days")
                                .offers(OfferOf.named("a").pay("1").when(is("registered", "true")))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,registered_date",
                                "D1,P,2026-03-31,1,2026-03-01", // 30 days
                                "D2,P,2026-04-01,1,2026-03-01", // 31 days
                                "D3,P,2026-04-02,1,2026-04-02",
                                "D4,P,2026-04-03,1,2026-04-04",
                                "D5,P,2026-04-03,1,"),
                        "2026-03-31 a P D1 earned 1",
                        "2026-04-02 a P D3 earned 1"),
                Case.of(
                        "events see the deal they name, days_since_close too",
                        CatalogOf.with(OfferOf.named("a")
                                .pay("9")
                                .on("adoption")
                                .when(
                                        is("deal.product", "x"),
                                        range("days_since_close", "max 10"),
                                        range("value", "min 80"))),
                        Rows.deals("deal_id,partner_id,product,close_date,amount", "D1,P,x,2026-02-01,5")
                                .events(
                                        "event_id,partner_id,type,date,deal_id,value",
                                        "E1,P,adoption,2026-02-11,D1,80",
                                        "E2,P,adoption,2026-02-12,D1,80",
                                        "E3,P,adoption,2026-02-10,,80",
                                        "E4,P,nps,2026-02-10,D1,80"),
                        "2026-02-11 a P E1 earned 9"),
                Case.of(
                        "pays_to parent: who is the payee's, seller the deal's partner; no payee, no line",
                        CatalogOf.year()
                                .segment("top", is("tier", "gold"))
                                .offers(OfferOf.named("a")
                                        .rate("1%")
                                        .paysTo(new dev.earnest.catalog.PaysTo.Parent())
                                        .who(segment("top"))
                                        .seller(is("tier", "silver")))
                                .timeline(),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-02-01,100",
                                        "D2,Q,2026-02-02,100",
                                        "D3,X,2026-02-03,100")
                                .partners("partner_id,tier,parent_id", "P,silver,X", "Q,gold,X", "X,gold,"),
                        "2026-02-01 a X D1 earned 1"),
                Case.of(
                        "a direct deal has no seller: each of its metrics and attributes is blank, which only not meets",
                        CatalogOf.year()
                                .metric("won", "count", all(), null, "over 1 year")
                                .offers(
                                        OfferOf.named("a")
                                                .rate("1%")
                                                .paysTo(new dev.earnest.catalog.PaysTo.Column("distributor_id"))
                                                .seller(range("won", "below 1")),
                                        OfferOf.named("b")
                                                .rate("2%")
                                                .paysTo(new dev.earnest.catalog.PaysTo.Column("distributor_id"))
                                                .seller(dev.earnest.reference.Words.not("won", "0")))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,distributor_id,source,close_date,amount",
                                "D1,P,X,sourced,2026-02-01,100", // the first of P: 0 won before
                                "D2,,X,direct,2026-02-02,100"),
                        "2026-02-01 a X D1 earned 1",
                        "2026-02-02 b X D2 earned 2"),
                Case.of(
                        "stage defaults to won unless the offer says otherwise",
                        CatalogOf.with(
                                OfferOf.named("a").pay("1"),
                                OfferOf.named("b")
                                        .pay("2")
                                        .earnedOn("created_date")
                                        .when(is("stage", "open", "lost"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,stage,created_date",
                                "D1,P,2026-02-01,100,won,2026-01-01",
                                "D2,P,,,open,2026-01-02",
                                "D3,P,2026-02-01,50,lost,2026-01-03"),
                        "2026-01-02 b P D2 earned 2",
                        "2026-01-03 b P D3 earned 2",
                        "2026-02-01 a P D1 earned 1"),
                Case.of(
                        "a metric over the whole period moves the earned date to its last day, the rate stays",
                        CatalogOf.window("2026-01-01", "2026-06-20")
                                .metric("share", "amount", all(is("product", "x")), all(), "every quarter")
                                .offers(OfferOf.named("a").rate("1%").who(range("share", "min 40%")))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "D1,P,y,2026-01-10,600",
                                "D2,P,x,2026-03-10,400", // 40% of 1000
                                "D3,P,y,2026-05-10,600",
                                "D4,P,x,2026-06-30,400"), // after the window: counts in the metric
                        "2026-03-31 a P D1 earned 6",
                        "2026-03-31 a P D2 earned 4",
                        "2026-06-20 a P D3 earned 6"));
    }
}
