package dev.earnest.reference;

import static dev.earnest.reference.Words.all;
import static dev.earnest.reference.Words.is;
import static dev.earnest.reference.Words.not;
import static dev.earnest.reference.Words.number;
import static dev.earnest.reference.Words.period;
import static dev.earnest.reference.Words.range;
import static dev.earnest.reference.Words.time;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Ladder.Level;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random programs and rows that the language page allows, small, and such that features meet and lines pay. */
public final class RandomCases {
    private RandomCases() {}

    /** The case of a seed; always the same. */
    public static Case of(long seed) {
        return new RandomCases().make(seed);
    }

    private Case make(long seed) {
        Dice dice = new Dice(seed);
        String currency = dice.any("USD", "USD", "USD", "USD", "JPY", "BHD");
        boolean attributed = dice.chance(25);
        Shape shape = new Shape(dice, currency, attributed);
        Timeline timeline =
                RandomVersions.retiring(new Dice(~seed), shape.timeline()); // what was found by a seed stays so
        List<String> ids = new ArrayList<>(timeline.last().offers().keySet());
        Rows rows = new RandomRows(dice, currency).rows(attributed || dice.chance(5), ids);
        LocalDate asOf = LocalDate.of(2026, 3, 1).plusDays(dice.between(0, 400));
        return new Case("seed " + seed, timeline, rows, asOf, List.of());
    }

    /** One program: what its versions share, and the versions. */
    private static final class Shape {
        private final Dice dice;
        private final String currency;
        private final boolean attributed;
        private final boolean metrics;
        private final boolean ladder;
        private final boolean budgets;
        private final int calendar;
        private final boolean halfEven;

        Shape(Dice dice, String currency, boolean attributed) {
            this.dice = dice;
            this.currency = currency;
            this.attributed = attributed;
            this.metrics = dice.chance(35);
            this.ladder = metrics && dice.chance(50);
            this.budgets = dice.chance(60);
            this.calendar = dice.between(1, 100);
            this.halfEven = dice.chance(12);
        }

        Timeline timeline() {
            String from = dice.any("2026-01-01", "2026-01-01", "2026-02-01", "2025-12-15");
            String to = dice.any("2026-12-31", "2026-12-31", "2026-06-30", "2026-05-20");
            CatalogOf first = frame(from, to);
            Catalog shared = first.build();
            List<Metric> known = new ArrayList<>(shared.metrics().values());
            RandomConditions conditions = new RandomConditions(dice, known);
            List<String> funds = new ArrayList<>(shared.budgets().keySet());
            RandomOffers offers = new RandomOffers(
                    dice, conditions, known, funds, shared.currency().digits());
            int count = dice.any(1, 1, 2, 2, 3, 3, 4, 5, 6);
            for (int i = 0; i < count; i++) {
                first.offers(offers.offer(String.valueOf((char) ('a' + i))));
            }
            stacking(first, new ArrayList<>(first.build().offers().values()));
            Catalog one = first.build();
            return dice.chance(20) ? versions(one) : Timeline.of(one);
        }

        private Timeline versions(Catalog one) {
            LocalDate cut = LocalDate.parse(dice.any("2026-02-15", "2026-04-01", "2026-03-10"));
            return RandomVersions.split(dice, one, cut);
        }

        private CatalogOf frame(String from, String to) {
            CatalogOf catalog = CatalogOf.window(from, to).currency(currency);
            catalog.segment("strong", is("tier", "gold", "silver"));
            catalog.segment("young", range("joined_date", "from 2025-06-01"), not("country", "us"));
            if (calendar <= 12) {
                catalog.fiscal(new dev.earnest.catalog.Fiscal(dice.any(2, 4, 7, 10), List.of(), List.of()));
            } else if (calendar <= 24) {
                catalog.weeks(
                        dice.any(List.of(4, 4, 5), List.of(4, 5, 4), List.of(5, 4, 4)),
                        LocalDate.of(2025, 2, 2),
                        LocalDate.of(2026, dice.chance(50) ? 2 : 2, dice.chance(50) ? 1 : 8));
            }
            if (halfEven) {
                catalog.halfEven();
            }
            if (dice.chance(20)) {
                catalog.registrationValid(dice.any("30 days", "1 month"));
            }
            if (dice.chance(8)) {
                catalog.versionBy("registered_date");
            }
            if (metrics) {
                metrics(catalog);
            }
            if (budgets) {
                budgets(catalog);
            }
            if (attributed) {
                catalog.attribution(attribution());
            }
            return catalog;
        }

