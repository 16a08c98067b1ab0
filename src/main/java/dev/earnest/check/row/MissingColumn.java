package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import java.util.List;

/** A column that offers read and no file has. */
public final class MissingColumn implements DataCheck {
    private static final About ABOUT = About.warning(
            "absent-column", Topic.CATALOG, "a column that an offer reads and no file has, so that it counts as blank");

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
            if (columns.file(first) == null && columns.expects(first)) {
                String file = ReadColumns.word(first.side());
                hits.add(Hit.of(
                                ABOUT,
                                columns.spot(first),
                                "the " + file + " have no column `" + first.column() + "`, which "
                                        + ReadColumns.offers(reads) + (reads.size() == 1 ? " reads" : " read"))
                        .noting(first.stated() ? "it counts as blank" : "so it is never known")
                        .helping("add the column, or bring it from another one in the mapping"));
            }
        }
    }
}
