package dev.earnest.payout;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a domain by day, for each date column that offers earn by; made when first asked for. */
final class DayOrders {
    private final Domain domain;
    private final Map<String, int[]> known = new HashMap<>();

    DayOrders(Domain domain) {
        this.domain = domain;
    }

    /** Rows with a date in a column, of won deals alone or of all, by day, then input order; not to be written to. */
    synchronized int[] of(String column, boolean wonOnly) {
        return known.computeIfAbsent(wonOnly ? "won " + column : column, any -> made(domain.days(column), wonOnly));
    }

    /** Forgets what was made. */
    synchronized void forget() {
        known.clear();
    }

    /** Files mostly stand in the order of their days, and then nothing is sorted. */
    private int[] made(Days days, boolean wonOnly) {
        TextColumn stage = wonOnly ? domain.frame().text("stage") : null;
        int won = stage == null ? -1 : stage.dictionary().code("won");
        int size = domain.size();
        Ints rows = new Ints(size / (wonOnly ? 2 : 1));
        int before = Integer.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            int day = days.at(row);
            if (day == DateColumn.BLANK || !counts(stage, won, row)) {
                continue;
            }
            if (day < before) {
                return sorted(days, stage, won);
            }
            before = day;
            rows.add(row);
        }
        return rows.toArray();
    }

    private int[] sorted(Days days, @Nullable TextColumn stage, int won) {
        int[] all = DayOrder.of(days, domain.size());
        int kept = 0;
        for (int row : all) {
            all[kept] = row;
            kept += counts(stage, won, row) ? 1 : 0;
        }
        return kept == all.length ? all : Arrays.copyOf(all, kept);
    }

    private boolean counts(@Nullable TextColumn stage, int won, int row) {
        return stage == null || stage.code(domain.ownRow(row)) == won;
    }
}
