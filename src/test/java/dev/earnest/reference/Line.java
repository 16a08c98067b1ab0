package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/** A line on its way from earned to paid; mutable: every step takes from {@code left} into its own column. */
final class Line {
    /** Carried sums, deals, events, guarantees; then file, touch and offer order. */
    static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> line.day)
            .thenComparing(line -> line.orderDay)
            .thenComparing(line -> line.rank)
            .thenComparing(line -> line.hit == null ? -1 : line.hit.item().row().place())
            .thenComparing(
                    line -> line.hit == null ? -1 : line.hit.sellers().get(0).place())
            .thenComparing(line -> line.hit == null ? line.payee : "")
            .thenComparing(line -> line.offerOrder)
            .thenComparing(line -> line.hit == null ? line.account : "")
            .thenComparing(line -> line.number);

    final Hit hit;
    final Offer offer;
    final Catalog version;
    final String payee;
    final int offerOrder;
    String kind = "earning";
    int rank;
    /** Lines of one deal and offer in the order written: repeats, then what takes them back. */
    int number;

    /** The day in the ledger, which also orders lines. */
    LocalDate day;

    LocalDate orderDay;

    /** The day whose periods the line counts in. */
    LocalDate periodDay;

    String account = "";
    BigDecimal measure;
    BigDecimal before;
    BigDecimal after;
    BigDecimal earned = BigDecimal.ZERO;
    BigDecimal limitCut = BigDecimal.ZERO;
    BigDecimal stackingCut = BigDecimal.ZERO;
    BigDecimal budgetCut = BigDecimal.ZERO;
    BigDecimal held = BigDecimal.ZERO;
    BigDecimal committed = BigDecimal.ZERO;
    BigDecimal clawedBack = BigDecimal.ZERO;

    /** What is not cut so far, at the end what is paid. */
    BigDecimal left = BigDecimal.ZERO;

    /** A line of a deal or event. */
    Line(Hit hit, int offerOrder) {
        this.hit = hit;
        this.offer = hit.offer();
        this.version = hit.version();
        this.payee = hit.payee();
        this.offerOrder = offerOrder;
        this.rank = hit.item().event() ? 2 : 1;
        this.account = hit.item().account();
        this.day = hit.lineDay();
        this.orderDay = hit.refund() == null ? hit.ownDay() : hit.refund().day();
        this.periodDay = hit.earned();
        this.number = hit.refund() == null ? 0 : 1;
    }

    /** A line of a partner and period: a carried sum or a guarantee. */
    Line(Offer offer, Catalog version, String payee, int offerOrder, String kind, LocalDate day) {
        this.hit = null;
        this.offer = offer;
        this.version = version;
        this.payee = payee;
        this.offerOrder = offerOrder;
        this.kind = kind;
        this.rank = kind.equals("carry") ? 0 : 3;
        this.day = day;
        this.orderDay = day;
        this.periodDay = day;
    }

    boolean recount() {
        return hit != null && hit.refund() != null;
    }

    boolean credit() {
        return hit != null && hit.credit();
    }

    void earn(BigDecimal amount) {
        earned = amount;
        left = amount;
    }

    /** Leaves so much and puts the difference down as a limit. */
    void limitTo(BigDecimal amount) {
        limitCut = limitCut.add(left).subtract(amount);
        left = amount;
    }

    void stackTo(BigDecimal amount) {
        stackingCut = stackingCut.add(left).subtract(amount);
        left = amount;
    }

    void budgetTo(BigDecimal amount) {
        budgetCut = budgetCut.add(left).subtract(amount);
        left = amount;
    }

    /** Whether there is anything to tell. */
    boolean tells() {
        return earned.signum() != 0
                || limitCut.signum() != 0
                || stackingCut.signum() != 0
                || budgetCut.signum() != 0
                || held.signum() != 0
                || committed.signum() != 0
                || clawedBack.signum() != 0;
    }
}
