package dev.earnest.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sign-ups, referrers, touches, leads and claims of {@code catalog-examples/referral-affiliate}. */
final class ReferralAffiliateData {
    private static final LocalDate START = LocalDate.of(2025, 7, 1);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    private record Referrer(
            String id, String name, String type, String joined, String left, boolean green, int weight) {
        LocalDate first() {
            LocalDate day = LocalDate.parse(joined).plusDays(6);
            return day.isBefore(START) ? START : day;
        }

        LocalDate last() {
            return left.isEmpty() ? END : LocalDate.parse(left);
        }
    }

    private record SignUp(LocalDate created, Object[] cells, List<Object[]> touches) {}

    private final Draw draw = new Draw(20260701);
    private final Rows deals = Rows.of(
            "deals.csv",
            "deal_id,account_id,account_name,partner_id,plan,stage,source,created_date,registered_date,close_date,amount,mrr,term_months,seats,"
                    + "refunded_date,refunded_amount,churned_date");
    private final Rows partners = Rows.of("partners.csv", "partner_id,name,type,joined_date,left_date,esg_certified");
    private final Rows touches = Rows.of("touches.csv", "deal_id,partner_id,date,role");
    private final Rows events = Rows.of("events.csv", "event_id,partner_id,type,date,status");
    private final Rows claims = Rows.of(
            "claims.csv",
            "claim_id,partner_id,offer_id,event_id,submitted_date,decided_date,paid_date,status,amount,evidence,disputed,reason");
    private final List<Referrer> who = new ArrayList<>();
    private final List<SignUp> signUps = new ArrayList<>();
    private int nextAccount = 1;

    static List<Rows> make() {
        ReferralAffiliateData data = new ReferralAffiliateData();
        data.referrers();
        data.signUps();
        data.events();
        return List.of(data.deals, data.partners, data.touches, data.events, data.claims);
    }

    private void referrers() {
        add("The Support Stack (newsletter)", "creator", "2023-04-03", "", 150);
        add("Queue Theory Podcast", "creator", "2023-09-18", "", 105);
        add("Helpdesk Weekly", "creator", "2024-02-12", "", 64);
        add("Ops With Anjali", "creator", "2024-06-10", "", 46);
        add("Inbox Zero Hero", "creator", "2024-10-07", "2026-03-31", 38);
        add("SaaS Bench (reviews)", "reviewer", "2022-11-21", "", 92);
        add("Compare the Desk", "reviewer", "2023-07-03", "", 58);
        add("Toolfinder UK", "reviewer", "2024-08-26", "", 27);
        add("Bramble Digital Ltd", "agency", "2022-05-09", "", 74);
        add("Kite & Anchor Studio", "agency", "2023-01-16", "", 55);
        add("Northern Light CX", "agency", "2023-03-27", "", 43);
        add("Pembrokeshire Web Co", "agency", "2024-01-08", "", 22);
        add("Ravelston Consulting", "agency", "2024-05-20", "", 18);
        add("Studio Ffynnon", "agency", "2024-11-11", "", 14);
        add("Mossley Commerce", "agency", "2025-02-24", "", 12);
        add("Orla Brennan Freelance", "agency", "2025-06-30", "", 8);
        for (int i = 0; i < 28; i++) {
            LocalDate joined = LocalDate.of(2024, 1, 8).plusDays(draw.between(0, 780));
            add(
                    Names.company(i * 7 + 1_100),
                    "customer",
                    joined.toString(),
                    "",
                    draw.weighted(List.of(1, 2, 3, 5, 8), 30, 30, 20, 14, 6));
        }
        for (Referrer r : who) {
            partners.add(r.id, r.name, r.type, r.joined, r.left, r.green ? "true" : "false");
        }
    }

    private void add(String name, String type, String joined, String left, int weight) {
        who.add(new Referrer(
                "F%04d".formatted(1_001 + who.size() * 3), name, type, joined, left, draw.chance(24), weight));
    }

    private void signUps() {
        int total = who.stream().mapToInt(Referrer::weight).sum();
        for (Referrer r : who) {
            double active = (r.last().toEpochDay() - r.first().toEpochDay()) / 364.0;
            int count = (int) Math.round(1_500.0 * r.weight / total * Math.max(0.05, active));
            for (int i = 0; i < count; i++) {
                signUp(r);
            }
        }
        signUps.sort(Comparator.comparing(SignUp::created));
        int number = 70_001;
        for (SignUp signUp : signUps) {
            signUp.cells[0] = number;
            deals.add(signUp.cells);
            for (Object[] touch : signUp.touches) {
                touches.add(number, touch[0], touch[1], touch[2]);
            }
            number += draw.between(1, 9);
        }
    }

