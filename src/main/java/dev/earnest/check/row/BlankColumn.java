package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.FileProfile;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            ColumnProfile column = file == null ? null : column(data, file.role(), first.column());
            // what is worked out from a column says as much by its being blank
            if (column != null && first.stated() && isBlank(column)) {
                hits.add(Hit.of(
                                ABOUT,
                                columns.spot(first),
                                "column `" + first.column() + "`, which " + ReadColumns.offers(reads)
                                        + (reads.size() == 1 ? " reads" : " read") + ", is blank in "
                                        + String.format(
                                                java.util.Locale.ROOT,
                                                "%,d of %,d rows",
                                                column.blanks(),
                                                column.cells())
                                        + " of the " + column.use().role().word())
                        .helping("see whether the export leaves it out; if it is meant so, say it in the offer"));
            }
        }
    }

    private static boolean isBlank(ColumnProfile column) {
        boolean most = column.blanks() * 100 >= column.cells() * MOST;
        return column.filled() == 0 || most && column.cells() >= ENOUGH_ROWS;
    }

    private static @Nullable ColumnProfile column(Evidence data, Role role, String name) {
        for (FileProfile file : data.files()) {
            if (file.role() == role) {
                return file.column(name);
            }
        }
        return null;
    }
}
