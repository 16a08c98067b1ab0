package dev.earnest.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deals, partners, events and claims of {@code catalog-examples/saas-lifecycle}: accounts that are won, go live, grow, renew and leave. */
final class SaasLifecycleData {
    private static final LocalDate START = LocalDate.of(2024, 2, 1);
    private static final LocalDate END = LocalDate.of(2026, 1, 31);

    private record Partner(
            String id, String name, String region, String joined, String left, int weight, int opening) {}

    private record Event(LocalDate date, Partner partner, String type, Object[] rest) {}

    private final Draw draw = new Draw(20260131);
    private final Rows deals = Rows.of(
            "deals.csv",
            "deal_id,account_id,account_name,partner_id,product,region,deal_type,stage,source,created_date,close_date,cash_date,"
                    + "list_amount,amount,arr,mrr,term_months,quantity,refunded_date,refunded_amount,churned_date");
    private final Rows partners = Rows.of(
            "partners.csv", "partner_id,name,tier,type,region,specialization,joined_date,left_date,mdf_opening");
    private final Rows events = Rows.of(
            "events.csv", "event_id,partner_id,type,date,amount,approved_amount,value,deal_id,account_id,status");
    private final Rows claims = Rows.of(
            "claims.csv",
            "claim_id,partner_id,offer_id,event_id,deal_id,submitted_date,decided_date,paid_date,status,amount,evidence,disputed,reason");
    private final List<Partner> who = new ArrayList<>();
    private final List<Event> happened = new ArrayList<>();
    private final List<Object[]> coSold = new ArrayList<>();
    private final List<Object[]> sales = new ArrayList<>();
    private int nextAccount = 1;

    static List<Rows> make() {
        SaasLifecycleData data = new SaasLifecycleData();
        data.partners();
        data.accounts();
        data.sales.sort(Comparator.comparing(row -> row[9].toString()));
        data.sales.forEach(data.deals::add);
        data.enablement();
        data.events();
        return List.of(data.deals, data.partners, data.events, data.claims);
    }

    private void partners() {
        who.add(partner("Meridian Analytics Partners", "amer", "2021-05-10", "", 120, 6_000));
        who.add(partner("Datenwerk Consulting GmbH", "emea", "2021-09-20", "", 95, 4_500));
        who.add(partner("Trellis & Co", "amer", "2022-01-17", "", 70, 3_000));
        who.add(partner("Halcyon Insights Ltd", "emea", "2022-03-28", "", 60, 2_500));
        who.add(partner("Wattle Data Pty Ltd", "apac", "2022-07-04", "", 52, 2_000));
        who.add(partner("Northgate RevOps", "amer", "2022-11-14", "", 46, 1_500));
        who.add(partner("Sundhed Data ApS", "emea", "2023-01-30", "", 40, 0));
        who.add(partner("Cobalt Finch Consulting", "amer", "2023-03-06", "", 34, 0));
        who.add(partner("Kumo Analytics KK", "apac", "2023-05-22", "", 32, 0));
        who.add(partner("Bright Ledger Advisory", "amer", "2023-08-07", "", 26, 0));
        who.add(partner("Oficina de Datos SL", "emea", "2023-10-16", "", 24, 0));
        who.add(partner("Granite State Cloud", "amer", "2023-12-04", "", 20, 0));
        who.add(partner("Pelican Metrics", "amer", "2024-02-19", "", 18, 0));
        who.add(partner("Tiong Bahru Data Pte Ltd", "apac", "2024-03-25", "", 17, 0));
        who.add(partner("Vallee Conseil SAS", "emea", "2024-05-13", "2025-09-30", 15, 0));
        who.add(partner("Fieldstone Operations", "amer", "2024-06-24", "", 13, 0));
        who.add(partner("Mapleleaf BI Inc", "amer", "2024-08-12", "", 12, 0));
        who.add(partner("Kanal Digital AB", "emea", "2024-10-07", "", 11, 0));
        who.add(partner("Copper Creek Systems", "amer", "2024-11-18", "", 9, 0));
        who.add(partner("Ashoka Analytics LLP", "apac", "2025-01-20", "", 12, 0));
        who.add(partner("Riverbend Data", "amer", "2025-03-10", "", 9, 0));
        who.add(partner("Baltic Insights OU", "emea", "2025-05-05", "", 8, 0));
        who.add(partner("Highline SaaS Studio", "amer", "2025-06-16", "", 8, 0));
        who.add(partner("Southern Cross BI Ltd", "apac", "2025-08-18", "", 7, 0));
        who.add(partner("Juniper Hill Group", "amer", "2025-10-06", "", 4, 0));
        who.add(partner("Meseta Software SA", "emea", "2025-11-17", "", 0, 0));
        List<String> skills = List.of("analytics", "analytics;finance", "revops", "revops;support", "finance", "");
        for (Partner p : who) {
            String tier =
                    p.weight >= 95 ? "elite" : p.weight >= 46 ? "premier" : p.weight >= 20 ? "select" : "registered";
            partners.add(
                    p.id,
                    p.name,
                    tier,
                    draw.weighted(List.of("consultancy", "agency", "msp"), 5, 3, 2),
                    p.region,
                    draw.oneOf(skills),
                    p.joined,
                    p.left,
                    p.opening == 0 ? "" : p.opening);
        }
    }

