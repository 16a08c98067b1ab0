package dev.earnest.payout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers whose count an entry belongs to: its payee's, and its value's where counts are kept apart by a field. */
final class TierKeys {
    private final List<PairIndex> levels = new ArrayList<>();
    private final Map<OfferVersion, List<Codes>> fields = new HashMap<>();

    TierKeys(Series series) {
        for (OfferVersion version : series.versions) {
            List<Codes> codes = new ArrayList<>();
            if (version.tiers != null) {
                for (String field : version.tiers.per()) {
                    Feature feature = version.scope.fields().either(field);
                    codes.add(feature instanceof Codes text ? text : version.scope.blank());
                }
            }
            fields.put(version, codes);
            while (levels.size() < codes.size()) {
                levels.add(new PairIndex());
            }
        }
    }

    int of(OfferVersion version, int row) {
        int key = version.scope.payee()[row];
        List<Codes> codes = fields.getOrDefault(version, List.of());
        for (int i = 0; i < codes.size(); i++) {
            key = levels.get(i).of(key, codes.get(i).at(row) + 1);
        }
        return key;
    }
}
