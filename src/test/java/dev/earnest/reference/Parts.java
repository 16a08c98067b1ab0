package dev.earnest.reference;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Copies;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Replay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes data sets of some deals and events of another, with their touches and claims and the whole partner file. */
interface Parts {
    Dataset of(int[] deals, int[] events);

    /** Copies of rows that were read. */
    static Parts copied(Dataset data) {
        return (deals, events) -> {
            Copies happened = data.events() == null ? null : new Copies(events, new int[events.length]);
            Copies sold = new Copies(deals, new int[deals.length]);
            return Replay.of(data, Integer.MAX_VALUE, sold, happened, new boolean[deals.length]);
        };
    }

    /** Rows read anew, so that no code of a part is that of the whole. */
    static Parts read(Timeline timeline, Rows rows) {
        return (deals, events) -> {
            List<Map<String, String>> sold = some(rows.deals(), deals);
            List<Map<String, String>> happened = rows.events() == null ? null : some(rows.events(), events);
            Set<String> dealIds = ids(sold, "deal_id");
            Set<String> eventIds = ids(happened, "event_id");
            Rows part = new Rows(
                    sold,
                    rows.partners(),
                    happened,
                    naming(rows.touches(), dealIds, Set.of()),
                    naming(rows.claims(), dealIds, eventIds),
                    rows.fx());
            return Engine.read(timeline, part);
        };
    }

    private static List<Map<String, String>> some(List<Map<String, String>> rows, int[] numbers) {
        return IntStream.of(numbers).mapToObj(rows::get).toList();
    }

    private static Set<String> ids(List<Map<String, String>> rows, String column) {
        Set<String> ids = new HashSet<>();
        if (rows != null) {
            rows.forEach(row -> ids.add(row.get(column)));
        }
        return ids;
    }

    private static List<Map<String, String>> naming(
            List<Map<String, String>> rows, Set<String> deals, Set<String> events) {
        return rows == null
                ? null
                : rows.stream()
                        .filter(row -> deals.contains(row.getOrDefault("deal_id", ""))
                                || events.contains(row.getOrDefault("event_id", "")))
                        .toList();
    }
}
