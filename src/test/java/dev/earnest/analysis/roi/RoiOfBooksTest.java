package dev.earnest.analysis.roi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Timeline;
import dev.earnest.money.Rate;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.reference.Books;
import dev.earnest.reference.Case;
import dev.earnest.reference.Engine;
import dev.earnest.reference.RandomCases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random programs paid in slices and told from books of deals return what they do as a whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoiOfBooksTest {
    private static final Economics ECONOMICS = new Economics(
            new Lookup.By(
                    "product",
                    List.of(
                            new Lookup.Row("x", new Lookup.Fixed(new BigDecimal("0.5"))),
                            new Lookup.Row("y", new Lookup.Fixed(new BigDecimal("0.35")))),
                    new Lookup.Fixed(new BigDecimal("0.2"))),
            Map.of("a", Rate.ofPercent("60"), "otherwise", Rate.ofPercent("25")),
            null,
            List.of(new Economics.Cost("Portal", new BigDecimal("1200"), Period.YEAR)),
            null,
            Map.of());
    private static final List<List<String>> BY =
            List.of(List.of(), List.of("product"), List.of("month", "partner"), List.of("offer", "country"));

    @Test
    void books_return_what_the_whole_does() {
        holds(1, 12);
    }

    @Test
    @Tag("long")
    void books_of_many_programs_return_what_the_whole_does() {
        holds(2_000, Integer.getInteger("earnest.cases", 1_500));
    }

    private static void holds(long first, int cases) {
        int paying = 0;
        for (long seed = first; seed < first + cases; seed++) {
            Case tried = RandomCases.of(seed);
            Timeline timeline = withEconomics(tried.timeline());
            Payouts whole = new Engine(1).first(timeline, tried.rows(), tried.asOf());
            List<Payouts> books = books(timeline, whole);
            Collections.shuffle(books, new Random(seed));
            paying += whole.ledger().next() ? 1 : 0;
            LocalDate from = seed % 3 == 0 ? LocalDate.of(2026, 2, 10) : null;
            boolean bare = whole.data().deals().rows() == 0 || whole.data().partners() == null;
            List<String> by = bare ? List.of("offer", "partner") : BY.get((int) (seed % BY.size()));
            holds(tried.name(), whole, books, new RoiRequest(by, null, from, null));
        }
        assertThat(paying).isGreaterThan(cases / 2);
    }

    /** Three books of a run in two slices. */
    private static List<Payouts> books(Timeline timeline, Payouts whole) {
        Options options = new Options(whole.asOf(), 1, true);
        return new ArrayList<>(Books.of(timeline, whole.data(), options, 2).books(3));
    }

    private static void holds(String name, Payouts whole, List<Payouts> books, RoiRequest request) {
        RoiSums sums = books.stream()
                .map(book -> RoiSums.of(book, request, 1))
                .reduce(RoiSums::plus)
                .orElseThrow();
        assertThat(Roi.of(sums, whole.timeline(), request, whole.asOf()))
                .as(name)
                .isEqualTo(Roi.of(whole, request.by(), null, request.from(), request.to(), 1));
        GrossToNetSums steps = books.stream()
                .map(book -> GrossToNetSums.of(book, request))
                .reduce(GrossToNetSums::plus)
                .orElseThrow();
        assertThat(GrossToNet.of(steps, whole.timeline(), request))
                .as(name)
                .isEqualTo(GrossToNet.of(whole, request.by(), request.from(), request.to()));
    }

    private static Timeline withEconomics(Timeline timeline) {
        return new Timeline(
                timeline.versions().stream().map(RoiOfBooksTest::withEconomics).toList());
    }

    private static Catalog withEconomics(Catalog one) {
        return new Catalog(
                one.id(),
                one.version(),
                one.currency(),
                one.effective(),
                one.fiscal(),
                one.reviewBy(),
                one.dimensions(),
                one.objectives(),
                one.segments(),
                one.metrics(),
                one.ladders(),
                one.budgets(),
                one.offers(),
                one.stacking(),
                one.attribution(),
                one.rounding(),
                one.registrationValid(),
                one.versionBy(),
                one.payments(),
                ECONOMICS,
                one.waivers());
    }
}
