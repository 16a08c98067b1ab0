package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.SetOrder;
import dev.earnest.catalog.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two programs side by side, brought into one order and under one set of names. */
final class Comparison {
    private final Timeline base;
    private final Timeline next;
    private final Versions versions;
    private final List<Catalog> before = new ArrayList<>();
    private final List<Catalog> after;
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Mixing mixing;

    private Comparison(Timeline base, Timeline next, Versions versions) {
        this.base = base;
        this.next = next;
        this.versions = versions;
        SetOrder order = SetOrder.of(base, next);
        this.after = next.versions().stream().map(order::of).toList();
        List<Catalog> ordered = base.versions().stream().map(order::of).toList();
        for (Versions.Pair pair : versions.pairs()) {
            renamed.putAll(Renaming.of(ordered.get(pair.base()), after.get(pair.next())));
        }
        ordered.forEach(catalog -> before.add(Renaming.apply(catalog, renamed)));
        this.mixing = new Mixing(base, next, versions, before, after);
    }

    static Comparison of(Timeline base, Timeline next, Versions versions) {
        return new Comparison(base, next, versions);
    }

    /** New ids of offers by their old ones. */
    Map<String, String> renamed() {
        return Map.copyOf(renamed);
    }

    boolean isReordered() {
        return versions.pairs().stream().anyMatch(pair -> {
            Catalog one = before.get(pair.base());
            Catalog two = after.get(pair.next());
            return reordered(one.offers().keySet(), two.offers().keySet())
                    || reordered(
                            CatalogMix.byId(one.stacking()).keySet(),
                            CatalogMix.byId(two.stacking()).keySet());
        });
    }

    private static boolean reordered(Set<String> one, Set<String> two) {
        return !Union.common(one, two).equals(Union.common(two, one));
    }

    Mixing mixing() {
        return mixing;
    }

    List<Change> changes(Map<String, Integer> units) {
        Sink sink = new Sink(units);
        for (Versions.Pair pair : versions.pairs()) {
            List<Draft> drafts = new ArrayList<>();
            Catalog one = before.get(pair.base());
            Catalog two = after.get(pair.next());
            if (versions.oneToOne() && !one.effective().equals(two.effective())) {
                Site site = Site.of(drafts, "", Mixing.WINDOWS);
                OfferDiff.windows(site, "program ", one.effective(), two.effective());
            } else if (!versions.oneToOne() && !versions.isFirst(pair)) {
                added(Site.of(drafts, "", Mixing.WINDOWS), two);
            }
            drafts.addAll(new CatalogDiff(one, two, renamed).drafts());
            if (!versions.oneToOne() && !versions.isFirst(pair)) {
                drafts.removeIf(draft -> draft.kind == ChangeKind.VERSION_RENAMED);
            }
            drafts.forEach(draft -> sink.add(draft, pair, mixing.prefix(pair), mixing.whole(pair)));
        }
        dropped(sink);
        untold(sink, units);
        return sink.changes();
    }

    private void added(Site site, Catalog version) {
        String text = version.version() + ", " + version.effective();
        Level level = mixing.isCut() ? Level.NEUTRAL : Level.DEPENDS;
        site.added(
                ChangeKind.VERSION_ADDED,
                level,
                "version " + version.version() + " added, in force " + version.effective(),
                text);
    }

    private void dropped(Sink sink) {
        for (int at : versions.dropped(before.size())) {
            List<Draft> drafts = new ArrayList<>();
            Catalog version = before.get(at);
            String words = "version " + version.version() + " removed, was in force " + version.effective();
            boolean covered = Mixing.days(next).containsAll(Mixing.days(base));
            Level level = covered ? Level.DEPENDS : Level.ADVERSE;
            Site.of(drafts, "", Mixing.WINDOWS).removed(ChangeKind.VERSION_REMOVED, level, words, version.version());
            drafts.forEach(draft -> sink.add(draft, new Versions.Pair(at, -1), "", null));
        }
    }

    /** Tells parts that differ and of which no change was told, so that none is silent. */
    private void untold(Sink sink, Map<String, Integer> units) {
        Set<Integer> told = new HashSet<>();
        sink.changes().forEach(change -> told.add(change.unit()));
        units.forEach((key, unit) -> {
            if (!told.contains(unit)) {
                List<Draft> drafts = new ArrayList<>();
                String path = key.substring(key.indexOf('@') + 1);
                Site.of(drafts, "", path)
                        .part(key)
                        .changed(ChangeKind.VALUE_CHANGED, Level.DEPENDS, "`" + path + "` differs", "", "");
                drafts.forEach(draft -> sink.add(draft, versions.pairs().get(0), "", null));
            }
        });
    }
}
