package dev.earnest.testing;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.language.CatalogReading;
import dev.earnest.language.SourceMap;
import dev.earnest.language.TimelineReading;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Reached;
import dev.earnest.problem.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which parts of the catalogs tested came into play in some test. */
public final class Coverage {
    private final Map<String, Version> versions = new LinkedHashMap<>();

    /** One catalog file, or one catalog inside a test file. */
    private static final class Version {
        final Catalog catalog;
        final SourceMap source;
        final Set<Place> reached = new HashSet<>();
        final Map<Place, Part> parts = new LinkedHashMap<>();

        Version(Catalog catalog, SourceMap source) {
            this.catalog = catalog;
            this.source = source;
        }

        void part(Place place, String id, String part, String text) {
            parts.put(place, new Part("", id, part, text, source.key(place), false));
        }
    }

    Coverage() {}

    /** A program has tests. */
    void tests(TimelineReading program) {
        for (CatalogReading reading : program.versions()) {
            version(reading);
        }
    }

    /** A test of a program was run. */
    void ran(TimelineReading program, Payouts payouts) {
        for (CatalogReading reading : program.versions()) {
            Version version = version(reading);
            Reached reached = payouts.reached(reading.orThrow());
            for (Place place : version.parts.keySet()) {
                if (reached.holds(place)) {
                    version.reached.add(place);
                }
            }
        }
    }

    private Version version(CatalogReading reading) {
        SourceMap source = reading.sourceMap();
        return versions.computeIfAbsent(source.file(), file -> partsOf(new Version(reading.orThrow(), source)));
    }

    private static Version partsOf(Version version) {
        for (Offer offer : version.catalog.offers().values()) {
            if (offer.status() != Status.RETIRED) {
                partsOf(offer, version);
            }
        }
        for (Budget budget : version.catalog.budgets().values()) {
            version.part(Reached.budget(budget.id()), budget.id(), "budget", PartWords.budget(budget));
        }
        for (Stacking group : version.catalog.stacking()) {
            if (group.keep() != Stacking.Keep.ALL || group.max() != null) {
                version.part(Reached.group(group.id()), group.id(), "stacking", PartWords.group(group));
            }
        }
        return version;
    }

    private static void partsOf(Offer offer, Version version) {
        String id = offer.id();
        version.part(Reached.offer(id), id, "offer", "");
        Tiers tiers = offer.tiers();
        List<Step> steps = tiers == null ? List.of() : tiers.steps();
        for (int i = 0; tiers != null && i < steps.size(); i++) {
            String text = PartWords.step(version.catalog, tiers, steps.get(i));
            version.part(Reached.step(id, i), id, "step " + (i + 1), text);
        }
        List<Limit> limits = offer.limits();
        for (int i = 0; i < limits.size(); i++) {
            version.part(Reached.limit(id, i), id, "limit " + (i + 1), PartWords.limit(limits.get(i), offer));
        }
        if (offer.clawback() != null) {
            version.part(Reached.clawback(id), id, "clawback", PartWords.clawback(offer.clawback()));
        }
    }

    /** Every part of every catalog tested, as written there: offers in the catalog's order, then budgets and groups. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Version version : versions.values()) {
            String label = label(version.catalog);
            version.parts.forEach((place, part) -> parts.add(new Part(
                    label, part.id(), part.part(), part.text(), part.span(), version.reached.contains(place))));
        }
        return parts;
    }

    private String label(Catalog catalog) {
        long same = versions.values().stream()
                .filter(other -> other.catalog.id().equals(catalog.id()))
                .count();
        return same > 1 ? catalog.id() + " " + catalog.version() : catalog.id();
    }
}
