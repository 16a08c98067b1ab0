package dev.earnest.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows in which things meet: few days, few partners, few accounts, credit notes, blanks, refunds, churn. */
final class RandomRows {
    static final List<String> PARTNERS = List.of("P1", "P2", "P3", "P4");
    static final List<String> PRODUCTS = List.of("x", "y", "z");
    private final Dice dice;
    private final String currency;
    private final List<LocalDate> days = new ArrayList<>();
    private int deals;

    RandomRows(Dice dice, String currency) {
        this.dice = dice;
        this.currency = currency;
        int count = dice.between(3, 14);
        for (int i = 0; i < count; i++) {
            days.add(day());
        }
    }

    Rows rows(boolean touched, List<String> offers) {
        deals = dice.chance(10) ? dice.between(0, 3) : dice.between(4, 30);
        List<Map<String, String>> dealRows = new ArrayList<>();
        for (int i = 1; i <= deals; i++) {
            dealRows.add(deal(i));
        }
        List<Map<String, String>> events = dice.chance(70) ? events() : null;
        return new Rows(
                dealRows,
                partners(),
                events,
                touched ? touches() : null,
                dice.chance(60) ? claims(offers, dealRows, events) : null,
                rates());
    }

    private LocalDate day() {
        LocalDate month = dice.chance(80)
                ? LocalDate.of(2026, dice.between(1, 7), 1)
                : LocalDate.of(2025, 1, 1).plusMonths(dice.between(0, 26));
        return month.plusDays(dice.any(0, 0, 9, 14, 14, 19, month.lengthOfMonth() - 1, dice.between(0, 27)));
    }

    private String when() {
        return (dice.chance(90) ? dice.of(days) : day()).toString();
    }

    private LocalDate near(String day, int most) {
        return LocalDate.parse(day).plusDays(dice.between(0, most));
    }

    /** Whole, or with up to four decimals; now and then a credit note or nothing. */
    private BigDecimal amount() {
        int chance = dice.between(1, 100);
        if (chance <= 2) {
            return BigDecimal.ZERO;
        }
        BigDecimal size = dice.chance(65)
                ? BigDecimal.valueOf(dice.between(1, 40) * 25L)
                : BigDecimal.valueOf(dice.between(1, 9_999_999), dice.between(2, 4))
                        .abs();
        return chance <= 14 ? size.negate() : size;
    }

    private String blank(int percent, String text) {
        return dice.chance(percent) ? "" : text;
    }

    private Map<String, String> deal(int number) {
        BigDecimal amount = amount();
        boolean credit = amount.signum() < 0;
        String close = when();
        String stage = dice.chance(92) ? "won" : dice.any("lost", "open");
        boolean open = !stage.equals("won") && dice.chance(40);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("deal_id", "D" + number);
        boolean direct = dice.chance(3);
        row.put("partner_id", direct ? "" : dice.of(PARTNERS));
        row.put("source", direct ? "direct" : "");
        row.put("account_id", blank(8, dice.any("A1", "A2", "A3", "A4")));
        row.put("product", dice.of(PRODUCTS));
        row.put("deal_type", dice.any("new", "renewal", "expansion"));
        row.put("distributor_id", blank(25, dice.any("P3", "P4")));
        row.put("stage", stage);
        row.put("close_date", open ? "" : close);
        row.put(
                "created_date",
                blank(10, LocalDate.parse(close).minusDays(dice.between(0, 60)).toString()));
        row.put("registered_date", blank(40, near(close, 60).minusDays(55).toString()));
        row.put("cash_date", blank(15, near(close, 75).toString()));
        row.put("amount", open ? "" : amount.toPlainString());
        row.put(
                "list_amount",
                blank(
                        15,
                        amount.multiply(BigDecimal.valueOf(dice.between(100, 160), 2))
                                .setScale(dice.between(0, 4), java.math.RoundingMode.HALF_UP)
                                .toPlainString()));
        row.put(
                "cost",
                blank(
                        20,
                        amount.multiply(BigDecimal.valueOf(dice.between(20, 105), 2))
                                .setScale(dice.between(0, 4), java.math.RoundingMode.HALF_UP)
                                .toPlainString()));
        row.put(
                "arr",
                blank(
                        20,
                        amount.multiply(BigDecimal.valueOf(dice.between(1, 12), 0))
                                .setScale(2, java.math.RoundingMode.HALF_UP)
                                .toPlainString()));
        row.put(
                "mrr",
                blank(70, amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()));
        String units = dice.chance(80) ? "" + dice.between(0, 60) : dice.between(0, 60) + ".2" + dice.between(0, 9);
        row.put("quantity", blank(8, credit && !units.equals("0") ? "-" + units : units));
        row.put("currency", open ? "" : blank(50, dice.chance(25) ? "EUR" : currency));
        row.put("term_months", blank(12, "" + dice.any(1, 3, 6, 12, 12, 24)));
        boolean refunded = !credit && dice.chance(30);
        row.put(
                "refunded_date",
                refunded && !open ? near(close, dice.any(0, 20, 100, 200)).toString() : "");
        row.put("refunded_amount", refunded ? blank(35, refund(amount).toPlainString()) : "");
        row.put(
                "churned_date",
                !credit && !open && dice.chance(25)
                        ? near(close, dice.any(0, 60, 250)).toString()
                        : "");
        row.put("approved_amount", blank(10, "" + dice.between(0, 60)));
        return row;
    }

