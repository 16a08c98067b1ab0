package dev.earnest.deal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that something will read, those beside the standard ones with as what; the rest of a file is skipped, or
 * checked and not kept.
 *
 * @param deals by column name of the deals
 * @param partners by column name of the partners
 * @param events by column name of the events
 * @param everything whether all other columns are kept too, as text
 * @param ofDeals the standard columns of the deals that are kept beside those every run needs; null for all of them
 */
public record Wanted(
        Map<String, Kind> deals,
        Map<String, Kind> partners,
        Map<String, Kind> events,
        boolean everything,
        @Nullable Set<String> ofDeals)
        implements Serializable {
    /** What every run needs of a deal. */
    private static final Set<String> NEEDED =
            Set.of("deal_id", "partner_id", "close_date", "amount", "stage", "account_id", "product", "region");

    /** No column but the standard ones. */
    public static final Wanted NOTHING = new Wanted(Map.of(), Map.of(), Map.of(), false);

    /** Every column there is, as text where it is not a standard one. */
    public static final Wanted EVERYTHING = new Wanted(Map.of(), Map.of(), Map.of(), true);

    public Wanted {
        deals = Map.copyOf(deals);
        partners = Map.copyOf(partners);
        events = Map.copyOf(events);
        ofDeals = ofDeals == null ? null : Set.copyOf(ofDeals);
    }

    /** These columns and all standard ones. */
    public Wanted(Map<String, Kind> deals, Map<String, Kind> partners, Map<String, Kind> events, boolean everything) {
        this(deals, partners, events, everything, null);
    }

    /** These columns and another program's. */
    public Wanted and(Wanted other) {
        Set<String> both = null;
        if (ofDeals != null && other.ofDeals != null) {
            both = new HashSet<>(ofDeals);
            both.addAll(other.ofDeals);
        }
        return new Wanted(
                both(deals, other.deals),
                both(partners, other.partners),
                both(events, other.events),
                everything || other.everything,
                both);
    }

    private static Map<String, Kind> both(Map<String, Kind> one, Map<String, Kind> two) {
        Map<String, Kind> all = new HashMap<>(two);
        all.putAll(one);
        return all;
    }

    /** Whether data read with these columns has all that another reading would have, each as the same thing. */
    public boolean covers(Wanted other) {
        boolean standard =
                ofDeals == null || (other.ofDeals != null && ofDeals.containsAll(other.ofDeals)) || everything;
        return standard
                && (everything || !other.everything)
                && covers(deals, other.deals)
                && covers(partners, other.partners)
                && covers(events, other.events);
    }

    /** Without being named, a column is text. */
    private boolean covers(Map<String, Kind> own, Map<String, Kind> others) {
        return others.entrySet().stream().allMatch(entry -> {
            Kind kind = own.get(entry.getKey());
            return kind == null ? everything && entry.getValue() == Kind.TEXT : kind == entry.getValue();
        });
    }

    /** Whether a column that was read is kept. */
    boolean keeps(Role role, String name) {
        return role != Role.DEALS
                || everything
                || ofDeals == null
                || !role.columns().containsKey(name)
                || NEEDED.contains(name)
                || ofDeals.contains(name);
    }

    /** The wanted columns of one file, by name. */
    Map<String, Kind> of(Role role) {
        return switch (role) {
            case DEALS -> deals;
            case PARTNERS -> partners;
            case EVENTS -> events;
            case TOUCHES, CLAIMS, FX -> Map.of();
        };
    }
}
