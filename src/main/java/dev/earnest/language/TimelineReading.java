package dev.earnest.language;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the versions of a program.
 *
 * @param timeline null where a problem is an error
 * @param versions one reading for each catalog file, earliest window first where all could be read
 * @param problems of all files and of the timeline, warnings too
 */
public record TimelineReading(@Nullable Timeline timeline, List<CatalogReading> versions, List<Problem> problems) {

    public TimelineReading {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
    }

    /** The timeline; fails with an {@link InputException} that tells all problems where there is none. */
    public Timeline orThrow() {
        if (timeline == null) {
            throw new InputException(problems);
        }
        return timeline;
    }

    /** Where the texts of a version stand, or null where the version is of another timeline. */
    public @Nullable SourceMap sourceMap(Catalog version) {
        for (CatalogReading reading : versions) {
            if (version.equals(reading.catalog())) {
                return reading.sourceMap();
            }
        }
        return null;
    }
}
