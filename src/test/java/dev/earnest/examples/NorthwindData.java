package dev.earnest.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals, partners, events and claims of {@code catalog-examples/northwind}. */
final class NorthwindData {
    private static final LocalDate START = LocalDate.of(2025, 1, 2);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final List<String> PRODUCTS = List.of("guard", "vault", "lens");
    private static final Map<String, Integer> LIST = Map.of("guard", 16_000, "vault", 11_000, "lens", 5_200);

    private record Partner(String id, String name, String tier, String region, String joined, int weight) {
        LocalDate first() {
            LocalDate day = LocalDate.parse(joined).plusDays(20);
            return day.isBefore(START) ? START : day;
        }
    }

    private record Account(String id, String name, String region, String partner, int size) {}

    private final Draw draw = new Draw(20260630);
    private final Rows deals = Rows.of(
            "deals.csv",
            "deal_id,account_id,account_name,partner_id,product,region,deal_type,stage,source,created_date,registered_date,"
                    + "close_date,list_amount,amount,arr,term_months,refunded_date,refunded_amount,churned_date");
    private final Rows partners = Rows.of("partners.csv", "partner_id,name,tier,type,region,joined_date,valid_from");
    private final Rows events = Rows.of("events.csv", "event_id,partner_id,type,date,amount,value,evidence,status");
    private final Rows claims = Rows.of(
            "claims.csv",
            "claim_id,partner_id,offer_id,event_id,submitted_date,decided_date,paid_date,status,amount,evidence,disputed,reason");
    private final List<Partner> who = new ArrayList<>();
    private final Map<String, List<Account>> accounts = new HashMap<>();
    private final Map<String, LocalDate> won = new HashMap<>();
    private int nextAccount = 1;

    static List<Rows> make() {
        NorthwindData data = new NorthwindData();
        data.partners();
        data.deals();
        data.events();
        return List.of(data.deals.numbered(9, "", 10_001), data.partners, data.events, data.claims);
    }

