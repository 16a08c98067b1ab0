package dev.earnest.analysis.advise;

import dev.earnest.analysis.kpi.Span;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the offers that partners are eligible for and never earned by, and what they might bring. */
final class NewOffers {
    /** More than these of one partner say little. */
    private static final int MOST_OF_A_PARTNER = 3;

    private final Payouts payouts;
    private final Catalog version;
    private final Span year;
    private final int threads;
    private final Map<String, OfferYear> paid = new HashMap<>();
    private final List<NewOffer> found = new ArrayList<>();

    /** @param year the days up to the one looked at whose deals count */
    NewOffers(Payouts payouts, Catalog version, Span year, int threads) {
        this.payouts = payouts;
        this.version = version;
        this.year = year;
        this.threads = threads;
        List<OfferResult> offers = payouts.offers();
        var lines = payouts.linesByOffer(Integer.MIN_VALUE, year.to());
        for (int i = 0; i < offers.size(); i++) {
            paid.put(offers.get(i).id(), OfferYear.of(lines.get(i), year.from()));
        }
    }

    /** The most worth first, no more than three of a partner; the first of each partner is its best. */
    List<NewOffer> all() {
        Map<String, BitSet> eligible = eligible();
        Map<String, BitSet> candidates = new LinkedHashMap<>();
        eligible.forEach((id, partners) -> {
            BitSet left = (BitSet) partners.clone();
            left.andNot(paid(id).earned());
            if (!left.isEmpty()) {
                candidates.put(id, left);
            }
        });
        Map<String, OfferYear> asIf = asIfOpen(candidates.keySet());
        Alike alike = new Alike(payouts, year.to());
        candidates.forEach((id, partners) -> {
            Alike.Medians medians = alike.of(paid(id), eligible.getOrDefault(id, partners));
            partners.stream().forEach(partner -> add(id, partner, asIf.get(id), medians));
        });
        return best();
    }

    private OfferYear paid(String offer) {
        return paid.getOrDefault(offer, OfferYear.NOTHING);
    }

    /** Who each offer that is open on the day looked at is for; none where there is no partner file. */
    private Map<String, BitSet> eligible() {
        Map<String, BitSet> eligible = new LinkedHashMap<>();
        for (Offer offer : version.offers().values()) {
            boolean open =
                    offer.status() == Status.ACTIVE && version.window(offer).holds(LocalDate.ofEpochDay(year.to()));
            BitSet partners = open ? payouts.eligiblePartners(version, offer, year.to()) : null;
            if (partners != null) {
                eligible.put(offer.id(), partners);
            }
        }
        return eligible;
    }

    private Map<String, OfferYear> asIfOpen(Set<String> offers) {
        Map<String, OfferYear> years = new HashMap<>();
        if (offers.isEmpty()) {
            return years;
        }
        Timeline open = Timeline.of(new AsIfOpen(version, year).of(offers));
        Payouts run = Plan.compile(open, payouts, new Options(payouts.asOf(), threads, payouts.absentIsBlank()))
                .run();
        var lines = run.linesByGhost(year.from(), year.to());
        for (int i = 0; i < lines.size(); i++) {
            years.put(run.ghosts().get(i).id(), OfferYear.of(lines.get(i), year.from()));
        }
        return years;
    }

    private void add(String offer, int partner, @Nullable OfferYear asIf, Alike.Medians medians) {
        String id = payouts.data().partnerIds().value(partner);
        long own = asIf == null ? 0 : asIf.paid(partner);
        if (asIf != null && own > 0) {
            found.add(new NewOffer(id, offer, own, asIf.lines(partner), List.of(), 0, 0, false));
            return;
        }
        Alike.Median median = medians.of(partner);
        if (median != null) {
            found.add(new NewOffer(
                    id, offer, median.paid(), 0, median.columns(), median.partners(), median.eligible(), false));
        }
    }

    private List<NewOffer> best() {
        found.sort(Comparator.comparingLong(NewOffer::worth)
                .reversed()
                .thenComparing(NewOffer::partner)
                .thenComparing(NewOffer::offer));
        Map<String, Integer> seen = new HashMap<>();
        List<NewOffer> kept = new ArrayList<>();
        for (NewOffer offer : found) {
            int place = seen.merge(offer.partner(), 1, Integer::sum);
            if (place <= MOST_OF_A_PARTNER) {
                kept.add(place == 1 ? offer.best() : offer);
            }
        }
        return kept;
    }
}
