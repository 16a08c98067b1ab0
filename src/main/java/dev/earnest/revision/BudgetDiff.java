package dev.earnest.revision;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Budget.WhenSpent;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what differs in the money set aside for offers. */
final class BudgetDiff {
    private final Catalog before;
    private final Catalog after;
    private final ConditionsDiff conditions;

    BudgetDiff(Catalog before, Catalog after, ConditionsDiff conditions) {
        this.before = before;
        this.after = after;
        this.conditions = conditions;
    }

    void tell(List<Draft> out) {
        for (String id : Union.of(before.budgets().keySet(), after.budgets().keySet())) {
            Site site = Site.of(out, "budget " + id, "budgets." + id);
            budget(
                    spent(before, id) || spent(after, id) ? site : site.idle(),
                    before.budgets().get(id),
                    after.budgets().get(id));
        }
    }

    private static boolean spent(Catalog catalog, String id) {
        return catalog.offers().values().stream()
                .anyMatch(offer -> offer.status() == Status.ACTIVE && id.equals(offer.budget()));
    }

    private void budget(Site site, @Nullable Budget old, @Nullable Budget now) {
        if (old == null && now != null) {
            site.unpriced().added(ChangeKind.BUDGET_ADDED, Level.NEUTRAL, "budget added: " + text(now), text(now));
        } else if (old != null && now == null) {
            site.unpriced()
                    .removed(ChangeKind.BUDGET_REMOVED, Level.NEUTRAL, "budget removed: " + text(old), text(old));
        } else if (old instanceof Budget.Pool one && now instanceof Budget.Pool two) {
            site.in("amount").figure(Rise.BUDGET, "budget", false, one.amount(), two.amount());
            every(site, one, two);
            spent(site.in("when_spent"), one.whenSpent(), two.whenSpent());
        } else if (old instanceof Budget.Wallet one && now instanceof Budget.Wallet two) {
            if (one.amount() != null && two.amount() != null) {
                site.in("amount").figure(Rise.BUDGET, "budget per partner", false, one.amount(), two.amount());
            } else {
                other(site.in("amount"), "sum per partner", sum(one), sum(two));
            }
            every(site, one, two);
            spent(site.in("when_spent"), one.whenSpent(), two.whenSpent());
        } else if (old instanceof Budget.Fund one && now instanceof Budget.Fund two) {
            fund(site, one, two);
        } else if (old != null && now != null) {
            other(site, "budget", text(old), text(now));
        }
    }

    private static void other(Site site, String noun, String old, String now) {
        if (!old.equals(now)) {
            site.changed(ChangeKind.BUDGET_CHANGED, Level.DEPENDS, noun + " changed " + Say.fromTo(old, now), old, now);
        }
    }

    private static void every(Site site, Budget old, Budget now) {
        other(
                site.in("every"),
                "period of the budget",
                old.every().word(),
                now.every().word());
    }

    private static void spent(Site site, WhenSpent old, WhenSpent now) {
        if (old == now) {
            return;
        }
        boolean cut = old == WhenSpent.FLAG;
        boolean paid = now == WhenSpent.FLAG;
        site.changed(
                cut ? ChangeKind.BUDGET_TIGHTENED : paid ? ChangeKind.BUDGET_LOOSENED : ChangeKind.BUDGET_CHANGED,
                cut ? Level.ADVERSE : paid ? Level.FAVOURABLE : Level.DEPENDS,
                "when it is spent: " + Say.word(now) + ", was " + Say.word(old),
                Say.word(old),
                Say.word(now));
    }

    private void fund(Site site, Budget.Fund old, Budget.Fund now) {
        new EarnDiff(new TiersDiff(after)).tell(site.in("accrue"), old.accrue(), now.accrue());
        Offer any = after.offers().values().iterator().next();
        conditions.who(site.in("accrue").in("who"), any, old.who(), now.who());
        conditions.when(site.in("accrue").in("when"), any, old.when(), now.when());
        every(site, old, now);
        other(site.in("opening"), "opening balance", Say.orNone(old.opening()), Say.orNone(now.opening()));
        Level level = EarnDiff.longer(old.useWithin(), now.useWithin());
        if (level != Level.NEUTRAL) {
            String was = Say.duration(old.useWithin());
            String is = Say.duration(now.useWithin());
            boolean shorter = level == Level.ADVERSE;
            site.in("use_within")
                    .changed(
                            shorter ? ChangeKind.BUDGET_TIGHTENED : ChangeKind.BUDGET_LOOSENED,
                            level,
                            "time to use it " + (shorter ? "shortened " : "extended ") + Say.fromTo(was, is),
                            was,
                            is);
        }
    }

    private static String sum(Budget.Wallet wallet) {
        return wallet.amount() == null ? "column " + wallet.column() : Say.number(wallet.amount());
    }

    private static String text(Budget budget) {
        String every = " every " + budget.every().word();
        if (budget instanceof Budget.Pool pool) {
            return Say.number(pool.amount()) + every;
        }
        return budget instanceof Budget.Wallet wallet
                ? sum(wallet) + " per partner" + every
                : "accrues " + EarnDiff.text(((Budget.Fund) budget).accrue().form()) + every;
    }
}
