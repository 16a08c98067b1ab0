package dev.earnest.spark;

import dev.earnest.deal.Role;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Rows of one book go where those go that need them: deals with their events, touches and claims with what they name. */
final class Links {
    private static final BitSet NONE = new BitSet();

    private Links() {}

    /** Each row of a book once for each slice that it goes to. */
    static Iterator<byte[]> rows(List<RoutedRow> book) {
        Map<Long, BitSet> deals = new HashMap<>();
        Map<Long, BitSet> events = new HashMap<>();
        for (RoutedRow row : book) {
            if (row.row().kind() == StoredRow.kind(Role.DEALS)) {
                deals.put(row.row().place(), (BitSet) row.slices().clone());
            } else if (row.row().kind() == StoredRow.kind(Role.EVENTS)) {
                events.put(row.row().place(), row.slices());
                deals.getOrDefault(row.deal(), new BitSet()).or(row.slices());
            }
        }
        return new Chained<>(book.iterator(), row -> sliced(row.row(), slices(row, deals, events)));
    }

    private static BitSet slices(RoutedRow row, Map<Long, BitSet> deals, Map<Long, BitSet> events) {
        return switch (row.row().role()) {
            case DEALS -> deals.getOrDefault(row.row().place(), NONE);
            case EVENTS -> row.slices();
            default -> {
                BitSet slices = (BitSet) deals.getOrDefault(row.deal(), NONE).clone();
                slices.or(events.getOrDefault(row.event(), NONE));
                yield slices;
            }
        };
    }

    private static Iterator<byte[]> sliced(StoredRow row, BitSet slices) {
        StoredRow own = new StoredRow(StoredRow.kind(row.role()), row.place(), row.value());
        return slices.stream().mapToObj(own::in).iterator();
    }
}
