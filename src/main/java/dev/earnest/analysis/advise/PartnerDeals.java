package dev.earnest.analysis.advise;

import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.WonDeals;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The won deals of each partner up to a day, as revenue by day of closing. */
final class PartnerDeals {
    private final Map<String, NavigableMap<Integer, Long>> byPartner = new TreeMap<>();
    private final NavigableMap<Integer, Long> all = new TreeMap<>();

    /** Deals without a partner, and those closed after the day of the run, are nobody's. */
    PartnerDeals(Payouts payouts) {
        Frame deals = payouts.data().deals();
        TextColumn partner = deals.text("partner_id");
        DateColumn closed = deals.date("close_date");
        if (partner == null || closed == null) {
            return;
        }
        WonDeals won = new WonDeals(deals);
        Margins revenue = new Margins(payouts);
        int asOf = (int) payouts.asOf().toEpochDay();
        List<@Nullable NavigableMap<Integer, Long>> byCode = new ArrayList<>();
        for (int row = 0; row < deals.rows(); row++) {
            boolean counts = won.holds(row) && !partner.blank(row) && !closed.blank(row) && closed.day(row) <= asOf;
            if (counts) {
                long net = revenue.netAmount(row);
                add(byCode, partner, row).merge(closed.day(row), net, Math::addExact);
                all.merge(closed.day(row), net, Math::addExact);
            }
        }
    }

    private NavigableMap<Integer, Long> add(
            List<@Nullable NavigableMap<Integer, Long>> byCode, TextColumn partner, int row) {
        int code = partner.code(row);
        while (byCode.size() <= code) {
            byCode.add(null);
        }
        NavigableMap<Integer, Long> known = byCode.get(code);
        if (known == null) {
            known = new TreeMap<>();
            byCode.set(code, known);
            byPartner.put(partner.dictionary().value(code), known);
        }
        return known;
    }

    /** Revenue in ten-thousandths, less refunds, by day; by partner in the order of ids. */
    Map<String, NavigableMap<Integer, Long>> byPartner() {
        return byPartner;
    }

    /** The same of all partners. */
    NavigableMap<Integer, Long> all() {
        return all;
    }

    /** The sum from one day to another, both included. */
    static long sum(NavigableMap<Integer, Long> days, int from, int to) {
        return from > to
                ? 0
                : days.subMap(from, true, to, true).values().stream().reduce(0L, Math::addExact);
    }
}
