package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Spot;
import dev.earnest.check.Topic;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<ColumnProfile> known = columns(data, Role.FX);
        check(data, Role.DEALS, known, hits);
        check(data, Role.EVENTS, known, hits);
    }

    private static void check(Evidence data, Role role, List<ColumnProfile> known, Hits hits) {
        Map<String, Currency> unknown = new LinkedHashMap<>();
        for (ColumnProfile column : columns(data, role)) {
            for (ColumnProfile.Value value : column.most(Integer.MAX_VALUE)) {
                if (known.stream().allMatch(rates -> rates.find(value.text()) == null)) {
                    Currency one = new Currency(
                            value.text(), value.count(), column.use().spot(value.line()));
                    unknown.merge(value.text(), one, Currency::and);
                }
            }
        }
        List<Currency> most = new ArrayList<>(unknown.values());
        most.sort(Comparator.comparing(Currency::rows).reversed());
        // one may be the program's own
        for (Currency one : most.subList(Math.min(1, most.size()), most.size())) {
            hits.add(Hit.of(
                            ABOUT,
                            one.first(),
                            "there is no rate for `" + one.text() + "`, the currency of " + one.rows() + " "
                                    + role.rowWord() + (one.rows() == 1 ? "" : "s"))
                    .noting("`" + most.get(0).text() + "` has none either, and is taken for the program's own")
                    .helping("give a file with the columns date, currency and rate: --fx FILE"));
        }
    }

    /** A currency without a rate: how many rows have it, and where the first of them stands. */
    private record Currency(String text, long rows, Spot first) {
        Currency and(Currency other) {
            return new Currency(text, rows + other.rows, first);
        }
    }

    private static List<ColumnProfile> columns(Evidence data, Role role) {
        return data.columns(role, "currency");
    }
}
