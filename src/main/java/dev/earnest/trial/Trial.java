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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the rows of a witness through the engine. */
public final class Trial {
    private Trial() {}

    /**
     * What each offer of a version pays the partner of a witness for the deal or event that is paid on, in money; an offer
     * that pays nothing has 0. Fails with InputException where the rows cannot be used.
     */
    public static Map<String, BigDecimal> paid(Catalog version, List<String> offers, Witness witness) {
        Dataset data = data(version, withLess(version, offers), witness);
        Payouts payouts = run(version, withLess(version, offers), data, null);
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

    /**
     * The lines of one offer for the partner of a witness, in the order of the ledger, instalments apart. Fails with
     * InputException where the rows cannot be used.
     *
     * @param asOf the day after which repeated lines are committed; null: the last earning date
     */
    public static List<TrialLine> lines(Catalog version, String offer, Witness witness, @Nullable LocalDate asOf) {
        Set<String> with = withLess(version, List.of(offer));
        Dataset data = data(version, with, witness);
        String partner = witness.partner().getOrDefault("partner_id", "");
        List<TrialLine> lines = new ArrayList<>();
        LedgerCursor at = run(version, with, data, asOf).ledger();
        while (at.next()) {
            if (at.offerId().equals(offer)
                    && data.partnerIds().value(at.partner()).equals(partner)) {
                lines.add(TrialLine.of(at, row(data, witness, at), version.currency()));
            }
        }
        return lines;
    }

    private static Dataset data(Catalog version, Set<String> offers, Witness witness) {
        Timeline timeline = Timeline.of(version.only(offers));
        return DataReader.ofRows(
                "<witness>",
                rows(witness),
                DataRequest.in(version.currency())
                        .withDimensions(version.dimensions())
                        .with(Plan.wanted(timeline)));
    }

    private static Payouts run(Catalog version, Set<String> offers, Dataset data, @Nullable LocalDate asOf) {
        return Plan.compile(Timeline.of(version.only(offers)), data, new Options(asOf, 1, true))
                .run();
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
