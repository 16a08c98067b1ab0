package dev.earnest.benchmark.plain;

import static dev.earnest.benchmark.plain.Steps.from;
import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The twelve offers of the benchmark's catalog, written out for them alone. Deals come in order of their closing. Mutable. */
final class TwelveOffers {
    private static final Steps VOLUME = Steps.of(from("25000", "0.01"), from("100000", "0.02"), from("500000", "0.03"));
    private static final Steps GRADUATED =
            Steps.of(from("0", "0.005"), from("250000", "0.01"), from("1000000", "0.015"));
    private static final Steps GROWTH = Steps.of(from("1.00", "0.02"), from("1.20", "0.04"));
    private static final Steps QUOTA = Steps.of(from("0.50", "0.01"), from("1.00", "0.025"));
    private static final Steps EXPANSION = Steps.of(from("0", "0.01"), from("50000", "0.02"), from("250000", "0.0275"));
    private static final Map<String, String> RENEWAL = Map.of("registered", "0.01", "silver", "0.02", "gold", "0.03");
    private static final BigDecimal LEAST_TARGET = new BigDecimal("10000");
    private static final BigDecimal MOST_OF_A_DEAL = new BigDecimal("500.00");
    private static final BigDecimal MOST_OF_A_QUARTER = new BigDecimal("2500.00");
    private static final BigDecimal MOST_OF_A_REGISTRATION = new BigDecimal("2000.00");
    private static final BigDecimal NEW_LOGO = new BigDecimal("150.00");
    private static final BigDecimal ENTRY_FUND = new BigDecimal("100000.00");

    private final Map<String, Partner> partners;
    private final RunningSums<Quarter> history = new RunningSums<>();
    private final RunningSums<Quarter> quarters = new RunningSums<>();
    private final RunningSums<Integer> years = new RunningSums<>();
    private final RunningSums<Integer> expansions = new RunningSums<>();
    private final RunningSums<Quarter> spifs = new RunningSums<>();
    private final Map<Integer, BigDecimal> fundSpent = new HashMap<>();
    private final Set<String> knownAccounts = new HashSet<>();
    private final Map<String, LocalDate> boughtCore = new HashMap<>();

    TwelveOffers(Map<String, Partner> partners, List<Deal> deals) {
        this.partners = partners;
        deals.forEach(deal -> history.add(deal.partnerId(), deal.quarter(), deal.amount()));
    }

    /** What the deal earns, and what a refund takes back of it. Deals of one day must be told first with {@link #sold}. */
    List<Line> lines(Deal deal) {
        Partner partner = partners.get(deal.partnerId());
        List<Line> lines = new ArrayList<>();
        counted(deal, partner, lines);
        List<Line> upfront = upfront(deal);
        @Nullable Line spif = spif(deal);
        if (spif != null) upfront.add(spif);
        lines.addAll(upfront);
        byRate(deal, partner, lines);
        lines.removeIf(line -> line.earned().signum() == 0);
        upfront.forEach(line -> takeBack(line, lines));
        return lines;
    }

    /** Remembers what an account bought on a day, before the lines of that day's deals are asked for. */
    void sold(Deal deal) {
        if (deal.product().equals("core") && !deal.isCreditNote()) boughtCore.put(deal.accountId(), deal.closed());
    }

    private void counted(Deal deal, Partner partner, List<Line> lines) {
        String quarter = deal.quarter().toString();
        String year = Integer.toString(deal.closed().getYear());
        var ofQuarter = quarters.add(deal.partnerId(), deal.quarter(), deal.amount());
        lines.add(Line.earning(
                "volume-rebate",
                deal,
                quarter,
                VOLUME.retroactive(ofQuarter.after()).subtract(VOLUME.retroactive(ofQuarter.before()))));
        var ofYear = years.add(deal.partnerId(), deal.closed().getYear(), deal.amount());
        lines.add(Line.earning("graduated-rebate", deal, year, marginal(GRADUATED, ofYear)));
        BigDecimal target =
                history.get(deal.partnerId(), deal.quarter().lastYear()).max(LEAST_TARGET);
        lines.add(Line.earning("growth-rebate", deal, quarter, marginal(GROWTH.times(target), ofQuarter)));
        BigDecimal quota = partner.quota();
        if (quota != null && quota.signum() > 0 && !partner.tier().equals("registered")) {
            BigDecimal earned = marginal(QUOTA.times(quota), ofYear);
            if (partner.tier().equals("gold")) earned = Money.share(earned, "1.25");
            lines.add(Line.earning("quota-accelerator", deal, year, earned));
        }
        if (deal.type().equals("expansion")) {
            BigDecimal before = expansions
                    .add(deal.partnerId(), deal.closed().getYear(), deal.amount())
                    .before();
            lines.add(Line.earning(
                    "expansion-commission",
                    deal,
                    year,
                    Money.rounded(deal.amount().multiply(EXPANSION.rateAt(before)))));
        }
    }

