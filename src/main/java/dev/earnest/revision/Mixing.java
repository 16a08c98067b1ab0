package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Mixes two programs: for any set of the parts that differ, the base with only these taken from the new one.
 *
 * <p>Where a new version only cuts the time of an old one in two, the cut itself changes nothing, so each mix has it. Where
 * versions otherwise come or go, that is a part of its own, and brings all that differs in a version that comes.
 */
final class Mixing {
    /** The part that is the windows of the versions, and which there are. */
    static final String WINDOWS = "effective";

    private final Timeline base;
    private final Timeline next;
    private final Versions versions;
    private final List<Catalog> before;
    private final List<Catalog> after;
    private final boolean cut;

    /**
     * @param before the versions of the base, offers under their new ids
     * @param after the new versions
     */
    Mixing(Timeline base, Timeline next, Versions versions, List<Catalog> before, List<Catalog> after) {
        this.base = base;
        this.next = next;
        this.versions = versions;
        this.before = before;
        this.after = after;
        this.cut = !versions.oneToOne() && sameDays();
    }

    /** The prefix of the keys of a pair's parts: none where there is one. */
    String prefix(Versions.Pair pair) {
        return versions.pairs().size() == 1 ? "" : after.get(pair.next()).version() + "@";
    }

    /** The one part that all of a pair's differences are, or null where they are parts of their own. */
    @Nullable
    String whole(Versions.Pair pair) {
        if (!versions.oneToOne() && !cut && !versions.isFirst(pair)) {
            return WINDOWS;
        }
        return rebuilt(before.get(pair.base()), after.get(pair.next())) ? prefix(pair) + "metrics" : null;
    }

    /** Whether a metric is of another time, on which hangs where it may stand. */
    private static boolean rebuilt(Catalog one, Catalog two) {
        return one.metrics().values().stream().anyMatch(metric -> {
            Metric now = two.metrics().get(metric.id());
            return now != null
                    && !now.window().getClass().equals(metric.window().getClass());
        });
    }

    private Choice choice(Versions.Pair pair, Predicate<String> taken, Set<String> parts) {
        String whole = whole(pair);
        return whole == null ? new Choice(prefix(pair), taken, parts) : Choice.whole(whole, taken, parts);
    }

    /** All parts that differ, in the order of the program. */
    Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        mix(key -> true, parts);
        return parts;
    }

    /** The base with only the parts taken that the test names. */
    Timeline mix(Predicate<String> taken) {
        return mix(taken, new LinkedHashSet<>());
    }

    private Timeline mix(Predicate<String> taken, Set<String> parts) {
        Choice shared = new Choice("", taken, parts);
        boolean windows = windowsDiffer() ? !cut && shared.takes(WINDOWS) : true;
        List<Catalog> mixed = new ArrayList<>();
        for (Versions.Pair pair : versions.pairs()) {
            Catalog one = before.get(pair.base());
            Catalog two = after.get(pair.next());
            boolean first = versions.isFirst(pair);
            Window window = windows || cut ? two.effective() : one.effective();
            Catalog version = new CatalogMix(choice(pair, taken, parts), shared).mix(one, two, window);
            if (windows || cut || first) {
                mixed.add(version);
            }
        }
        if (!windows && !cut) {
            versions.dropped(before.size()).forEach(at -> mixed.add(before.get(at)));
        }
        mixed.sort(Comparator.comparing(version -> version.effective().from()));
        return new Timeline(mixed);
    }

    /** Whether versions come, go or are in force on other days. */
    boolean windowsDiffer() {
        return !versions.oneToOne()
                || versions.pairs().stream()
                        .anyMatch(pair -> !before.get(pair.base())
                                .effective()
                                .equals(after.get(pair.next()).effective()));
    }

    boolean isCut() {
        return cut;
    }

    private boolean sameDays() {
        return days(base).equals(days(next)) && versions.dropped(before.size()).isEmpty();
    }

    /** The stretches of days that some version holds. */
    static List<Window> days(Timeline timeline) {
        List<Window> stretches = new ArrayList<>();
        for (Catalog version : timeline.versions()) {
            Window window = version.effective();
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).to().plusDays(1).equals(window.from())) {
                stretches.set(last, new Window(stretches.get(last).from(), window.to()));
            } else {
                stretches.add(window);
            }
        }
        return stretches;
    }
}
