package dev.earnest.claims;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import dev.earnest.problem.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The offers of a program as claims name them, each as its latest version has it. */
final class Program {
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, Set<String>> evidence = new LinkedHashMap<>();
    private final List<String> ids;

    Program(Timeline timeline) {
        for (int i = timeline.versions().size() - 1; i >= 0; i--) {
            Catalog version = timeline.versions().get(i);
            version.offers().forEach((id, offer) -> {
                offers.putIfAbsent(id, offer);
                if (offer.status() == Status.ACTIVE) {
                    evidence.computeIfAbsent(id, any -> new LinkedHashSet<>()).addAll(offer.evidence());
                }
            });
        }
        ids = List.copyOf(offers.keySet());
    }

    /** The ids of the offers: those of the latest version first. */
    List<String> ids() {
        return ids;
    }

    /** What an offer asks for, in all versions in which it is active. */
    List<String> evidence(String offer) {
        return List.copyOf(evidence.getOrDefault(offer, Set.of()));
    }

    boolean has(String offer) {
        return offers.containsKey(offer);
    }

    @Nullable
    String nearest(String offer) {
        return Nearest.to(offer, offers.keySet());
    }

    /** Whether an offer pays a fixed sum. */
    boolean fixedSum(String offer) {
        Offer known = offers.get(offer);
        return known != null && known.earn().form() instanceof Form.Pay;
    }

    /** Why an offer pays nothing whatever happens; null where it may pay. */
    @Nullable
    String idle(String offer) {
        Offer known = offers.get(offer);
        return known == null || known.status() == Status.ACTIVE
                ? null
                : "`" + offer + "` is " + known.status().word() + ": it never pays";
    }
}
