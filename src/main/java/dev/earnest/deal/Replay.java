package dev.earnest.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A data set made of another one's rows: as they were known on a day, and some of them once more on later days, with ids of
 * their own. Touches and claims go with their deals and events. An account that was new with the deal that is taken again
 * is new again; one that was there before stays itself.
 */
public final class Replay {
    /** Dates that say what became of a deal; those after the day are not known on it. */
    private static final List<String> LATER = List.of("refunded_date", "churned_date", "cash_date");

    private final Dataset data;
    private final int day;
    private final FrameCopy frames;

    private Replay(Dataset data, int day) {
        this.data = data;
        this.day = day;
        this.frames = new FrameCopy(data.accountIds());
    }

    /**
     * The rows of a data set taken so.
     *
     * @param day since 1970-01-01: refunds, churns, cash and claims after it are not known
     * @param events null where the data set has none
     * @param freshAccount whether the account of a deal that is taken again counts as a new one, by place in {@code deals}
     */
    public static Dataset of(Dataset data, int day, Copies deals, @Nullable Copies events, boolean[] freshAccount) {
        return new Replay(data, day).made(deals, events, freshAccount);
    }

    private Dataset made(Copies deals, @Nullable Copies events, boolean[] freshAccount) {
        Frame happened = data.events();
        Frame touches = data.touches();
        Frame claims = data.claims();
        Copies touched = touches == null ? null : touched(deals);
        int[] touchStart = touches == null ? data.touchStart() : touchStart(deals);
        int[] touchOrder = new int[touched == null ? 0 : touched.size()];
        Arrays.setAll(touchOrder, i -> i);
        int[] newDeal = firstPlaces(deals, data.deals().rows());
        Claimed claimed = claims == null ? null : claimed(claims, deals, events);
        Frame dealFrame = frames.of(data.deals(), deals, freshAccount, LATER, day);
        Frame eventFrame = happened == null || events == null
                ? null
                : frames.of(happened, events, new boolean[events.size()], List.of(), day);
        Dataset.Links links = new Dataset.Links(
                events == null ? new int[0] : eventDeals(events, newDeal),
                claimed == null ? new int[0] : claimed.deals(),
                claimed == null ? new int[0] : claimed.events(),
                touchStart,
                touchOrder);
        return new Dataset(
                dealFrame,
                data.partners(),
                eventFrame,
                touches == null || touched == null ? null : frames.plain(touches, touched),
                claims == null || claimed == null ? null : frames.plain(claims, claimed.copies()),
                data.partnerIds(),
                frames.accounts(),
                links,
                data.inputs(),
                data.reconciliation(),
                Set.of());
    }

    /** Where each row stands as it is; -1 where it is left out. */
    private static int[] firstPlaces(Copies copies, int rows) {
        int[] places = new int[rows];
        Arrays.fill(places, -1);
        for (int i = 0; i < copies.size(); i++) {
            if (copies.months()[i] == 0) {
                places[copies.rows()[i]] = i;
            }
        }
        return places;
    }

    private int[] eventDeals(Copies events, int[] newDeal) {
        int[] deals = new int[events.size()];
        for (int i = 0; i < deals.length; i++) {
            int deal = data.eventDealRow()[events.rows()[i]];
            deals[i] = deal < 0 ? -1 : newDeal[deal];
        }
        return deals;
    }

    private Copies touched(Copies deals) {
        int[] start = touchStart(deals);
        int[] rows = new int[start[deals.size()]];
        int[] months = new int[rows.length];
        int at = 0;
        for (int i = 0; i < deals.size(); i++) {
            int deal = deals.rows()[i];
            for (int t = data.touchStart()[deal]; t < data.touchStart()[deal + 1]; t++) {
                rows[at] = data.touchOrder()[t];
                months[at++] = deals.months()[i];
            }
        }
        return new Copies(rows, months);
    }

    private int[] touchStart(Copies deals) {
        int[] start = new int[deals.size() + 1];
        for (int i = 0; i < deals.size(); i++) {
            int deal = deals.rows()[i];
            start[i + 1] = start[i] + data.touchStart()[deal + 1] - data.touchStart()[deal];
        }
        return start;
    }

    /** Claims that are taken, with the new rows of their deals and events. */
    private record Claimed(Copies copies, int[] deals, int[] events) {}

    private Claimed claimed(Frame claims, Copies deals, @Nullable Copies events) {
        List<List<Integer>> ofDeals = byRow(data.claimDealRow(), data.deals().rows());
        Frame happened = data.events();
        List<List<Integer>> ofEvents = byRow(data.claimEventRow(), happened == null ? 0 : happened.rows());
        Taken taken = new Taken(claims);
        for (int i = 0; i < deals.size(); i++) {
            for (int claim : ofDeals.get(deals.rows()[i])) {
                taken.add(claim, deals.months()[i], i, -1);
            }
        }
        for (int i = 0; events != null && i < events.size(); i++) {
            for (int claim : ofEvents.get(events.rows()[i])) {
                taken.add(claim, events.months()[i], -1, i);
            }
        }
        return taken.done();
    }

    private static List<List<Integer>> byRow(int[] rows, int size) {
        List<List<Integer>> lists = new ArrayList<>(Collections.nCopies(size, List.of()));
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                List<Integer> more = new ArrayList<>(lists.get(rows[i]));
                more.add(i);
                lists.set(rows[i], more);
            }
        }
        return lists;
    }

    /** Gathers claims that are known on the day. */
    private final class Taken {
        private final @Nullable DateColumn submitted;
        private final @Nullable DateColumn decided;
        private final List<int[]> all = new ArrayList<>();

        Taken(Frame claims) {
            this.submitted = claims.date("submitted_date");
            this.decided = claims.date("decided_date");
        }

        void add(int claim, int months, int deal, int event) {
            if (isKnown(submitted, claim) && isKnown(decided, claim)) {
                all.add(new int[] {claim, months, deal, event});
            }
        }

        private boolean isKnown(@Nullable DateColumn dates, int claim) {
            return dates == null || dates.blank(claim) || dates.day(claim) <= day;
        }

        Claimed done() {
            return new Claimed(new Copies(column(0), column(1)), column(2), column(3));
        }

        private int[] column(int place) {
            return all.stream().mapToInt(one -> one[place]).toArray();
        }
    }
}