    private void partners() {
        who.add(partner("Harborline Systems", "platinum", "amer", "2019-04-15", 230));
        who.add(partner("Rheinwerk Systemhaus GmbH", "platinum", "emea", "2018-09-03", 190));
        who.add(partner("Bluegum Technology Pty Ltd", "platinum", "apac", "2020-02-10", 120));
        who.add(partner("Kestrel Networks", "gold", "amer", "2020-06-22", 130));
        who.add(partner("Altamira Digital SL", "gold", "emea", "2021-01-18", 95));
        who.add(partner("Cedar & Main IT", "gold", "amer", "2021-03-29", 80));
        who.add(partner("Nordlys Sikkerhet AS", "gold", "emea", "2020-11-02", 75));
        who.add(partner("Sakura Cloud Integrators KK", "gold", "apac", "2022-05-16", 70));
        who.add(partner("Pinnacle Data Services", "gold", "amer", "2022-08-08", 55));
        who.add(partner("Thistle IT Consulting Ltd", "gold", "emea", "2021-10-11", 45));
        who.add(partner("Lakeshore Cyber", "silver", "amer", "2022-02-14", 48));
        who.add(partner("Fontaine Informatique SARL", "silver", "emea", "2021-12-06", 42));
        who.add(partner("Copperfield Secure", "silver", "amer", "2023-01-09", 40));
        who.add(partner("Merlion Managed Services Pte Ltd", "silver", "apac", "2023-03-20", 38));
        who.add(partner("Ostsee IT Partner GmbH", "silver", "emea", "2022-10-24", 34));
        who.add(partner("Prairie Technology Group", "silver", "amer", "2023-06-05", 30));
        who.add(partner("Bosphorus Bilisim AS", "silver", "emea", "2023-04-17", 28));
        who.add(partner("Deccan Infosec Pvt Ltd", "silver", "apac", "2023-09-11", 28));
        who.add(partner("Redwood Backup & Recovery", "silver", "amer", "2023-11-13", 96));
        who.add(partner("Lagoa Sistemas Ltda", "silver", "amer", "2024-01-22", 24));
        who.add(partner("Ironbridge Computing", "silver", "emea", "2024-02-05", 22));
        who.add(partner("Hanok Solutions Co Ltd", "silver", "apac", "2024-03-18", 20));
        who.add(partner("Tidal Compute", "registered", "amer", "2024-04-08", 18));
        who.add(partner("Weissenstein ICT AG", "registered", "emea", "2024-05-13", 16));
        who.add(partner("Black Mesa Networks", "registered", "amer", "2024-06-03", 15));
        who.add(partner("Vistula Data Sp. z o.o.", "registered", "emea", "2024-07-15", 14));
        who.add(partner("Manuka IT Ltd", "registered", "apac", "2024-08-19", 13));
        who.add(partner("Quarry Hill Software", "registered", "amer", "2024-09-09", 12));
        who.add(partner("Polder Cloud BV", "registered", "emea", "2024-10-07", 12));
        who.add(partner("Chaparral IT Services", "registered", "amer", "2024-11-18", 10));
        who.add(partner("Strade Digitali Srl", "registered", "emea", "2025-01-13", 10));
        who.add(partner("Saigon Secure JSC", "silver", "apac", "2025-02-17", 24));
        who.add(partner("Gullwing Technologies", "registered", "amer", "2025-03-10", 9));
        who.add(partner("Coral Coast Systems Pty Ltd", "registered", "apac", "2025-04-14", 16));
        who.add(partner("Fjellheim Drift AS", "registered", "emea", "2025-05-19", 8));
        who.add(partner("Bayou Network Design", "registered", "amer", "2025-06-09", 8));
        who.add(partner("Kiwi Peak Software Ltd", "registered", "apac", "2025-07-14", 22));
        who.add(partner("Jade Harbour Tech Ltd", "silver", "apac", "2025-08-04", 34));
        who.add(partner("Monsoon Cloudworks Pvt Ltd", "registered", "apac", "2025-09-08", 26));
        who.add(partner("Tamar Valley Computers", "registered", "emea", "2025-09-22", 7));
        who.add(partner("Luzon Digital Inc", "registered", "apac", "2025-10-20", 20));
        who.add(partner("Sierra Vista MSP", "registered", "amer", "2025-11-10", 9));
        who.add(partner("Nusantara Siber PT", "registered", "apac", "2025-12-01", 18));
        who.add(partner("Old Mill Technology", "registered", "amer", "2026-01-19", 8));
        who.add(partner("Plateau Informatique SAS", "registered", "emea", "2026-02-09", 7));
        who.add(partner("Outback Data Pty Ltd", "registered", "apac", "2026-02-23", 14));
        who.add(partner("Crescent City IT", "registered", "amer", "2026-03-30", 4));
        who.add(partner("Zephyr Managed IT", "registered", "amer", "2024-12-02", 0));
        for (Partner p : who) {
            String type =
                    p.weight > 100 ? "reseller" : draw.weighted(List.of("reseller", "msp", "consultancy"), 5, 3, 2);
            if (p.name.startsWith("Pinnacle")) {
                partners.add(p.id, p.name, "silver", type, p.region, p.joined, "2022-08-08");
                partners.add(p.id, p.name, "gold", type, p.region, p.joined, "2026-01-01");
            } else if (p.name.startsWith("Jade")) {
                partners.add(p.id, p.name, "registered", type, p.region, p.joined, "2025-08-04");
                partners.add(p.id, p.name, "silver", type, p.region, p.joined, "2026-04-01");
            } else {
                partners.add(p.id, p.name, p.tier, type, p.region, p.joined, "");
            }
        }
    }

    private Partner partner(String name, String tier, String region, String joined, int weight) {
        return new Partner("P-%03d".formatted(101 + who.size()), name, tier, region, joined, weight);
    }

    private void deals() {
        int total = who.stream().mapToInt(Partner::weight).sum();
        for (Partner p : who) {
            long active = END.toEpochDay() - p.first().toEpochDay();
            int count = (int) Math.round(2000.0 * p.weight / total * (0.35 + 0.65 * active / 544.0));
            for (int i = 0; i < count; i++) {
                deal(p, draw.busyDay(p.first(), END));
            }
        }
        campaign();
        bigDeal("P-101", "guard", "2025-12-18", "812000", "");
        bigDeal("P-101", "vault", "2026-03-27", "1460000", "");
        bigDeal("P-102", "guard", "2026-03-30", "640000", "2026-05-12");
        bigDeal("P-104", "vault", "2026-06-24", "575000", "");
    }

