package dev.earnest.language.bind;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Budget.WhenSpent;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Tiers;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.MapNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads budgets, wallets and funds. */
final class BudgetBinder {
    private static final Words<WhenSpent> WHEN_SPENT =
            Words.of("choice", WhenSpent.values(), choice -> choice.name().toLowerCase(Locale.ROOT));
    private static final Words<Scope> PER = Words.of("owner of a budget", new Scope[] {Scope.PARTNER}, Scope::word);

    private final Context context;
    private final ConditionsBinder conditions;
    private final EarnBinder earns;

    BudgetBinder(Context context, ConditionsBinder conditions) {
        this.context = context;
        this.conditions = conditions;
        this.earns = new EarnBinder(context, conditions);
    }

    @Nullable
    Budget read(String id, Spot spot) {
        String what = "budget `" + id + "`";
        Section section = context.section(spot, Shapes.BUDGET, what, "`" + id + ": {amount: 250_000, every: year}`");
        if (section == null) {
            return null;
        }
        List<String> given = section.only("amount", "accrue");
        if (given.isEmpty()) {
            section.none(
                    what + " has neither `amount` nor `accrue`",
                    "add `amount: 250_000`, or `accrue: {rate: 2%, of: amount}` for a fund of each partner's own",
                    "amount",
                    "accrue");
        }
        Period every = section.require("every", "every: year", Times.PERIOD);
        WhenSpent whenSpent = section.read("when_spent", WHEN_SPENT, WhenSpent.STOP);
        Scope per = section.read("per", PER);
        Duration useWithin = section.read("use_within", Times::duration);
        String opening = section.read("opening", Texts::text);
        if (given.isEmpty()) {
            return null;
        }
        if (given.get(0).equals("accrue")) {
            notWith(section, "when_spent", "a fund pays in part where it is short");
            return fund(id, section, every, useWithin, opening);
        }
        notWith(section, "use_within", "it goes with `accrue`");
        notWith(section, "opening", "it goes with `accrue`");
        return amount(id, section, every, whenSpent, per != null);
    }

    private static void notWith(Section section, String key, String why) {
        if (section.has(key)) {
            section.errorAt(
                    key, "useless-key", "`" + key + "` has no effect in " + section.what() + ": " + why, "delete it");
        }
    }

    private @Nullable Budget amount(
            String id, Section section, @Nullable Period every, WhenSpent whenSpent, boolean own) {
        Spot amount = section.spot("amount");
        if (amount != null && amount.node() instanceof MapNode) {
            Section column = context.section(amount, Shapes.BUDGET_AMOUNT, "`amount: {column: mdf_wallet}`");
            String name = column == null ? null : column.require("column", "column: mdf_wallet", Measures::column);
            if (!section.has("per")) {
                section.error(
                        "column-without-partner",
                        "the amount of " + section.what() + " is a partner column, so it is each partner's own",
                        "add `per: partner`");
            }
            return name == null || every == null ? null : new Budget.Wallet(id, null, name, every, whenSpent);
        }
        BigDecimal money = section.read("amount", Numbers::money);
        if (money == null || every == null) {
            return null;
        }
        return own
                ? new Budget.Wallet(id, money, null, every, whenSpent)
                : new Budget.Pool(id, money, every, whenSpent);
    }

    private @Nullable Budget fund(
            String id, Section budget, @Nullable Period every, @Nullable Duration useWithin, @Nullable String opening) {
        Spot spot = budget.spot("accrue");
        Section section = spot == null
                ? null
                : context.section(
                        spot, Shapes.ACCRUE, "`accrue` of " + budget.what(), "`accrue: {rate: 2%, of: amount}`");
        if (section == null) {
            return null;
        }
        Conditions who = conditions.under(section, "who", Side.PARTNER);
        Conditions when = conditions.under(section, "when", Side.HISTORY);
        Earn earn = earns.read(section, false, false);
        if (every == Period.TERM) {
            budget.errorAt(
                    "every",
                    "fund-for-a-term",
                    budget.what() + " accrues over the whole term, and could be used only after it",
                    "write `every: quarter`: what a period accrues can be used from the day after it");
        }
        if (earn == null || every == null) {
            return null;
        }
        if (earn.form() instanceof Tiers tiers && tiers.every() != null && tiers.every() != every) {
            section.errorAt(
                    "tiers",
                    "fund-period-differs",
                    "the fund accrues every " + every.word() + ", but its tiers count every "
                            + tiers.every().word(),
                    "write `every: " + every.word() + "` in the tiers");
        }
        return new Budget.Fund(id, earn, who, when, every, useWithin, opening);
    }
}
