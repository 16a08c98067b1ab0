package dev.earnest.analysis;

import dev.earnest.analysis.SimulationSums.GroupTotal;
import dev.earnest.catalog.Catalog;
import dev.earnest.payout.LedgerCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sums of lines by the values of some dimensions; mutable, for one thread. */
final class Groups {
    private final List<Dimension> dimensions;
    private final List<PairNumbers> levels = new ArrayList<>();
    private final Tally tally;

    /**
     * No sums yet.
     *
     * @param dimensions at least one
     * @param subjects how many deals and events there are
     * @param partners how many partners there are
     */
    Groups(List<Dimension> dimensions, int subjects, int partners) {
        this.dimensions = dimensions;
        this.tally = new Tally(subjects, partners);
        dimensions.forEach(dimension -> levels.add(new PairNumbers()));
    }

    /**
     * Adds the lines of all offers. Offers that differ in a field of theirs have no group in common: what is kept to count
     * deals once begins anew with them.
     */
    void add(List<LedgerCursor> offers, List<Catalog> versions, int deals) {
        Map<List<Integer>, List<LedgerCursor>> alike = new LinkedHashMap<>();
        for (LedgerCursor offer : offers) {
            if (offer.next()) {
                alike.computeIfAbsent(own(new LedgerLine(offer, versions)), any -> new ArrayList<>())
                        .add(offer);
            }
        }
        for (List<LedgerCursor> together : alike.values()) {
            together.forEach(offer -> addFrom(offer, new LedgerLine(offer, versions), deals));
            tally.apart();
        }
    }

    private List<Integer> own(Line line) {
        return dimensions.stream()
                .filter(Dimension::isOfOffer)
                .map(dimension -> dimension.code(line))
                .toList();
    }

    /** Adds the line that a cursor stands on, and all behind it. */
    private void addFrom(LedgerCursor cursor, Line line, int deals) {
        do {
            add(line, line.event() >= 0 ? deals + line.event() : line.deal());
        } while (cursor.next());
    }

    /** Adds a line of a deal or event. */
    void add(Line line, int subject) {
        int group = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            group = levels.get(i).of(group, dimensions.get(i).code(line));
        }
        tally.add(group, subject, line.payee(), line);
    }

    /**
     * The groups; no line is added after.
     *
     * @param partnerIds ids by code
     */
    List<GroupTotal> totals(IntFunction<String> partnerIds) {
        tally.apart();
        List<GroupTotal> groups = new ArrayList<>();
        int count = levels.get(levels.size() - 1).size();
        for (int group = 0; group < count; group++) {
            List<String> partners =
                    Arrays.stream(tally.partners(group)).mapToObj(partnerIds).toList();
            groups.add(new GroupTotal(values(group), tally.subjects(group), partners, tally.parts(group)));
        }
        return groups;
    }

    private List<@Nullable String> values(int group) {
        List<@Nullable String> values = new ArrayList<>();
        int at = group;
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            values.add(0, dimensions.get(i).value(levels.get(i).second(at)));
            at = levels.get(i).first(at);
        }
        return values;
    }
}
