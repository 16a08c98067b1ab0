package dev.earnest.revision;

import dev.earnest.catalog.Boost;
import java.util.List;

/** Pairs the boosts of an offer: those under the same conditions, then those with the same factor. */
final class Boosts {
    private Boosts() {}

    static List<Match<Boost>> of(List<Boost> base, List<Boost> next) {
        return Match.of(
                base,
                next,
                Object::equals,
                (one, two) -> one.who().equals(two.who()) && one.when().equals(two.when()),
                (one, two) -> one.times().compareTo(two.times()) == 0);
    }
}
