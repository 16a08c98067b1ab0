package dev.earnest.lint.worst;

import dev.earnest.lint.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
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
        Searches searches = Searches.of(version, smallest);
        searches.joins().begin();
        Map<BigDecimal, List<CellSearch>> byLeast = new LinkedHashMap<>();
        for (CellSearch search : searches.cells()) {
            BigDecimal least = over == null ? search.margin() : over;
            if (least != null) {
                byLeast.computeIfAbsent(least, key -> new ArrayList<>()).add(search);
            }
        }
        List<Worst> found = new ArrayList<>();
        boolean bounded = true;
        for (Map.Entry<BigDecimal, List<CellSearch>> cells : byLeast.entrySet()) {
            bounded &= worst(cells.getValue(), cells.getKey(), found);
        }
        found.sort((one, other) -> other.share().compareTo(one.share()));
        return new WorstCase(found, bounded);
    }

    /** Adds the worst of some cells, where it is over that; whether it is certain. */
    private static boolean worst(List<CellSearch> cells, BigDecimal over, List<Worst> found) {
        List<CellSearch> sorted = new ArrayList<>(cells);
        sorted.sort((one, other) -> other.bound().compareTo(one.bound()));
        Worst best = null;
        boolean certain = true;
        for (CellSearch cell : sorted) {
            BigDecimal share = best == null ? over : best.share();
            if (cell.bound().compareTo(share) <= 0) {
                break;
            }
            Worst worse = cell.find(share);
            best = worse == null ? best : worse;
            certain &= !cell.isCut();
        }
        if (best != null) {
            found.add(best);
        }
        return certain;
    }
}
