package dev.earnest.catalog;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Rounding;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a program, as written. All maps keep the order of the text.
 *
 * @param dimensions declared values by field; a field not here takes any value
 * @param registrationValid how long a registration protects; null: without end
 * @param versionBy deal column whose date picks the version; null: the earning date
 */
public record Catalog(
        String id,
        String version,
        CurrencyUnit currency,
        Window effective,
        Fiscal fiscal,
        @Nullable LocalDate reviewBy,
        Map<String, List<String>> dimensions,
        Map<String, Objective> objectives,
        Map<String, Conditions> segments,
        Map<String, Metric> metrics,
        Map<String, Ladder> ladders,
        Map<String, Budget> budgets,
        Map<String, Offer> offers,
        List<Stacking> stacking,
        @Nullable Attribution attribution,
        Rounding rounding,
        @Nullable Duration registrationValid,
        @Nullable EarnedOn versionBy,
        @Nullable Payments payments,
        Economics economics,
        List<Waiver> waivers)
        implements Serializable {

    public Catalog {
        dimensions = ordered(dimensions);
        objectives = ordered(objectives);
        segments = ordered(segments);
        metrics = ordered(metrics);
        ladders = ordered(ladders);
        budgets = ordered(budgets);
        offers = ordered(offers);
        stacking = List.copyOf(stacking);
        waivers = List.copyOf(waivers);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The same with some of its offers, and the stacking groups as far as they hold these. */
    public Catalog only(Set<String> ids) {
        Map<String, Offer> kept = new LinkedHashMap<>(offers);
        kept.keySet().retainAll(ids);
        List<Stacking> groups = new ArrayList<>();
        for (Stacking group : stacking) {
            List<String> members =
                    group.offers().stream().filter(kept::containsKey).toList();
            if (group.offers().isEmpty() || !members.isEmpty()) {
                groups.add(new Stacking(group.id(), members, group.keep(), group.max(), group.of()));
            }
        }
        return new Catalog(
                id,
                version,
                currency,
                effective,
                fiscal,
                reviewBy,
                dimensions,
                objectives,
                segments,
                metrics,
                ladders,
                budgets,
                kept,
                groups,
                attribution,
                rounding,
                registrationValid,
                versionBy,
                payments,
                economics,
                waivers);
    }

    /** The same without waivers and the day of its review: what decides what is paid. */
    public Catalog payable() {
        return new Catalog(
                id,
                version,
                currency,
                effective,
                fiscal,
                null,
                dimensions,
                objectives,
                segments,
                metrics,
                ladders,
                budgets,
                offers,
                stacking,
                attribution,
                rounding,
                registrationValid,
                versionBy,
                payments,
                economics,
                List.of());
    }

    /** The window in which an offer of this catalog earns. */
    public Window window(Offer offer) {
        Window own = offer.window();
        return own == null ? effective : own;
    }

    /** Whether a condition on a partner looks at the deal too, be it through a segment. */
    public boolean asksDeal(Condition condition) {
        if (condition instanceof Condition.InSegment segment) {
            return segment.segments().stream()
                    .flatMap(id -> segments.getOrDefault(id, Conditions.ANY).all().stream())
                    .anyMatch(this::asksDeal);
        }
        return condition.field().startsWith("deal.");
    }
}
