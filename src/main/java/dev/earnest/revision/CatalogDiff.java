package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What differs between two forms of one version, in words: offers first, then what they share. */
final class CatalogDiff {
    private final Catalog before;
    private final Catalog after;
    private final Map<String, String> oldNames = new HashMap<>();

    /**
     * @param before its offers under their new ids
     * @param renamed new ids by old ones
     */
    CatalogDiff(Catalog before, Catalog after, Map<String, String> renamed) {
        this.before = before;
        this.after = after;
        renamed.forEach((old, now) -> oldNames.put(now, old));
    }

    List<Draft> drafts() {
        List<Draft> out = new ArrayList<>();
        Inclusion inclusion = new Inclusion(before, after);
        ConditionsDiff conditions = new ConditionsDiff(inclusion);
        OfferDiff offers = new OfferDiff(before, after, conditions);
        for (String id : Union.of(before.offers().keySet(), after.offers().keySet())) {
            offer(out, offers, id);
        }
        new StackingDiff(before, after).tell(out);
        new BudgetDiff(before, after, conditions).tell(out);
        new PartnersDiff(before, after, inclusion).tell(out);
        new ProgramDiff(before, after, out).tell();
        return out;
    }

    private void offer(List<Draft> out, OfferDiff offers, String id) {
        Offer old = before.offers().get(id);
        Offer now = after.offers().get(id);
        String was = oldNames.getOrDefault(id, id);
        Site site = Site.ofOffer(out, was, id);
        if (old == null && now != null) {
            Level level = now.status() == Status.ACTIVE ? Level.FAVOURABLE : Level.NEUTRAL;
            site.added(ChangeKind.OFFER_ADDED, level, "new: " + text(now) + since(now, after), text(now));
        } else if (old != null && now == null) {
            Level level = old.status() == Status.ACTIVE ? Level.ADVERSE : Level.NEUTRAL;
            site.removed(
                    ChangeKind.OFFER_REMOVED,
                    level,
                    "removed: " + text(old) + ", was in force until "
                            + before.window(old).to(),
                    text(old));
        } else if (old != null && now != null) {
            if (!was.equals(id)) {
                site.unpriced().changed(ChangeKind.OFFER_RENAMED, Level.NEUTRAL, "renamed, was `" + was + "`", was, id);
            }
            offers.tell(site, old, now);
        }
    }

    private static String since(Offer offer, Catalog catalog) {
        return ", in force from " + catalog.window(offer).from() + " to "
                + catalog.window(offer).to();
    }

    private static String text(Offer offer) {
        String status = offer.status() == Status.ACTIVE ? "" : offer.status().word() + ", ";
        return status + EarnDiff.text(offer.earn().form());
    }
}
