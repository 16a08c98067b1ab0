package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.deal.Frame;
import java.util.BitSet;
import java.util.List;

/** Finds the partners that an offer is for, whether or not they sold anything: the rows of the partner file under its {@code who}. */
final class Census {
    private final Context context;
    private final Catalog version;
    private final Domain partners;

    Census(Context context, Catalog version, Frame partners) {
        this.context = context;
        this.version = version;
        this.partners = Domain.ofEvents(context.data, partners, 1);
    }

    /** Codes of the partners that meet {@code who} on a day; what it asks of a deal is left out. */
    BitSet of(Offer offer, int day) {
        return meeting(offer.who(), "offers." + offer.id(), ".who", day);
    }

    /** Codes of the partners in a segment on a day; what it asks of a deal is left out. */
    BitSet of(String segment, int day) {
        return meeting(version.segments().getOrDefault(segment, Conditions.ANY), "segments." + segment, "", day);
    }

    private BitSet meeting(Conditions conditions, String place, String key, int day) {
        Scope scope = Scope.ofPartnerFile(context, version, partners, day, place);
        List<Condition> asked = conditions.all().stream()
                .filter(condition -> !version.asksDeal(condition))
                .toList();
        List<Filter> filters = scope.who(new Conditions(asked), place + key);
        BitSet met = new BitSet();
        for (int row = 0; row < partners.size(); row++) {
            int at = row;
            if (filters.stream().allMatch(filter -> filter.holds(at))) {
                met.set(partners.partner().at(row));
            }
        }
        return met;
    }
}
