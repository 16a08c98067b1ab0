package dev.earnest.analysis.accrual;

import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Copies;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Replay;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.payout.StepStanding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the program pays on what was known on a day, and on what a method expects after it: the engine's own figures. */
final class Snapshot {
    private final Payouts payouts;

    /** A partner's period of one offer. */
    record OpenPeriod(String offer, int partner, String period) {}

    /**
     * What a key comes to.
     *
     * @param count what it counts, in ten-thousandths
     * @param paid in minor units, on lines up to some day
     * @param payDay of the line earned last; below any day where there is none
     */
    record PeriodSum(long count, long paid, int lastDay, int payDay, int earnedDay) {
        PeriodSum plus(long more, int earned, int pays) {
            boolean later = earned > earnedDay;
            return new PeriodSum(
                    count, Math.addExact(paid, more), lastDay, later ? pays : payDay, Math.max(earned, earnedDay));
        }
    }

    private Snapshot(Payouts payouts) {
        this.payouts = payouts;
    }

    /** Of a data set as known on a day, with what is expected after it. */
    static Snapshot of(Timeline timeline, Dataset data, int day, @Nullable Forecast forecast, int threads) {
        Copies deals = known(data.deals(), "close_date", day);
        Frame happened = data.events();
        Copies events = happened == null ? null : known(happened, "date", day);
        boolean[] fresh = new boolean[deals.size()];
        if (forecast != null) {
            fresh = Arrays.copyOf(fresh, deals.size() + forecast.deals().size());
            markFresh(data.deals(), forecast.deals(), deals.size(), fresh);
            deals = deals.and(forecast.deals());
            events = events == null ? null : events.and(forecast.events());
        }
        Dataset replayed = Replay.of(data, day, deals, events, fresh);
        Options options = new Options(LocalDate.ofEpochDay(day), threads, false).first();
        return new Snapshot(Plan.compile(timeline, replayed, options).run());
    }

    private static Copies known(Frame frame, String column, int day) {
        DateColumn days = frame.date(column);
        int[] rows = java.util.stream.IntStream.range(0, frame.rows())
                .filter(row -> days == null || days.blank(row) || days.day(row) <= day)
                .toArray();
        return new Copies(rows, new int[rows.length]);
    }

    /** An account is new again with the deal that is taken again where it was its first. */
    private static void markFresh(Frame deals, Copies again, int from, boolean[] fresh) {
        TextColumn accounts = deals.text("account_id");
        DateColumn closed = deals.date("close_date");
        if (accounts == null || closed == null) {
            return;
        }
        int[] first = new int[accounts.dictionary().size()];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int row = 0; row < deals.rows(); row++) {
            int account = accounts.code(row);
            if (account >= 0 && !closed.blank(row)) {
                first[account] = Math.min(first[account], closed.day(row));
            }
        }
        int earliest = Integer.MAX_VALUE;
        for (int row : again.rows()) {
            earliest = Math.min(earliest, closed.day(row));
        }
        for (int i = 0; i < again.size(); i++) {
            int account = accounts.code(again.rows()[i]);
            fresh[from + i] = account >= 0 && first[account] >= earliest;
        }
    }

    Payouts payouts() {
        return payouts;
    }

    /**
     * The periods that hold a day, of offers whose steps a forecast bears on: what they count, and what they pay on lines
     * earned up to {@code to}.
     */
    Map<OpenPeriod, PeriodSum> periods(int day, int to) {
        Map<OpenPeriod, PeriodSum> periods = new HashMap<>();
        for (StepStanding standing : payouts.standings(day)) {
            if (standing.tiers().method() != Tiers.Method.PROSPECTIVE) {
                OpenPeriod key = new OpenPeriod(standing.offer(), standing.partner(), standing.period());
                PeriodSum one =
                        new PeriodSum(standing.count(), 0, standing.lastDay(), Integer.MIN_VALUE, Integer.MIN_VALUE);
                periods.merge(key, one, Snapshot::both);
            }
        }
        for (LedgerCursor line : payouts.paymentsByOffer(Integer.MIN_VALUE, to)) {
            while (line.next()) {
                OpenPeriod key = new OpenPeriod(line.offerId(), line.partner(), line.period());
                periods.computeIfPresent(
                        key, (same, known) -> known.plus(line.paid(), line.earnedDay(), line.payDay()));
            }
        }
        return periods;
    }

    /** Counts that are kept apart are one partner's all the same. */
    private static PeriodSum both(PeriodSum one, PeriodSum other) {
        return new PeriodSum(
                Math.addExact(one.count(), other.count()), 0, one.lastDay(), Integer.MIN_VALUE, Integer.MIN_VALUE);
    }

    /** What lines earned from one day to another pay, or hold back as committed, by offer. */
    Map<String, long[]> byOffer(int from, int to) {
        Map<String, long[]> sums = new TreeMap<>();
        for (LedgerCursor line : payouts.linesByOffer(from, to)) {
            while (line.next()) {
                long[] sum = sums.computeIfAbsent(line.offerId(), id -> new long[2]);
                sum[0] = Math.addExact(sum[0], line.paid());
                sum[1] = Math.addExact(sum[1], line.held());
            }
        }
        return sums;
    }
}
