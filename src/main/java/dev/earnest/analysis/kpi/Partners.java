package dev.earnest.analysis.kpi;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What each partner brought in the window and in the one before. */
final class Partners {
    final long[] revenue;
    final long[] deals;
    final long[] revenueBefore;
    private final BitSet active = new BitSet();
    private final BitSet activeBefore = new BitSet();
    private final boolean previousKnown;

    private Partners(int size, boolean previousKnown) {
        this.revenue = new long[size];
        this.deals = new long[size];
        this.revenueBefore = new long[size];
        this.previousKnown = previousKnown;
    }

    static Partners of(Deals all, Span window, Span previous, boolean previousKnown) {
        Partners partners = new Partners(all.data.partnerIds().size(), previousKnown);
        for (int row = 0; row < all.rows; row++) {
            int partner = all.partner(row);
            if (partner < 0 || !all.won(row) || !all.ofPartner(row)) {
                continue;
            }
            if (window.holds(all.close(row))) {
                partners.add(all, row, partner);
            } else if (previousKnown && previous.holds(all.close(row))) {
                partners.revenueBefore[partner] = Math.addExact(partners.revenueBefore[partner], all.net(row));
                partners.activeBefore.set(partner, partners.activeBefore.get(partner) || !all.credit(row));
            }
        }
        return partners;
    }

    private void add(Deals all, int row, int partner) {
        revenue[partner] = Math.addExact(revenue[partner], all.net(row));
        if (!all.credit(row)) {
            deals[partner]++;
            active.set(partner);
        }
    }

    /** Codes of partners that won a deal in the window. */
    BitSet active() {
        return active;
    }

    /** Partner retention, concentration and the Gini coefficient. */
    List<Kpi> kpis() {
        long[] sorted =
                Arrays.stream(revenue).filter(money -> money > 0).sorted().toArray();
        BigInteger sum = BigInteger.ZERO;
        BigInteger top = BigInteger.ZERO;
        BigInteger ranked = BigInteger.ZERO;
        int tenth = (sorted.length + 9) / 10;
        for (int i = 0; i < sorted.length; i++) {
            BigInteger money = BigInteger.valueOf(sorted[i]);
            sum = sum.add(money);
            top = i >= sorted.length - tenth ? top.add(money) : top;
            ranked = ranked.add(money.multiply(BigInteger.valueOf(2L * (i + 1) - sorted.length - 1)));
        }
        String nothing = "no partner has revenue in the window";
        return List.of(
                retention(),
                Kpi.quotient(KpiKind.CONCENTRATION, money(top), money(sum), nothing),
                Kpi.quotient(
                        KpiKind.GINI, money(ranked), money(sum.multiply(BigInteger.valueOf(sorted.length))), nothing));
    }

    private static BigDecimal money(BigInteger tenThousandths) {
        return Kpi.plain(new BigDecimal(tenThousandths, 4));
    }

    private Kpi retention() {
        if (!previousKnown) {
            return Kpi.none(KpiKind.PARTNER_RETENTION, "the data begin after the previous period does");
        }
        BitSet again = (BitSet) activeBefore.clone();
        again.and(active);
        return Kpi.ofCounts(
                KpiKind.PARTNER_RETENTION,
                again.cardinality(),
                activeBefore.cardinality(),
                "no partner was active the period before");
    }

    /** Codes of the partners in the program in the window: joined by its end, not gone before its start. */
    static BitSet inProgram(Dataset data, Span window) {
        BitSet in = new BitSet();
        Frame file = data.partners();
        TextColumn ids = file == null ? null : file.text("partner_id");
        DateColumn joined = file == null ? null : file.date("joined_date");
        DateColumn left = file == null ? null : file.date("left_date");
        for (int row = 0; ids != null && row < ids.rows(); row++) {
            boolean begun = joined == null || joined.blank(row) || joined.day(row) <= window.to();
            boolean gone = left != null && !left.blank(row) && left.day(row) < window.from();
            if (begun && !gone) {
                in.set(ids.code(row));
            }
        }
        return in;
    }
}
