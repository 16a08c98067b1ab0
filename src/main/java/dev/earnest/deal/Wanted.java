package dev.earnest.deal;

import java.util.Map;

/**
 * The columns beside the standard ones that something will read, and as what; the rest of a file is skipped.
 *
 * @param deals by column name of the deals
 * @param partners by column name of the partners
 * @param events by column name of the events
 * @param everything whether all other columns are kept too, as text
 */
public record Wanted(
        Map<String, Kind> deals, Map<String, Kind> partners, Map<String, Kind> events, boolean everything) {

    /** No column but the standard ones. */
    public static final Wanted NOTHING = new Wanted(Map.of(), Map.of(), Map.of(), false);

    /** Every column there is, as text where it is not a standard one. */
    public static final Wanted EVERYTHING = new Wanted(Map.of(), Map.of(), Map.of(), true);

    public Wanted {
        deals = Map.copyOf(deals);
        partners = Map.copyOf(partners);
        events = Map.copyOf(events);
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
