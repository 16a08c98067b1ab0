package dev.earnest.wording;

import dev.earnest.catalog.Trigger;

/**
 * What an offer pays on, as sentences name it.
 *
 * @param one {@code deal}, {@code certification}
 * @param many {@code deals}, {@code certifications}
 */
public record Subject(String one, String many) {

    /** Of a trigger. */
    public static Subject of(Trigger trigger) {
        if (trigger.onDeals()) {
            return new Subject("deal", "deals");
        }
        if (trigger.events().size() > 1) {
            return new Subject("event", "events");
        }
        String name = Names.plain(trigger.events().get(0));
        return name.endsWith("s") || name.endsWith("S") || name.endsWith("ing")
                ? new Subject(name + " event", name + " events")
                : new Subject(name, Names.plural(name));
    }
}
