package dev.earnest.check.row;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns and values that the offers of a catalog read, each with its place. */
final class Reads {
    /** Measures that are no column, or one that every file has. */
    private static final Set<String> NO_COLUMN = Set.of("amount", "count", "margin", "value");

    /** Fields and the columns they are worked out from; those of derived fields not here need none. */
    private static final java.util.Map<String, String> BEHIND =
            java.util.Map.of("registered", "registered_date", "discount", "list_amount", "margin_rate", "cost");

    private final Catalog catalog;
    private final List<Read> all = new ArrayList<>();

    private Reads(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * One column that is read.
     *
     * @param column without {@code deal.} and {@code partner.}
     * @param side whose column it is most likely
     * @param values that a condition or table names; empty where it names none
     * @param stated whether the column itself is named, and not something worked out from it
     */
    record Read(String offer, Side side, String column, List<String> values, Place place, boolean stated) {}

    /** Whose column a field is. */
    enum Side {
        DEAL,
        EVENT,
        PARTNER
    }

    /** What the offers that are not over read. */
    static List<Read> of(Catalog catalog) {
        Reads reads = new Reads(catalog);
        for (Offer offer : catalog.offers().values()) {
            if (offer.status() == Status.ACTIVE) {
                reads.offer(offer);
            }
        }
        return reads.all;
    }

    private void offer(Offer offer) {
        Place place = Place.ROOT.key("offers").key(offer.id());
        Side side = offer.trigger().onDeals() ? Side.DEAL : Side.EVENT;
        conditions(offer.id(), offer.who(), Side.PARTNER, place.key("who"));
        conditions(offer.id(), offer.seller(), Side.PARTNER, place.key("seller"));
        conditions(offer.id(), offer.when(), side, place.key("when"));
        Place earn = place.key("earn");
        measure(offer, side, earn);
        table(offer.id(), side, offer.earn().form().lookup(), earn.key("rate"));
        if (offer.earn().form() instanceof Tiers tiers) {
            tiers.per()
                    .forEach(field -> add(
                            offer.id(),
                            side,
                            field,
                            List.of(),
                            earn.key("tiers").key("per")));
        }
    }

    private void measure(Offer offer, Side side, Place earn) {
        String of = offer.earn().of();
        if (!NO_COLUMN.contains(of) && side == Side.DEAL) {
            add(offer.id(), side, of, List.of(), earn.key("of"));
        }
    }

    private void conditions(String offer, Conditions conditions, Side side, Place place) {
        for (Condition condition : conditions.all()) {
            if (condition instanceof Condition.Among among) {
                add(offer, side, among.field(), among.values(), place.key(among.field()));
            } else if (condition instanceof Condition.InSegment in) {
                for (String segment : in.segments()) {
                    Conditions named = catalog.segments().get(segment);
                    if (named != null) {
                        conditions(
                                offer,
                                named,
                                Side.PARTNER,
                                Place.ROOT.key("segments").key(segment));
                    }
                }
            } else if (condition instanceof Condition.AttachedTo attached) {
                conditions(offer, attached.deal(), side, place.key("attached_to"));
            } else if (!(condition instanceof Condition.Nth)) {
                add(offer, side, condition.field(), List.of(), place.key(condition.field()));
            }
        }
    }

    private void table(String offer, Side side, @Nullable Lookup lookup, Place place) {
        if (lookup instanceof Lookup.By by) {
            List<String> values = by.rows().stream().map(Lookup.Row::value).toList();
            add(offer, side, by.field(), values, place.key("by"));
            by.rows().forEach(row -> table(offer, side, row.then(), place));
            table(offer, side, by.otherwise(), place);
        }
    }

    private void add(String offer, Side side, String field, List<String> values, Place place) {
        String bare = field.substring(field.indexOf('.') + 1);
        boolean onLadder = (side == Side.PARTNER || field.startsWith("partner."))
                && catalog.ladders().values().stream()
                        .anyMatch(ladder -> ladder.attribute().equals(bare));
        if (onLadder || catalog.metrics().containsKey(field)) {
            return;
        }
        if (Condition.DERIVED.contains(bare) && !field.contains(".")) {
            String behind = BEHIND.get(bare);
            if (behind != null) {
                all.add(new Read(offer, side, behind, List.of(), place, false));
            }
            return;
        }
        Side told = field.startsWith("partner.") ? Side.PARTNER : field.startsWith("deal.") ? Side.DEAL : side;
        all.add(new Read(offer, told, bare, values, place, true));
    }
}
