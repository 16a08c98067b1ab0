package dev.earnest.analysis;

import dev.earnest.analysis.SimulationSums.GroupTotal;
import dev.earnest.analysis.SimulationSums.OfferTotal;
import dev.earnest.analysis.SimulationSums.PartnerTotal;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums up the lines of one run, by codes and rows; what comes out has neither. */
final class Summing {
    private final Payouts payouts;
    private final Dataset data;
    private final int from;
    private final int to;
    private final int offers;
    private final int threads;
    /** Ids of the partners with a line, by code; the same object wherever the id is named. */
    private final String[] ids;

    Summing(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        this.threads = threads;
        this.payouts = payouts;
        this.data = payouts.data();
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        int most = -1;
        for (OfferResult offer : payouts.offers()) {
            most = Math.max(most, offer.place());
        }
        for (OfferResult offer : payouts.ghosts()) {
            most = Math.max(most, offer.place());
        }
        this.offers = most + 1;
        this.ids = new String[data.partnerIds().size()];
    }

    SimulationSums sums(List<String> by) {
        List<Groups> groups = groups(by);
        LedgerSums sums = new LedgerSums(data, offers);
        LedgerSums ghosts = new LedgerSums(data, offers);
        long[] unmatched = new long[1];
        List<Runnable> tasks = new ArrayList<>();
        groups.forEach(group -> tasks.add(() -> add(group)));
        tasks.add(() -> unmatched[0] = unmatched());
        add(payouts.offers(), payouts.linesByOffer(from, to), sums, tasks);
        add(payouts.ghosts(), payouts.linesByGhost(from, to), ghosts, tasks);
        SideBySide.each(threads, tasks.size(), task -> tasks.get(task).run());
        sums.finish();
        ghosts.finish();
        return new SimulationSums(
                totals(payouts.offers(), sums),
                totals(payouts.ghosts(), ghosts),
                partners(sums),
                groups.isEmpty() ? List.<GroupTotal>of() : groups.get(0).totals(this::id),
                sums.withLine(),
                sums.paid(),
                sums.several(),
                unmatched[0]);
    }

    private String id(int partner) {
        String id = ids[partner];
        if (id == null) {
            id = data.partnerIds().value(partner);
            ids[partner] = id;
        }
        return id;
    }

    private int events() {
        Frame events = data.events();
        return events == null ? 0 : events.rows();
    }

    private List<String> offerIds() {
        String[] words = new String[offers];
        Arrays.fill(words, "");
        payouts.offers().forEach(offer -> words[offer.place()] = offer.id());
        payouts.ghosts().forEach(offer -> words[offer.place()] = offer.id());
        return List.of(words);
    }

    private List<Groups> groups(List<String> by) {
        if (by.isEmpty()) {
            return List.of();
        }
        Dimensions dimensions = Dimensions.of(payouts, offerIds());
        int subjects = data.deals().rows() + events();
        List<Dimension> fields = by.stream().map(dimensions::of).toList();
        return List.of(new Groups(fields, subjects, data.partnerIds().size()));
    }

    private void add(Groups groups) {
        groups.add(
                payouts.linesByOffer(from, to),
                payouts.timeline().versions(),
                data.deals().rows());
    }

    private static void add(
            List<OfferResult> results, List<LedgerCursor> lines, LedgerSums sums, List<Runnable> tasks) {
        for (int i = 0; i < results.size(); i++) {
            int place = results.get(i).place();
            LedgerCursor ofOffer = lines.get(i);
            tasks.add(() -> sums.add(place, ofOffer));
        }
    }

    private long unmatched() {
        BitSet matched = payouts.matchedDeals();
        TextColumn stage = data.deals().text("stage");
        int won = stage == null ? -1 : stage.dictionary().code("won");
        long count = 0;
        for (int row = 0; row < data.deals().rows(); row++) {
            count += (stage == null || stage.code(row) == won) && !matched.get(row) ? 1 : 0;
        }
        return count;
    }

    private List<OfferTotal> totals(List<OfferResult> results, LedgerSums sums) {
        return results.stream()
                .map(result -> total(result.id(), sums.offer(result.place())))
                .toList();
    }

    private OfferTotal total(String id, OfferSums sums) {
        return new OfferTotal(
                id,
                sums.parts(),
                sums.measure(),
                sums.subjects(),
                sums.partners().stream().mapToObj(this::id).toList(),
                sums.firstDay(),
                sums.lastDay());
    }

    private List<PartnerTotal> partners(LedgerSums sums) {
        Frame file = data.partners();
        TextColumn names = file == null ? null : file.text("name");
        int day = (int) payouts.asOf().toEpochDay();
        BitSet paid = sums.partnersPaid();
        return sums.partners().stream()
                .mapToObj(partner -> new PartnerTotal(
                        id(partner),
                        names == null ? null : name(names, payouts.partnerRow(partner, day)),
                        sums.dealsOfPartner(partner),
                        paid.get(partner),
                        sums.ofPartner(partner)))
                .toList();
    }

    private static @Nullable String name(TextColumn names, int row) {
        return row < 0 || names.blank(row) ? null : names.text(row);
    }
}
