package dev.earnest.lint.worst;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.figure.Earnings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What offers pay on a deal of some amount in a cell. List price and yearly revenue are taken as the amount, a month's as a
 * twelfth, margin as what {@code economics} says.
 *
 * @param amount of the deal
 */
record Amounts(Catalog catalog, Cell cell, BigDecimal amount) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** The deal's size in a measure; null where it can't be told. */
    @Nullable
    BigDecimal measure(String of) {
        return switch (of) {
            case "amount", "list_amount", "arr" -> amount;
            case "mrr" -> amount.divide(MONTHS, 4, RoundingMode.HALF_UP);
            case "count" -> BigDecimal.ONE;
            case "margin" -> {
                BigDecimal margin = margin();
                yield margin == null ? null : amount.multiply(margin);
            }
            default -> null;
        };
    }

    /** The gross margin that {@code economics} assumes here; null where it says none. */
    @Nullable
    BigDecimal margin() {
        Lookup margin = catalog.economics().grossMargin();
        return margin == null ? null : cell.look(margin);
    }

    /** What an offer earns after its limits per deal. */
    BigDecimal earned(Offer offer, BigDecimal less, BigDecimal boost) {
        BigDecimal measure = measure(offer.earn().of());
        BigDecimal base =
                measure == null ? BigDecimal.ZERO : measure.subtract(less).max(BigDecimal.ZERO);
        BigDecimal line = unlimited(offer, base).multiply(boost).multiply(Earnings.leastBoost(offer));
        return limited(offer, line.multiply(BigDecimal.valueOf(lines(offer))))
                .setScale(catalog.currency().digits(), catalog.rounding().mode());
    }

    /** How many lines a deal gets: one, or those of its repeat; of one for life, a year of them. */
    static int lines(Offer offer) {
        Repeat repeat = offer.earn().repeat();
        if (repeat == null) {
            return 1;
        }
        return repeat.lasts() == null ? 12 / repeat.every().months() : Earnings.lines(repeat);
    }

    private BigDecimal unlimited(Offer offer, BigDecimal base) {
        Form form = offer.earn().form();
        if (form instanceof Form.Share share) {
            return base.multiply(orZero(cell.look(share.rate())));
        }
        if (form instanceof Form.Pay pay) {
            return orZero(cell.look(pay.money()));
        }
        if (form instanceof Form.Each each) {
            return orZero(cell.look(each.money()));
        }
        Tiers tiers = (Tiers) form;
        return tiers.every() == null ? alone(tiers, base) : base.multiply(highest(tiers));
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** The highest rate of any step. */
    static BigDecimal highest(Tiers tiers) {
        return tiers.steps().stream().map(Step::perUnit).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** What steps owe on a deal that counts alone. */
    private static BigDecimal alone(Tiers tiers, BigDecimal base) {
        BigDecimal owed = BigDecimal.ZERO;
        for (int i = 0; i < tiers.steps().size(); i++) {
            Step step = tiers.steps().get(i);
            int reached = base.compareTo(step.from());
            if (reached < 0 || reached == 0 && tiers.edgeAbove()) {
                break;
            }
            BigDecimal pay = orZero(step.pay());
            if (tiers.method() == Tiers.Method.RETROACTIVE) {
                owed = base.multiply(step.perUnit()).add(pay);
            } else {
                boolean last = i + 1 == tiers.steps().size();
                BigDecimal end = last ? base : base.min(tiers.steps().get(i + 1).from());
                owed = owed.add(end.subtract(step.from()).multiply(step.perUnit()))
                        .add(pay);
            }
        }
        return owed;
    }

    private BigDecimal limited(Offer offer, BigDecimal earned) {
        BigDecimal left = earned;
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.DealMin min
                    && left.signum() > 0
                    && offer.earn().repeat() == null) {
                left = left.max(min.money());
            }
        }
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.DealMax max) {
                left = left.min(max.money());
            } else if (limit instanceof Limit.DealMaxShare max) {
                BigDecimal measure = measure(max.of());
                left = measure == null
                        ? left
                        : left.min(measure.multiply(max.share().fraction()));
            }
        }
        return left;
    }

    /** What is left of a line by limits per partner and offer, and by the budget, if nothing was spent before. */
    BigDecimal afterLimits(Offer offer, BigDecimal line) {
        BigDecimal left = line;
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.PartnerMax max) {
                left = left.min(max.money().multiply(periods(offer, max.every())));
            } else if (limit instanceof Limit.OfferMax max) {
                left = left.min(max.money().multiply(periods(offer, max.every())));
            }
        }
        Budget budget = offer.budget() == null ? null : catalog.budgets().get(offer.budget());
        if (budget instanceof Budget.Pool pool && pool.whenSpent() != Budget.WhenSpent.FLAG) {
            left = left.min(pool.amount().multiply(periods(offer, pool.every())));
        } else if (budget instanceof Budget.Wallet wallet
                && wallet.amount() != null
                && wallet.whenSpent() != Budget.WhenSpent.FLAG) {
            left = left.min(wallet.amount().multiply(periods(offer, wallet.every())));
        }
        return left;
    }

    /** How many whole periods the lines of one deal last, at least one. */
    private static BigDecimal periods(Offer offer, Period every) {
        Repeat repeat = offer.earn().repeat();
        if (repeat == null || every == Period.TERM) {
            return BigDecimal.ONE;
        }
        return BigDecimal.valueOf(Math.max(1, lines(offer) * repeat.every().months() / every.months()));
    }
}
