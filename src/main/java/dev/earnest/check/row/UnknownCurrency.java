package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.FileProfile;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Spot;
import dev.earnest.check.Topic;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Currencies of deals or events for which there is no rate at all. */
public final class UnknownCurrency implements DataCheck {
    private static final About ABOUT = About.warning(
            "unknown-currency", Topic.DEALS, "currencies in the deals or events that the rates do not have");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        // with a catalog the reader knows its currency, and tells each row without a rate
        if (data.timeline() != null) {
            return;
        }
        FileProfile rates = file(data, Role.FX);
        ColumnProfile known = rates == null ? null : rates.column("currency");
        check(data, Role.DEALS, known, hits);
        check(data, Role.EVENTS, known, hits);
    }

    private static void check(Evidence data, Role role, @Nullable ColumnProfile known, Hits hits) {
        FileProfile file = file(data, role);
        ColumnProfile column = file == null ? null : file.column("currency");
        if (column == null) {
            return;
        }
        List<ColumnProfile.Value> unknown = new ArrayList<>(column.most(Integer.MAX_VALUE));
        unknown.removeIf(value -> known != null && known.find(value.text()) != null);
        // one may be the program's own
        if (unknown.size() < 2) {
            return;
        }
        for (ColumnProfile.Value value : unknown.subList(1, unknown.size())) {
            hits.add(Hit.of(
                            ABOUT,
                            new Spot.InFile(role, value.line(), column.use().name()),
                            "there is no rate for `" + value.text() + "`, the currency of " + value.count() + " "
                                    + role.rowWord() + (value.count() == 1 ? "" : "s"))
                    .noting("`" + unknown.get(0).text() + "` has none either, and is taken for the program's own")
                    .helping("give a file with the columns date, currency and rate: --fx FILE"));
        }
    }

    private static @Nullable FileProfile file(Evidence data, Role role) {
        return data.files().stream()
                .filter(file -> file.role() == role)
                .findFirst()
                .orElse(null);
    }
}