    private static BigDecimal marginal(Steps steps, RunningSums.Count count) {
        return steps.marginal(count.after()).subtract(steps.marginal(count.before()));
    }

    private @Nullable Line spif(Deal deal) {
        if (!deal.product().equals("pro") || deal.amount().compareTo(new BigDecimal("1000")) < 0) return null;
        BigDecimal earned = Money.share(deal.amount(), "0.04");
        BigDecimal held = earned.min(MOST_OF_A_DEAL);
        var count = spifs.add(deal.partnerId(), deal.quarter(), held);
        BigDecimal paid =
                count.after().min(MOST_OF_A_QUARTER).subtract(count.before().min(MOST_OF_A_QUARTER));
        return Line.earning("pro-spif", deal, deal.quarter().toString(), earned).withLimitCut(earned.subtract(paid));
    }

    /** Registration and new logo, of which the larger is paid. */
    private List<Line> upfront(Deal deal) {
        String quarter = deal.quarter().toString();
        List<Line> lines = new ArrayList<>();
        BigDecimal registration = Money.ZERO;
        if (deal.type().equals("new") && deal.isRegistered()) {
            BigDecimal earned = Money.share(deal.amount(), "0.05");
            registration = earned.min(MOST_OF_A_REGISTRATION).max(MOST_OF_A_REGISTRATION.negate());
            lines.add(Line.earning("deal-registration", deal, quarter, earned)
                    .withLimitCut(earned.subtract(registration)));
        }
        if (!deal.isCreditNote() && knownAccounts.add(deal.accountId())) {
            lines.add(Line.earning("new-logo", deal, quarter, NEW_LOGO));
            if (lines.size() == 2) {
                boolean registrationStays = registration.compareTo(NEW_LOGO) >= 0;
                if (registrationStays) lines.set(1, lines.get(1).withStackingCut(NEW_LOGO));
                else lines.set(0, lines.get(0).withStackingCut(registration));
            }
        }
        return lines;
    }

    private void byRate(Deal deal, Partner partner, List<Line> lines) {
        String quarter = deal.quarter().toString();
        LocalDate core = boughtCore.get(deal.accountId());
        boolean attached = core != null && DAYS.between(core, deal.closed()) <= 90;
        if (attached && (deal.product().equals("plus") || deal.product().equals("care"))) {
            lines.add(Line.earning("attach-bonus", deal, quarter, Money.share(deal.amount(), "0.02")));
        }
        if (deal.type().equals("renewal")) {
            lines.add(Line.earning(
                    "renewal-commission",
                    deal,
                    quarter,
                    Money.share(deal.amount(), RENEWAL.getOrDefault(partner.tier(), "0"))));
        }
        if (deal.region().equals("apac") && deal.type().equals("new")) {
            BigDecimal earned = Money.share(deal.amount(), "0.03");
            BigDecimal spent = fundSpent.getOrDefault(deal.closed().getYear(), Money.ZERO);
            BigDecimal paid = earned.min(ENTRY_FUND.subtract(spent));
            fundSpent.put(deal.closed().getYear(), spent.add(paid));
            lines.add(Line.earning("market-entry", deal, quarter, earned).withBudgetCut(earned.subtract(paid)));
        }
        if (deal.cost() != null
                && (deal.product().equals("edge") || deal.product().equals("services"))) {
            BigDecimal margin = deal.amount().subtract(deal.cost());
            lines.add(Line.earning("margin-share", deal, quarter, Money.share(margin, "0.03"))
                    .withMeasure(margin));
        }
    }

    private static void takeBack(Line line, List<Line> lines) {
        Deal deal = line.deal();
        LocalDate day = deal.refunded();
        if (day == null
                || day.isAfter(deal.closed().plusDays(180))
                || line.paid().signum() <= 0) return;
        BigDecimal refund = deal.refundedAmount() == null ? deal.amount() : deal.refundedAmount();
        BigDecimal taken = line.paid()
                .multiply(refund)
                .divide(deal.amount(), 2, RoundingMode.HALF_UP)
                .min(line.paid());
        if (taken.signum() != 0) lines.add(Line.clawback(line, day, taken));
    }
}
