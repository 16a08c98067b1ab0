package dev.earnest.revision;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what differs in the limits of an offer. */
final class LimitsDiff {
    private LimitsDiff() {}

    static void tell(Site site, List<Limit> before, List<Limit> after) {
        for (Match<Limit> pair : Limits.of(before, after)) {
            Limit old = pair.base();
            Limit now = pair.next();
            Site at = site.item(pair);
            if (old == null && now != null) {
                at.added(
                        kinds(now).added(),
                        kinds(now).tightens(),
                        kinds(now).noun() + " added: " + text(now),
                        text(now));
            } else if (old != null && now == null) {
                at.removed(
                        kinds(old).removed(),
                        kinds(old).tightens().reversed(),
                        kinds(old).noun() + " removed: " + text(old),
                        text(old));
            } else if (old != null && now != null && !old.equals(now)) {
                changed(at, old, now);
            }
        }
    }

    private static void changed(Site site, Limit before, Limit after) {
        BigDecimal one = figure(before);
        BigDecimal two = figure(after);
        String noun = kinds(after).noun() + " " + scope(after);
        boolean slot = Limits.slot(before).equals(Limits.slot(after));
        if (slot && one != null && two != null && carries(before) == carries(after)) {
            site.figure(kinds(after).rise(), noun, after instanceof Limit.DealMaxShare, one, two);
            return;
        }
        Level level = longer(before, after);
        if (slot && one != null && two != null && one.compareTo(two) == 0) {
            // a minimum that carries is milder than one that forfeits; a guarantee that carries counts earlier
            // surpluses
            boolean milder = carries(after) != (after instanceof Limit.Guarantee);
            level = milder ? Level.FAVOURABLE : Level.ADVERSE;
        }
        site.changed(
                kinds(after).changed(),
                level,
                kinds(after).noun() + " changed " + Say.fromTo(text(before), text(after)),
                text(before),
                text(after));
    }

    /** The same figure over a longer period: a limit or guarantee is worth less, a minimum is reached more easily. */
    private static Level longer(Limit before, Limit after) {
        Period one = before.period();
        Period two = after.period();
        BigDecimal old = figure(before);
        BigDecimal now = figure(after);
        if (one == null || two == null || old == null || now == null || one == Period.TERM || two == Period.TERM) {
            return Level.DEPENDS;
        }
        boolean same = carries(before) == carries(after) && scopeOf(before) == scopeOf(after);
        if (!same || old.compareTo(now) != 0) {
            return Level.DEPENDS;
        }
        Level level = Level.ofRise(Integer.compare(one.months(), two.months()));
        return after instanceof Limit.PartnerMin ? level.reversed() : level;
    }

    private static @Nullable Scope scopeOf(Limit limit) {
        if (limit instanceof Limit.PartnerMax max) {
            return max.per();
        }
        if (limit instanceof Limit.PartnerCount count) {
            return count.per();
        }
        return limit instanceof Limit.PartnerMin min ? min.per() : null;
    }

    /** @param tightens what having one is to partners */
    private record Kinds(
            String noun, Rise rise, ChangeKind added, ChangeKind removed, ChangeKind changed, Level tightens) {}

    private static Kinds kinds(Limit limit) {
        if (limit instanceof Limit.Guarantee) {
            return new Kinds(
                    "guarantee",
                    Rise.GUARANTEE,
                    ChangeKind.GUARANTEE_ADDED,
                    ChangeKind.GUARANTEE_REMOVED,
                    ChangeKind.GUARANTEE_CHANGED,
                    Level.FAVOURABLE);
        }
        if (limit instanceof Limit.DealMin || limit instanceof Limit.PartnerMin) {
            boolean raises = limit instanceof Limit.DealMin;
            return new Kinds(
                    "minimum",
                    raises ? Rise.FLOOR : Rise.HURDLE,
                    ChangeKind.MINIMUM_ADDED,
                    ChangeKind.MINIMUM_REMOVED,
                    ChangeKind.MINIMUM_CHANGED,
                    raises ? Level.FAVOURABLE : Level.ADVERSE);
        }
        return new Kinds(
                "limit",
                Rise.LIMIT,
                ChangeKind.LIMIT_ADDED,
                ChangeKind.LIMIT_REMOVED,
                ChangeKind.LIMIT_CHANGED,
                Level.ADVERSE);
    }

    private static @Nullable BigDecimal figure(Limit limit) {
        if (limit instanceof Limit.DealMax max) {
            return max.money();
        }
        if (limit instanceof Limit.DealMaxShare max) {
            return max.share().fraction();
        }
        if (limit instanceof Limit.DealMin min) {
            return min.money();
        }
        if (limit instanceof Limit.PartnerMax max) {
            return max.money();
        }
        if (limit instanceof Limit.PartnerCount count) {
            return BigDecimal.valueOf(count.count());
        }
        if (limit instanceof Limit.PartnerMin min) {
            return min.money();
        }
        if (limit instanceof Limit.Guarantee guarantee) {
            return guarantee.money();
        }
        return limit instanceof Limit.OfferMax max ? max.money() : null;
    }

    private static boolean carries(Limit limit) {
        return limit instanceof Limit.PartnerMin min && min.carry()
                || limit instanceof Limit.Guarantee guarantee && guarantee.carry();
    }

    /** For what and how long it holds. */
    private static String scope(Limit limit) {
        if (limit instanceof Limit.PartnerMax max) {
            return "per " + max.per().word() + " and " + max.every().word();
        }
        if (limit instanceof Limit.PartnerCount count) {
            return "on payments per " + count.per().word() + " and "
                    + count.every().word();
        }
        if (limit instanceof Limit.PartnerMin min) {
            return "per " + min.per().word() + " and " + min.every().word();
        }
        if (limit instanceof Limit.Guarantee guarantee) {
            return "per partner and " + guarantee.every().word();
        }
        if (limit instanceof Limit.OfferMax max) {
            return "of the offer per " + max.every().word();
        }
        return "per deal";
    }

    private static String text(Limit limit) {
        if (limit instanceof Limit.DealMaxColumn column) {
            return "what `" + column.column() + "` says, per deal";
        }
        if (limit instanceof Limit.DealMaxShare max) {
            return max.share() + " of " + max.of() + " per deal";
        }
        if (limit instanceof Limit.PartnerCount count) {
            return count.count() + " payments per " + count.per().word() + " and "
                    + count.every().word();
        }
        BigDecimal figure = figure(limit);
        String rest = limit instanceof Limit.PartnerMin min
                ? ", what is short is " + (min.carry() ? "carried" : "forfeited")
                : limit instanceof Limit.Guarantee guarantee && guarantee.carry() ? ", earlier surpluses count" : "";
        return (figure == null ? "" : Say.number(figure)) + " " + scope(limit) + rest;
    }
}