    private void signUp(Referrer r) {
        LocalDate registered = draw.workingDay(r.first(), r.last());
        int wait = draw.weighted(List.of(draw.between(0, 3), draw.between(4, 20), draw.between(21, 75)), 48, 36, 16);
        LocalDate close = registered.plusDays(wait);
        boolean open = close.isAfter(END);
        int mix = r.type.equals("agency") ? 0 : r.type.equals("creator") ? 1 : 2;
        int[][] plans = {{20, 45, 35}, {58, 34, 8}, {46, 40, 14}};
        String plan = draw.weighted(List.of("starter", "team", "business"), plans[mix]);
        int price = plan.equals("starter") ? 9 : plan.equals("team") ? 19 : 39;
        int seats = plan.equals("starter")
                ? draw.between(1, 5)
                : draw.sum(plan.equals("team") ? 9 : 26, 0.6, 1).intValue();
        int term = plan.equals("starter")
                ? draw.weighted(List.of(1, 12), 80, 20)
                : draw.weighted(List.of(1, 12, 24), 40, 48, 12);
        BigDecimal mrr = BigDecimal.valueOf((long) price * seats * 100, 2);
        BigDecimal off = term == 1 ? BigDecimal.ONE : new BigDecimal(term == 12 ? "0.9" : "0.85");
        mrr = mrr.multiply(off).setScale(2, RoundingMode.HALF_UP);
        BigDecimal amount = mrr.multiply(BigDecimal.valueOf(term));
        String stage = open ? "open" : draw.weighted(List.of("won", "lost"), 83, 17);
        boolean won = stage.equals("won");
        LocalDate refund = won && draw.chance(7) ? close.plusDays(draw.between(3, 85)) : null;
        LocalDate churned = won && refund == null && draw.chance(term == 1 ? 38 : 9)
                ? close.plusMonths(draw.between(1, 10)).plusDays(draw.between(0, 9))
                : null;
        Object part = refund != null && !refund.isAfter(END) && draw.chance(40) ? draw.lessPercent(amount, 50) : "";
        boolean known = draw.chance(90);
        Object[] cells = {
            "",
            "U%05d".formatted(5_000 + nextAccount * 3),
            Names.company(nextAccount++ % 1_372),
            r.id,
            plan,
            stage,
            draw.weighted(List.of("sourced", "influenced"), 86, 14),
            registered,
            known ? registered : "",
            open ? "" : close,
            amount,
            mrr,
            term,
            seats,
            refund == null || refund.isAfter(END) ? "" : refund,
            part,
            churned == null || churned.isAfter(END) ? "" : churned
        };
        signUps.add(new SignUp(registered, cells, touches(r, registered, open ? END : close)));
    }

    /** Most sign-ups have one referrer and no touches; about a quarter were seen on the way by others. */
    private List<Object[]> touches(Referrer r, LocalDate registered, LocalDate close) {
        List<Object[]> seen = new ArrayList<>();
        if (!draw.chance(26)) {
            return seen;
        }
        int others = draw.weighted(List.of(1, 2, 3), 60, 28, 12);
        for (int i = 0; i < others; i++) {
            Referrer other = draw.oneOf(who.subList(0, 16));
            LocalDate day = registered.minusDays(draw.between(0, 30));
            if (!day.isBefore(other.first()) && !day.isAfter(other.last())) {
                seen.add(new Object[] {other.id, day, "content"});
            }
        }
        seen.add(new Object[] {r.id, registered, "link"});
        if (draw.chance(20) && close.isAfter(registered)) {
            seen.add(new Object[] {r.id, close, "coupon"});
        }
        return seen;
    }

    private void events() {
        record Lead(LocalDate date, Referrer referrer, String type, String status) {}
        List<Lead> leads = new ArrayList<>();
        for (Referrer r : who) {
            for (int i = 0; i < r.weight * 2 / 3; i++) {
                String status = draw.weighted(List.of("qualified", "disqualified", "new"), 58, 34, 8);
                leads.add(new Lead(draw.workingDay(r.first(), r.last()), r, "referral", status));
            }
            for (int i = 0; i < (r.type.equals("customer") ? draw.between(0, 3) : 0); i++) {
                leads.add(new Lead(draw.workingDay(r.first(), r.last()), r, "testimonial", "published"));
            }
        }
        leads.sort(Comparator.comparing(Lead::date));
        for (Lead lead : leads) {
            String id = "L%05d".formatted(events.size() + 1);
            events.add(id, lead.referrer.id, lead.type, lead.date, lead.status);
            if (lead.type.equals("testimonial") && draw.chance(86)) {
                String status = draw.weighted(List.of("paid", "approved", "submitted"), 6, 2, 1);
                boolean decided = !status.equals("submitted");
                claims.add(
                        "RC-%03d".formatted(claims.size() + 1),
                        lead.referrer.id,
                        "review-reward",
                        id,
                        lead.date.plusDays(1),
                        decided ? lead.date.plusDays(5) : "",
                        status.equals("paid") ? lead.date.plusDays(20) : "",
                        status,
                        "25.00",
                        "published_link",
                        false,
                        "");
            }
        }
    }
}
