package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Stacking.Keep;
import dev.earnest.money.Rate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what differs in the groups in which offers meet. */
final class StackingDiff {
    private final Catalog before;
    private final Catalog after;

    StackingDiff(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
    }

    void tell(List<Draft> out) {
        Map<String, Stacking> old = CatalogMix.byId(before.stacking());
        Map<String, Stacking> now = CatalogMix.byId(after.stacking());
        for (String id : Union.of(old.keySet(), now.keySet())) {
            Site site = Site.of(out, "stacking " + id, "stacking." + id);
            group(site, old.get(id), now.get(id));
        }
    }

    private void group(Site site, @Nullable Stacking old, @Nullable Stacking now) {
        if (old == null && now != null) {
            site.added(ChangeKind.STACKING_ADDED, restricts(now), "group added: " + text(now), text(now));
        } else if (old != null && now == null) {
            site.removed(
                    ChangeKind.STACKING_REMOVED, restricts(old).reversed(), "group removed: " + text(old), text(old));
        } else if (old != null && now != null) {
            keep(site.in("keep"), old.keep(), now.keep());
            ceiling(site, old, now);
            if (!CatalogMix.sameButMembers(with(old, now), now, before, after)) {
                members(site.in("offers"), old, now);
            }
        }
    }

    /** The old members under the new terms. */
    private static Stacking with(Stacking old, Stacking now) {
        return new Stacking(now.id(), old.offers(), now.keep(), now.max(), now.of());
    }

    private static Level restricts(Stacking group) {
        return group.keep() == Keep.ALL && group.max() == null ? Level.NEUTRAL : Level.ADVERSE;
    }

    private static void keep(Site site, Keep old, Keep now) {
        if (old != now) {
            Level level = Level.ofRise(Integer.compare(rank(now), rank(old)));
            site.changed(
                    level == Level.ADVERSE ? ChangeKind.STACKING_TIGHTENED : ChangeKind.STACKING_LOOSENED,
                    level,
                    "keeps " + lines(now) + " of a deal, not " + lines(old),
                    Say.word(old),
                    Say.word(now));
        }
    }

    /** The first line is at most the best, and the best at most all. */
    private static int rank(Keep keep) {
        return switch (keep) {
            case FIRST -> 0;
            case BEST -> 1;
            case ALL -> 2;
        };
    }

    private static String lines(Keep keep) {
        return switch (keep) {
            case FIRST -> "the first line";
            case BEST -> "the best line";
            case ALL -> "all lines";
        };
    }

    private static void ceiling(Site site, Stacking old, Stacking now) {
        Rate one = old.max();
        Rate two = now.max();
        if (!Objects.equals(old.of(), now.of()) && one != null && two != null) {
            String was = one + " of " + old.of();
            String is = two + " of " + now.of();
            site.in("max")
                    .changed(
                            ChangeKind.STACKING_CHANGED,
                            Level.DEPENDS,
                            "ceiling changed " + Say.fromTo(was, is),
                            was,
                            is);
        } else if (one != null && two != null) {
            Rise rise = new Rise(ChangeKind.STACKING_TIGHTENED, ChangeKind.STACKING_LOOSENED, true);
            site.in("max").figure(rise, "ceiling", true, one.fraction(), two.fraction());
        } else if (two != null) {
            String is = two + " of " + now.of();
            site.in("max").added(ChangeKind.STACKING_TIGHTENED, Level.ADVERSE, "ceiling added: " + is, is);
        } else if (one != null) {
            String was = one + " of " + old.of();
            site.in("max").removed(ChangeKind.STACKING_LOOSENED, Level.FAVOURABLE, "ceiling removed: " + was, was);
        }
    }

    private void members(Site site, Stacking old, Stacking now) {
        String was = old.offers().isEmpty() ? "all" : Say.list(old.offers());
        String is = now.offers().isEmpty() ? "all" : Say.list(now.offers());
        if (old.offers().isEmpty() || now.offers().isEmpty()) {
            boolean more = now.offers().isEmpty();
            Level level = more ? restricts(now) : restricts(now).reversed();
            site.changed(
                    more ? ChangeKind.STACKING_JOINED : ChangeKind.STACKING_LEFT,
                    level,
                    more
                            ? "now holds all offers that can stack, not only " + was
                            : "now holds only " + is + ", not all offers",
                    was,
                    is);
            return;
        }
        List<String> common = common(old.offers());
        List<String> kept = common(now.offers());
        for (String id : Union.of(common, kept)) {
            if (!common.contains(id)) {
                site.changed(ChangeKind.STACKING_JOINED, restricts(now), "`" + id + "` joins the group", was, is);
            } else if (!kept.contains(id)) {
                site.changed(
                        ChangeKind.STACKING_LEFT, restricts(now).reversed(), "`" + id + "` leaves the group", was, is);
            }
        }
        if (!Union.common(common, kept).equals(Union.common(kept, common))) {
            site.changed(ChangeKind.STACKING_CHANGED, Level.DEPENDS, "order changed " + Say.fromTo(was, is), was, is);
        }
    }

    /** The members that both programs have as offers. */
    private List<String> common(List<String> members) {
        return members.stream()
                .filter(id -> before.offers().containsKey(id) && after.offers().containsKey(id))
                .toList();
    }

    private static String text(Stacking group) {
        String who = group.offers().isEmpty() ? "all offers" : Say.list(group.offers());
        return lines(group.keep()) + " of " + who
                + (group.max() == null ? "" : ", at most " + group.max() + " of " + group.of());
    }
}
