package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what is amiss with the way changes are made. */
final class Cautions {
    private final Revision revision;
    private final @Nullable LocalDate day;
    private final @Nullable Duration notice;

    /**
     * @param day the day on which the changes are made known; null: not known, so nothing is told that hangs on it
     * @param notice how long before they take effect adverse changes are to be known; null: nobody asked
     */
    Cautions(Revision revision, @Nullable LocalDate day, @Nullable Duration notice) {
        this.revision = revision;
        this.day = day;
        this.notice = notice;
    }

    List<Caution> all() {
        Map<Change.Pair, List<Change>> byPair = new TreeMap<>(java.util.Comparator.comparingInt(Change.Pair::next));
        for (Change change : revision.changes()) {
            if (change.isPriced() && change.pair().next() >= 0) {
                byPair.computeIfAbsent(change.pair(), any -> new ArrayList<>()).add(change);
            }
        }
        List<Caution> all = new ArrayList<>();
        byPair.forEach((pair, changes) -> {
            Catalog base = revision.base().versions().get(pair.base());
            Catalog next = revision.next().versions().get(pair.next());
            notBumped(base, next, pair, changes, all);
            if (day != null) {
                inForce(base, next, day, pair, changes, all);
                late(next, day, pair, changes, all);
            }
        });
        return all;
    }

    private static void notBumped(
            Catalog base, Catalog next, Change.Pair pair, List<Change> changes, List<Caution> all) {
        if (base.version().equals(next.version())) {
            all.add(new Caution(
                    Caution.NOT_BUMPED,
                    pair.next(),
                    count(changes, "change") + " of terms, and the version is still " + next.version(),
                    "give it a new `version:`"));
        }
    }

    private static void inForce(
            Catalog base, Catalog next, LocalDate day, Change.Pair pair, List<Change> changes, List<Caution> all) {
        List<Change> back = changes.stream()
                .filter(change -> !effective(change, next).isAfter(day))
                .filter(change -> base.effective().holds(effective(change, next)))
                .toList();
        if (!back.isEmpty()) {
            LocalDate from = back.stream()
                    .map(change -> effective(change, next))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            all.add(new Caution(
                    Caution.IN_FORCE,
                    pair.next(),
                    count(back, "change") + " of terms in force: from " + from + " on, which is past on " + day,
                    "end the version in force, and put the changes into a new one that starts later"));
        }
    }

    private void late(Catalog next, LocalDate day, Change.Pair pair, List<Change> changes, List<Caution> all) {
        if (notice == null) {
            return;
        }
        LocalDate earliest = notice.after(day);
        List<Change> late = changes.stream()
                .filter(change -> change.level() == Level.ADVERSE)
                .filter(change -> effective(change, next).isBefore(earliest))
                .toList();
        if (!late.isEmpty()) {
            all.add(new Caution(
                    Caution.NO_NOTICE,
                    pair.next(),
                    count(late, "adverse change") + " with less than " + notice + " of notice, counted from " + day,
                    "let them take effect on " + earliest + " or later"));
        }
    }

    /** The first day on which a change is felt: that of its version, or of its offer if later. */
    static LocalDate effective(Change change, Catalog version) {
        LocalDate from = version.effective().from();
        Offer offer = version.offers().get(change.subject());
        LocalDate own = offer == null ? from : version.window(offer).from();
        return own.isAfter(from) ? own : from;
    }

    private static String count(List<Change> changes, String noun) {
        return changes.size() + " " + noun + (changes.size() == 1 ? "" : "s");
    }
}
