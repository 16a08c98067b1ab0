package dev.earnest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.reference.Books;
import dev.earnest.reference.Case;
import dev.earnest.reference.Engine;
import dev.earnest.reference.RandomCases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of a run split by payee, its lines put into books of deals, are those of the whole run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulationOfBooksTest {
    private static final List<List<String>> FIELDS = List.of(
            List.of(),
            List.of("deal.product"),
            List.of("partner.country", "type"),
            List.of("tier"),
            List.of("quarter", "partner"),
            List.of("version", "offer", "month"));

    private final Engine engine = new Engine(1);

    @Test
    void figures_of_books_are_those_of_the_whole() {
        assertThat(held(1, 8)).isGreaterThan(5);
    }

    @Test
    @Tag("long")
    void figures_of_books_of_many_programs_are_those_of_the_whole() {
        assertThat(held(50_000, Integer.getInteger("earnest.cases", 2_000))).isGreaterThan(100);
    }

    private int held(long first, int cases) {
        int held = 0;
        for (long seed = first; seed < first + cases; seed++) {
            Case tried = RandomCases.of(seed);
            Payouts whole = engine.first(tried.timeline(), tried.rows(), tried.asOf());
            Books split = Books.of(tried.timeline(), whole.data(), new Options(tried.asOf(), 1, true), 3);
            for (List<String> by : FIELDS) {
                if (told(whole, by)) {
                    holds(tried, whole, split, by);
                }
            }
            held++;
        }
        return held;
    }

    private static boolean told(Payouts whole, List<String> by) {
        try {
            Simulation.checkFields(whole.timeline(), whole.data(), by);
            Simulation.checkParts(whole.timeline(), by);
            return true;
        } catch (InputException none) {
            return false;
        }
    }

    private static void holds(Case tried, Payouts whole, Books split, List<String> by) {
        LocalDate from = by.size() > 1 ? tried.asOf().minusMonths(6) : null;
        SimulationSums sums = split.books(3).stream()
                .map(book -> SimulationSums.of(book, by, from, null, 1))
                .reduce(SimulationSums::plus)
                .orElseThrow();
        RunCounts counted =
                split.slices().stream().map(RunCounts::of).reduce(RunCounts.of(split.pools()), RunCounts::plus);
        assertThat(Simulation.of(sums, counted, Basis.of(whole), by))
                .as("%s by %s", tried.name(), by)
                .isEqualTo(Simulation.of(whole, by, from, null, 1));
    }
}
