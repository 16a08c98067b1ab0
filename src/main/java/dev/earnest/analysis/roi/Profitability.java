package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.MarginRates;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.WonDeals;
import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Grouping;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Holds what each partner is paid against what it brings: one pass over the deals, one over the lines. */
public final class Profitability {
    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::payout).reversed().thenComparing(Standing::name);

    private final Payouts payouts;
    private final Catalog catalog;
    private final Margins margins;
    private final Worth[] worths;
    private final Worth all;
    private final int from;
    private final int to;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private long withoutPartner;

    private Profitability(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.payouts = payouts;
        this.catalog = payouts.timeline().last();
        this.margins = new Margins(payouts);
        IncrementalShares shares = IncrementalShares.assumed(catalog.economics());
        this.all = new Worth(margins.rates(), shares);
        this.worths = new Worth[payouts.data().partnerIds().size()];
        for (int partner = 0; partner < worths.length; partner++) {
            worths[partner] = new Worth(margins.rates(), shares);
        }
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
    }

    /**
     * For deals won, and lines earned, from one day to another.
     *
     * @param from first day, included; null: from the first
     * @param to last day, included; null: to the last
     */
    public static ProfitabilityFigures of(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Profitability(payouts, from, to).figures();
    }

    private ProfitabilityFigures figures() {
        deals();
        lines();
        boolean any = first <= last;
        int start = Math.max(from, first);
        int end = Math.min(to, (int) payouts.asOf().toEpochDay());
        List<Standing> partners = new ArrayList<>();
        long idle = any ? partners(partners, start, Math.max(start, end)) : worths.length;
        partners.sort(ORDER);
        Standing whole = sum("all partners", partners);
        check(whole);
        FiscalCalendar calendar = new FiscalCalendar(catalog.fiscal());
        return new ProfitabilityFigures(
                catalog.currency(),
                catalog.id(),
                any ? edge(calendar.first(Period.MONTH, calendar.month(start))) : null,
                any ? edge(calendar.last(Period.MONTH, calendar.month(Math.max(start, end)))) : null,
                whole,
                tiers(partners),
                partners,
                idle,
                all.deals(MarginRates.KNOWN),
                Margin.taken(all.rates(), all::deals),
                all.unknown(),
                withoutPartner,
                catalog.economics().partnerCosts() != null);
    }

    private static LocalDate edge(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private void deals() {
        Frame deals = payouts.data().deals();
        WonDeals won = new WonDeals(deals);
        TextColumn sellers = deals.text("partner_id");
        DateColumn closed = deals.date("close_date");
        for (int row = 0; row < deals.rows(); row++) {
            int day = closed == null ? DateColumn.BLANK : closed.day(row);
            if (!won.holds(row) || closed != null && (day < from || day > to)) {
                continue;
            }
            if (sellers == null || sellers.blank(row)) {
                withoutPartner++;
                continue;
            }
            worths[sellers.code(row)].deal(margins, row, 0);
            all.deal(margins, row, 0);
            seen(day);
        }
    }

    private void seen(int day) {
        if (day != DateColumn.BLANK) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
    }

    private void lines() {
        for (LedgerCursor line : payouts.linesByOffer(from, to)) {
            while (line.next()) {
                worths[line.partner()].pay(line.paid());
                all.pay(line.paid());
                seen(line.earnedDay());
            }
        }
    }

    /** Adds all who bring, are paid or bear something; how many others there are. */
    private long partners(List<Standing> partners, int start, int end) {
        PartnerCosts costs = new PartnerCosts(payouts, start, end);
        Grouping tiers = payouts.grouping("tier");
        long idle = 0;
        for (int partner = 0; partner < worths.length; partner++) {
            Worth worth = worths[partner];
            OptionalLong cost = costs.of(partner);
            boolean bears = cost.orElse(0) > 0;
            if (worth.deals() == 0 && worth.paid() == 0 && !bears) {
                idle++;
                continue;
            }
            partners.add(new Standing(
                    payouts.data().partnerIds().value(partner),
                    tiers.ofPartners() ? tiers.ofPartner(partner, end) : "",
                    1,
                    worth.deals(),
                    worth.revenue(),
                    worth.margin(),
                    catalog.currency().decimal(worth.paid()),
                    cost.isEmpty() ? null : catalog.currency().decimal(cost.getAsLong()),
                    cost.isEmpty() ? 0 : 1,
                    bears && worth.paid() < cost.getAsLong() ? 1 : 0));
        }
        return idle;
    }

    private static List<Standing> tiers(List<Standing> partners) {
        Map<String, List<Standing>> byTier = new LinkedHashMap<>();
        partners.forEach(row ->
                byTier.computeIfAbsent(row.tier(), tier -> new ArrayList<>()).add(row));
        List<Standing> tiers = new ArrayList<>();
        byTier.forEach((tier, rows) -> tiers.add(sum(tier, rows)));
        tiers.sort(ORDER);
        return tiers;
    }

    private static Standing sum(String name, List<Standing> rows) {
        BigDecimal revenue = BigDecimal.ZERO;
        BigDecimal margin = BigDecimal.ZERO;
        BigDecimal payout = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        boolean known = true;
        for (Standing row : rows) {
            revenue = revenue.add(row.revenue());
            margin = row.margin() == null ? margin : margin.add(row.margin());
            known &= row.margin() != null;
            payout = payout.add(row.payout());
            cost = row.cost() == null ? cost : cost.add(row.cost());
        }
        long charged = rows.stream().mapToLong(Standing::charged).sum();
        return new Standing(
                name,
                "",
                rows.size(),
                rows.stream().mapToLong(Standing::deals).sum(),
                revenue,
                known ? margin : null,
                payout,
                charged == 0 ? null : cost,
                charged,
                rows.stream().mapToLong(Standing::uncovered).sum());
    }

    /** Nothing is printed that does not add up to the ledger. */
    private void check(Standing whole) {
        BigDecimal paid = catalog.currency().decimal(LedgerTotal.of(payouts, from, to));
        if (whole.payout().compareTo(paid) != 0
                || whole.revenue().compareTo(all.revenue()) != 0
                || whole.deals() != all.deals()) {
            throw new IllegalStateException("the partners do not add up to " + paid + ": " + whole);
        }
    }
}
