package dev.earnest.cli;

import dev.earnest.analysis.roi.Glance;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.language.Change;
import dev.earnest.language.Paths;
import dev.earnest.language.Setting;
import dev.earnest.language.TimelineReading;
import dev.earnest.language.print.NodePrinter;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.report.GlanceText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Answers a change once, of a single made-up deal, while the data of a shell are read: what Java does when something is done
 * for the first time in a process is done then, and nobody waits for it behind the prompt.
 */
final class FirstAnswer {
    private FirstAnswer() {}

    /** Begins on a thread of its own, which keeps no process alive. */
    static void rehearse(String catalog, Surroundings surroundings) {
        Thread thread = new Thread(
                () -> {
                    try {
                        give(CatalogFiles.of(catalog, surroundings));
                    } catch (RuntimeException e) {
                        // whatever is wrong, the shell itself meets it too, and tells it
                    }
                },
                "first-answer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes the first offer out; fails with InputException where the catalog or a column is wrong. */
    static void give(CatalogFiles files) {
        TimelineReading reading = files.read(List.of());
        Timeline timeline = reading.orThrow();
        for (String offer : timeline.last().offers().keySet()) {
            String path = "offers." + offer + ".status";
            Overlay overlay = Overlay.NONE.and(Setting.parse(path + "=retired"));
            List<Change> changes = overlay.options().changes();
            Paths.values(reading, path).forEach(NodePrinter::print);
            answer(timeline, files.read(changes).orThrow());
            return;
        }
    }

    private static void answer(Timeline before, Timeline after) {
        Dataset data = deal(before);
        Options options = new Options(null, 1, true).first();
        Payouts first = Plan.compile(before, data, options).run();
        Glance then = Glance.of(first, null, 1);
        Glance now = Glance.of(Plan.compile(after, first, options).run(), then, 1);
        GlanceText.of(then, now, "");
        GlanceText.sinceBase(then, now);
    }

    private static Dataset deal(Timeline timeline) {
        String day = timeline.last().effective().from().toString();
        Map<Role, List<TextRow>> rows = new EnumMap<>(Role.class);
        put(rows, Role.DEALS, Map.of("deal_id", "D", "partner_id", "P", "close_date", day, "amount", "1"));
        put(rows, Role.PARTNERS, Map.of("partner_id", "P"));
        put(rows, Role.EVENTS, Map.of("event_id", "E", "partner_id", "P", "date", day, "type", "any"));
        DataRequest request = DataRequest.in(timeline.last().currency()).with(Plan.wantedForReturns(timeline));
        return DataReader.ofRows("<made up>", rows, request);
    }

    private static void put(Map<Role, List<TextRow>> rows, Role role, Map<String, String> cells) {
        rows.put(role, List.of(new TextRow(1, cells)));
    }
}
