package dev.earnest.analysis.roi;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.List;

/**
 * The days that deals must have closed on, and lines be earned on, to be counted from list price to net margin.
 *
 * @param from the first day of deals
 * @param to the last one
 * @param allLines whether lines of any day count
 */
record GrossToNetWindow(LocalDate from, LocalDate to, boolean allLines) {
    /** That of the program where none is asked for: a history longer than the program is not the program's business. */
    static GrossToNetWindow of(Timeline timeline, RoiRequest request) {
        List<Catalog> versions = timeline.versions();
        return new GrossToNetWindow(
                request.from() == null ? versions.get(0).effective().from() : request.from(),
                request.to() == null ? timeline.last().effective().to() : request.to(),
                request.from() == null && request.to() == null);
    }

    int firstDay() {
        return (int) from.toEpochDay();
    }

    int lastDay() {
        return (int) to.toEpochDay();
    }

    int firstLine() {
        return allLines ? Integer.MIN_VALUE : firstDay();
    }

    int lastLine() {
        return allLines ? Integer.MAX_VALUE : lastDay();
    }
}
