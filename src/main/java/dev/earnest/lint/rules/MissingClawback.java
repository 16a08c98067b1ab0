package dev.earnest.lint.rules;

import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Phase;
import dev.earnest.catalog.Range;
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
import org.jspecify.annotations.Nullable;

/** A long commitment that is paid at once and kept when the customer leaves. */
public final class MissingClawback implements OfferRule {
    private static final RuleOption MONTHS =
            RuleOption.number("months", "12", "commitments longer than so many months are long");

    private static final About ABOUT = About.of(
                    "missing-clawback",
                    Severity.WARNING,
                    Area.GOVERNANCE,
                    "a renewal or a long commitment is paid at once, and nothing is taken back on churn")
            .with(MONTHS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Clawback clawback = offer.clawback();
        boolean safe = clawback != null && clawback.onChurn() || offer.earn().repeat() != null;
        if (safe || !offer.trigger().onDeals()) {
            return;
        }
        String help = clawback == null
                ? "add `clawback: {trigger: churn, within: 12 months, take: unused_term}`, or pay it over the term with `repeat:`"
                : "let `clawback.trigger` list `churn` too, or pay it over the term with `repeat:`";
        if (offer.type().phase() == Phase.RETENTION) {
            findings.add(
                            Version.place(offer).key("type"),
                            "`" + offer.id() + "` pays a customer kept at once, and takes nothing back if they leave")
                    .help(help);
            return;
        }
        BigDecimal most = findings.option(MONTHS);
        longTerm(offer, most, findings, help);
    }

    private static void longTerm(Offer offer, BigDecimal most, Findings findings, String help) {
        Place place = Version.place(offer);
        BigDecimal months = longer(offer.when(), most);
        Place at = place.key("when").key("term_months");
        for (int i = 0; i < offer.boosts().size() && months == null; i++) {
            months = longer(offer.boosts().get(i).when(), most);
            at = place.key("boost").item(i).key("when").key("term_months");
        }
        if (months != null) {
            findings.add(
                            at,
                            "`" + offer.id() + "` pays for a term from " + Figures.number(months)
                                    + " months at once, and takes nothing back if the customer leaves before")
                    .help(help);
        }
    }

    /** The least term that conditions ask for, where it is long. */
    private static @Nullable BigDecimal longer(Conditions conditions, BigDecimal most) {
        for (Condition condition : conditions.all()) {
            boolean term = condition.field().equals("term_months");
            if (term
                    && condition instanceof Condition.Within within
                    && !within.negated()
                    && within.range() instanceof Range.Numbers numbers) {
                Range.Bound<BigDecimal> lower = numbers.lower();
                int more = lower == null ? -1 : lower.value().compareTo(most);
                if (lower != null && (more > 0 || more == 0 && !lower.inclusive())) {
                    return lower.value();
                }
            }
        }
        return null;
    }
}
