package dev.earnest.language;

import dev.earnest.catalog.Catalog;
import dev.earnest.language.bind.CatalogBinder;
import dev.earnest.language.read.Findings;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Tree;
import java.util.List;

/** Reads catalogs: text in, catalog and problems out. */
public final class CatalogReader {
    private CatalogReader() {}

    /** Reads a catalog. {@code file} is its name as the user gave it. */
    public static CatalogReading read(String file, byte[] bytes) {
        return read(file, Tree.parse(file, bytes), List.of());
    }

    /** Reads a catalog of a text. */
    public static CatalogReading read(String file, String text) {
        return read(file, Tree.parse(file, text), List.of());
    }

    /** Reads a catalog that stands inside another file, such as under {@code given} of a test. */
    public static CatalogReading bind(String file, MapNode root) {
        return read(file, new Tree(root, List.of()), List.of());
    }

    /** Reads a catalog with changes, which are made in the order given before anything is judged. */
    public static CatalogReading read(String file, Tree tree, List<Change> changes) {
        Findings findings = new Findings();
        findings.addAll(tree.problems());
        MapNode written = tree.root();
        if (written == null) {
            return new CatalogReading(null, new SourceMap(file, null), findings.sorted());
        }
        MapNode root = Changes.apply(written, changes, findings);
        Catalog catalog = CatalogBinder.bind(root, findings);
        return new CatalogReading(findings.count() > 0 ? null : catalog, new SourceMap(file, root), findings.sorted());
    }
}
