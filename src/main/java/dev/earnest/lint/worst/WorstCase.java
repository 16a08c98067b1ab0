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
 * The worst case of a version: for each gross margin that is assumed, the cell and the stack that leave most.
 *
 * <p>Cells are taken by what they could leave at most, and none that could not beat the best so far is looked into.
 *
 * @param all the worst of each margin, most first
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
     */
    public static WorstCase of(Version version, BigDecimal smallest) {
        Catalog catalog = version.catalog();
        List<Part> parts = new ArrayList<>();
        for (Offer offer : catalog.offers().values()) {
            if (Part.isKnown(offer, catalog) && !version.space(offer).isEmpty()) {
                parts.add(new Part(offer, version.space(offer)));
            }
        }
        Map<String, List<CellSearch>> byMargin = new LinkedHashMap<>();
        Joins joins = new Joins(version);
        for (Cell cell : Cells.of(catalog, parts)) {
            CellSearch search = new CellSearch(version, cell, parts, smallest, joins);
            BigDecimal margin = search.margin();
            byMargin.computeIfAbsent(margin == null ? "" : margin.toPlainString(), key -> new ArrayList<>()).add(search);
        }
        List<Worst> found = new ArrayList<>();
        boolean bounded = true;
        for (List<CellSearch> cells : byMargin.values()) {
            Worst worst = worst(cells);
            bounded &= cells.stream().noneMatch(CellSearch::isCut);
            if (worst != null) {
                found.add(worst);
            }
        }
        found.sort(Comparator.comparing(Worst::share).reversed());
        return new WorstCase(found, bounded);
    }

    private static @Nullable Worst worst(List<CellSearch> cells) {
        List<CellSearch> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparing(CellSearch::bound).reversed());
        Worst best = null;
        for (CellSearch cell : sorted) {
            BigDecimal share = best == null ? BigDecimal.ZERO : best.share();
            if (cell.bound().compareTo(share) <= 0) {
                break;
            }
            Worst found = cell.find(share);
            best = found == null ? best : found;
        }
        return best;
    }
}
