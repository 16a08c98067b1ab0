package dev.earnest.payout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run noted of one series: how the entries that were asked for came to their lines, and what cut those. */
final class Trail {
    private final Asked asked;
    private final Series series;
    private final Map<Integer, List<Made>> byRow = new HashMap<>();
    private final Map<Integer, List<Note>> byLine = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();
    private @Nullable Made current;

    Trail(Asked asked, Series series) {
        this.asked = asked;
        this.series = series;
    }

    /** How an entry earned, and the numbers of its lines. */
    record Made(Worked worked, List<Integer> lines) {}

    /** Whether a row of the series' domain was asked for, under a version. */
    boolean wantsRow(OfferVersion version, int row) {
        Domain domain = series.domain;
        int deal = domain.dealRow(row);
        boolean named = deal >= 0 && asked.deals().get(deal)
                || domain.events() && asked.events().get(row);
        return named
                || holds(version.scope.payee().at(row))
                || holds(domain.partner().at(row));
    }

    private boolean holds(int partner) {
        return partner >= 0 && asked.partners().get(partner);
    }

    /** Whether a line was asked for. */
    boolean wants(int line) {
        int row = series.lines.row(line);
        return row < 0 ? holds(series.lines.payee(line)) : wantsRow(series.version(line), row);
    }

    /** Notes how an entry earned; its lines follow. */
    void worked(Worked worked) {
        current = new Made(worked, new ArrayList<>());
        byRow.computeIfAbsent(worked.row(), any -> new ArrayList<>()).add(current);
    }

    /** The next entry is none that was asked for. */
    void passed() {
        current = null;
    }

    /** Notes a line of the entry noted last. */
    void made(int line) {
        Made made = current;
        if (made != null) {
            made.lines().add(line);
        }
    }

    /** Notes a line that follows from another. */
    void madeOf(int line, int made) {
        for (Made entry : of(series.lines.row(line))) {
            if (entry.lines().contains(line)) {
                entry.lines().add(made);
                return;
            }
        }
    }

    void number(int row, long number) {
        numbers.put(row, number);
    }

    void note(int line, Note note) {
        byLine.computeIfAbsent(line, any -> new ArrayList<>()).add(note);
    }

    /** How a row earned: mostly once; again where a refund counts as a credit note. */
    List<Made> of(int row) {
        return byRow.getOrDefault(row, List.of());
    }

    /** The rows noted, in no order. */
    List<Integer> rows() {
        return List.copyOf(byRow.keySet());
    }

    /** What was done to a line, in the order of the steps. */
    List<Note> notes(int line) {
        return byLine.getOrDefault(line, List.of());
    }

    /** The number of a row among those that meet the other conditions, or -1 where it was not counted. */
    long number(int row) {
        return numbers.getOrDefault(row, -1L);
    }
}
