package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import dev.earnest.lint.Finding;
import dev.earnest.lint.Linter;
import dev.earnest.lint.Rules;
import dev.earnest.lint.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What the rules call dead pays nothing on the engine: each kind of claim is tried on 10,000 random deals and more. More
 * programs by {@code -Dearnest.dead=1000}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimedDeadTest {
    private static final int PROGRAMS = Integer.getInteger("earnest.dead", 60);
    private static final int DEALS = 1_500;
    private static final LocalDate AS_OF = LocalDate.of(2027, 12, 31);
    private static final Set<String> OFFERS =
            Set.of("always-beaten", "contradictory-conditions", "zero-payout", "window-outside-catalog");
    private static final Set<String> PARTS = Set.of("unreachable-step", "dead-table-row", "dead-boost");

    @Test
    void what_is_claimed_to_be_dead_pays_on_no_deal() {
        Map<String, Integer> tried = new TreeMap<>();
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            RandomIncentives random = new RandomIncentives(seed);
            Timeline program = random.program();
            List<Finding> claims = new ArrayList<>(
                    new Linter(Rules.ALL, Settings.USUAL).lint(program).findings());
            claims.removeIf(claim -> !OFFERS.contains(claim.about().id())
                    && !PARTS.contains(claim.about().id()));
            if (claims.isEmpty()) {
                continue;
            }
            claims.forEach(claim -> tried.merge(claim.about().id(), DEALS, Integer::sum));
            // a credit note is no payout, but what it takes back may depend on a step that never pays
            boolean credits = seed % 3 == 0;
            Rows rows = random.rows(DEALS, credits);
            Map<String, BigDecimal> paid = paid(program, rows);
            offers(seed, claims, paid);
            if (!credits) {
                Timeline without = Overlay.offers(program, offer -> without(offer, claims));
                assertThat(paid(without, rows))
                        .as("seed " + seed + ": " + texts(claims))
                        .isEqualTo(paid);
            }
        }
        assertThat(tried).containsKeys("always-beaten", "unreachable-step", "dead-table-row", "dead-boost");
        assertThat(tried.get("always-beaten")).isGreaterThan(10_000);
        assertThat(tried.get("unreachable-step")).isGreaterThan(10_000);
    }

    private static void offers(long seed, List<Finding> claims, Map<String, BigDecimal> paid) {
        Set<String> dead = new HashSet<>();
        for (Finding claim : claims) {
            // a claim with a note tells of its own exception
            if (OFFERS.contains(claim.about().id()) && claim.note() == null) {
                dead.addAll(claim.subjects());
            }
        }
        paid.forEach((line, money) -> {
            if (dead.contains(line.substring(0, line.indexOf('/')))) {
                assertThat(money)
                        .as("seed " + seed + ", " + line + ": " + texts(claims))
                        .isNotPositive();
            }
        });
    }

    private static String texts(List<Finding> claims) {
        return claims.stream().map(Finding::message).collect(Collectors.joining("\n"));
    }

    /** By offer and deal, what isn't 0. */
    private static Map<String, BigDecimal> paid(Timeline program, Rows rows) {
        Map<String, BigDecimal> paid = new HashMap<>();
        for (ReferenceLine line : new Engine(1).evaluate(program, rows, AS_OF).lines()) {
            if (line.paid().signum() != 0) {
                paid.merge(line.offerId() + "/" + line.dealId(), line.paid(), BigDecimal::add);
            }
        }
        return paid;
    }

    /** The offer without its parts that are claimed to be dead. */
    private static Offer without(Offer offer, List<Finding> claims) {
        Offer changed = offer;
        for (int i = offer.boosts().size() - 1; i >= 0; i--) {
            if (claimed(claims, "offers." + offer.id() + ".boost[" + i + "]")) {
                List<Boost> boosts = new ArrayList<>(changed.boosts());
                boosts.remove(i);
                changed = with(changed, changed.earn().form(), boosts);
            }
        }
        String earn = "offers." + offer.id() + ".earn.";
        Form form = changed.earn().form();
        if (form instanceof Tiers tiers) {
            form = withoutSteps(tiers, claims, earn + "tiers.steps");
        } else if (form instanceof Form.Share share) {
            form = new Form.Share(withoutRows(share.rate(), claims, earn + "rate"));
        } else if (form instanceof Form.Pay pay) {
            form = new Form.Pay(withoutRows(pay.money(), claims, earn + "pay"));
        }
        return with(changed, form, changed.boosts());
    }

    private static boolean claimed(List<Finding> claims, String place) {
        return claims.stream().anyMatch(claim -> claim.place().path().equals(place) && claim.note() == null);
    }

    private static Tiers withoutSteps(Tiers t, List<Finding> claims, String place) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < t.steps().size(); i++) {
            if (!claimed(claims, place + "[" + i + "]")) {
                steps.add(t.steps().get(i));
            }
        }
        if (steps.isEmpty()) {
            steps.add(new Step(BigDecimal.ZERO, dev.earnest.money.Rate.ZERO, null, null));
        }
        return new Tiers(
                t.method(),
                t.counts(),
                t.every(),
                t.per(),
                t.target(),
                t.basedOnLastPeriod(),
                t.interpolate(),
                t.edgeAbove(),
                steps);
    }

    private static Lookup withoutRows(Lookup lookup, List<Finding> claims, String place) {
        if (!(lookup instanceof Lookup.By by)) {
            return lookup;
        }
        List<Lookup.Row> rows = by.rows().stream()
                .filter(row ->
                        claims.stream().noneMatch(claim -> claim.place().path().equals(place + "." + row.value())))
                .toList();
        return new Lookup.By(by.field(), rows, by.otherwise());
    }

    private static Offer with(Offer o, Form form, List<Boost> boosts) {
        Earn earn = new Earn(form, o.earn().of(), o.earn().less(), o.earn().repeat());
        return new Offer(
                o.id(),
                o.type(),
                o.status(),
                o.objective(),
                o.window(),
                o.trigger(),
                o.earnedOn(),
                o.paysTo(),
                o.who(),
                o.seller(),
                o.when(),
                earn,
                boosts,
                o.limits(),
                o.budget(),
                o.evidence(),
                o.clawback(),
                o.payout());
    }
}
