package dev.earnest.trial;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.lint.space.Witness;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the rows of a witness through the engine. */
public final class Trial {
    private Trial() {}

    /**
     * What each offer of a version pays the partner of a witness for the deal or event that is paid on, in money; an offer
     * that pays nothing has 0. Fails with InputException where the rows cannot be used.
     */
    public static Map<String, BigDecimal> paid(Catalog version, List<String> offers, Witness witness) {
        Timeline timeline = Timeline.of(version.only(withLess(version, offers)));
        Dataset data = DataReader.ofRows(
                "<witness>",
                rows(witness),
                DataRequest.in(version.currency())
                        .withDimensions(version.dimensions())
                        .with(Plan.wanted(timeline)));
        Payouts payouts =
                Plan.compile(timeline, data, new Options(null, 1, true)).run();
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        offers.forEach(offer -> sums.put(offer, BigDecimal.ZERO));
        String id = witness.paid().getOrDefault(witness.events().isEmpty() ? "deal_id" : "event_id", "");
        LedgerCursor at = payouts.ledger();
        while (at.next()) {
            boolean own = id.equals(row(data, witness, at))
                    && data.partnerIds()
                            .value(at.partner())
                            .equals(witness.partner().get("partner_id"));
            if (own && sums.containsKey(at.offerId())) {
                sums.merge(at.offerId(), version.currency().decimal(at.paid()), BigDecimal::add);
            }
        }
        return sums;
    }

    private static String row(Dataset data, Witness witness, LedgerCursor at) {
        dev.earnest.deal.Frame frame = witness.events().isEmpty() ? data.deals() : data.events();
        int row = witness.events().isEmpty() ? at.dealRow() : at.eventRow();
        return frame == null || row < 0 ? "" : frame.id().text(row);
    }

    /** The offers, and those whose payouts they take off first. */
    private static Set<String> withLess(Catalog version, List<String> offers) {
        Set<String> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(offers);
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            Offer offer = version.offers().get(id);
            if (offer != null && all.add(id)) {
                open.addAll(offer.earn().less());
            }
        }
        return all;
    }

    private static Map<Role, List<TextRow>> rows(Witness witness) {
        Map<Role, List<TextRow>> rows = new EnumMap<>(Role.class);
        rows.put(Role.DEALS, texts(witness.deals()));
        rows.put(Role.PARTNERS, texts(witness.partners()));
        if (!witness.events().isEmpty()) {
            rows.put(Role.EVENTS, texts(witness.events()));
        }
        if (!witness.claims().isEmpty()) {
            rows.put(Role.CLAIMS, texts(witness.claims()));
        }
        return rows;
    }

    private static List<TextRow> texts(List<Map<String, String>> rows) {
        List<TextRow> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(new TextRow(texts.size() + 1, row)));
        return texts;
    }
}
