package dev.earnest.catalog;

import java.io.Serializable;
import java.util.List;

/**
 * What an offer pays on, or a metric counts.
 *
 * @param events types in the events file; empty: deals
 */
public record Trigger(List<String> events) implements Serializable {

    /** Deals. */
    public static final Trigger DEALS = new Trigger(List.of());

    public Trigger {
        events = List.copyOf(events);
    }

    /** Whether deals are meant, not events. */
    public boolean onDeals() {
        return events.isEmpty();
    }
}