    private BigDecimal refund(BigDecimal amount) {
        BigDecimal part = amount.multiply(BigDecimal.valueOf(dice.any(10, 25, 33, 50, 77, 100, 120), 2));
        return part.setScale(dice.any(0, 2, 4), java.math.RoundingMode.HALF_UP);
    }

    private List<Map<String, String>> partners() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String id : PARTNERS) {
            String left = dice.chance(15) ? when() : "";
            int count = dice.chance(25) ? 2 : 1;
            for (int i = 0; i < count; i++) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("partner_id", id);
                row.put("tier", blank(8, dice.any("registered", "silver", "gold", "gold")));
                row.put("country", dice.any("de", "us"));
                row.put("focus", blank(10, dice.any("cloud", "security;cloud", "data;security", "data")));
                row.put("esg", blank(10, dice.any("true", "YES", "0", "no", "1")));
                row.put("parent_id", blank(30, dice.any("P3", "P4")));
                row.put("joined_date", blank(10, dice.any("2024-01-15", "2025-07-01", "2026-02-01")));
                row.put("left_date", left);
                row.put("quota", blank(10, dice.any("1000", "2500.50", "333.3333", "0", "600")));
                row.put("wallet", blank(10, dice.any("20", "50", "12.5", "0", "100.75")));
                row.put("balance", blank(30, dice.any("5", "40", "0")));
                String first = dice.chance(85) ? "" : "2026-01-12";
                row.put(
                        "valid_from",
                        i == 0
                                ? first
                                : day().plusMonths(1)
                                        .withDayOfMonth(dice.any(1, 10, 15))
                                        .toString());
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Map<String, String>> events() {
        List<Map<String, String>> rows = new ArrayList<>();
        int count = dice.between(0, 12);
        for (int i = 1; i <= count; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("event_id", "E" + i);
            row.put("partner_id", dice.of(PARTNERS));
            row.put("type", dice.any("mdf_claim", "mdf_claim", "certification", "adoption"));
            row.put("date", when());
            row.put("amount", blank(10, dice.chance(8) ? "-20" : "" + dice.any("100", "33.335", "250", "80.5")));
            row.put("value", blank(10, "" + dice.between(1, 100)));
            row.put("deal_id", deals == 0 ? "" : blank(45, "D" + dice.between(1, deals)));
            row.put("account_id", blank(30, dice.any("A1", "A2")));
            row.put("approved_amount", blank(15, "" + dice.between(0, 60)));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, String>> touches() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int deal = 1; deal <= deals; deal++) {
            int count = dice.any(0, 1, 1, 2, 2, 3, 4);
            for (int i = 0; i < count; i++) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("deal_id", "D" + deal);
                row.put("partner_id", dice.of(PARTNERS));
                row.put("date", blank(8, day().minusDays(20).toString()));
                row.put("role", blank(10, dice.any("sell", "refer", "service")));
                row.put("weight", blank(60, dice.any("1", "2", "0.5", "3")));
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Map<String, String>> claims(
            List<String> offers, List<Map<String, String>> dealRows, List<Map<String, String>> events) {
        List<Map<String, String>> rows = new ArrayList<>();
        int count = dice.between(5, 40);
        for (int i = 1; i <= count && !offers.isEmpty(); i++) {
            boolean event = events != null && !events.isEmpty() && dice.chance(50);
            if (!event && deals == 0) {
                break;
            }
            Map<String, String> about = dice.of(event ? events : dealRows);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("claim_id", "C" + i);
            String sold = about.get("partner_id");
            row.put("partner_id", dice.chance(80) && !sold.isEmpty() ? sold : dice.of(PARTNERS));
            row.put("offer_id", dice.of(offers));
            row.put("deal_id", event ? "" : about.get("deal_id"));
            row.put("event_id", event ? about.get("event_id") : "");
            row.put("status", dice.any("approved", "approved", "paid", "rejected", "submitted"));
            row.put("evidence", dice.any("invoice", "invoice;photo", "photo;invoice", "photo"));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, String>> rates() {
        return Rows.table(
                "date,currency,rate", "2024-01-01,EUR,1.0931", "2026-02-10,EUR,1.1", "2026-04-01,EUR,0.98765");
    }
}
