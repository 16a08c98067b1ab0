package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days that a run can meet.
 *
 * @param first earliest day of any date, or of the versions
 * @param last latest likewise
 * @param earned last earning date of a won deal or an event; below all days where there is none
 * @param from the first version's first day
 */
public record DataSpan(int first, int last, int earned, int from) implements Serializable {
    /** The days that fiscal calendars know. */
    private static final int FIRST = (int) java.time.LocalDate.of(1900, 1, 1).toEpochDay();

    static final int LAST = (int) java.time.LocalDate.of(2199, 12, 31).toEpochDay();

    static DataSpan of(Timeline timeline, DataDays days) {
        DataDays.Between all = days.all();
        int first = Math.min((int) timeline.first().effective().from().toEpochDay(), all.first());
        int last = Math.max((int) timeline.last().effective().to().toEpochDay(), all.last());
        return new DataSpan(Math.max(first, FIRST), Math.min(last, LAST), earned(timeline, days), (int)
                timeline.first().effective().from().toEpochDay());
    }

    /** Those of a program on some data. */
    public static DataSpan of(Timeline timeline, Dataset data) {
        return of(timeline, new DataDays(data));
    }

    /** Those of these data and of others of the same program together. */
    public DataSpan and(DataSpan other) {
        return new DataSpan(
                Math.min(first, other.first), Math.max(last, other.last), Math.max(earned, other.earned), from);
    }

    /** The day as of which a program is run unless told. */
    public int asOf() {
        return earned == Integer.MIN_VALUE ? from : earned;
    }

    private static int earned(Timeline timeline, DataDays days) {
        Set<EarnedOn> columns = EnumSet.of(EarnedOn.CLOSE_DATE);
        for (Catalog version : timeline.versions()) {
            for (Offer offer : version.offers().values()) {
                columns.add(offer.earnedOn());
            }
        }
        int latest = days.happened();
        for (EarnedOn column : columns) {
            latest = Math.max(latest, days.won(column.column()));
        }
        return latest;
    }
}
