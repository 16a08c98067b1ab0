package dev.earnest.analysis;

import dev.earnest.catalog.Catalog;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers the groups that lines, and deals themselves, fall into by the values of some fields; for one thread. */
public final class Grouper {
    private final List<Dimension> dimensions;
    private final List<PairNumbers> levels = new ArrayList<>();
    private final List<Catalog> versions;
    private final @Nullable TextColumn partners;
    private final @Nullable DateColumn closed;

    private Grouper(Payouts payouts, List<Dimension> dimensions) {
        this.dimensions = dimensions;
        this.versions = payouts.timeline().versions();
        Frame deals = payouts.data().deals();
        this.partners = deals.text("partner_id");
        this.closed = deals.date("close_date");
        dimensions.forEach(dimension -> levels.add(new PairNumbers()));
    }

    /** @param by names of fields, at least one; fails with InputException where one is none */
    public static Grouper of(Payouts payouts, List<String> by) {
        int most = -1;
        List<OfferResult> all = new ArrayList<>(payouts.offers());
        all.addAll(payouts.ghosts());
        for (OfferResult offer : all) {
            most = Math.max(most, offer.place());
        }
        String[] ids = new String[most + 1];
        Arrays.fill(ids, "");
        all.forEach(offer -> ids[offer.place()] = offer.id());
        Dimensions dimensions = Dimensions.of(payouts, List.of(ids));
        return new Grouper(payouts, by.stream().map(dimensions::of).toList());
    }

    /** The group of the line a cursor stands on. */
    public int of(LedgerCursor line) {
        return of(new LedgerLine(line, versions));
    }

    /** The group of a deal itself, as its seller's on its closing day; it has no offer. */
    public int ofDeal(int row) {
        return of(new DealItself(
                partners == null ? -1 : partners.code(row), row, closed == null ? Integer.MIN_VALUE : closed.day(row)));
    }

    private int of(Line line) {
        int group = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            group = levels.get(i).of(group, dimensions.get(i).code(line));
        }
        return group;
    }

    /** How many groups there are so far. */
    public int size() {
        return levels.get(levels.size() - 1).size();
    }

    /** Whether groups stand in the order of their words, as those of time do. */
    public boolean isOrdered() {
        return dimensions.get(0).isOrdered();
    }

    /** The values of a group, null where a field is blank. */
    public List<@Nullable String> values(int group) {
        List<@Nullable String> values = new ArrayList<>();
        int at = group;
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            values.add(0, dimensions.get(i).value(levels.get(i).second(at)));
            at = levels.get(i).first(at);
        }
        return values;
    }

    /** A deal as if it were a line without money. */
    private record DealItself(int payee, int deal, int day) implements Line {
        @Override
        public int offer() {
            return -1;
        }

        @Override
        public int version() {
            return -1;
        }

        @Override
        public int event() {
            return -1;
        }

        @Override
        public long earned() {
            return 0;
        }

        @Override
        public long limitCut() {
            return 0;
        }

        @Override
        public long stackingCut() {
            return 0;
        }

        @Override
        public long budgetCut() {
            return 0;
        }

        @Override
        public long held() {
            return 0;
        }

        @Override
        public long committed() {
            return 0;
        }

        @Override
        public long clawedBack() {
            return 0;
        }

        @Override
        public long paid() {
            return 0;
        }
    }
}