    private Partner partner(String name, String region, String joined, String left, int weight, int opening) {
        return new Partner("BP-%02d".formatted(who.size() + 1), name, region, joined, left, weight, opening);
    }

    private void accounts() {
        int total = who.stream().mapToInt(Partner::weight).sum();
        for (Partner p : who) {
            LocalDate from = later(START, LocalDate.parse(p.joined).plusDays(15));
            LocalDate to = p.left.isEmpty() ? END : LocalDate.parse(p.left);
            double active = (to.toEpochDay() - from.toEpochDay()) / 730.0;
            int count = (int) Math.round(560.0 * p.weight / total * (0.3 + 0.7 * active));
            for (int i = 0; i < count; i++) {
                account(p, draw.busyDay(from, to));
            }
        }
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** One account from its first deal to its renewals, or to the day it leaves. */
    private void account(Partner p, LocalDate close) {
        String account = "AC-%04d".formatted(nextAccount);
        String name = Names.company(nextAccount++ + 400);
        String source = draw.weighted(List.of("sourced", "influenced", "direct"), 56, 32, 12);
        if (draw.chance(31)) {
            String stage = close.isAfter(END.minusDays(50)) ? "open" : "lost";
            sale(p, account, name, "core", "new", stage, source, close, price(900), 12, null, null);
            return;
        }
        String product = draw.weighted(List.of("core", "insight", "connect"), 70, 12, 18);
        int term = draw.weighted(List.of(12, 24, 1), 66, 16, 18);
        LocalDate leaves = draw.chance(17) ? close.plusDays(draw.between(70, 500)) : null;
        LocalDate refund =
                leaves == null && draw.chance(4) ? draw.workingDay(close.plusDays(9), close.plusDays(80)) : null;
        int size = draw.chance(5) ? 7 : 1;
        BigDecimal monthly = price(size * (product.equals("core") ? 950 : product.equals("insight") ? 620 : 380));
        String first = sale(p, account, name, product, "new", "won", source, close, monthly, term, refund, leaves);
        alive(p, account, first, close, leaves);
        grow(p, account, name, close, leaves);
        renew(p, account, name, product, monthly, Math.max(term, 12), close, leaves);
        if (leaves != null && leaves.plusDays(280).isBefore(END) && draw.chance(60)) {
            LocalDate back = draw.workingDay(leaves.plusDays(275), END);
            sale(p, account, name, product, "new", "won", "sourced", back, monthly, 12, null, null);
        }
    }

    private void alive(Partner p, String account, String deal, LocalDate close, LocalDate leaves) {
        LocalDate live = draw.workingDay(close.plusDays(14), close.plusDays(95));
        if (draw.chance(72)) {
            add(live, p, "go_live", "", "", "", deal, account, "");
        }
        for (int i = 1; i <= 2; i++) {
            LocalDate day = live.plusMonths(5L * i);
            if (draw.chance(55) && (leaves == null || day.isBefore(leaves))) {
                add(day, p, "adoption", "", "", draw.between(38, 97), deal, account, "");
            }
        }
        if (draw.chance(28)) {
            add(live.plusDays(draw.between(5, 60)), p, "service", draw.sum(5_500, 0.8, 50), "", "", deal, account, "");
        }
        if (draw.chance(36)) {
            add(
                    live.plusMonths(4),
                    p,
                    draw.weighted(List.of("nps", "testimonial"), 3, 1),
                    "",
                    "",
                    draw.between(5, 10),
                    deal,
                    account,
                    "");
        }
        if (draw.chance(5)) {
            add(live.plusMonths(7), p, "case_study", "", "", "", deal, account, "");
        }
    }

    private void grow(Partner p, String account, String name, LocalDate close, LocalDate leaves) {
        LocalDate day = close;
        while (draw.chance(46)) {
            boolean soon = draw.chance(55);
            day = draw.workingDay(day.plusDays(soon ? 10 : 60), day.plusDays(soon ? 75 : 260));
            if (day.isAfter(END) || leaves != null && !day.isBefore(leaves)) {
                return;
            }
            String product = draw.weighted(List.of("insight", "connect", "core"), 50, 34, 16);
            LocalDate refund = draw.chance(6) ? draw.workingDay(day.plusDays(8), day.plusDays(120)) : null;
            BigDecimal monthly = price(product.equals("insight") ? 700 : 420);
            sale(
                    p,
                    account,
                    name,
                    product,
                    "expansion",
                    draw.chance(82) ? "won" : "lost",
                    "sourced",
                    day,
                    monthly,
                    12,
                    refund,
                    leaves);
        }
    }

    private void renew(
            Partner p,
            String account,
            String name,
            String product,
            BigDecimal monthly,
            int term,
            LocalDate close,
            LocalDate leaves) {
        LocalDate day = close.plusMonths(term).minusDays(draw.between(0, 20));
        while (!day.isAfter(END)) {
            if (leaves != null && !day.isBefore(leaves)) {
                return;
            }
            boolean stays = draw.chance(91);
            LocalDate gone = stays && leaves == null && draw.chance(8) ? day.plusDays(draw.between(40, 330)) : leaves;
            sale(
                    p,
                    account,
                    name,
                    product,
                    "renewal",
                    stays ? "won" : "lost",
                    "sourced",
                    day,
                    monthly.multiply(new BigDecimal("1.04")).setScale(0, RoundingMode.HALF_UP),
                    12,
                    null,
                    gone);
            if (!stays || gone != null) {
                return;
            }
            day = day.plusMonths(12);
        }
    }

    private String sale(
            Partner p,
            String account,
            String name,
            String product,
            String type,
            String stage,
            String source,
            LocalDate close,
            BigDecimal monthly,
            int term,
            LocalDate refund,
            LocalDate leaves) {
        String id = "S-%05d".formatted(20_001 + sales.size());
        BigDecimal list = monthly.multiply(BigDecimal.valueOf(term));
        int off = term == 1 ? 0 : draw.weighted(List.of(0, 5, 10, 15, 20), 30, 22, 26, 16, 6);
        BigDecimal amount = draw.lessPercent(list, off);
        BigDecimal mrr = amount.divide(BigDecimal.valueOf(term), 2, RoundingMode.HALF_UP);
        boolean won = stage.equals("won");
        Object churned = won && leaves != null && !leaves.isAfter(END) && leaves.isAfter(close) ? leaves : "";
        boolean back = won && refund != null && !refund.isAfter(END);
        Object part =
                back && draw.chance(55) ? draw.lessPercent(amount, draw.weighted(List.of(40, 50, 65), 1, 2, 1)) : "";
        LocalDate cash = close.plusDays(draw.between(18, 64));
        sales.add(new Object[] {
            id,
            account,
            name,
            p.id,
            product,
            p.region,
            type,
            stage,
            source,
            close.minusDays(draw.between(14, 120)),
            stage.equals("open") ? "" : close,
            won && !cash.isAfter(END) ? cash : "",
            list,
            amount,
            mrr.multiply(BigDecimal.valueOf(12)),
            draw.chance(85) ? mrr : "",
            term,
            draw.between(5, 140),
            back ? refund : "",
            part,
            churned
        });
        if (won && source.equals("influenced") && type.equals("new")) {
            coSold.add(new Object[] {id, p, close});
        }
        return id;
    }

    private BigDecimal price(int median) {
        return draw.sum(median, 0.7, 10);
    }

    private void enablement() {
        for (Partner p : who) {
            LocalDate from = later(START, LocalDate.parse(p.joined));
            LocalDate to = p.left.isEmpty() ? END : LocalDate.parse(p.left);
            int size = p.weight >= 90 ? 4 : p.weight >= 40 ? 3 : p.weight >= 15 ? 2 : 1;
            for (int i = 0; i < size * 3; i++) {
                add(
                        draw.workingDay(from, to),
                        p,
                        "certification",
                        "",
                        "",
                        draw.between(58, 99),
                        "",
                        "",
                        draw.chance(82) ? "passed" : "failed");
            }
            for (int i = 0; i < size * 2; i++) {
                add(draw.workingDay(from, to), p, "training", "", "", draw.between(4, 28), "", "", "");
            }
            for (int i = 0; i < size * 2 - 1; i++) {
                BigDecimal spent = draw.sum(2_600, 0.6, 10);
                add(
                        draw.workingDay(from, to),
                        p,
                        "mdf_claim",
                        spent,
                        draw.lessPercent(spent, draw.weighted(List.of(40, 50, 60), 3, 5, 2)),
                        "",
                        "",
                        "",
                        "");
            }
        }
    }

    private void add(LocalDate date, Partner p, String type, Object... rest) {
        boolean gone = !p.left.isEmpty() && date.isAfter(LocalDate.parse(p.left));
        if (!date.isAfter(END) && !gone) {
            happened.add(new Event(date, p, type, rest));
        }
    }

    private void events() {
        happened.sort(Comparator.comparing(Event::date));
        for (Event e : happened) {
            String id = "EV-%04d".formatted(events.size() + 1);
            events.add(
                    id, e.partner.id, e.type, e.date, e.rest[0], e.rest[1], e.rest[2], e.rest[3], e.rest[4], e.rest[5]);
            if (e.date.isAfter(LocalDate.of(2025, 1, 31))) {
                claim(e.type, id, "", e.partner, e.date, e.rest[5].equals("failed"));
            }
        }
        for (Object[] sold : coSold) {
            if (((LocalDate) sold[2]).isAfter(LocalDate.of(2025, 1, 31))) {
                claim("co_sell", "", (String) sold[0], (Partner) sold[1], (LocalDate) sold[2], false);
            }
        }
    }

    private void claim(String type, String event, String deal, Partner p, LocalDate date, boolean failed) {
        String offer = switch (type) {
            case "certification" -> "certification-bonus";
            case "training" -> "training-hours";
            case "mdf_claim" -> "partner-mdf";
            case "go_live" -> "fast-onboarding";
            case "service" -> "delivery";
            case "case_study" -> "case-study";
            case "testimonial", "nps" -> "testimonial";
            case "co_sell" -> "co-sell-assist";
            default -> "";
        };
        String proof = switch (type) {
            case "certification" -> "certificate";
            case "training" -> "attendance_list";
            case "mdf_claim" -> "invoice;proof_of_performance";
            case "go_live", "service" -> "signoff";
            case "co_sell" -> "call_notes";
            default -> "published_link";
        };
        if (offer.isEmpty() || failed || draw.chance(7)) {
            return;
        }
        LocalDate sent = date.plusDays(draw.between(0, 14));
        String status = draw.weighted(List.of("paid", "approved", "rejected", "submitted"), 66, 20, 6, 8);
        Object decided = status.equals("submitted") ? "" : sent.plusDays(draw.between(2, 21));
        Object paid = status.equals("paid") ? sent.plusDays(draw.between(25, 50)) : "";
        boolean partly = type.equals("mdf_claim") && draw.chance(10);
        claims.add(
                "CL-%04d".formatted(claims.size() + 1),
                p.id,
                offer,
                event,
                deal,
                sent,
                decided,
                paid,
                status,
                "",
                partly ? "invoice" : proof,
                false,
                status.equals("rejected") ? "evidence not readable" : "");
    }
}
