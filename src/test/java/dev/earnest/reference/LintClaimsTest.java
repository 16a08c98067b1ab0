package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.Spaces;
import dev.earnest.lint.space.Witness;
import dev.earnest.lint.space.WitnessSearch;
import dev.earnest.problem.InputException;
import dev.earnest.trial.Trial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is claimed of conditions, held against the deals that the reference finds to meet them. Offers are put together
 * from pieces of random ones, so that conditions on one field meet each other.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LintClaimsTest {
    private static final int BLOCK = 120;
    private static final int FILES = 6;

    static LongStream blocks() {
        long first = Long.getLong("earnest.seed", 1);
        long cases = Long.getLong("earnest.cases", 120);
        return LongStream.iterate(first, from -> from < first + cases, from -> from + BLOCK);
    }

    /** A program of one version with the pieces of several, and what is claimed of it. */
    private record Tried(long seed, Timeline timeline) {
        static Tried of(long seed) {
            Timeline random = RandomCases.of(seed).timeline();
            Catalog version = random.last();
            Dice dice = new Dice(seed + 1_000_000);
            RandomConditions conditions =
                    new RandomConditions(dice, new ArrayList<>(version.metrics().values()));
            Map<String, Offer> offers = new LinkedHashMap<>();
            for (Offer offer : version.offers().values()) {
                List<Condition> when = new ArrayList<>(offer.when().all());
                List<Condition> who = new ArrayList<>(offer.who().all());
                if (offer.trigger().onDeals()) {
                    for (int i = dice.between(1, 4); i > 0; i--) {
                        when.addAll(List.of(conditions.when()));
                    }
                    keepOneNth(when);
                }
                for (int i = dice.between(0, 3); i > 0; i--) {
                    who.addAll(List.of(conditions.who(false)));
                }
                offers.put(offer.id(), with(offer, who, when));
            }
            return new Tried(seed, Overlay.offers(Timeline.of(version), offer -> offers.get(offer.id())));
        }

        private static void keepOneNth(List<Condition> when) {
            boolean seen = false;
            for (int i = 0; i < when.size(); i++) {
                if (when.get(i) instanceof Condition.Nth) {
                    if (seen) {
                        when.remove(i--);
                    }
                    seen = true;
                }
            }
        }

        private static Offer with(Offer o, List<Condition> who, List<Condition> when) {
            return new Offer(
                    o.id(),
                    o.type(),
                    Status.ACTIVE,
                    o.objective(),
                    o.window(),
                    o.trigger(),
                    o.earnedOn(),
                    o.paysTo(),
                    new Conditions(who),
                    o.seller(),
                    new Conditions(when),
                    o.earn(),
                    o.boosts(),
                    o.limits(),
                    o.budget(),
                    o.evidence(),
                    o.clawback(),
                    o.payout());
        }

        Catalog version() {
            return timeline.last();
        }

        /** For each offer, what it pays on in some files: deal or event, and payee. */
        Map<String, Set<List<Object>>> hits(int file) {
            Rows rows = new RandomRows(
                            new Dice(seed * 131 + file), version().currency().code())
                    .rows(
                            version().attribution() != null,
                            List.copyOf(version().offers().keySet()));
            World world = new World(timeline, rows, version().effective().to());
            Eligibility eligibility = new Eligibility(world, new Metrics(world).checks());
            Map<String, Set<List<Object>>> hits = new LinkedHashMap<>();
            for (String id : version().offers().keySet()) {
                Set<List<Object>> of = new HashSet<>();
                for (Hit hit : eligibility.hits(id)) {
                    of.add(List.of(hit.item().event(), hit.item().row().place(), hit.payee()));
                }
                hits.put(id, of);
            }
            return hits;
        }
    }

    private static final class Counted {
        int dead;
        int apart;
        int inside;
        int hits;
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("blocks")
    void what_is_claimed_to_be_empty_apart_or_inside_is_so_in_every_file(long first) {
        Counted counted = new Counted();
        for (long seed = first; seed < first + BLOCK; seed++) {
            Tried tried = Tried.of(seed);
            Spaces spaces = Spaces.of(tried.timeline());
            Map<String, Space> space = new LinkedHashMap<>();
            tried.version().offers().forEach((id, offer) -> space.put(id, spaces.offer(tried.version(), offer)));
            for (int file = 0; file < FILES; file++) {
                Map<String, Set<List<Object>>> hits = tried.hits(file);
                String where = "seed " + seed + ", file " + file + ", ";
                space.forEach((id, one) -> {
                    counted.hits += hits.get(id).size();
                    if (one.isEmpty()) {
                        counted.dead++;
                        assertThat(hits.get(id))
                                .as(where + id + " is dead: " + one.clash())
                                .isEmpty();
                    }
                    space.forEach((other, two) -> pair(tried, where, id, one, other, two, hits, counted));
                });
            }
        }
        assertThat(counted.dead).as("claims that an offer never pays").isGreaterThan(10);
        assertThat(counted.apart).as("claims that two offers never meet").isGreaterThan(50);
        assertThat(counted.inside).as("claims that one offer lies in another").isGreaterThan(5);
        assertThat(counted.hits).as("deals paid on").isGreaterThan(500);
    }

    private static void pair(
            Tried tried,
            String where,
            String id,
            Space one,
            String other,
            Space two,
            Map<String, Set<List<Object>>> hits,
            Counted counted) {
        if (id.equals(other) || one.isEmpty() || two.isEmpty()) {
            return;
        }
        Offer first = tried.version().offers().get(id);
        Offer second = tried.version().offers().get(other);
        boolean comparable = first.trigger().onDeals() == second.trigger().onDeals()
                && first.paysTo().equals(PaysTo.PARTNER)
                && second.paysTo().equals(PaysTo.PARTNER);
        if (!comparable) {
            return;
        }
        if (one.isWithin(two)) {
            counted.inside++;
            assertThat(hits.get(other)).as(where + id + " lies in " + other).containsAll(hits.get(id));
        }
        if (one.and(two).isEmpty()) {
            counted.apart++;
            assertThat(Collections.disjoint(hits.get(id), hits.get(other)))
                    .as(where + id + " never meets " + other)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("blocks")
    void a_clash_is_told_only_where_no_cell_of_one_value_meets_both(long first) {
        for (long seed = first; seed < first + BLOCK; seed += 5) {
            Tried tried = Tried.of(seed);
            Spaces spaces = Spaces.of(tried.timeline());
            for (Offer offer : tried.version().offers().values()) {
                Space space = spaces.offer(tried.version(), offer);
                assertThat(space.isEmpty())
                        .isEqualTo(space.clash() != null && !space.clash().unlessSeveral());
            }
        }
    }

    @Test
    void a_witness_is_paid_by_the_reference_what_the_engine_pays_and_most_are_found() {
        int asked = 0;
        int found = 0;
        for (long seed = 1; seed <= 250; seed++) {
            Catalog version = RandomCases.of(seed).timeline().last();
            Spaces spaces = Spaces.of(Timeline.of(version));
            for (Offer offer : version.offers().values()) {
                Space space = spaces.offer(version, offer);
                if (offer.status() != Status.ACTIVE || space.clash() != null) {
                    continue;
                }
                asked++;
                Search search = WitnessSearch.of(version, List.of(offer), space);
                Witness witness = search.witness();
                if (witness != null && confirmed(version, offer, witness, seed)) {
                    found++;
                }
            }
        }
        assertThat(found * 100 / asked)
                .as("%d of %d offers have a witness", found, asked)
                .isGreaterThan(40);
    }

    private static boolean confirmed(Catalog version, Offer offer, Witness witness, long seed) {
        BigDecimal engine;
        try {
            engine = Trial.paid(version, List.of(offer.id()), witness).get(offer.id());
        } catch (InputException e) {
            return false; // a row that no file may hold
        }
        Timeline alone = Overlay.offers(
                Timeline.of(version),
                each -> each.id().equals(offer.id()) || offer.earn().less().contains(each.id()) ? each : null);
        Rows rows = new Rows(witness.deals(), witness.partners(), witness.events(), null, witness.claims(), null);
        BigDecimal reference = BigDecimal.ZERO;
        for (ReferenceLine line :
                new ReferencePayouts().evaluate(alone, rows, witness.day()).lines()) {
            boolean own = line.offerId().equals(offer.id()) && line.partnerId().equals("P1");
            boolean paid = line.dealId().equals(witness.paid().get("deal_id"))
                    || line.eventId().equals(witness.paid().get("event_id"));
            reference = own && paid ? reference.add(line.paid()) : reference;
        }
        if (engine.signum() > 0) {
            assertThat(reference)
                    .as("seed %d, %s: %s", seed, offer.id(), witness.text())
                    .isEqualByComparingTo(engine);
        }
        return engine.signum() > 0;
    }
}
