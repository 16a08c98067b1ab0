package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.PaidDeals;
import dev.earnest.analysis.roi.ProfitabilityFigures.Brought;
import dev.earnest.analysis.roi.ProfitabilityFigures.Partner;
import dev.earnest.analysis.roi.ProfitabilityFigures.Tier;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what each partner is paid against what it brings, and against what it costs it to be in the program. */
public final class Profitability {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final Payouts payouts;
    private final Catalog catalog;
    private final Margins margins;
    private final IncrementalShares shares;
    private final int from;
    private final int to;
    private final Map<Integer, Worth> worths = new LinkedHashMap<>();
    private final GroupedDeals deals = new GroupedDeals();
    private final BitSet all = new BitSet();
    private int first = Integer.MAX_VALUE;

    private Profitability(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.payouts = payouts;
        this.catalog = payouts.timeline().last();
        this.margins = new Margins(payouts);
        this.shares = IncrementalShares.assumed(catalog.economics());
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
    }

    /**
     * The figures of the lines earned from one day to another.
     *
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     */
    public static ProfitabilityFigures of(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Profitability(payouts, from, to).figures();
    }

    private ProfitabilityFigures figures() {
        List<LedgerCursor> lines = payouts.linesByOffer(from, to);
        List<LedgerCursor> again = payouts.linesByOffer(from, to);
        List<LedgerCursor> more = payouts.linesByOffer(from, to);
        for (int i = 0; i < lines.size(); i++) {
            offer(lines.get(i), again.get(i), more.get(i));
        }
        deals.each((partner, deal, rank) -> worth(partner).deal(deal, rank));
        Worth total = new Worth(margins, shares);
        for (int deal = all.nextSetBit(0); deal >= 0; deal = all.nextSetBit(deal + 1)) {
            total.deal(deal, 1);
        }
        worths.values().forEach(worth -> total.pay(worth.paid()));
        int months = months();
        List<Partner> partners = partners(months);
        Brought whole = brought(total);
        check(whole, partners);
        return new ProfitabilityFigures(
                catalog.currency(), catalog.id(), months, tiers(partners, months), paidOrSelling(partners), whole);
    }

    private void offer(LedgerCursor line, LedgerCursor again, LedgerCursor more) {
        PaidDeals paid = new PaidDeals();
        while (line.next()) {
            first = Math.min(first, line.earnedDay());
            worth(line.partner()).pay(line.paid());
            int deal = PaidDeals.dealRow(line);
            if (deal >= 0) {
                paid.add(deal, line.paid());
            }
        }
        BitSet net = paid.net(() -> again);
        all.or(net);
        while (more.next()) {
            int deal = PaidDeals.dealRow(more);
            if (deal >= 0 && more.paid() != 0 && net.get(deal)) {
                deals.add(more.partner(), deal, 1);
            }
        }
    }

    private Worth worth(int partner) {
        return worths.computeIfAbsent(partner, any -> new Worth(margins, shares));
    }

    private Brought brought(Worth worth) {
        return new Brought(
                worth.deals(), worth.revenue(), worth.margin(), catalog.currency().decimal(worth.paid()));
    }

    /** Whole fiscal months from that of the first line to that of the last day that counts. */
    private int months() {
        if (catalog.economics().partnerCosts() == null || first == Integer.MAX_VALUE) {
            return 0;
        }
        FiscalCalendar calendar = new FiscalCalendar(catalog.fiscal());
        int last = Math.min(to, (int) payouts.asOf().toEpochDay());
        return Math.max(0, calendar.month(last) - calendar.month(Math.max(from, first)) + 1);
    }

    /** Everybody in the partner file, and everybody else who is paid. */
    private List<Partner> partners(int months) {
        PartnerCosts costs = new PartnerCosts(
                catalog.economics().partnerCosts(), payouts.data().partners());
        Frame file = payouts.data().partners();
        TextColumn names = file == null ? null : file.text("name");
        TextColumn tiers = file == null ? null : file.text("tier");
        int day = (int) payouts.asOf().toEpochDay();
        List<Partner> partners = new ArrayList<>();
        for (int code = 0; code < payouts.data().partnerIds().size(); code++) {
            int row = payouts.partnerRow(code, day);
            Worth worth = worths.get(code);
            if (row >= 0 || worth != null) {
                BigDecimal cost = months == 0 ? null : costs.of(row);
                partners.add(new Partner(
                        payouts.data().partnerIds().value(code),
                        text(names, row),
                        text(tiers, row),
                        brought(worth == null ? new Worth(margins, shares) : worth),
                        cost == null ? null : inMonths(cost, months)));
            }
        }
        partners.sort(Comparator.<Partner, BigDecimal>comparing(
                        partner -> partner.brought().payout())
                .reversed()
                .thenComparing(Partner::id));
        return partners;
    }

    private BigDecimal inMonths(BigDecimal aYear, int months) {
        return aYear.multiply(BigDecimal.valueOf(months))
                .divide(YEAR, catalog.currency().digits(), RoundingMode.HALF_UP);
    }

    private static @Nullable String text(@Nullable TextColumn column, int row) {
        return column == null || row < 0 || column.blank(row) ? null : column.text(row);
    }

    private static List<Partner> paidOrSelling(List<Partner> partners) {
        return partners.stream()
                .filter(partner -> partner.brought().deals() > 0
                        || partner.brought().payout().signum() != 0)
                .toList();
    }

    private List<Tier> tiers(List<Partner> partners, int months) {
        Map<String, List<Partner>> byTier = new LinkedHashMap<>();
        partners.forEach(partner -> byTier.computeIfAbsent(
                        Objects.requireNonNullElse(partner.tier(), ""), any -> new ArrayList<>())
                .add(partner));
        List<Tier> tiers = new ArrayList<>();
        byTier.forEach((name, members) -> tiers.add(tier(name, members, months)));
        tiers.sort(Comparator.<Tier, BigDecimal>comparing(tier -> tier.brought().payout())
                .reversed());
        return tiers;
    }

    /** Deals of two partners of a tier count for each of them. */
    private static Tier tier(String name, List<Partner> members, int months) {
        long deals = 0;
        BigDecimal revenue = BigDecimal.ZERO;
        BigDecimal margin = BigDecimal.ZERO;
        BigDecimal payout = BigDecimal.ZERO;
        for (Partner member : members) {
            deals += member.brought().deals();
            revenue = revenue.add(member.brought().revenue());
            BigDecimal own = member.brought().margin();
            margin = margin == null || own == null ? null : margin.add(own);
            payout = payout.add(member.brought().payout());
        }
        List<@Nullable BigDecimal> costs =
                members.stream().map(Partner::cost).distinct().toList();
        return new Tier(
                name.isEmpty() ? null : name,
                members.size(),
                members.stream()
                        .filter(member -> member.brought().payout().signum() > 0)
                        .count(),
                new Brought(deals, revenue, margin, payout),
                months > 0 && costs.size() == 1 ? costs.get(0) : null,
                members.stream().filter(Partner::isShort).count());
    }

    /** Nothing is printed that does not add up. */
    private void check(Brought whole, List<Partner> partners) {
        BigDecimal ledger = catalog.currency().decimal(LedgerTotal.of(payouts, from, to));
        BigDecimal sum = partners.stream()
                .map(partner -> partner.brought().payout())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.payout().compareTo(ledger) != 0 || sum.compareTo(ledger) != 0) {
            throw new IllegalStateException("partners are paid " + sum + ", the ledger " + ledger);
        }
    }
}
