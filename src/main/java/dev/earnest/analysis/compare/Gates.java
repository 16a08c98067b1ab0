package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.CompareFigures.BudgetChange;
import dev.earnest.analysis.compare.CompareFigures.BudgetSide;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the figures of a comparison to thresholds; a figure at its limit passes, one that can't be told fails. */
public final class Gates {
    private static final int DECIMALS = 6;

    private final CompareFigures figures;
    private final List<Gate> gates = new ArrayList<>();

    private Gates(CompareFigures figures) {
        this.figures = figures;
    }

    /**
     * What came of each threshold that is set, in the order of the options.
     *
     * @param returns of both programs; null where they were not worked out
     */
    public static List<Gate> of(Thresholds thresholds, CompareFigures figures, @Nullable Returns returns) {
        Gates gates = new Gates(figures);
        if (thresholds.maxIncrease() != null) {
            gates.increase(thresholds.maxIncrease());
        }
        if (thresholds.maxPayout() != null) {
            gates.payout(thresholds.maxPayout());
        }
        if (thresholds.maxLosers() != null) {
            gates.losers(thresholds.maxLosers());
        }
        if (thresholds.maxLossPerPartner() != null) {
            gates.lossPerPartner(thresholds.maxLossPerPartner());
        }
        if (thresholds.minRoi() != null) {
            gates.roi(thresholds.minRoi(), returns);
        }
        if (thresholds.withinBudget()) {
            gates.budgets();
        }
        return List.copyOf(gates.gates);
    }

    private void increase(BigDecimal limit) {
        long base = figures.total().base().paid();
        long more = figures.total().difference();
        boolean passes = BigDecimal.valueOf(more)
                        .compareTo(limit.multiply(BigDecimal.valueOf(base).abs()))
                <= 0;
        String note = base == 0 ? "the base pays nothing" : "more is paid than by the base";
        add("max-increase", passes, Gate.Kind.FRACTION, fraction(more, base), limit, note);
    }

    private void payout(BigDecimal limit) {
        BigDecimal paid = money(figures.total().next().paid());
        add("max-payout", paid.compareTo(limit) <= 0, Gate.Kind.MONEY, paid, limit, "is paid by the new catalog");
    }

    private void losers(BigDecimal limit) {
        long losers = figures.who().total().losers();
        long of = figures.who().total().atStake();
        boolean passes = BigDecimal.valueOf(losers).compareTo(limit.multiply(BigDecimal.valueOf(of))) <= 0;
        BigDecimal share = of == 0 ? BigDecimal.ZERO : fraction(losers, of);
        add("max-losers", passes, Gate.Kind.FRACTION, share, limit, losers + " of " + of + " partners lose");
    }

    /** Partners whose loss is none to speak of are left out, as they are from the losers. */
    private void lossPerPartner(BigDecimal limit) {
        PartnerChange worst = figures.who().losers().stream()
                .max(Comparator.comparing(Gates::loss))
                .orElse(null);
        if (worst == null) {
            add("max-loss-per-partner", true, Gate.Kind.FRACTION, BigDecimal.ZERO, limit, "nobody loses");
            return;
        }
        BigDecimal less = BigDecimal.valueOf(worst.difference()).negate();
        boolean passes = worst.base() != 0
                && less.compareTo(
                                limit.multiply(BigDecimal.valueOf(worst.base()).abs()))
                        <= 0;
        BigDecimal figure = fraction(Math.negateExact(worst.difference()), worst.base());
        add(
                "max-loss-per-partner",
                passes,
                Gate.Kind.FRACTION,
                figure,
                limit,
                worst.id() + " loses the largest share of its payout");
    }

    /** Rounded for the order only where two losses are as good as equal; from nothing it is beyond any limit. */
    private static BigDecimal loss(PartnerChange partner) {
        return partner.base() == 0
                ? BigDecimal.valueOf(Long.MAX_VALUE)
                : BigDecimal.valueOf(partner.difference())
                        .negate()
                        .divide(BigDecimal.valueOf(partner.base()).abs(), java.math.MathContext.DECIMAL128);
    }

    private void roi(BigDecimal limit, @Nullable Returns returns) {
        BigDecimal roi = returns == null ? null : returns.roi();
        boolean passes = roi != null && roi.compareTo(limit) >= 0;
        String why = returns == null ? null : Returns.missing(returns.next());
        String note = roi != null
                ? "is the return of the new catalog"
                : "the return can't be told" + (why == null ? "" : ": " + why);
        add("min-roi", passes, Gate.Kind.FRACTION, roi, limit, note);
    }

    /** What is asked counts: a budget that stops payments when it is spent is never overrun, and yet too small. */
    private void budgets() {
        long shortfall = 0;
        List<String> names = new ArrayList<>();
        for (BudgetChange budget : figures.budgets()) {
            BudgetSide side = budget.next();
            if (side != null && side.shortfall() > 0) {
                shortfall = Math.addExact(shortfall, side.shortfall());
                names.add((budget.id() + " " + budget.period()).strip());
            }
        }
        String note = names.isEmpty() ? "every budget suffices" : "is asked beyond " + some(names);
        add("within-budget", shortfall == 0, Gate.Kind.MONEY, money(shortfall), BigDecimal.ZERO, note);
    }

    private static String some(List<String> names) {
        return names.size() <= 2
                ? String.join(" and ", names)
                : names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more";
    }

    private BigDecimal money(long minor) {
        return figures.currency().decimal(minor);
    }

    private static @Nullable BigDecimal fraction(long part, long of) {
        return of == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of).abs(), DECIMALS, RoundingMode.HALF_UP);
    }

    private void add(
            String name, boolean passes, Gate.Kind kind, @Nullable BigDecimal figure, BigDecimal limit, String note) {
        gates.add(new Gate(name, passes, kind, figure, limit, note));
    }
}