        private void metrics(CatalogOf catalog) {
            Conditions some = all(is("product", "x", "y"));
            catalog.metric("mix", "amount", all(is("product", "x")), Conditions.ANY, "every " + cycle());
            catalog.metric("total", dice.any("amount", "quantity", "count"), some, null, "every " + cycle());
            catalog.metric("before", "amount", Conditions.ANY, null, "last " + cycle());
            catalog.metric("share-before", "amount", all(is("deal_type", "new")), some, "last " + cycle());
            catalog.metric(
                    "rolling", dice.any("count", "margin"), some, null, "over " + dice.any("3 months", "60 days"));
            catalog.metric("certified", "count", Conditions.ANY, null, "over 6 months", "certification");
            catalog.metric(
                    "score", "value", all(range("value", "min 20")), null, "last " + cycle(), "adoption", "mdf_claim");
            catalog.metric("won-new", "count", all(is("account", "new")), null, "over 1 year");
            if (ladder) {
                catalog.ladder(
                        "tier",
                        dice.any("quarter", "month"),
                        dice.any(null, "3 months", "1 year"),
                        new Level("silver", all(range("rolling", "min 1"))),
                        new Level(
                                "gold",
                                all(range("before", "min 200"), range("certified", "min " + dice.any("0", "1")))));
            }
        }

        private String cycle() {
            return dice.any("quarter", "quarter", "month", "half");
        }

        private void budgets(CatalogOf catalog) {
            Budget.WhenSpent spent = dice.any(
                    Budget.WhenSpent.STOP,
                    Budget.WhenSpent.STOP,
                    Budget.WhenSpent.PRORATE,
                    Budget.WhenSpent.PRORATE,
                    Budget.WhenSpent.FLAG);
            catalog.budget(new Budget.Pool(
                    "pool",
                    new BigDecimal(dice.any("30", "80", "200")),
                    period(dice.any("quarter", "year", "term", "month")),
                    spent));
            if (dice.chance(60)) {
                Budget.WhenSpent how = dice.any(Budget.WhenSpent.STOP, Budget.WhenSpent.STOP, Budget.WhenSpent.PRORATE);
                boolean column = dice.chance(70);
                catalog.budget(new Budget.Wallet(
                        "wallet",
                        column ? null : number("25"),
                        column ? "wallet" : null,
                        period(dice.any("quarter", "half")),
                        how));
            }
            if (dice.chance(60)) {
                catalog.budget(fund());
            }
        }

        private Budget fund() {
            Form form = dice.any(
                    new Form.Share(Words.figure(dice.any("2%", "5.5%"))),
                    new Form.Share(Words.table("tier", "gold", "6%", "otherwise", "1%")),
                    new Form.Pay(Words.figure("3")),
                    dice.chance(50) ? steps("marginal") : steps("retroactive"));
            return new Budget.Fund(
                    "fund",
                    new Earn(form, dice.any("amount", "margin"), List.of(), null),
                    dice.chance(30) ? all(is("tier", "gold", "silver")) : Conditions.ANY,
                    dice.chance(40) ? all(is("product", "x", "y")) : Conditions.ANY,
                    period(dice.any("month", "quarter")),
                    dice.chance(70) ? time(dice.any("2 quarters", "2 months", "45 days")) : null,
                    dice.chance(50) ? "balance" : null);
        }

        /** Steps without a period of their own: each deal alone. */
        private static Form steps(String method) {
            return OfferOf.named("steps")
                    .tiers(method, null, Words.step("0", "rate 1%"), Words.step("250", "rate 4%", "pay 2"))
                    .build()
                    .earn()
                    .form();
        }

        private Attribution attribution() {
            Attribution.Model model = dice.any(Attribution.Model.values());
            Map<String, BigDecimal> roles = Map.of("sell", new BigDecimal("0.6"), "refer", new BigDecimal("0.3"));
            List<BigDecimal> positions = dice.chance(70)
                    ? List.of()
                    : List.of(new BigDecimal("0.3"), new BigDecimal("0.2"), new BigDecimal("0.5"));
            return new Attribution(
                    model,
                    model == Attribution.Model.TIME_DECAY ? time(dice.any("7 days", "30 days")) : null,
                    model == Attribution.Model.ROLES ? roles : Map.of(),
                    model == Attribution.Model.POSITION ? positions : List.of());
        }

        /** Groups of what can stack. */
        private void stacking(CatalogOf catalog, List<Offer> offers) {
            List<String> able = new ArrayList<>();
            for (Offer offer : offers) {
                if (StackingCuts.stacks(offer) && offer.status() == Status.ACTIVE) {
                    able.add(offer.id());
                }
            }
            int groups = able.size() < 2 ? 0 : dice.any(0, 1, 1, 2);
            for (int i = 0; i < groups; i++) {
                String keep = dice.any("best", "first", "all");
                String max = keep.equals("all") || dice.chance(20) ? dice.any("2%", "5%", "12.5%") : null;
                List<String> named = dice.some(dice.between(2, able.size()), able);
                catalog.stacking("g" + i, keep, max, dice.chance(25) ? new String[0] : named.toArray(new String[0]));
            }
        }
    }
}
