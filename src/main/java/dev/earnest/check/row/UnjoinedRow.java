package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Spot;
import dev.earnest.check.Topic;
import dev.earnest.deal.Role;
import java.util.Locale;

/** Rows whose key is not in the table that a mapping joins. */
public final class UnjoinedRow implements DataCheck {
    private static final About ABOUT = About.warning(
            "unjoined-row",
            Topic.CELLS,
            "rows whose key is not in the table that the mapping joins, so that the joined cells are blank");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        long count = data.data().reconciliation().unjoined();
        if (count > 0) {
            String message = String.format(
                    Locale.ROOT,
                    "%,d %s not in the table that the mapping joins",
                    count,
                    count == 1 ? "row has a key that is" : "rows have a key that is");
            hits.add(
                    Hit.of(
                                    ABOUT,
                                    new Spot.InFile(
                                            Role.DEALS, data.data().deals().file(), 0, ""),
                                    message)
                            .noting("the joined cells of these are blank")
                            .helping(
                                    "bring the spellings together under `values` in the mapping, or add the keys to the table"));
        }
    }
}
