package dev.earnest.reference;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.DataSpan;
import dev.earnest.payout.Options;
import dev.earnest.payout.PartRun;
import dev.earnest.payout.Places;
import dev.earnest.payout.RowPartners;
import dev.earnest.payout.SliceNeeds;
import dev.earnest.payout.Slices;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A data set split by payee, in memory. Rows go to the slices of whoever they may pay; then, key by key, rows of an account
 * or a partner follow each other wherever conditions look at them.
 */
final class SplitRows {
    private final Timeline timeline;
    private final Dataset data;
    private final Options options;
    private final Parts parts;
    private final int count;
    private final DataSpan span;
    private final BitSet[] deals;
    private final BitSet[] events;

    private SplitRows(Timeline timeline, Dataset data, Parts parts, Options options, int count) {
        this.timeline = timeline;
        this.data = data;
        this.options = options;
        this.parts = parts;
        this.count = count;
        this.span = DataSpan.of(timeline, data);
        this.deals = none(data.deals().rows());
        Frame happened = data.events();
        this.events = none(happened == null ? 0 : happened.rows());
    }

    /** Splits the rows of a program into so many slices. */
    static SplitRows of(Timeline timeline, Dataset data, Parts parts, Options options, int count) {
        SplitRows slices = new SplitRows(timeline, data, parts, options, count);
        slices.spread(SliceNeeds.of(timeline));
        return slices;
    }

    /** A run over one slice, which has not begun, and where its rows stand in the whole. */
    record Part(PartRun run, Places places) {}

    /** One slice. */
    Part part(int number) {
        int[] dealRows = rows(deals, number);
        int[] eventRows = rows(events, number);
        Dataset own = parts.of(dealRows, eventRows);
        Places places = new Places(longs(dealRows), longs(eventRows));
        BitSet payees = Slices.payees(own.partnerIds(), number, count);
        return new Part(PartRun.of(timeline, own, options, span, payees, places), places);
    }

    private static long[] longs(int[] rows) {
        return Arrays.stream(rows).asLongStream().toArray();
    }

    private static BitSet[] none(int size) {
        BitSet[] sets = new BitSet[size];
        Arrays.setAll(sets, i -> new BitSet());
        return sets;
    }

    private static int[] rows(BitSet[] of, int slice) {
        int[] rows = new int[of.length];
        int kept = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[kept] = row;
            kept += of[row].get(slice) ? 1 : 0;
        }
        return Arrays.copyOf(rows, kept);
    }

    private int number(int partner) {
        return Slices.number(data.partnerIds().value(partner), count);
    }

    private void spread(SliceNeeds needs) {
        RowPartners partners = RowPartners.of(timeline, data);
        each((row, sets, event) -> {
            BitSet named = event ? partners.ofEvent(row) : partners.ofDeal(row);
            named.stream().forEach(partner -> sets.set(number(partner)));
        });
        if (needs.numberedByAccount()) {
            byAccount();
        }
        if (needs.metricsOfOthers()) {
            byPartner(partners);
        }
        if (needs.accounts()) {
            byAccount();
        }
        byDeal();
    }

    /** What is done with each row. */
    private interface Work {
        void on(int row, BitSet slices, boolean event);
    }

    private void each(Work work) {
        for (int deal = 0; deal < deals.length; deal++) {
            work.on(deal, deals[deal], false);
        }
        for (int event = 0; event < events.length; event++) {
            work.on(event, events[event], true);
        }
    }

    /** Rows of an account go wherever one of them goes. */
    private void byAccount() {
        BitSet[] keys = none(data.accountIds().size());
        for (boolean give : new boolean[] {false, true}) {
            account(data.deals(), deals, keys, give);
            account(data.events(), events, keys, give);
        }
    }

    private static void account(Frame frame, BitSet[] sets, BitSet[] keys, boolean give) {
        TextColumn accounts = frame == null ? null : frame.text("account_id");
        for (int row = 0; accounts != null && row < sets.length; row++) {
            if (accounts.code(row) >= 0) {
                pass(sets[row], keys[accounts.code(row)], give);
            }
        }
    }

    private static void pass(BitSet row, BitSet key, boolean give) {
        (give ? row : key).or(give ? key : row);
    }

    /** Rows that a partner sold go wherever a row goes that names it. */
    private void byPartner(RowPartners partners) {
        BitSet[] keys = none(data.partnerIds().size());
        each((row, sets, event) -> {
            BitSet named = event ? partners.ofEvent(row) : partners.ofDeal(row);
            named.stream().forEach(partner -> keys[partner].or(sets));
        });
        each((row, sets, event) -> {
            BitSet sellers = event ? partners.sellersOfEvent(row) : partners.sellersOfDeal(row);
            sellers.stream().forEach(partner -> sets.or(keys[partner]));
        });
    }

    /** Deals go where the events go that name them. */
    private void byDeal() {
        int[] dealOf = data.eventDealRow();
        for (int event = 0; event < events.length; event++) {
            if (dealOf[event] >= 0) {
                deals[dealOf[event]].or(events[event]);
            }
        }
    }
}