    /** A spring campaign of the backup specialist: many small vault deals in six weeks. */
    private void campaign() {
        Partner p = who.stream()
                .filter(each -> each.name.startsWith("Redwood"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 17; i++) {
            Account account = newAccount(p, 1);
            LocalDate closed = draw.workingDay(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 5, 22));
            BigDecimal list = draw.sum(4_600, 0.25, 50);
            deals.add(
                    "",
                    account.id,
                    account.name,
                    p.id,
                    "vault",
                    account.region,
                    "new",
                    "won",
                    "sourced",
                    closed.minusDays(draw.between(6, 20)),
                    "",
                    closed,
                    list,
                    list,
                    list,
                    12,
                    "",
                    "",
                    "");
        }
    }

    private void bigDeal(String partner, String product, String close, String amount, String refunded) {
        Partner p =
                who.stream().filter(each -> each.id.equals(partner)).findFirst().orElseThrow();
        Account account = newAccount(p, 9);
        LocalDate closed = LocalDate.parse(close);
        BigDecimal paid = new BigDecimal(amount);
        BigDecimal list = paid.multiply(new BigDecimal("1.15")).setScale(0, RoundingMode.HALF_UP);
        String back = refunded.isEmpty()
                ? ""
                : paid.multiply(new BigDecimal("0.25"))
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString();
        deals.add(
                "",
                account.id,
                account.name,
                p.id,
                product,
                account.region,
                "new",
                "won",
                "sourced",
                closed.minusDays(140),
                closed.minusDays(121),
                closed,
                list,
                paid,
                paid.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP),
                36,
                refunded,
                back,
                "");
    }

    private void deal(Partner p, LocalDate close) {
        List<Account> own = accounts.computeIfAbsent(p.id, key -> new ArrayList<>());
        Account account = own.isEmpty() || draw.chance(p.name.startsWith("Redwood") ? 66 : 46)
                ? newAccount(p, 1 + draw.index(60, 28, 10, 2))
                : draw.oneOf(own);
        LocalDate since = won.get(account.id);
        boolean early = since == null || close.isBefore(since);
        String type = early ? "new" : draw.weighted(List.of("renewal", "expansion", "new"), 56, 34, 10);
        boolean backup = p.name.startsWith("Redwood");
        String product = backup ? draw.weighted(PRODUCTS, 8, 86, 6) : draw.weighted(PRODUCTS, 46, 30, 24);
        String stage = draw.weighted(
                List.of("won", "lost", "open"), type.equals("new") ? 66 : 84, type.equals("new") ? 24 : 10, 0);
        if (stage.equals("lost") && close.isAfter(END.minusDays(45))
                || close.isAfter(END.minusDays(60)) && draw.chance(22)) {
            stage = "open";
        }
        int term = draw.weighted(List.of(12, 24, 36), 62, 14, 24);
        int usual = LIST.get(product) * account.size * term / 12;
        BigDecimal list = draw.sum(backup ? usual / 3 : usual, 0.62, 50);
        BigDecimal amount = draw.lessPercent(
                list, draw.weighted(List.of(0, 5, 8, 10, 12, 15, 18, 22, 30), 14, 16, 12, 18, 12, 12, 8, 6, 2));
        LocalDate created =
                close.minusDays(draw.between(type.equals("renewal") ? 30 : 12, type.equals("renewal") ? 95 : 160));
        boolean registered = type.equals("new") && draw.chance(backup ? 12 : 63);
        Object registration = registered ? created.plusDays(draw.between(0, 9)) : "";
        String source = registered ? "sourced" : draw.weighted(List.of("sourced", "influenced", "direct"), 40, 42, 18);
        boolean isWon = stage.equals("won");
        Object[] after = isWon ? afterwards(close, amount, term) : new Object[] {"", "", ""};
        Object closed = stage.equals("open") ? "" : close;
        deals.add(
                "",
                account.id,
                account.name,
                p.id,
                product,
                account.region,
                type,
                stage,
                source,
                created,
                registration,
                closed,
                list,
                amount,
                amount.multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(term), 2, RoundingMode.HALF_UP),
                term,
                after[0],
                after[1],
                after[2]);
        if (isWon) {
            won.merge(account.id, close, (a, b) -> a.isBefore(b) ? a : b);
            if (draw.chance(1) && close.isBefore(END.minusDays(40))) {
                creditNote(p, account, product, type, close, amount);
            }
        }
    }

    private Object[] afterwards(LocalDate close, BigDecimal amount, int term) {
        if (draw.chance(3)) {
            LocalDate day = draw.workingDay(close.plusDays(10), close.plusDays(210));
            Object part =
                    draw.chance(45) ? "" : draw.lessPercent(amount, draw.weighted(List.of(50, 60, 75, 80), 3, 2, 3, 2));
            return day.isAfter(END) ? new Object[] {"", "", ""} : new Object[] {day, part, ""};
        }
        if (draw.chance(4)) {
            LocalDate day = close.plusMonths(draw.between(3, term));
            return day.isAfter(END) ? new Object[] {"", "", ""} : new Object[] {"", "", day};
        }
        return new Object[] {"", "", ""};
    }

    private void creditNote(
            Partner p, Account account, String product, String type, LocalDate close, BigDecimal amount) {
        LocalDate day = draw.workingDay(close.plusDays(8), close.plusDays(38));
        BigDecimal credit = draw.lessPercent(amount, draw.weighted(List.of(70, 80, 90), 1, 1, 1))
                .negate();
        deals.add(
                "",
                account.id,
                account.name,
                p.id,
                product,
                account.region,
                type,
                "won",
                "sourced",
                day,
                "",
                day,
                credit,
                credit,
                "",
                "",
                "",
                "",
                "");
    }

    private Account newAccount(Partner p, int size) {
        int number = nextAccount++;
        Account account = new Account("A-%04d".formatted(number), Names.company(number), p.region, p.id, size);
        accounts.computeIfAbsent(p.id, key -> new ArrayList<>()).add(account);
        return account;
    }

    private void events() {
        record Event(LocalDate date, Partner partner, String type) {}
        List<Event> all = new ArrayList<>();
        for (Partner p : who) {
            int claimed = p.weight >= 100 ? 9 : p.weight >= 40 ? 5 : p.weight >= 15 ? 2 : 0;
            for (int i = 0; i < claimed; i++) {
                all.add(new Event(
                        draw.workingDay(
                                p.first().plusDays(90).isAfter(END)
                                        ? END
                                        : p.first().plusDays(90),
                                END),
                        p,
                        "mdf_claim"));
            }
            for (int i = 0; i < 1 + claimed / 2; i++) {
                all.add(new Event(draw.workingDay(p.first(), END), p, "certification"));
            }
        }
        all.sort(java.util.Comparator.comparing(Event::date));
        int number = 1;
        for (Event e : all) {
            String id = "E-%04d".formatted(number++);
            if (e.type.equals("certification")) {
                events.add(id, e.partner.id, e.type, e.date, "", draw.between(72, 98), "certificate", "passed");
                continue;
            }
            BigDecimal amount =
                    draw.sum(e.partner.weight >= 100 ? 9_000 : e.partner.weight >= 40 ? 3_400 : 1_400, 0.5, 10);
            events.add(id, e.partner.id, e.type, e.date, amount, "", "", "");
            claim(id, e.partner, e.date, amount);
        }
    }

    private void claim(String event, Partner p, LocalDate date, BigDecimal amount) {
        if (draw.chance(6)) {
            return;
        }
        LocalDate sent = date.plusDays(draw.between(1, 20));
        String status = draw.weighted(List.of("paid", "approved", "rejected", "submitted"), 60, 20, 9, 11);
        boolean decided = !status.equals("submitted");
        Object on = decided ? sent.plusDays(draw.between(3, 28)) : "";
        Object paid = status.equals("paid") ? sent.plusDays(draw.between(35, 60)) : "";
        String shown = status.equals("rejected") || draw.chance(5) ? "invoice" : "invoice;proof_of_performance";
        String reason = status.equals("rejected") ? "no proof of performance" : "";
        claims.add(
                "C-%04d".formatted(claims.size() + 1),
                p.id,
                "mdf",
                event,
                sent,
                on,
                paid,
                status,
                amount.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP),
                shown,
                status.equals("rejected") && draw.chance(40),
                reason);
    }
}
