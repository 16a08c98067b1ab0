package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Changes to a random program that can be made in any set: a part of an offer left out, an offer, or all stacking. */
final class Revisions {
    private final Timeline base;
    private final List<UnaryOperator<Timeline>> changes = new ArrayList<>();

    private Revisions(Timeline base) {
        this.base = base;
    }

    /** Up to so many changes of a program; fewer where it has no more parts. */
    static Revisions of(Timeline base, int most, Random random) {
        Revisions revisions = new Revisions(base);
        List<Map.Entry<String, UnaryOperator<Offer>>> parts =
                new ArrayList<>(OfferParts.changes().entrySet());
        if (base.versions().stream().anyMatch(version -> !version.stacking().isEmpty()) && random.nextBoolean()) {
            revisions.add(Revisions::unstacked);
        }
        Map<String, Boolean> ids = new LinkedHashMap<>();
        base.versions().forEach(version -> version.offers().keySet().forEach(id -> ids.put(id, true)));
        for (int tries = 0; tries < 200 && revisions.size() < most; tries++) {
            String id = new ArrayList<>(ids.keySet()).get(random.nextInt(ids.size()));
            UnaryOperator<Offer> part = parts.get(random.nextInt(parts.size())).getValue();
            revisions.add(
                    program -> Overlay.offers(program, offer -> offer.id().equals(id) ? part.apply(offer) : offer));
        }
        return revisions;
    }

    private static Timeline unstacked(Timeline program) {
        List<Catalog> versions = program.versions().stream()
                .map(version -> OfferParts.catalog(version, List.of(), version.fiscal(), false))
                .toList();
        return new Timeline(versions);
    }

    private void add(UnaryOperator<Timeline> change) {
        if (!change.apply(base).equals(base)) {
            changes.add(change);
        }
    }

    int size() {
        return changes.size();
    }

    /** The base with a set of the changes, the later ones on top of the earlier. */
    Timeline with(BitSet set) {
        Timeline program = base;
        for (int change = set.nextSetBit(0); change >= 0; change = set.nextSetBit(change + 1)) {
            program = changes.get(change).apply(program);
        }
        return program;
    }

    Timeline all() {
        BitSet all = new BitSet();
        all.set(0, size());
        return with(all);
    }
}
