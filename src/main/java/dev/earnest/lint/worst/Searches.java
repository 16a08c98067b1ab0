package dev.earnest.lint.worst;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The searches of all cells of a version, which serve every question about its worst case.
 *
 * @param joins what they share
 */
record Searches(List<CellSearch> cells, Joins joins) {

    /** Of a version, for deals of that amount; made once. */
    static Searches of(Version version, BigDecimal smallest) {
        return version.shared("searches from " + smallest, Searches.class, () -> make(version, smallest));
    }

    private static Searches make(Version version, BigDecimal smallest) {
        Catalog catalog = version.catalog();
        List<Part> parts = new ArrayList<>();
        for (Offer offer : catalog.offers().values()) {
            if (Part.isKnown(offer, catalog) && !version.space(offer).isEmpty()) {
                parts.add(new Part(offer, version.space(offer)));
            }
        }
        Joins joins = new Joins(parts, smallest);
        List<CellSearch> searches = new ArrayList<>();
        List<Gate> gates = null;
        for (Cell cell : Cells.of(catalog, parts)) {
            gates = gates == null ? Gate.of(parts, cell.values().keySet()) : gates;
            List<Part> here = new ArrayList<>();
            for (Gate gate : gates) {
                if (gate.opens(cell)) {
                    here.add(gate.part());
                }
            }
            searches.add(new CellSearch(version, cell, here, smallest, joins));
        }
        return new Searches(searches, joins);
    }
}
