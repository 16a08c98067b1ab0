package dev.earnest.payout;

import dev.earnest.deal.Column;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The earliest and latest days of a data set, each looked for once, whatever programs are run over it. */
final class DataDays {
    private final Dataset data;
    private final Map<String, Integer> earned = new HashMap<>();
    private @Nullable Between all;

    DataDays(Dataset data) {
        this.data = data;
    }

    /** From one day to another; the first is later where there is no date at all. */
    record Between(int first, int last) {}

    /** The days of all date columns. */
    synchronized Between all() {
        Between known = all;
        if (known == null) {
            known = between();
            all = known;
        }
        return known;
    }

    private Between between() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Frame frame : new Frame[] {data.deals(), data.events()}) {
            if (frame != null) {
                for (String name : frame.names()) {
                    Column column = frame.column(name);
                    if (column instanceof DateColumn dates) {
                        first = Math.min(first, earliest(dates));
                        last = Math.max(last, latest(dates));
                    }
                }
            }
        }
        return new Between(first, last);
    }

    private static int earliest(DateColumn dates) {
        int earliest = Integer.MAX_VALUE;
        for (int row = 0; row < dates.rows(); row++) {
            int day = dates.day(row);
            earliest = day == DateColumn.BLANK ? earliest : Math.min(earliest, day);
        }
        return earliest;
    }

    private static int latest(DateColumn dates) {
        int latest = Integer.MIN_VALUE;
        for (int row = 0; row < dates.rows(); row++) {
            latest = Math.max(latest, dates.day(row));
        }
        return latest;
    }

    /** The last day of a column on which a deal is won. */
    synchronized int won(String column) {
        return earned.computeIfAbsent(
                column, name -> latest(data.deals(), name, data.deals().text("stage")));
    }

    /** The last day of an event. */
    synchronized int happened() {
        Frame events = data.events();
        return events == null
                ? Integer.MIN_VALUE
                : earned.computeIfAbsent("events", any -> latest(events, "date", null));
    }

    private static int latest(Frame frame, String column, @Nullable TextColumn stage) {
        DateColumn dates = frame.date(column);
        int won = stage == null ? -1 : stage.dictionary().code("won");
        int latest = Integer.MIN_VALUE;
        for (int row = 0; dates != null && row < frame.rows(); row++) {
            boolean counts = !dates.blank(row) && (stage == null || stage.code(row) == won);
            latest = counts ? Math.max(latest, dates.day(row)) : latest;
        }
        return latest;
    }
}
