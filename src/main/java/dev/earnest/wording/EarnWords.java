package dev.earnest.wording;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Repeat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an offer pays, in sentences; the steps of tiers are told by {@link TierWords}. */
final class EarnWords {
    private final Catalog version;
    private final ConditionWords conditions;

    EarnWords(Catalog version, ConditionWords conditions) {
        this.version = version;
        this.conditions = conditions;
    }

    List<String> sentences(Earn earn, List<Boost> boosts, Subject subject) {
        List<String> told = new ArrayList<>();
        told.addAll(form(earn, subject));
        if (!earn.less().isEmpty()) {
            told.add("What " + Names.list(earn.less().stream().map(Names::title).toList(), "and")
                    + (earn.less().size() == 1 ? " pays" : " pay") + " on the same deal comes off the "
                    + FieldWords.name(earn.of()) + " first.");
        }
        Repeat repeat = earn.repeat();
        if (repeat != null) {
            told.add(repeat(repeat));
        }
        for (Boost boost : boosts) {
            told.add(boost(boost, subject));
        }
        if (boosts.size() > 1) {
            told.add("Where several of these factors apply, they multiply each other.");
        }
        return told;
    }

    private List<String> form(Earn earn, Subject subject) {
        if (earn.form() instanceof Form.Share share) {
            return figures(
                    share.rate(),
                    Figures::percent,
                    " of the " + FieldWords.name(earn.of()) + " of each " + subject.one());
        }
        if (earn.form() instanceof Form.Each each) {
            return figures(each.money(), this::money, unit(earn.of(), each.block(), subject));
        }
        if (earn.form() instanceof Form.Pay pay) {
            return figures(pay.money(), this::money, " for each " + subject.one());
        }
        return List.of();
    }

    private String money(java.math.BigDecimal value) {
        return Figures.money(value, version.currency());
    }

    private static String unit(String of, @Nullable Block block, Subject subject) {
        if (block == null) {
            return of.equals("quantity")
                    ? " for each unit sold"
                    : " for each unit of " + FieldWords.name(of) + " of a " + subject.one();
        }
        String size = Figures.number(block.size());
        String units = of.equals("quantity") ? " units" : " of " + FieldWords.name(of);
        return " for each " + (block.started() ? "" : "full ") + "block of " + size + units + " in one " + subject.one()
                + (block.started() ? "; a block counts once it is begun" : "; what is left over pays nothing");
    }

    /** One figure as a sentence; a table as a line for each value. */
    private List<String> figures(Lookup lookup, Function<java.math.BigDecimal, String> text, String of) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return List.of(text.apply(fixed.value()) + of + ".");
        }
        Lookup.By table = (Lookup.By) lookup;
        List<String> lines = new ArrayList<>();
        lines.add("By " + FieldWords.name(table.field()) + ", so much" + of + ":");
        rows(table, text, "", lines);
        return lines;
    }

    private void rows(Lookup.By table, Function<java.math.BigDecimal, String> text, String before, List<String> lines) {
        for (Lookup.Row row : table.rows()) {
            cell(row.value(), row.then(), text, before, lines);
        }
        Lookup otherwise = table.otherwise();
        if (otherwise == null) {
            lines.add("  " + before + "anything else: nothing");
        } else {
            cell("anything else", otherwise, text, before, lines);
        }
    }

    private void cell(
            String value, Lookup then, Function<java.math.BigDecimal, String> text, String before, List<String> lines) {
        if (then instanceof Lookup.Fixed fixed) {
            lines.add("  " + before + value + ": " + text.apply(fixed.value()));
        } else {
            Lookup.By inner = (Lookup.By) then;
            rows(inner, text, before + value + ", " + FieldWords.name(inner.field()) + " ", lines);
        }
    }

    private static String repeat(Repeat repeat) {
        String every = "Paid again every " + Figures.period(repeat.every());
        String start = repeat.after().count() == 0
                ? ", the first time on the earning date"
                : ", the first time " + repeat.after() + " after the earning date";
        String lasts = repeat.lasts() == null ? ", for as long as the customer stays" : ", for " + repeat.lasts();
        return every + lasts + start + "; it ends when the customer or the partner leaves.";
    }

    private String boost(Boost boost, Subject subject) {
        List<String> clauses = new ArrayList<>(conditions.clauses(boost.who()));
        clauses.addAll(conditions.clauses(boost.when()));
        return "Times " + Figures.number(boost.times()) + " on each " + subject.one() + " where "
                + Names.list(clauses, "and") + ".";
    }
}
