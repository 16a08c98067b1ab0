package dev.earnest.wording;

import dev.earnest.catalog.Trigger;
import java.util.Set;

/**
 * What an offer pays on, as sentences name it.
 *
 * @param one {@code deal}, {@code certification}
 * @param many {@code deals}, {@code certifications}
 */
public record Subject(String one, String many) {

    /** Kinds of events that are things one can count as they are. */
    private static final Set<String> NOUNS =
            Set.of("certification", "testimonial", "referral", "case study", "MDF claim", "claim", "lead", "webinar");

    /** Of a trigger. */
    public static Subject of(Trigger trigger) {
        if (trigger.onDeals()) {
            return new Subject("deal", "deals");
        }
        if (trigger.events().size() > 1) {
            return new Subject("event", "events");
        }
        String name = Names.plain(trigger.events().get(0));
        return NOUNS.contains(name)
                ? new Subject(name, Names.plural(name))
                : new Subject(name + " event", name + " events");
    }
}
