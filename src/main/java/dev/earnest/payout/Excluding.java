package dev.earnest.payout;

import dev.earnest.deal.DateColumn;
import dev.earnest.money.Fixed4;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts for one series which condition is the first to keep each deal out. */
final class Excluding {
    private static final int WON = 0;
    private static final int DATE = 1;
    private static final int WINDOW = 2;
    private static final int PAYEE = 3;
    private static final int OTHERS = 4;
    /** After all other conditions: the number among those that meet them. */
    private static final int NTH = 1 << 20;

    private static final int NONE = -1;

    private final Series series;
    private final Asking asking;
    private final Measure amounts;
    private final BitSet eligible = new BitSet();
    private final Map<Long, Slot> slots = new TreeMap<>();

    private static final class Slot {
        final int row;
        long deals;
        long revenue;
        long aloneDeals;
        long aloneRevenue;
        int lastDeal = -1;

        Slot(int row) {
            this.row = row;
        }
    }

    Excluding(Series series, Asking asking) {
        this.series = series;
        this.asking = asking;
        this.amounts = series.domain.measure("amount");
        for (int i = 0; i < series.entries.size(); i++) {
            eligible.set(series.entries.row(i));
        }
    }

    /** Asks rows from one to before another. */
    void ask(int from, int to, Inquiry.Sold wanted) {
        for (int row = from; row < to; row++) {
            if (wanted.isWanted(
                    series.domain.dealRow(row), series.domain.partner().at(row))) {
                ask(row);
            }
        }
    }

    private void ask(int row) {
        OfferVersion version = asking.version(row);
        boolean[] follows = version.follows;
        if (!series.writes(version) || follows != null && follows[row]) {
            return;
        }
        int first = NONE;
        int failed = 0;
        int all = OTHERS + version.others().size();
        for (int slot = 0; slot < all; slot++) {
            if (!holds(version, row, slot)) {
                first = first == NONE ? slot : first;
                failed++;
                if (slot == DATE || slot == PAYEE) {
                    break;
                }
            }
        }
        if (first == NONE && !eligible.get(row)) {
            first = NTH;
            failed = 1;
        }
        add(version, row, first, failed == 1);
    }

    private boolean holds(OfferVersion version, int row, int slot) {
        Filter won = version.wonOnly();
        return switch (slot) {
            case WON -> won == null || won.holds(row);
            case DATE -> version.scope.days().at(row) != DateColumn.BLANK;
            case WINDOW -> asking.prices(version, row);
            case PAYEE -> version.scope.payee().at(row) >= 0;
            default -> version.others().get(slot - OTHERS).holds(row);
        };
    }

    private void add(OfferVersion version, int row, int slot, boolean alone) {
        long key = ((long) series.versions.indexOf(version) << 32) | (slot + 1);
        Slot at = slots.computeIfAbsent(key, any -> new Slot(row));
        int deal = series.domain.dealRow(row);
        long amount = amounts.at(row);
        long revenue = amount == Fixed4.BLANK ? 0 : amount;
        boolean another = deal != at.lastDeal;
        at.lastDeal = deal;
        at.deals += another ? 1 : 0;
        at.revenue = Math.addExact(at.revenue, revenue);
        at.aloneDeals += another && alone ? 1 : 0;
        at.aloneRevenue = Math.addExact(at.aloneRevenue, alone ? revenue : 0);
    }

    /** What was found, version by version: those let in first, then condition by condition. */
    List<Excluded> found(Samples samples) {
        List<Excluded> found = new ArrayList<>();
        for (Slot slot : slots.values()) {
            Answer sample = samples.of(series, slot.row);
            int failed = NONE;
            for (int i = 0; i < sample.checks().size() && failed == NONE; i++) {
                failed = sample.checks().get(i).holds() ? NONE : i;
            }
            found.add(new Excluded(sample, failed, slot.deals, slot.revenue, slot.aloneDeals, slot.aloneRevenue));
        }
        return found;
    }

    /** Asks one row every condition. */
    @FunctionalInterface
    interface Samples {
        Answer of(Series series, int row);
    }
}
