package dev.earnest.lint;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Window;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.Spaces;
import dev.earnest.lint.space.WitnessSearch;
import dev.earnest.problem.Place;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One version of a catalog with what rules ask of it again and again; worked out when first asked for. */
public final class Version {
    private final Catalog catalog;
    private final int number;
    private final Spaces spaces;
    private final boolean last;
    private final @Nullable LocalDate asOf;
    private final Map<String, Space> byOffer = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();

    Version(Catalog catalog, int number, boolean last, Spaces spaces, @Nullable LocalDate asOf) {
        this.catalog = catalog;
        this.number = number;
        this.last = last;
        this.spaces = spaces;
        this.asOf = asOf;
        for (Stacking group : catalog.stacking()) {
            for (String offer : group.offers().isEmpty() ? catalog.offers().keySet() : group.offers()) {
                groups.computeIfAbsent(offer, id -> new HashSet<>()).add(group.id());
            }
        }
    }

    /** What was written. */
    public Catalog catalog() {
        return catalog;
    }

    /** Its number in the timeline, from 0. */
    public int number() {
        return number;
    }

    /** Whether it is the latest. */
    public boolean isLast() {
        return last;
    }

    /** The day on which it is judged: the day asked for, within its window; else its first. There is no clock. */
    public LocalDate day() {
        LocalDate from = catalog.effective().from();
        LocalDate to = catalog.effective().to();
        if (asOf == null || asOf.isBefore(from)) {
            return from;
        }
        return asOf.isAfter(to) && !last ? to : asOf;
    }

    /** Whether it is over on the day asked for, and another has followed. */
    public boolean isPast() {
        return !last && asOf != null && asOf.isAfter(catalog.effective().to());
    }

    /** The days on which an offer earns under this version; where another date picks the version, its whole window. */
    public Window window(Offer offer) {
        Window own = offer.window();
        Window whole = catalog.effective();
        if (own == null || catalog.versionBy() != null) {
            return catalog.window(offer);
        }
        LocalDate from = own.from().isBefore(whole.from()) ? whole.from() : own.from();
        return new Window(from, own.to().isAfter(whole.to()) ? whole.to() : own.to());
    }

    /** Where an offer is written. */
    public static Place place(Offer offer) {
        return Place.ROOT.key("offers").key(offer.id());
    }

    /** What can earn an offer. */
    public Space space(Offer offer) {
        return byOffer.computeIfAbsent(offer.id(), id -> spaces.offer(catalog, offer));
    }

    /** The spaces of other conditions. */
    public Spaces spaces() {
        return spaces;
    }

    /** Looks for a partner and deal that earn all of some offers. */
    public Search witness(List<Offer> offers, Space space) {
        return WitnessSearch.of(catalog, offers, space);
    }

    /** Whether an offer can be in a stacking group at all: it pays once on a deal, by itself. */
    public static boolean canStack(Offer offer) {
        Tiers tiers = offer.tiers();
        boolean accumulates = tiers != null && tiers.every() != null && tiers.method() != Tiers.Method.PROSPECTIVE;
        return offer.trigger().onDeals() && offer.earn().repeat() == null && !accumulates;
    }

    /** Whether a stacking group holds both. */
    public boolean stackTogether(Offer one, Offer other) {
        Set<String> first = groups.getOrDefault(one.id(), Set.of());
        return canStack(one)
                && canStack(other)
                && groups.getOrDefault(other.id(), Set.of()).stream().anyMatch(first::contains);
    }

    /** What several rules work out alike, by all that it depends on but the version; worked out once. */
    public <T> T shared(Object key, Class<T> type, Supplier<T> work) {
        Object known = shared.get(key);
        if (known == null) {
            known = work.get();
            shared.put(key, known);
        }
        return type.cast(known);
    }

    /** Whether two offers pay the same partner of a deal. */
    public static boolean paySame(Offer one, Offer other) {
        return one.paysTo() == other.paysTo() || one.paysTo().equals(other.paysTo());
    }

    /** Whether an offer pays. */
    public static boolean isActive(Offer offer) {
        return offer.status() == Status.ACTIVE;
    }

    /** Whether it counts over a period. */
    public static @Nullable Period period(Offer offer) {
        Tiers tiers = offer.tiers();
        return tiers == null ? null : tiers.every();
    }
}
