package dev.earnest.lint.space;

import static dev.earnest.reference.Words.is;
import static dev.earnest.reference.Words.not;
import static dev.earnest.reference.Words.nth;
import static dev.earnest.reference.Words.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import dev.earnest.reference.CatalogOf;
import dev.earnest.reference.OfferOf;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What can and what cannot be proved of conditions, by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpaceTest {
    private static Space when(Condition... conditions) {
        return space(OfferOf.named("a").rate("5%").when(conditions));
    }

    private static Space who(Condition... conditions) {
        return space(OfferOf.named("a").rate("5%").who(conditions));
    }

    private static Space space(OfferOf offer) {
        Timeline timeline = CatalogOf.with(offer);
        Catalog version = timeline.last();
        return Spaces.of(timeline).offer(version, version.offers().get("a"));
    }

    @Test
    void ranges_that_touch_at_an_edge_meet_only_where_both_include_it() {
        assertThat(when(range("amount", "max 100"), range("amount", "min 100")).isEmpty())
                .isFalse();
        assertThat(when(range("amount", "below 100"), range("amount", "min 100"))
                        .isEmpty())
                .isTrue();
        // amounts are read with four decimals: nothing lies between 100 and 100.0001
        assertThat(when(range("amount", "above 100"), range("amount", "below 100.0001"))
                        .isEmpty())
                .isTrue();
        assertThat(when(range("discount", "above 10%"), range("discount", "below 10.01%"))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void a_blank_meets_only_an_exclusion() {
        assertThat(when(not("plan", "a"), not("plan", "b")).isEmpty()).isFalse();
        assertThat(when(not("plan", "a"), is("plan", "a")).isEmpty()).isTrue();
    }

    @Test
    void a_partner_cell_may_hold_two_values_but_not_one_that_is_excluded() {
        Space two = who(is("focus", "cloud"), is("focus", "data"));
        assertThat(two.isEmpty()).isFalse();
        assertThat(two.clash()).isNotNull().matches(Clash::unlessSeveral);
        assertThat(who(is("focus", "cloud"), not("focus", "cloud")).isEmpty()).isTrue();
        assertThat(when(is("plan", "cloud"), is("plan", "data")).isEmpty()).isTrue();
    }

    @Test
    void yes_and_true_are_one_value() {
        assertThat(when(is("flag", "true"), is("flag", "yes")).isEmpty()).isFalse();
        assertThat(when(is("flag", "true"), is("flag", "no")).isEmpty()).isTrue();
    }

    @Test
    void a_new_account_owns_nothing_but_may_be_attached_on_the_same_day() {
        Condition fresh = is("account", "new");
        assertThat(when(fresh, is("owns", "x")).isEmpty()).isTrue();
        assertThat(when(fresh, is("incumbent", "true")).isEmpty()).isTrue();
        assertThat(when(fresh, range("account_idle", "min 0 days")).isEmpty()).isTrue();
        assertThat(when(fresh, range("account_age", "min 1 month")).isEmpty()).isTrue();
        assertThat(when(fresh, is("stage", "lost")).isEmpty()).isTrue();
        assertThat(when(fresh, range("account_age", "below 24 months")).isEmpty())
                .isFalse();
        assertThat(when(fresh, dev.earnest.reference.Words.attached("90 days", is("product", "x")))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void one_space_lies_in_another_only_where_that_is_certain() {
        Space small = when(is("product", "x"), range("amount", "min 100"));
        Space large = when(is("product", "x", "y"));
        assertThat(small.isWithin(large)).isTrue();
        assertThat(large.isWithin(small)).isFalse();
        assertThat(small.isSameAs(small)).isTrue();
        Space first = when(is("product", "x"), nth("partner", "max 3"));
        assertThat(first.isWithin(large)).isTrue();
        // thirty days may be more or less than a month
        assertThat(when(range("account_age", "min 2 months")).isWithin(when(range("account_age", "min 40 days"))))
                .isTrue();
        assertThat(when(range("account_age", "min 30 days")).isWithin(when(range("account_age", "min 1 month"))))
                .isFalse();
    }

    @Test
    void a_witness_has_the_past_that_its_conditions_ask_for() {
        OfferOf offer = OfferOf.named("a")
                .rate("5%")
                .who(is("focus", "cloud"), is("focus", "data"))
                .when(is("owns", "x"), range("account_age", "min 3 months"), range("discount", "min 20%"));
        Timeline timeline = CatalogOf.with(offer);
        Offer built = timeline.last().offers().get("a");
        Space space = Spaces.of(timeline).offer(timeline.last(), built);
        Witness witness =
                WitnessSearch.of(timeline.last(), List.of(built), space).witness();
        assertThat(witness).isNotNull();
        assertThat(witness.partner()).containsEntry("focus", "cloud;data");
        assertThat(witness.deals()).hasSize(2);
        assertThat(witness.deals().get(0)).containsEntry("product", "x");
        assertThat(witness.paid()).containsEntry("amount", "10000").containsEntry("list_amount", "12500");
        assertThat(dev.earnest.trial.Trial.paid(timeline.last(), List.of("a"), witness)
                        .get("a"))
                .isEqualByComparingTo("500");
    }

    @Test
    void what_a_metric_decides_is_left_undecided() {
        CatalogOf catalog = CatalogOf.year()
                .metric("won", "amount", dev.earnest.catalog.Conditions.ANY, null, "last quarter")
                .offers(OfferOf.named("a").rate("5%").who(range("won", "min 100")));
        Offer offer = catalog.build().offers().get("a");
        Space space = Spaces.of(catalog.timeline()).offer(catalog.build(), offer);
        assertThat(space.isEmpty()).isFalse();
        Search search = WitnessSearch.of(catalog.build(), List.of(offer), space);
        assertThat(search.witness()).isNull();
        assertThat(search.why()).isEqualTo("it depends on the metric won");
    }
}
