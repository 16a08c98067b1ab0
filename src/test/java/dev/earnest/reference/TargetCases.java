package dev.earnest.reference;

import static dev.earnest.reference.Words.is;
import static dev.earnest.reference.Words.max;
import static dev.earnest.reference.Words.number;
import static dev.earnest.reference.Words.percent;
import static dev.earnest.reference.Words.period;
import static dev.earnest.reference.Words.range;
import static dev.earnest.reference.Words.step;

import dev.earnest.catalog.Target;
import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.List;

/** Section 8, Targets, periods and versions. */
final class TargetCases {
    private TargetCases() {}

    private static OfferOf growth(Target target) {
        return OfferOf.named("a")
                .tiers("retroactive", "quarter", step("100%", "rate 1%"), step("120%", "rate 2%"))
                .target(target);
    }

    private static Timeline versions() {
        return new Timeline(List.of(
                CatalogOf.window("2026-01-01", "2026-02-15")
                        .offers(OfferOf.named("a").tiers("retroactive", "quarter", step("0", "rate 1%")))
                        .build(),
                CatalogOf.window("2026-02-16", "2026-12-31")
                        .version("2")
                        .offers(OfferOf.named("a").tiers("retroactive", "quarter", step("0", "rate 3%")))
                        .build()));
    }

