package dev.earnest.payout;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Copies;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Replay;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A data set split by payee. Rows go to the slices of whoever they may pay; then, key by key, rows of an account or a
 * partner follow each other wherever conditions look at them. Slices are run apart, and their lines make the ledger.
 */
public final class Slices {
    private final Timeline timeline;
    private final Dataset data;
    private final Options options;
    private final int count;
    private final DataSpan span;
    private final BitSet[] deals;
    private final BitSet[] events;

    private Slices(Timeline timeline, Dataset data, Options options, int count) {
        this.timeline = timeline;
        this.data = data;
        this.options = options;
        this.count = count;
        this.span = DataSpan.of(timeline, data);
        this.deals = RowPartners.none(data.deals().rows());
        Frame happened = data.events();
        this.events = RowPartners.none(happened == null ? 0 : happened.rows());
    }

    /** Splits; fails with UnsupportedOperationException, saying why, where the lines of payees depend on each other. */
    public static Slices of(Timeline timeline, Dataset data, Options options, int count) {
        String tied = SliceNeeds.tied(timeline);
        if (tied != null) {
            throw new UnsupportedOperationException("can't be split by payee: " + tied);
        }
        Slices slices = new Slices(timeline, data, options, count);
        slices.spread(SliceNeeds.of(timeline));
        return slices;
    }

    /** How many slices there are. */
    public int size() {
        return count;
    }

    /** The rows of one slice. */
    public Slice slice(int number) {
        BitSet payees = new BitSet();
        for (int code = 0; code < data.partnerIds().size(); code++) {
            payees.set(code, number(code) == number);
        }
        int[] dealRows = rows(deals, number);
        int[] eventRows = rows(events, number);
        Copies happened = data.events() == null ? null : asTheyAre(eventRows);
        Dataset own = Replay.of(data, Integer.MAX_VALUE, asTheyAre(dealRows), happened, new boolean[dealRows.length]);
        return new Slice(payees, own, new Places(longs(dealRows), longs(eventRows)));
    }

    /** A run over one slice, which has not begun. */
    public PartRun run(Slice slice) {
        return PartRun.of(timeline, slice.data(), options, span, slice.payees(), slice.places());
    }

    private static long[] longs(int[] rows) {
        return Arrays.stream(rows).asLongStream().toArray();
    }

    private static Copies asTheyAre(int[] rows) {
        return new Copies(rows, new int[rows.length]);
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

    /** The slice of a payee among so many. */
    public static int number(String partner, int count) {
        int hash = partner.hashCode() * 0x9E3779B9;
        return Math.floorMod(hash >>> 8, count);
    }

    private int number(int partner) {
        return number(data.partnerIds().value(partner), count);
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
        BitSet[] keys = RowPartners.none(data.accountIds().size());
        for (boolean give : new boolean[] {false, true}) {
            account(data.deals(), deals, keys, give);
            account(data.events(), events, keys, give);
        }
    }

    private static void account(@Nullable Frame frame, BitSet[] sets, BitSet[] keys, boolean give) {
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
        BitSet[] keys = RowPartners.none(data.partnerIds().size());
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
