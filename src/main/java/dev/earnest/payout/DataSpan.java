package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Column;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days that a run can meet.
 *
 * @param first earliest day of any date, or of the versions
 * @param last latest likewise
 * @param asOf last earning date of a won deal or an event; the first version's first day where there is none
 */
record DataSpan(int first, int last, int asOf) {
    /** The days that fiscal calendars know. */
    private static final int FIRST = (int) java.time.LocalDate.of(1900, 1, 1).toEpochDay();

    static final int LAST = (int) java.time.LocalDate.of(2199, 12, 31).toEpochDay();

    static DataSpan of(Timeline timeline, Dataset data) {
        int first = (int) timeline.first().effective().from().toEpochDay();
        int last = (int) timeline.last().effective().to().toEpochDay();
        for (Frame frame : new Frame[] {data.deals(), data.events()}) {
            if (frame != null) {
                for (String name : frame.names()) {
                    Column column = frame.column(name);
                    if (column instanceof DateColumn dates) {
                        first = Math.min(first, earliest(dates.days(), frame.rows()));
                        last = Math.max(last, latest(dates.days(), frame.rows()));
                    }
                }
            }
        }
        return new DataSpan(Math.max(first, FIRST), Math.min(last, LAST), asOf(timeline, data));
    }

    private static int earliest(int[] days, int rows) {
        int earliest = Integer.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            earliest = days[row] == DateColumn.BLANK ? earliest : Math.min(earliest, days[row]);
        }
        return earliest;
    }

    private static int latest(int[] days, int rows) {
        int latest = Integer.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            latest = days[row] == DateColumn.BLANK ? latest : Math.max(latest, days[row]);
        }
        return latest;
    }

    private static int asOf(Timeline timeline, Dataset data) {
        Set<EarnedOn> columns = EnumSet.of(EarnedOn.CLOSE_DATE);
        for (Catalog version : timeline.versions()) {
            for (Offer offer : version.offers().values()) {
                columns.add(offer.earnedOn());
            }
        }
        int latest = Integer.MIN_VALUE;
        TextColumn stage = data.deals().text("stage");
        for (EarnedOn column : columns) {
            latest = Math.max(latest, latest(data.deals(), column.column(), stage));
        }
        Frame events = data.events();
        if (events != null) {
            latest = Math.max(latest, latest(events, "date", null));
        }
        return latest == Integer.MIN_VALUE
                ? (int) timeline.first().effective().from().toEpochDay()
                : latest;
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
