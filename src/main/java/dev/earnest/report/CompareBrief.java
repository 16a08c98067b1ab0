package dev.earnest.report;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareFigures.BudgetChange;
import dev.earnest.analysis.compare.CompareFigures.BudgetSide;
import dev.earnest.analysis.compare.WhoFigures;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sections that come from running both programs, cut to what fits on one screen: the rest in a few sentences. */
final class CompareBrief {
    private static final Set<String> WHOLE = Set.of("money");
    private static final int NAMED = 3;
    private static final int BUDGETS = 3;

    private final CompareFigures figures;
    private final CurrencyUnit unit;
    private final @Nullable CompareReturns returns;
    private final int width;

    CompareBrief(CompareFigures figures, @Nullable CompareReturns returns, int width) {
        this.figures = figures;
        this.unit = figures.currency();
        this.returns = returns;
        this.width = width;
    }

    /** Programs get all; people the money, one grouping of partners, and sentences. */
    List<Section> of(List<Section> full) {
        List<Section> brief = new ArrayList<>();
        for (Section section : full) {
            if (section instanceof Table<?> table && section.audience() == Audience.ALL) {
                brief.add(table.seenBy(Audience.MACHINES));
            } else if (!section.audience().isForPeople() || WHOLE.contains(section.key())) {
                brief.add(section);
            }
            if (section.key().equals("money")) {
                brief.add(new Notes("money_in_brief", Audience.PEOPLE, money()));
            }
        }
        brief.addAll(CompareSections.who(first(), 0, 0).stream()
                .filter(section -> section.key().equals("groups"))
                .map(section -> ((Table<?>) section).seenBy(Audience.PEOPLE))
                .toList());
        brief.add(new Notes("who_in_brief", Audience.PEOPLE, who()));
        return brief;
    }

    /** Grouped by the first field that has more than one group. */
    private CompareFigures first() {
        WhoFigures who = figures.who();
        List<WhoFigures.By> by = who.by().stream()
                .filter(each -> each.groups().size() > 1 && !each.field().equals("decile"))
                .limit(1)
                .toList();
        return new CompareFigures(
                unit,
                figures.base(),
                figures.next(),
                figures.asOf(),
                figures.first(),
                figures.last(),
                figures.total(),
                figures.offers(),
                figures.budgets(),
                new WhoFigures(who.total(), by, who.partners()),
                figures.steps());
    }

    private List<String> money() {
        List<String> lines = new ArrayList<>();
        Parts parts = figures.total().parts();
        List<String> effects = new ArrayList<>();
        effects.add("earned " + signed(parts.earned()));
        effect("limits", parts.limits(), effects);
        effect("stacking", parts.stacking(), effects);
        effect("budgets", parts.budget(), effects);
        effect("held", parts.held(), effects);
        effect("committed", parts.committed(), effects);
        effect("clawed back", parts.clawedBack(), effects);
        if (effects.size() > 1) {
            CompareStructure.wrap("of which  ", String.join(", ", effects), width, lines);
        }
        List<BudgetChange> touched = figures.budgets().stream()
                .filter(budget -> !Objects.equals(budget.base(), budget.next()))
                .toList();
        for (BudgetChange budget : touched.subList(0, Math.min(BUDGETS, touched.size()))) {
            CompareStructure.wrap("budget  ", budget(budget), width, lines);
        }
        if (touched.size() > BUDGETS) {
            lines.add("and " + Findings.words(touched.size() - BUDGETS, "budget") + " more (--details)");
        }
        if (returns != null) {
            CompareStructure.wrap("return    ", returns.sentence(), width, lines);
        }
        return lines;
    }

    /** Cuts count the other way: a smaller cut is more money. */
    private void effect(String name, long cut, List<String> effects) {
        if (cut != 0) {
            effects.add(name + " " + signed(-cut));
        }
    }

    private String budget(BudgetChange budget) {
        String name = budget.id() + (budget.period().isEmpty() ? "" : " " + budget.period());
        return name + ": " + side(budget.next()) + ", was " + side(budget.base());
    }

    private String side(@Nullable BudgetSide side) {
        return side == null
                ? "none"
                : money(side.spent()) + " spent of " + money(side.amount())
                        + (side.shortfall() > 0 ? ", short by " + money(side.shortfall()) : "");
    }

    private List<String> who() {
        List<String> lines = new ArrayList<>();
        named("most lost    ", figures.who().losers(), lines);
        named("most gained  ", figures.who().winners(), lines);
        return lines;
    }

    private void named(String head, List<PartnerChange> partners, List<String> lines) {
        if (!partners.isEmpty()) {
            List<String> names = partners.stream()
                    .limit(NAMED)
                    .map(partner -> partner.id() + (partner.name() == null ? "" : " " + partner.name()) + " "
                            + signed(partner.difference()))
                    .toList();
            CompareStructure.wrap(head, String.join(", ", names), width, lines);
        }
    }

    private String signed(long minor) {
        return Cells.people(Kind.DIFFERENCE, unit, minor, "", true);
    }

    private String money(long minor) {
        return Cells.people(Kind.MONEY, unit, minor, "", true);
    }
}
