package dev.earnest.payout;

import dev.earnest.catalog.Period;
import java.util.ArrayList;
import java.util.List;

/** Numbers whose count an entry belongs to: its payee's, and its value's where counts are kept apart by a field. */
final class TierKeys {
    private final List<PairIndex> levels = new ArrayList<>();
    private final Codes[][] fields;
    private final Series series;
    private final Cells[] payees;

    TierKeys(Series series) {
        this.series = series;
        this.fields = new Codes[series.past.size()][];
        this.payees = series.past.stream().map(version -> version.scope.payee()).toArray(Cells[]::new);
        for (int v = 0; v < fields.length; v++) {
            OfferVersion version = series.past.get(v);
            List<String> per = version.tiers == null ? List.of() : version.tiers.per();
            fields[v] = new Codes[per.size()];
            for (int i = 0; i < fields[v].length; i++) {
                Feature feature = version.scope.fields().either(per.get(i));
                fields[v][i] = feature instanceof Codes text ? text : version.scope.blank();
            }
            while (levels.size() < fields[v].length) {
                levels.add(new PairIndex());
            }
        }
    }

    /** An index of the periods of keys, for at most so many as the series has entries. */
    PeriodIndex periods() {
        OfferVersion version = series.versions.get(0);
        Period every = version.tiers == null ? null : version.tiers.every();
        Periods periods = version.context.periods;
        int partners = version.context.data.partnerIds().size();
        int size = series.domain.size();
        return every == null || !levels.isEmpty()
                ? PeriodIndex.of(0, 0, 0, size)
                : PeriodIndex.of(partners, periods.first(every), periods.last(every), size);
    }

    /** The number of the count that a row belongs to under a version, named by its place in the past of the series. */
    int of(int version, int row) {
        int key = payees[version].at(row);
        Codes[] codes = fields[version];
        for (int i = 0; i < codes.length; i++) {
            key = levels.get(i).of(key, codes[i].at(row) + 1);
        }
        return key;
    }
}
