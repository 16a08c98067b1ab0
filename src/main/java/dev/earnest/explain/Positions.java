package dev.earnest.explain;

import dev.earnest.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** Finds where a place of a catalog is written. */
@FunctionalInterface
public interface Positions {
    /** The line of a place such as {@code offers.mdf.when.product} in a version; null where it is not known. */
    @Nullable
    Spot of(Catalog version, String place);
}
