package dev.earnest.lint.worst;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The worst case of a version: the cell and the stack that leave most; or for each gross margin, if it is more than that.
 *
 * <p>Cells are taken by what they could leave at most, and none that could not beat the best so far is looked into.
 *
 * @param all the worst, most first; empty where nothing leaves more than is looked for
 * @param bounded whether it is certain that no deal known by its amount is paid more; else the search was cut short
 */
public record WorstCase(List<Worst> all, boolean bounded) {
    public WorstCase {
        all = List.copyOf(all);
    }

    /**
     * Of a version.
     *
     * @param smallest amount of a deal that is looked at, where conditions do not ask for more
     * @param over what leaves no more than this share is not looked for; null: than the gross margin of its cell
     */
    public static WorstCase of(Version version, BigDecimal smallest, @Nullable BigDecimal over) {
        Catalog catalog = version.catalog();
        List<Part> parts = new ArrayList<>();
        for (Offer offer : catalog.offers().values()) {
            if (Part.isKnown(offer, catalog) && !version.space(offer).isEmpty()) {
                parts.add(new Part(offer, version.space(offer)));
            }
        }
        Map<BigDecimal, List<CellSearch>> byLeast = new LinkedHashMap<>();
        Joins joins = new Joins(parts, smallest);
        for (Cell cell : Cells.of(catalog, parts)) {
            CellSearch search = new CellSearch(version, cell, parts, smallest, joins);
            BigDecimal least = over == null ? search.margin() : over;
            if (least != null) {
                byLeast.computeIfAbsent(least, key -> new ArrayList<>()).add(search);
            }
        }
        List<Worst> found = new ArrayList<>();
        boolean bounded = true;
        for (Map.Entry<BigDecimal, List<CellSearch>> cells : byLeast.entrySet()) {
            Worst worst = worst(cells.getValue(), cells.getKey());
            bounded &= cells.getValue().stream().noneMatch(CellSearch::isCut);
            if (worst != null) {
                found.add(worst);
            }
        }
        found.sort(Comparator.comparing(Worst::share).reversed());
        return new WorstCase(found, bounded);
    }

    private static @Nullable Worst worst(List<CellSearch> cells, BigDecimal over) {
        List<CellSearch> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparing(CellSearch::bound).reversed());
        Worst best = null;
        for (CellSearch cell : sorted) {
            BigDecimal share = best == null ? over : best.share();
            if (cell.bound().compareTo(share) <= 0) {
                break;
            }
            Worst found = cell.find(share);
            best = found == null ? best : found;
        }
        return best;
    }
}