    static List<Case> cases() {
        return List.of(
                Case.of(
                        "the target is the larger of percent x history and at_least",
                        CatalogOf.with(growth(new Target.LastYear(percent("100%"), number("50")))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "H1,P,2025-02-01,200",
                                "D1,P,2026-02-01,230", // 115% of 200: 2.30
                                "D2,P,2026-02-02,10", // 120%: 240 x 2% = 4.80
                                "D3,Q,2026-02-03,60"), // no history: floor 50, 120% reached
                        "2026-02-01 a P D1 earned 2.3",
                        "2026-02-02 a P D2 earned 2.5",
                        "2026-02-03 a Q D3 earned 1.2"),
                Case.of(
                        "no history and no at_least is no target: nothing is owed, and it is counted",
                        CatalogOf.with(growth(new Target.LastYear(percent("100%"), null))),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-02-01,230")),
                Case.of(
                        "history is over deals that met the conditions",
                        CatalogOf.with(growth(new Target.LastPeriod(percent("100%"), null))
                                .when(is("product", "x"))),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "H1,P,x,2025-12-01,100",
                                "H2,P,y,2025-12-01,900",
                                "D1,P,x,2026-02-01,100"),
                        "2026-02-01 a P D1 earned 1"),
                Case.of(
                        "history is over deals that met the conditions of their day's version",
                        new Timeline(List.of(
                                CatalogOf.window("2025-01-01", "2025-12-31")
                                        .offers(growth(new Target.LastPeriod(percent("100%"), null))
                                                .when(is("product", "x")))
                                        .build(),
                                CatalogOf.window("2026-01-01", "2026-12-31")
                                        .version("2")
                                        .offers(growth(new Target.LastPeriod(percent("100%"), null)))
                                        .build())),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "H1,P,x,2025-12-01,100",
                                "H2,P,y,2025-12-01,900", // another product did not count in 2025
                                "D1,P,y,2026-02-01,100"), // 100% of 100
                        "2026-02-01 a P D1 earned 1"),
                Case.of(
                        "a version that retired an offer pays nothing, and its conditions say what was history then",
                        new Timeline(List.of(
                                CatalogOf.window("2025-07-01", "2025-12-31")
                                        .offers(growth(new Target.LastPeriod(percent("100%"), null))
                                                .status("retired")
                                                .when(is("product", "x")))
                                        .build(),
                                CatalogOf.window("2026-01-01", "2026-12-31")
                                        .version("2")
                                        .offers(growth(new Target.LastPeriod(percent("100%"), null)))
                                        .build())),
                        Rows.deals(
                                "deal_id,partner_id,product,close_date,amount",
                                "H1,P,x,2025-12-01,100",
                                "H2,P,y,2025-12-01,900", // another product did not count in 2025
                                "D1,P,y,2026-02-01,100"), // 100% of 100
                        "2026-02-01 a P D1 earned 1"),
                Case.of(
                        "a yearly quota is spread evenly over the quarters, in thirds never rounded",
                        CatalogOf.with(OfferOf.named("a")
                                .tiers("retroactive", "month", step("100%", "rate 1%"))
                                .target(new Target.Column("quota", period("year"), null))),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "D1,P,2026-02-01,8.33", // 100/12 = 8.333...
                                        "D2,P,2026-03-01,8.34")
                                .partners("partner_id,quota", "P,100"),
                        "2026-03-01 a P D2 earned 0.08"),
                Case.of(
                        "a period cut by a window keeps its whole limit and quota",
                        CatalogOf.window("2026-03-15", "2026-12-31")
                                .offers(growth(new Target.Column("quota", null, null))
                                        .limits(max("3", "partner", "quarter")))
                                .timeline(),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount",
                                        "H1,P,2026-03-01,500", // before the window: not counted
                                        "D1,P,2026-03-20,99",
                                        "D2,P,2026-03-21,101")
                                .partners("partner_id,quota", "P,100"),
                        "2026-03-21 a P D2 earned 4 limit 1 paid 3"),
                Case.of(
                        "a blank or negative quota is no target",
                        CatalogOf.with(growth(new Target.Column("quota", null, null))),
                        Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-03-20,99", "D2,Q,2026-03-21,101")
                                .partners("partner_id,quota", "P,", "Q,-5")),
                Case.of(
                        "counts run on across versions; a line is its own version's F after less that F before",
                        versions(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-02-10,100", // v1: 1
                                "D2,P,2026-02-20,100"), // v2: 200 x 3% - 100 x 3%
                        "2026-02-10 a P D1 earned 1",
                        "2026-02-20 a P D2 earned 3"),
                Case.of(
                        "limits run on across versions, each line under its own version's figure",
                        new Timeline(List.of(
                                CatalogOf.window("2026-01-01", "2026-02-15")
                                        .offers(OfferOf.named("a").rate("10%").limits(max("8", "partner", "quarter")))
                                        .build(),
                                CatalogOf.window("2026-02-16", "2026-12-31")
                                        .version("2")
                                        .offers(OfferOf.named("a").rate("10%").limits(max("15", "partner", "quarter")))
                                        .build())),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-02-10,100", // min(8, 10) = 8
                                "D2,P,2026-02-20,100"), // min(15, 20) - min(15, 10) = 5
                        "2026-02-10 a P D1 earned 10 limit 2 paid 8",
                        "2026-02-20 a P D2 earned 10 limit 5 paid 5"),
                Case.of(
                        "version_by registered_date protects registered deals; blank it is the earning date",
                        new Timeline(List.of(
                                CatalogOf.window("2026-01-01", "2026-02-15")
                                        .versionBy("registered_date")
                                        .offers(OfferOf.named("a").rate("10%"))
                                        .build(),
                                CatalogOf.window("2026-02-16", "2026-12-31")
                                        .version("2")
                                        .versionBy("registered_date")
                                        .offers(OfferOf.named("a").rate("1%"))
                                        .build())),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,registered_date",
                                "D1,P,2026-03-10,100,2026-02-01",
                                "D2,P,2026-03-20,100,"),
                        "2026-03-10 a P D1 earned 10",
                        "2026-03-20 a P D2 earned 1"),
                Case.of(
                        "a 53rd week joins the last month, and unlisted years run 52 weeks",
                        CatalogOf.window("2025-01-01", "2028-12-31")
                                .weeks(List.of(4, 4, 5), LocalDate.of(2025, 7, 27), LocalDate.of(2026, 8, 2))
                                .offers(OfferOf.named("a").tiers("retroactive", "month", step("0", "pay 1")))
                                .timeline(),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount",
                                "D1,P,2026-06-21,10", // the last month: 21 June to 1 August, six weeks
                                "D2,P,2026-08-01,10",
                                "D3,P,2026-08-02,10", // the next year begins
                                "D4,P,2027-07-31,10", // its last month
                                "D5,P,2027-08-01,10"), // 52 weeks on
                        "2026-06-21 a P D1 earned 1",
                        "2026-08-02 a P D3 earned 1",
                        "2027-07-31 a P D4 earned 1",
                        "2027-08-01 a P D5 earned 1"),
                Case.of(
                        "a deal outside the window is history: it feeds account and owns but is not paid",
                        CatalogOf.with(
                                OfferOf.named("new").pay("1").when(is("account", "new")),
                                OfferOf.named("owner").pay("2").when(is("owns", "x"))),
                        Rows.deals(
                                "deal_id,partner_id,account_id,product,close_date,amount",
                                "H1,Q,A,x,2025-12-31,100",
                                "D1,P,A,y,2026-01-01,100",
                                "D2,P,B,x,2026-01-01,100",
                                "D3,P,B,x,2026-01-01,100"), // owns: an earlier day
                        "2026-01-01 owner P D1 earned 2",
                        "2026-01-01 new P D2 earned 1"),
                Case.of(
                        "cash_date: blank is pending and not counted, and the period is that of the cash",
                        CatalogOf.with(OfferOf.named("a")
                                .earnedOn("cash_date")
                                .tiers("marginal", "quarter", step("0", "rate 1%"), step("100", "rate 2%"))),
                        Rows.deals(
                                "deal_id,partner_id,close_date,amount,cash_date",
                                "D1,P,2026-01-10,100,2026-04-01",
                                "D2,P,2026-01-11,500,",
                                "D3,P,2026-04-02,100,2026-04-02"),
                        "2026-04-01 a P D1 earned 1",
                        "2026-04-02 a P D3 earned 2"),
                Case.of(
                        "thresholds read converted money",
                        CatalogOf.with(OfferOf.named("a").rate("10%").when(range("amount", "min 110"))),
                        Rows.deals(
                                        "deal_id,partner_id,close_date,amount,currency",
                                        "D1,P,2026-01-10,100,EUR", // 110.00
                                        "D2,P,2026-01-09,100,EUR") // 109.90
                                .fx("date,currency,rate", "2026-01-01,EUR,1.099", "2026-01-10,EUR,1.1"),
                        "2026-01-10 a P D1 earned 11"));
    }
}
