package dev.earnest.reference;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.ledger.LedgerLines;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.DataSpan;
import dev.earnest.payout.GivenLines;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LedgerPlace;
import dev.earnest.payout.Options;
import dev.earnest.payout.PaidLine;
import dev.earnest.payout.PartRun;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Places;
import dev.earnest.payout.PoolCut;
import dev.earnest.payout.PoolRun;
import dev.earnest.payout.PooledLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A run split as over a cluster, in memory: slices of payees, pools over their lines, books of deals for what reports read. */
public final class Books {
    private final Timeline timeline;
    private final Dataset data;
    private final Parts parts;
    private final Options options;
    private final DataSpan span;
    private final TreeMap<LedgerPlace, String> ledger = new TreeMap<>();
    private final List<PaidLine> lines = new ArrayList<>();
    private final List<Payouts> slices = new ArrayList<>();
    private final TreeSet<Long> matched = new TreeSet<>();
    private final List<BudgetUse> pools = new ArrayList<>();

    private Books(Timeline timeline, Dataset data, Parts parts, Options options) {
        this.timeline = timeline;
        this.data = data;
        this.parts = parts;
        this.options = options;
        this.span = DataSpan.of(timeline, data);
    }

    /** Runs a program in so many slices. */
    public static Books of(Timeline timeline, Dataset data, Options options, int count) {
        return of(timeline, data, Parts.copied(data), options, count);
    }

    /** The same, with parts made so. */
    static Books of(Timeline timeline, Dataset data, Parts parts, Options options, int count) {
        Books books = new Books(timeline, data, parts, options);
        SplitRows split = SplitRows.of(timeline, data, parts, options, count);
        books.run(IntStream.range(0, count).mapToObj(split::part).toList());
        return books;
    }

    private void run(List<SplitRows.Part> parts) {
        List<PartRun> runs = parts.stream().map(SplitRows.Part::run).toList();
        runs.forEach(PartRun::earn);
        List<List<PoolCut>> cuts = cuts(runs.stream()
                .map(run -> run.pooled().stream().flatMap(all -> all).toList())
                .toList());
        for (int i = 0; i < runs.size(); i++) {
            Payouts part = runs.get(i).finish(cuts.get(i));
            slices.add(part);
            Places places = parts.get(i).places();
            runs.get(i).matched().stream().forEach(row -> matched.add(places.deals()[row]));
            runs.get(i).lines().forEach(all -> all.forEach(lines::add));
            LedgerLines text = new LedgerLines(part);
            LedgerCursor at = part.ledger();
            for (long number = 0; at.next(); number++) {
                String line = new String(text.of(at), StandardCharsets.UTF_8);
                if (ledger.put(at.place(places, number), line) != null) {
                    throw new IllegalStateException("two lines at one place: " + line);
                }
            }
        }
    }

    /** A line to be cut, with the slice it is of. */
    private record Asked(int slice, PaidLine line) {}

    private List<List<PoolCut>> cuts(List<List<PooledLine>> pooled) {
        Map<Integer, List<Asked>> byPool = new TreeMap<>();
        List<List<PoolCut>> cuts = new ArrayList<>();
        for (int slice = 0; slice < pooled.size(); slice++) {
            cuts.add(new ArrayList<>());
            for (PooledLine line : pooled.get(slice)) {
                byPool.computeIfAbsent(line.pool(), any -> new ArrayList<>()).add(new Asked(slice, line.line()));
            }
        }
        for (List<Asked> asked : byPool.values()) {
            asked.sort(Comparator.comparing(one -> one.line().place()));
            PoolRun run = PoolRun.of(timeline, parts.of(new int[0], new int[0]), options, span);
            asked.forEach(one -> run.add(one.line()));
            run.run();
            for (int i = 0; i < asked.size(); i++) {
                cuts.get(asked.get(i).slice()).add(run.cuts().get(i));
            }
            pools.addAll(run.uses());
        }
        return cuts;
    }

    /** The lines of the ledger in order, from the comma behind their number on. */
    public List<String> ledger() {
        return List.copyOf(ledger.values());
    }

    /** What each slice came to: offers count for its payees alone. */
    public List<Payouts> slices() {
        return slices;
    }

    /** What was used of budgets of one sum for all. */
    public List<BudgetUse> pools() {
        return pools;
    }

    /** The same payouts in so many books, each deal with its events in one. */
    public List<Payouts> books(int count) {
        int[] ofDeal = IntStream.range(0, data.deals().rows())
                .map(row -> Math.floorMod(row * 31 + 7, count))
                .toArray();
        Frame happened = data.events();
        int[] ofEvent = IntStream.range(0, happened == null ? 0 : happened.rows())
                .map(row -> data.eventDealRow()[row] < 0 ? row % count : ofDeal[data.eventDealRow()[row]])
                .toArray();
        return IntStream.range(0, count)
                .mapToObj(book -> book(book, ofDeal, ofEvent, count))
                .toList();
    }

    private Payouts book(int book, int[] ofDeal, int[] ofEvent, int count) {
        int[] deals = rows(ofDeal, book);
        int[] events = rows(ofEvent, book);
        Places places = new Places(
                java.util.Arrays.stream(deals).asLongStream().toArray(),
                java.util.Arrays.stream(events).asLongStream().toArray());
        List<PaidLine> own = lines.stream()
                .filter(line -> book == bookOf(line, ofDeal, ofEvent, count))
                .sorted(Comparator.comparing(PaidLine::place))
                .toList();
        long[] counted = matched.stream()
                .filter(place -> ofDeal[Math.toIntExact(place)] == book)
                .mapToLong(place -> place)
                .toArray();
        return GivenLines.payouts(timeline, parts.of(deals, events), options, span, places, own, counted, List.of());
    }

    private static int bookOf(PaidLine line, int[] ofDeal, int[] ofEvent, int count) {
        if (line.row() < 0) {
            return Math.floorMod(line.payee().hashCode(), count);
        }
        return (line.series().ofEvents() ? ofEvent : ofDeal)[Math.toIntExact(line.row())];
    }

    private static int[] rows(int[] bookOf, int book) {
        BitSet rows = new BitSet();
        for (int row = 0; row < bookOf.length; row++) {
            rows.set(row, bookOf[row] == book);
        }
        return rows.stream().toArray();
    }
}
