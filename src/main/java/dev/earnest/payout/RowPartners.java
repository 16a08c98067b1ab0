package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whom the deals and events of some data concern: partners that they may pay, and those that sold them. */
public final class RowPartners {
    private final BitSet[] ofDeals;
    private final BitSet[] dealSellers;
    private final BitSet[] ofEvents;
    private final BitSet[] eventSellers;

    private RowPartners(int deals, int events) {
        this.ofDeals = none(deals);
        this.dealSellers = none(deals);
        this.ofEvents = none(events);
        this.eventSellers = none(events);
    }

    /** Those of a program's offers, in all its versions. */
    public static RowPartners of(Timeline timeline, Dataset data) {
        Context context = Plan.context(timeline, data);
        Domain happened = context.events;
        RowPartners partners = new RowPartners(
                data.deals().rows(), happened == null ? 0 : happened.frame().rows());
        partners.add(context.deals, context.deals.partner(), true);
        if (happened != null) {
            partners.add(happened, happened.partner(), true);
        }
        for (Catalog version : timeline.versions()) {
            for (Offer offer : version.offers().values()) {
                partners.add(context, version, offer);
            }
        }
        return partners;
    }

    /** Payees may change with their row of the partner file; what waits for its date is told by its close date. */
    private void add(Context context, Catalog version, Offer offer) {
        Domain happened = context.events;
        boolean deals = offer.trigger().onDeals() || happened == null;
        Domain domain = deals ? context.deals : Objects.requireNonNull(happened);
        Set<String> columns = deals ? new HashSet<>(List.of(offer.earnedOn().column(), "close_date")) : Set.of("date");
        for (String column : columns) {
            Scope scope = Scope.of(context, version, domain, column, "offers." + offer.id(), offer.paysTo());
            add(domain, scope.payee(), false);
        }
    }

    private static BitSet[] none(int size) {
        BitSet[] sets = new BitSet[size];
        Arrays.setAll(sets, i -> new BitSet());
        return sets;
    }

    private void add(Domain domain, Cells partners, boolean sold) {
        for (int row = 0; row < domain.size(); row++) {
            int partner = partners.at(row);
            if (partner >= 0) {
                int own = domain.ownRow(row);
                (domain.events() ? ofEvents : ofDeals)[own].set(partner);
                if (sold) {
                    (domain.events() ? eventSellers : dealSellers)[own].set(partner);
                }
            }
        }
    }

    /** Codes of all partners that a deal concerns. */
    public BitSet ofDeal(int row) {
        return ofDeals[row];
    }

    /** Codes of the partners that sold a deal. */
    public BitSet sellersOfDeal(int row) {
        return dealSellers[row];
    }

    /** Codes of all partners that an event concerns. */
    public BitSet ofEvent(int row) {
        return ofEvents[row];
    }

    /** Codes of the partners whose event it is. */
    public BitSet sellersOfEvent(int row) {
        return eventSellers[row];
    }
}
