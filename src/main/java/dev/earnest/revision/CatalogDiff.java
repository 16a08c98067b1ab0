package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What differs between two forms of one version, in words. */
final class CatalogDiff {
    CatalogDiff(Catalog base, Catalog next, Map<String, String> renamed) {}

    List<Draft> drafts() {
        return new ArrayList<>();
    }
}
