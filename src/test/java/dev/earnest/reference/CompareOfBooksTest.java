package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.compare.CompareCounts;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.CompareSums;
import dev.earnest.analysis.compare.Comparison;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random programs with random changes: books and slices together make the comparison of the whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareOfBooksTest {
    private static final int BOOKS = 3;
    private static final int SLICES = 2;
    private final Engine engine = new Engine(1);
    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void a_few() throws Exception {
        hold(90_001, 90_012);
        // an event's condition on what the account of its deal did
        hold(92_129, 92_129);
    }

    @Tag("long")
    @Test
    void many() throws Exception {
        hold(91_001, 92_500);
        assertThat(seen).as("what was met").containsKeys("moved", "steps", "budgets", "groups", "window");
    }

    private void hold(long first, long last) throws Exception {
        for (long seed = first; seed <= last; seed++) {
            Case tried = RandomCases.of(seed);
            Timeline revised =
                    Revisions.of(tried.timeline(), 3, new Random(seed)).all();
            Payouts base = engine.first(tried.timeline(), tried.rows(), tried.asOf());
            Payouts next = engine.after(base, revised);
            hold(tried.name(), base, next, request(seed, tried.asOf()));
        }
    }

    private CompareRequest request(long seed, LocalDate day) {
        boolean window = seed % 3 == 0;
        seen.merge("window", window ? 1 : 0, Integer::sum);
        LocalDate from = window ? day.minusMonths(8) : null;
        LocalDate to = window ? day.minusMonths(2) : null;
        return new CompareRequest(from, to, CompareRequest.USUAL, 1);
    }

    private void hold(String name, Payouts base, Payouts next, CompareRequest request) throws Exception {
        CompareFigures whole = Comparison.of(base, next, request).figures();
        note(whole);
        Options options = new Options(base.asOf(), 1, true);
        Books ofBase = Books.of(base.timeline(), base.data(), options, SLICES);
        Books ofNext = Books.of(next.timeline(), base.data(), options, SLICES);
        List<CompareSums> sums = sums(ofBase.books(BOOKS), ofNext.books(BOOKS), request);
        List<CompareCounts> counts = counts(ofBase, ofNext, request);
        CompareSums one = sums.get(0).plus(sums.get(1)).plus(sums.get(2));
        CompareSums other = sums.get(2).plus(sums.get(0).plus(sums.get(1)));
        assertThat(other).as(name).usingRecursiveComparison().isEqualTo(one);
        CompareCounts counted = counts.get(0).plus(counts.get(1)).plus(counts.get(2));
        CompareCounts again = counts.get(2).plus(counts.get(1).plus(counts.get(0)));
        assertThat(told(base, next, request, one, counted)).as(name).isEqualTo(whole);
        assertThat(told(base, next, request, other, again)).as(name).isEqualTo(whole);
    }

    private void note(CompareFigures figures) {
        seen.merge(figures.nothingMoved() ? "same" : "moved", 1, Integer::sum);
        figures.steps().forEach(step -> seen.merge("steps", 1, Integer::sum));
        figures.budgets().forEach(budget -> seen.merge("budgets", 1, Integer::sum));
        figures.who().by().forEach(by -> seen.merge("groups", 1, Integer::sum));
    }

    private static CompareFigures told(
            Payouts base, Payouts next, CompareRequest request, CompareSums sums, CompareCounts counted) {
        return Comparison.figures(base.timeline(), next.timeline(), base.asOf(), request, sums, counted);
    }

    private static List<CompareSums> sums(List<Payouts> base, List<Payouts> next, CompareRequest request)
            throws Exception {
        List<CompareSums> sums = new ArrayList<>();
        for (int book = 0; book < BOOKS; book++) {
            sums.add(sent(CompareSums.of(base.get(book), next.get(book), request)));
        }
        return sums;
    }

    private static List<CompareCounts> counts(Books base, Books next, CompareRequest request) throws Exception {
        List<CompareCounts> counts = new ArrayList<>();
        for (int slice = 0; slice < SLICES; slice++) {
            Payouts ofBase = base.slices().get(slice);
            Payouts ofNext = next.slices().get(slice);
            counts.add(sent(CompareCounts.of(ofBase, ofNext, request)));
        }
        counts.add(CompareCounts.of(base.pools(), next.pools()));
        return counts;
    }

    /** As it arrives elsewhere. */
    @SuppressWarnings("unchecked")
    private static <T> T sent(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
