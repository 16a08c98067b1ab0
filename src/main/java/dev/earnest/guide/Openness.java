package dev.earnest.guide;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.wording.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom offers are open to, as far as the value of one partner field decides it. */
public final class Openness {
    /** More columns than that stand on no page. */
    private static final int MOST = 8;

    private Openness() {}

    /** Whether partners with this value may be paid by the offer. */
    public static boolean isOpen(Catalog version, Offer offer, String field, String value) {
        Lookup table = offer.earn().form().lookup();
        boolean pays = !(table instanceof Lookup.By by) || !isField(by.field(), field) || cell(by, value) != null;
        return pays && holds(version, offer.who(), field, value);
    }

    private static boolean holds(Catalog version, Conditions who, String field, String value) {
        for (Condition condition : who.all()) {
            boolean about = isField(condition.field(), field);
            if (condition instanceof Condition.Among among
                    && about
                    && among.values().contains(value) == among.negated()) {
                return false;
            }
            if (condition instanceof Condition.InSegment in && !in.negated() && !inOne(version, in, field, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean inOne(Catalog version, Condition.InSegment in, String field, String value) {
        return in.segments().stream()
                .anyMatch(id -> holds(version, version.segments().getOrDefault(id, Conditions.ANY), field, value));
    }

    private static boolean isField(String written, String field) {
        return written.equals(field) || written.equals("partner." + field);
    }

    private static @Nullable Lookup cell(Lookup.By table, String value) {
        return table.rows().stream()
                .filter(row -> row.value().equals(value))
                .findFirst()
                .map(Lookup.Row::then)
                .orElse(table.otherwise());
    }

    /** {@code 5%} or {@code USD 90} where a table by this field says so, {@code yes} where it is open, else blank. */
    static @Nullable String mark(Catalog version, Offer offer, String field, String value) {
        if (!isOpen(version, offer, field, value)) {
            return null;
        }
        Lookup table = offer.earn().form().lookup();
        if (table instanceof Lookup.By by
                && isField(by.field(), field)
                && cell(by, value) instanceof Lookup.Fixed fixed) {
            return figure(offer, version, fixed.value());
        }
        if (table instanceof Lookup.By by && isField(by.field(), field) && cell(by, value) instanceof Lookup.By inner) {
            return span(offer, version, inner);
        }
        return "yes";
    }

    /** {@code 12% to 14%}: the least and the most of a table within a table. */
    private static String span(Offer offer, Catalog version, Lookup.By inner) {
        List<BigDecimal> figures = new ArrayList<>();
        inner.rows().forEach(row -> gather(row.then(), figures));
        gather(inner.otherwise(), figures);
        BigDecimal least = Collections.min(figures);
        BigDecimal most = Collections.max(figures);
        String from = figure(offer, version, least);
        return least.compareTo(most) == 0 ? from : from + " to " + figure(offer, version, most);
    }

    private static void gather(@Nullable Lookup lookup, List<BigDecimal> figures) {
        if (lookup instanceof Lookup.By by) {
            by.rows().forEach(row -> gather(row.then(), figures));
            gather(by.otherwise(), figures);
        } else {
            figures.add(lookup instanceof Lookup.Fixed fixed ? fixed.value() : BigDecimal.ZERO);
        }
    }

    private static String figure(Offer offer, Catalog version, BigDecimal value) {
        return offer.earn().form() instanceof Form.Share
                ? Figures.percent(value)
                : Figures.money(value, version.currency());
    }

    /** Values of a partner field that the program knows, in its order; none where it is of no use to tell them apart. */
    static List<String> values(Catalog version, List<Offer> offers, String field) {
        Set<String> values = new LinkedHashSet<>(version.dimensions().getOrDefault(field, List.of()));
        Ladder ladder = version.ladders().get(field);
        if (ladder != null) {
            ladder.levels().forEach(level -> values.add(level.name()));
        }
        boolean declared = !values.isEmpty();
        boolean asked = false;
        for (Offer offer : offers) {
            List<String> named = named(version, offer, field);
            asked |= !named.isEmpty();
            if (!declared) {
                values.addAll(named);
            }
        }
        return asked && values.size() > 1 && values.size() <= MOST ? List.copyOf(values) : List.of();
    }

    private static List<String> named(Catalog version, Offer offer, String field) {
        List<String> named = new ArrayList<>(named(version, offer.who(), field));
        if (offer.earn().form().lookup() instanceof Lookup.By by && isField(by.field(), field)) {
            by.rows().forEach(row -> named.add(row.value()));
        }
        return named;
    }

    private static List<String> named(Catalog version, Conditions who, String field) {
        List<String> named = new ArrayList<>();
        for (Condition condition : who.all()) {
            if (condition instanceof Condition.Among among && isField(among.field(), field)) {
                named.addAll(among.values());
            } else if (condition instanceof Condition.InSegment in) {
                in.segments()
                        .forEach(id -> named.addAll(
                                named(version, version.segments().getOrDefault(id, Conditions.ANY), field)));
            }
        }
        return named;
    }
}
