package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Timeline;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program run after another on the same data keeps the lines of offers that do not differ: no line may tell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisedProgramTest {
    private static final int BLOCK = 50;
    private final Engine engine = new Engine(1);

    static LongStream blocks() {
        long first = Long.getLong("earnest.seed", 50_001);
        long cases = Long.getLong("earnest.cases", 400);
        return LongStream.iterate(first, from -> from < first + cases, from -> from + BLOCK);
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("blocks")
    void a_revision_pays_after_another_program_what_it_pays_alone(long first) {
        for (long seed = first; seed < first + BLOCK; seed++) {
            Case whole = RandomCases.of(seed);
            List<Simpler.Step> revisions = Simpler.parts(whole);
            Random random = new Random(seed);
            for (int i = 0; i < 3 && !revisions.isEmpty(); i++) {
                Simpler.Step revision = revisions.get(random.nextInt(revisions.size()));
                check(whole, revision.result(), whole, revision.name());
                check(revision.result(), whole, whole, "without " + revision.name());
            }
        }
    }

    private void check(Case before, Case after, Case wanted, String what) {
        Evaluator.Outcome alone = engine.evaluate(after.timeline(), after.rows(), after.asOf());
        Evaluator.Outcome revised = engine.evaluateAfter(
                before.timeline(), after.timeline(), wanted.timeline(), after.rows(), after.asOf());
        assertThat(revised).as(before.name() + ": " + what).isEqualTo(alone);
    }

    @Test
    void only_the_offers_that_a_change_touches_are_worked_out_again() {
        assertThat(kept(program("2%", "4%"), program("2%", "5%"))).containsExactly("alone", "one", "other");
    }

    @Test
    void offers_that_stack_with_a_changed_one_are_worked_out_again() {
        assertThat(kept(program("2%", "4%"), program("3%", "4%"))).containsExactly("alone", "last");
    }

    @Test
    void conditions_in_another_order_keep_everything() {
        OfferOf one = OfferOf.named("o").rate("1%").when(Words.is("product", "x", "y"), Words.is("region", "emea"));
        OfferOf other = OfferOf.named("o").rate("1%").when(Words.is("region", "emea"), Words.is("product", "y", "x"));
        assertThat(kept(CatalogOf.with(one), CatalogOf.with(other))).containsExactly("o");
    }

    @Test
    void another_ground_keeps_nothing() {
        Timeline shorter = offers(CatalogOf.window("2026-01-01", "2026-06-30"), "2%", "4%");
        assertThat(kept(program("2%", "4%"), shorter)).isEmpty();
    }

    private List<String> kept(Timeline before, Timeline after) {
        return engine.kept(before, after, Rows.deals("deal_id,partner_id,close_date,amount", "D1,P,2026-02-01,1000"));
    }

    private static Timeline program(String one, String last) {
        return offers(CatalogOf.year(), one, last);
    }

    private static Timeline offers(CatalogOf catalog, String one, String last) {
        return catalog.offers(
                        OfferOf.named("alone").rate("1%"),
                        OfferOf.named("one").rate(one),
                        OfferOf.named("other").rate("3%"),
                        OfferOf.named("last").rate(last))
                .stacking("pair", "best", null, "one", "other")
                .timeline();
    }
}
