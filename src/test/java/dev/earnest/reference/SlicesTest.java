package dev.earnest.reference;

import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run split by payee, and its lines put into books of deals, is the whole run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlicesTest {
    private final Engine engine = new Engine(1);

    @Test
    void slices_and_books_are_the_whole_run() {
        hold(1, 25, 3);
    }

    @Test
    @Tag("long")
    void slices_and_books_of_many_programs_are_the_whole_run() {
        hold(Long.getLong("earnest.seed", 1_000), Integer.getInteger("earnest.cases", 3_000), 1, 2, 3, 7);
    }

    private void hold(long first, int cases, int... counts) {
        for (long seed = first; seed < first + cases; seed++) {
            Case tried = RandomCases.of(seed);
            Payouts whole = engine.payouts(tried.timeline(), tried.rows(), tried.asOf());
            Whole held = new Whole(whole);
            Parts parts = Parts.read(tried.timeline(), tried.rows());
            Options options = new Options(tried.asOf(), 1, true);
            for (int count : counts) {
                Books split = Books.of(tried.timeline(), whole.data(), parts, options, count);
                held.isMadeOf(split, tried.name() + " in " + count);
            }
        }
    }
}
