package dev.earnest.cli;

import dev.earnest.catalog.Timeline;
import dev.earnest.language.TimelineReading;
import dev.earnest.problem.Span;
import dev.earnest.revision.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the programs that are compared.
 *
 * @param label how it is called in tables
 * @param files what it was read from
 * @param assumed what partners are assumed to do about it
 */
record Program(String label, CatalogFiles files, TimelineReading reading, List<ChangeOptions.Assumed> assumed) {
    Program {
        assumed = List.copyOf(assumed);
    }

    /** What partners are assumed to do about it. */
    Behaving behaving() {
        return new Behaving(assumed);
    }

    /** Its versions; only of a program that could be read. */
    Timeline timeline() {
        return reading.orThrow();
    }

    /** Where a value stands; null where there is none. */
    @Nullable
    Span span(Change.@Nullable Spot spot) {
        if (spot == null) {
            return null;
        }
        List<dev.earnest.language.CatalogReading> versions = reading.versions();
        return versions.get(spot.version()).sourceMap().value(spot.place());
    }
}
