package dev.earnest.lint.rules;

import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Unit;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A length of time in months, quarters or years where days were meant. */
public final class OddDuration implements OfferRule {
    private static final RuleOption YEARS = RuleOption.number("years", "5", "a longer time is told");

    private static final About ABOUT = About.of(
                    "odd-duration",
                    Severity.WARNING,
                    Area.UNITS,
                    "a length of time is so long that its unit looks like a slip")
            .with(YEARS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Place place = Version.place(offer);
        Clawback clawback = offer.clawback();
        if (clawback != null) {
            check(place.key("clawback").key("within"), "within", clawback.within(), findings);
        }
        check(place.key("payout").key("hold"), "hold", offer.payout().hold(), findings);
        check(place.key("payout").key("after"), "after", offer.payout().after(), findings);
        for (Condition condition : offer.when().all()) {
            if (condition instanceof Condition.AttachedTo attached) {
                check(place.key("when").key("attached_to").key("within"), "within", attached.within(), findings);
            }
        }
        Repeat repeat = offer.earn().repeat();
        if (repeat != null) {
            check(place.key("earn").key("repeat").key("for"), "for", repeat.lasts(), findings);
            check(place.key("earn").key("repeat").key("after"), "after", repeat.after(), findings);
        }
    }

    private static void check(Place place, String key, @Nullable Duration time, Findings findings) {
        if (time == null) {
            return;
        }
        BigDecimal days = BigDecimal.valueOf(time.count());
        boolean inDays = time.unit() == Unit.DAYS;
        BigDecimal years = inDays
                ? days.divide(BigDecimal.valueOf(365), 1, RoundingMode.DOWN)
                : days.multiply(BigDecimal.valueOf(time.unit().months()))
                        .divide(BigDecimal.valueOf(12), 1, RoundingMode.DOWN);
        if (years.compareTo(findings.option(YEARS)) > 0) {
            findings.add(place, "`" + key + ": " + time + "` is " + Figures.number(years) + " years")
                    .help(
                            inDays
                                    ? "write the time that is meant; waive this if it is"
                                    : "write `" + time.count() + " days` if days are meant; waive this if it is right");
        }
    }
}
