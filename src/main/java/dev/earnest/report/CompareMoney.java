package dev.earnest.report;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareFigures.BudgetChange;
import dev.earnest.analysis.compare.CompareFigures.BudgetSide;
import dev.earnest.analysis.compare.CompareFigures.MoneyChange;
import dev.earnest.analysis.compare.CompareFigures.OfferChange;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The sections of a comparison about money: by offer, by part, by budget. */
final class CompareMoney {
    private static final int NAMED = 60;

    private final CompareFigures figures;
    private final CurrencyUnit unit;

    CompareMoney(CompareFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /** More of the base, as a fraction; null from zero. */
    static @Nullable BigDecimal growth(long base, long next) {
        return base == 0
                ? null
                : BigDecimal.valueOf(Math.subtractExact(next, base))
                        .divide(BigDecimal.valueOf(base).abs(), 6, RoundingMode.HALF_UP);
    }

    /** The same for people: {@code new} from zero, {@code gone} to zero, null where there is nothing at all. */
    static @Nullable Object growthOrWord(long base, long next) {
        if (base == 0) {
            return next == 0 ? null : "new";
        }
        return next == 0 ? "gone" : growth(base, next);
    }

    List<Section> sections() {
        return List.of(
                offers().seenBy(Audience.MACHINES),
                moved(),
                parts(row -> row.base() != 0 || row.next() != 0).seenBy(Audience.MACHINES),
                parts(row -> row.base() != row.next()
                                || row.key().equals("earned")
                                || row.key().equals("paid"))
                        .seenBy(Audience.PEOPLE),
                budgets(figures.budgets()).seenBy(Audience.MACHINES),
                budgets(touched()).seenBy(Audience.PEOPLE));
    }

    private Table<OfferChange> offers() {
        List<Column<OfferChange>> columns = new ArrayList<>(List.of(
                Column.id("id", "offer", OfferChange::id),
                Column.text("type", "type", OfferChange::type),
                Column.text("status", "status", CompareMoney::status),
                money("base_paid", "base", offer -> offer.money().base().paid()),
                money("new_paid", "new", offer -> offer.money().next().paid()),
                Column.difference(
                        "difference", "difference", unit, offer -> offer.money().difference()),
                Column.growth(
                        "percent",
                        "%",
                        offer -> growth(
                                offer.money().base().paid(),
                                offer.money().next().paid())),
                money("gains", "gains", OfferChange::gains),
                money("losses", "losses", OfferChange::losses),
                Column.count("deals", "deals", OfferChange::movedDeals)));
        PART.forEach(part -> columns.add(Column.difference(
                part.key() + "_difference",
                part.title(),
                unit,
                offer -> part.of().applyAsLong(offer.money().parts()))));
        columns.add(Column.text("currency", "currency", offer -> unit.code()));
        return Table.of("offers", "", columns, figures.offers());
    }

    private static String status(OfferChange offer) {
        if (!offer.inBase()) {
            return "new";
        }
        return !offer.inNext() ? "gone" : offer.moved() ? "changed" : "same";
    }

    private Column<OfferChange> money(String key, String title, Function<OfferChange, @Nullable Long> value) {
        return Column.money(key, title, unit, value);
    }

    /** For people only the offers that pay another sum for something, and the total. */
    private Table<OfferChange> moved() {
        List<OfferChange> moved =
                figures.offers().stream().filter(OfferChange::moved).toList();
        List<Column<OfferChange>> columns = List.of(
                Column.id("id", "offer", OfferChange::id),
                money("base", "base", offer -> offer.money().base().paid()),
                money("new", "new", offer -> offer.money().next().paid()),
                Column.difference(
                        "difference", "difference", unit, offer -> offer.money().difference()),
                Column.growthOrWord(
                        "percent",
                        "%",
                        offer -> growthOrWord(
                                offer.money().base().paid(),
                                offer.money().next().paid())),
                money("gains", "gains", OfferChange::gains).ifAny().optional(2),
                money("losses", "losses", OfferChange::losses).ifAny().optional(1),
                Column.<OfferChange>count("deals", "deals", OfferChange::movedDeals)
                        .ifAny()
                        .optional(3));
        return Table.of("money", "Money, " + unit.code(), columns, moved)
                .withTotal(total(moved))
                .withNotes(same())
                .seenBy(Audience.PEOPLE);
    }

    private OfferChange total(List<OfferChange> moved) {
        long gains = moved.stream().mapToLong(OfferChange::gains).sum();
        long losses = moved.stream().mapToLong(OfferChange::losses).sum();
        long deals = moved.stream().mapToLong(OfferChange::movedDeals).sum();
        String name = moved.size() < figures.offers().size() ? "total of all offers" : "total";
        return new OfferChange(name, "", true, true, figures.total(), gains, losses, deals, false);
    }

    private List<String> same() {
        List<String> same = figures.offers().stream()
                .filter(offer -> !offer.moved())
                .map(OfferChange::id)
                .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        int named = named(same);
        String more = same.size() > named ? " and " + (same.size() - named) + " more" : "";
        return List.of(
                Findings.words(same.size(), "offer") + " unmoved: " + String.join(", ", same.subList(0, named)) + more);
    }

    /** How many names fit on a line; one at least. */
    private static int named(List<String> names) {
        int length = 0;
        int named = 0;
        while (named < names.size() && (named == 0 || length + names.get(named).length() <= NAMED)) {
            length += names.get(named).length() + 2;
            named++;
        }
        return named;
    }

    /** One part of what was earned. */
    private record Part(String key, String title, ToLongFunction<Parts> of) {}

    private static final List<Part> PART = List.of(
            new Part("earned", "earned", Parts::earned),
            new Part("limit_cut", "- limits", Parts::limits),
            new Part("stacking_cut", "- stacking", Parts::stacking),
            new Part("budget_cut", "- budget", Parts::budget),
            new Part("held", "- held", Parts::held),
            new Part("committed", "- committed", Parts::committed),
            new Part("clawed_back", "- clawed back", Parts::clawedBack),
            new Part("paid", "= paid", Parts::paid));

    private record PartRow(String key, String title, long base, long next) {}

    private Table<PartRow> parts(Predicate<PartRow> shown) {
        MoneyChange total = figures.total();
        List<PartRow> rows = PART.stream()
                .map(part -> new PartRow(
                        part.key(),
                        part.title(),
                        part.of().applyAsLong(total.base()),
                        part.of().applyAsLong(total.next())))
                .filter(shown)
                .toList();
        List<Column<PartRow>> columns = List.of(
                Column.<PartRow>text("part", "part", PartRow::key).seenBy(Audience.MACHINES),
                Column.<PartRow>text("title", "", PartRow::title).seenBy(Audience.PEOPLE),
                Column.money("base", "base", unit, PartRow::base),
                Column.money("new", "new", unit, PartRow::next),
                Column.difference("difference", "difference", unit, row -> row.next() - row.base()),
                Column.<PartRow>growth("percent", "%", row -> growth(row.base(), row.next()))
                        .seenBy(Audience.MACHINES),
                Column.growthOrWord("change", "%", row -> growthOrWord(row.base(), row.next())));
        return Table.of("parts", "From earned to paid, " + unit.code(), columns, rows);
    }

    private List<BudgetChange> touched() {
        return figures.budgets().stream()
                .filter(budget -> !java.util.Objects.equals(budget.base(), budget.next()))
                .toList();
    }

    private Table<BudgetChange> budgets(List<BudgetChange> budgets) {
        List<Column<BudgetChange>> columns = List.of(
                Column.id("budget", "budget", BudgetChange::id),
                Column.<BudgetChange>text(
                                "period", "period", budget -> budget.period().isEmpty() ? null : budget.period())
                        .ifAny(),
                side("base_amount", "had", BudgetChange::base, BudgetSide::amount)
                        .optional(3),
                side("base_spent", "spent", BudgetChange::base, BudgetSide::spent),
                side("base_headroom", "left", BudgetChange::base, BudgetSide::headroom)
                        .optional(2),
                side("base_short", "short by", BudgetChange::base, BudgetSide::shortfall)
                        .ifAny()
                        .optional(4),
                side("new_amount", "new: has", BudgetChange::next, BudgetSide::amount),
                side("new_spent", "spent", BudgetChange::next, BudgetSide::spent),
                side("new_headroom", "left", BudgetChange::next, BudgetSide::headroom),
                side("new_short", "short by", BudgetChange::next, BudgetSide::shortfall)
                        .ifAny());
        return Table.of("budgets", "Budgets, base and new, " + unit.code(), columns, budgets);
    }

    private Column<BudgetChange> side(
            String key,
            String title,
            Function<BudgetChange, @Nullable BudgetSide> side,
            Function<BudgetSide, Long> value) {
        return Column.money(key, title, unit, budget -> {
            BudgetSide of = side.apply(budget);
            return of == null ? null : value.apply(of);
        });
    }
}
