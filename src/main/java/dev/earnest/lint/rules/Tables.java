package dev.earnest.lint.rules;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Fields;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that an offer pays by. */
final class Tables {
    private Tables() {}

    /** Told of each table, outer ones first. */
    interface Visitor {
        void table(Lookup.By table, Place place);
    }

    /** What an offer pays by, or null where it has tiers. */
    static @Nullable Lookup of(Offer offer) {
        Form form = offer.earn().form();
        if (form instanceof Form.Share share) {
            return share.rate();
        }
        if (form instanceof Form.Each each) {
            return each.money();
        }
        return form instanceof Form.Pay pay ? pay.money() : null;
    }

    /** Where that is written. */
    static Place place(Offer offer) {
        Form form = offer.earn().form();
        String key = form instanceof Form.Share ? "rate" : form instanceof Form.Each ? "each" : "pay";
        return Version.place(offer).key("earn").key(key);
    }

    /** Goes through all tables of an offer. */
    static void walk(Offer offer, Visitor visitor) {
        walk(of(offer), place(offer), visitor);
    }

    private static void walk(@Nullable Lookup lookup, Place place, Visitor visitor) {
        if (lookup instanceof Lookup.By by) {
            visitor.table(by, place);
            by.rows().forEach(row -> walk(row.then(), place.key(row.value()), visitor));
            walk(by.otherwise(), place.key("otherwise"), visitor);
        }
    }

    /** A field without the word that says whose it is. */
    static String plain(String field) {
        return field.startsWith("deal.") || field.startsWith("partner.")
                ? field.substring(field.indexOf('.') + 1)
                : field;
    }

    /** The values that a field is known to have; empty where it may have any. */
    static List<String> declared(Catalog catalog, String field) {
        String plain = plain(field);
        List<String> known = catalog.dimensions().get(plain);
        if (known != null) {
            return known;
        }
        Ladder ladder = catalog.ladders().get(plain);
        return ladder != null
                ? ladder.levels().stream().map(Ladder.Level::name).toList()
                : Fields.VALUES.getOrDefault(plain, List.of());
    }
}
