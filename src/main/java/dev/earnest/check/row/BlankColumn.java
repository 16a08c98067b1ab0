package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import java.util.List;
import java.util.function.ToLongFunction;

/** A column that offers read and in which hardly anything stands. */
public final class BlankColumn implements DataCheck {
    private static final About ABOUT =
            About.warning("blank-column", Topic.CATALOG, "a column that an offer reads and that is blank in most rows");

    /** Of a hundred cells. */
    private static final int MOST = 90;

    private static final int ENOUGH_ROWS = 20;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        ReadColumns columns = ReadColumns.of(data);
        if (columns == null) {
            return;
        }
        for (List<Reads.Read> reads : columns.byColumn().values()) {
            Reads.Read first = reads.get(0);
            ReadColumns.File file = columns.file(first);
            List<ColumnProfile> found = file == null ? List.of() : data.columns(file.role(), first.column());
            // what is worked out from a column says as much by its being blank
            if (!found.isEmpty() && first.stated() && isBlank(found)) {
                hits.add(Hit.of(
                                ABOUT,
                                columns.spot(first),
                                "column `" + first.column() + "`, which " + ReadColumns.offers(reads)
                                        + (reads.size() == 1 ? " reads" : " read") + ", is blank in "
                                        + String.format(
                                                java.util.Locale.ROOT,
                                                "%,d of %,d rows",
                                                sum(found, ColumnProfile::blanks),
                                                sum(found, ColumnProfile::cells))
                                        + " of the " + found.get(0).use().role().word())
                        .helping("see whether the export leaves it out; if it is meant so, say it in the offer"));
            }
        }
    }

    private static boolean isBlank(List<ColumnProfile> files) {
        long cells = sum(files, ColumnProfile::cells);
        boolean most = sum(files, ColumnProfile::blanks) * 100 >= cells * MOST;
        return sum(files, ColumnProfile::filled) == 0 || most && cells >= ENOUGH_ROWS;
    }

    private static long sum(List<ColumnProfile> files, ToLongFunction<ColumnProfile> count) {
        return files.stream().mapToLong(count).sum();
    }
}
