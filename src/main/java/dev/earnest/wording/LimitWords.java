package dev.earnest.wording;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Stacking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits, budgets and what happens where offers meet on one deal, in sentences. */
final class LimitWords {
    private final Catalog version;
    private final ConditionWords conditions;

    LimitWords(Catalog version, ConditionWords conditions) {
        this.version = version;
        this.conditions = conditions;
    }

    private String money(BigDecimal value) {
        return Figures.money(value, version.currency());
    }

    String limit(Limit limit, Subject subject) {
        if (limit instanceof Limit.DealMax max) {
            return "At most " + money(max.money()) + " for each " + subject.one() + ".";
        }
        if (limit instanceof Limit.DealMaxShare max) {
            return "At most " + max.share() + " of the " + FieldWords.name(max.of()) + " for each " + subject.one()
                    + ".";
        }
        if (limit instanceof Limit.DealMaxColumn max) {
            return "At most the " + FieldWords.name(max.column()) + " of the " + subject.one() + ".";
        }
        if (limit instanceof Limit.DealMin min) {
            return "At least " + money(min.money()) + " for each " + subject.one() + " that earns anything.";
        }
        return overTime(limit, subject);
    }

    private String overTime(Limit limit, Subject subject) {
        if (limit instanceof Limit.PartnerMax max) {
            return "At most " + money(max.money()) + " for " + whose(max.per()) + " " + Figures.each(max.every()) + ".";
        }
        if (limit instanceof Limit.PartnerCount count) {
            return "At most " + Figures.number(BigDecimal.valueOf(count.count())) + " "
                    + (count.count() == 1 ? subject.one() : subject.many()) + " paid for " + whose(count.per()) + " "
                    + Figures.each(count.every()) + ".";
        }
        if (limit instanceof Limit.PartnerMin min) {
            return "Less than " + money(min.money()) + " for " + whose(min.per()) + " " + Figures.each(min.every())
                    + " is " + (min.carry() ? "carried to the next." : "not paid.");
        }
        if (limit instanceof Limit.Guarantee guarantee) {
            return guarantee(guarantee, subject);
        }
        Limit.OfferMax max = (Limit.OfferMax) limit;
        return "At most " + money(max.money()) + " for all partners together " + Figures.each(max.every())
                + ": who earns first is paid first.";
    }

    private String guarantee(Limit.Guarantee guarantee, Subject subject) {
        String period = Figures.period(guarantee.every());
        return "At least " + money(guarantee.money()) + " for each partner " + Figures.each(guarantee.every())
                + " in which at least one " + subject.one() + " counts: what is missing is added at the end of the "
                + period + "."
                + (guarantee.carry()
                        ? " What earlier " + Names.plural(period) + " earned above it counts towards it."
                        : "");
    }

    private static String whose(Scope per) {
        return per == Scope.ACCOUNT ? "each partner and customer" : "each " + per.word();
    }

    /** @param withSums whether the sum of a budget that all partners share is told */
    List<String> budget(Budget budget, boolean withSums) {
        String name = Names.title(budget.id());
        if (budget instanceof Budget.Pool pool) {
            return pool(pool, name, withSums);
        }
        if (budget instanceof Budget.Wallet wallet) {
            return wallet(wallet, name);
        }
        return fund((Budget.Fund) budget, name);
    }

    private List<String> pool(Budget.Pool pool, String name, boolean withSums) {
        String sum = withSums ? " of " + money(pool.amount()) : "";
        String shared = "Paid from " + name + ", a budget" + sum + " that all partners share, set "
                + Figures.each(pool.every()) + ".";
        return List.of(shared, spent(pool.whenSpent(), "all partners"));
    }

    private List<String> wallet(Budget.Wallet wallet, String name) {
        BigDecimal amount = wallet.amount();
        String sum = amount != null ? money(amount) : "the " + FieldWords.name(String.valueOf(wallet.column()));
        return List.of(
                "Paid from " + name + ", a budget of each partner's own: " + sum + " " + Figures.each(wallet.every())
                        + ".",
                spent(wallet.whenSpent(), "the partner"));
    }

    private static String spent(Budget.WhenSpent when, String whose) {
        return switch (when) {
            case STOP ->
                "First come, first served by earning date: once it is spent, nothing more is paid from it in"
                        + " that period.";
            case PRORATE ->
                "Where " + whose + " earned more in a period than it holds, every payment of the period is"
                        + " cut by the same ratio.";
            case FLAG -> "Payments go on when it is spent.";
        };
    }

    private List<String> fund(Budget.Fund fund, String name) {
        List<String> told = new ArrayList<>();
        Subject won = new Subject("won deal", "won deals");
        List<String> rate = new EarnWords(version, conditions).sentences(fund.accrue(), List.of(), won);
        told.add("Paid from " + name + ", a fund of each partner's own. It grows " + Figures.each(fund.every())
                + " by what won deals put into it:");
        rate.forEach(line -> told.add(line.startsWith("  ") ? line : "  " + line));
        List<String> clauses = new ArrayList<>(conditions.clauses(fund.who()));
        clauses.addAll(conditions.clauses(fund.when()));
        if (!clauses.isEmpty()) {
            told.add("It grows where " + Names.list(clauses, "and") + ".");
        }
        String use = "What a " + Figures.period(fund.every()) + " put in can be used from the day after it";
        told.add(use + (fund.useWithin() == null ? ", without end." : ", for " + fund.useWithin() + "."));
        if (fund.opening() != null) {
            told.add("It opens with the partner's " + FieldWords.name(fund.opening()) + ".");
        }
        return told;
    }

    String stacking(Stacking group) {
        String who = group.offers().isEmpty()
                ? "all offers that pay by the deal"
                : Names.list(group.offers().stream().map(Names::title).toList(), "and");
        String ceiling = ceiling(group);
        String together = group.offers().isEmpty() ? "Together, " : "Of ";
        if (group.keep() == Stacking.Keep.ALL) {
            return group.offers().isEmpty()
                    ? together + who + " pay at most " + ceiling + " on one deal; the last offer is cut first."
                    : ceiling.isEmpty()
                            ? who + " are all paid on the same deal."
                            : "Together, " + who + " pay at most " + ceiling
                                    + " on one deal; the last named is cut first.";
        }
        String kept = group.keep() == Stacking.Keep.BEST
                ? "only the one that pays most on a deal is paid"
                : "only the first that pays anything on a deal is paid, in this order";
        return together + who + ", " + kept + (ceiling.isEmpty() ? "." : ", up to " + ceiling + ".");
    }

    private static String ceiling(Stacking group) {
        return group.max() == null ? "" : group.max() + " of the " + FieldWords.name(of(group.of()));
    }

    private static String of(@Nullable String of) {
        return of == null ? "amount" : of;
    }
}
