package dev.earnest.language;

import dev.earnest.catalog.Catalog;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a catalog.
 *
 * @param catalog null where a problem is an error
 * @param problems all of them, from top to bottom
 */
public record CatalogReading(@Nullable Catalog catalog, SourceMap sourceMap, List<Problem> problems) {

    public CatalogReading {
        problems = List.copyOf(problems);
    }

    /** The catalog; fails with an {@link InputException} that tells all problems where there is none. */
    public Catalog orThrow() {
        if (catalog == null) {
            throw new InputException(problems);
        }
        return catalog;
    }
}
