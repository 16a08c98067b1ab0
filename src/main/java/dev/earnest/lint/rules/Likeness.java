package dev.earnest.lint.rules;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How two offers are alike. */
final class Likeness {
    private Likeness() {}

    /** How an offer makes lines; two that do it in the same way add up on the same deals. */
    private enum Manner {
        REPEATED,
        OVER_A_PERIOD,
        ON_EVENTS
    }

    /** Whether they are one offer under two ids. */
    static boolean isTwin(Offer one, Offer other, Version version) {
        // what most pairs differ in, and is compared for nothing, comes first: this is asked of every pair
        return one.type() == other.type()
                && one.earn().of().equals(other.earn().of())
                && one.limits().size() == other.limits().size()
                && one.when().all().size() == other.when().all().size()
                && one.who().all().size() == other.who().all().size()
                && asked(one, version).equals(asked(other, version))
                && one.limits().equals(other.limits())
                && one.earn().equals(other.earn())
                && set(one.when()).equals(set(other.when()))
                && set(one.who()).equals(set(other.who()))
                && set(one.seller()).equals(set(other.seller()))
                && body(one, version).equals(body(other, version));
    }

    /** Its conditions in words: the same for twins, and cheaper to compare than what they are words for. */
    private static Set<?> asked(Offer offer, Version version) {
        return version.shared("asked by " + offer.id(), Set.class, () -> {
            Set<String> words = new HashSet<>();
            for (Box box : version.space(offer).boxes()) {
                for (Constraint each : box.constraints()) {
                    if (!each.source().place().path().endsWith("effective")) {
                        words.add(each.source().text());
                    }
                }
                box.opaque().forEach(each -> words.add(each.source().text()));
            }
            return words;
        });
    }

    private static List<Object> body(Offer offer, Version version) {
        return List.of(
                offer.status(),
                version.catalog().window(offer),
                offer.trigger(),
                offer.earnedOn(),
                offer.paysTo(),
                offer.boosts(),
                Objects.requireNonNullElse(offer.budget(), ""),
                Set.copyOf(offer.evidence()),
                Objects.requireNonNullElse(offer.clawback(), ""),
                offer.payout());
    }

    private static Set<Condition> set(Conditions conditions) {
        return Set.copyOf(conditions.all());
    }

    /**
     * Whether every deal or event of {@code narrow} meets the conditions of {@code wide} too, for certain, and both make
     * lines in the same way, one in which no stacking group can part them.
     */
    static boolean isWithin(Offer narrow, Offer wide, Version version) {
        Manner manner = manner(narrow);
        boolean same = !Version.canStack(narrow)
                && !Version.canStack(wide)
                && manner == manner(wide)
                && Version.paySame(narrow, wide)
                && !narrow.earn().less().contains(wide.id())
                && !wide.earn().less().contains(narrow.id())
                && (manner != Manner.OVER_A_PERIOD || narrow.type() == wide.type() && sameCount(narrow, wide));
        return same
                && version.space(narrow).clash() == null
                && version.space(narrow).isWithin(version.space(wide));
    }

    /** Rebates of one type that count the same thing over the same period are meant as one. */
    private static boolean sameCount(Offer one, Offer other) {
        Tiers first = one.tiers();
        Tiers second = other.tiers();
        return first != null
                && second != null
                && first.every() == second.every()
                && Objects.equals(first.counts(), second.counts())
                && Objects.equals(first.target(), second.target())
                && one.earn().of().equals(other.earn().of());
    }

    private static Manner manner(Offer offer) {
        if (!offer.trigger().onDeals()) {
            return Manner.ON_EVENTS;
        }
        return offer.earn().repeat() != null ? Manner.REPEATED : Manner.OVER_A_PERIOD;
    }
}
