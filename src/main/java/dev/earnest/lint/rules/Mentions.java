package dev.earnest.lint.rules;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Tiers;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog reads anywhere. Mutable while it is read.
 *
 * @param fields columns, metrics and attributes of conditions, tables and tiers, without {@code deal.} and {@code partner.}
 */
record Mentions(Set<String> fields, Set<String> segments, Set<String> budgets) {

    static Mentions of(Catalog catalog) {
        Mentions all = new Mentions(new HashSet<>(), new HashSet<>(), new HashSet<>());
        catalog.offers().values().forEach(all::add);
        catalog.segments().values().forEach(all::add);
        catalog.ladders().values().forEach(ladder -> ladder.levels().forEach(level -> all.add(level.conditions())));
        catalog.objectives().values().forEach(objective -> all.fields.add(objective.metric()));
        for (Metric metric : catalog.metrics().values()) {
            all.add(metric.when());
            all.add(metric.outOf() == null ? Conditions.ANY : metric.outOf());
        }
        for (Budget budget : catalog.budgets().values()) {
            if (budget instanceof Budget.Fund fund) {
                all.add(fund.who());
                all.add(fund.when());
                all.add(fund.accrue().form());
            }
        }
        all.add(catalog.economics().grossMargin());
        all.add(catalog.economics().partnerCosts());
        return all;
    }

    private void add(Offer offer) {
        add(offer.who());
        add(offer.seller());
        add(offer.when());
        add(offer.earn().form());
        for (Boost boost : offer.boosts()) {
            add(boost.who());
            add(boost.when());
        }
        if (offer.budget() != null) {
            budgets.add(offer.budget());
        }
    }

    private void add(Conditions conditions) {
        for (Condition condition : conditions.all()) {
            field(condition.field());
            if (condition instanceof Condition.InSegment in) {
                segments.addAll(in.segments());
            } else if (condition instanceof Condition.AttachedTo attached) {
                add(attached.deal());
            }
        }
    }

    private void add(Form form) {
        add(form.lookup());
        if (form instanceof Tiers tiers) {
            tiers.per().forEach(this::field);
            if (tiers.counts() != null) {
                field(tiers.counts());
            }
        }
    }

    private void add(@Nullable Lookup table) {
        if (table instanceof Lookup.By by) {
            field(by.field());
            by.rows().forEach(row -> add(row.then()));
            add(by.otherwise());
        }
    }

    private void field(String name) {
        boolean prefixed = name.startsWith("deal.") || name.startsWith("partner.");
        fields.add(prefixed ? name.substring(name.indexOf('.') + 1) : name);
    }
}
