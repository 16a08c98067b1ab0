package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        this.after = next.versions().stream().map(Parts::ordered).toList();
        List<Catalog> ordered = base.versions().stream().map(Parts::ordered).toList();
        for (Versions.Pair pair : versions.pairs()) {
            renamed.putAll(Renaming.of(ordered.get(pair.base()), after.get(pair.next())));
        }
        ordered.forEach(catalog -> before.add(Renaming.apply(catalog, renamed)));
        this.mixing = new Mixing(base, next, versions, before, after);
    }

    static Comparison of(Timeline base, Timeline next, Versions versions) {
        return new Comparison(base, next, versions);
    }

    Mixing mixing() {
        return mixing;
    }

    List<Change> changes(Map<String, Integer> units) {
        Sink sink = new Sink(units);
        for (Versions.Pair pair : versions.pairs()) {
            List<Draft> drafts =
                    new CatalogDiff(before.get(pair.base()), after.get(pair.next()), renamed).drafts();
            drafts.forEach(draft -> sink.add(draft, pair, mixing.prefix(pair)));
        }
        return sink.changes();
    }
}
