package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.History;
import dev.earnest.lint.HistoryRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A target taken from a period of which the history has nothing. */
public final class TargetWithoutHistory implements HistoryRule {
    private static final About ABOUT = About.of(
            "target-without-history",
            Severity.WARNING,
            Area.HISTORY,
            "a target is a share of an earlier period of which the history has no deal");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, History history, Findings findings) {
        LocalDate first = history.first();
        for (Offer offer : version.catalog().offers().values()) {
            Tiers tiers = offer.tiers();
            Target target = tiers == null ? null : tiers.target();
            Period every = tiers == null ? null : tiers.every();
            LocalDate from = version.catalog().window(offer).from();
            if (first == null || target == null || every == null || !Version.isActive(offer)) {
                continue;
            }
            LocalDate ends = endOfBasis(target, every, from);
            if (ends != null && !first.isBefore(ends)) {
                findings.of(offer.id())
                        .add(
                                Version.place(offer).key("earn").key("tiers").key("target"),
                                "the first target of `" + offer.id() + "` is a share of "
                                        + (target instanceof Target.LastYear ? "the year before" : "the period before")
                                        + ", and the history begins on " + first)
                        .note("the " + every.word() + " it needs ended before " + ends + "; " + instead(target))
                        .help("give the earlier deals, too"
                                + (target.atLeast() == null ? ", or `at_least` as what counts without them" : ""));
            }
        }
    }

    /** The day after the period that the first target is a share of; null where it is of none. */
    private static @org.jspecify.annotations.Nullable LocalDate endOfBasis(
            Target target, Period every, LocalDate from) {
        if (target instanceof Target.LastYear) {
            return from.minusYears(1).plusMonths(every.months());
        }
        return target instanceof Target.LastPeriod ? from : null;
    }

    private static String instead(Target target) {
        BigDecimal floor = target.atLeast();
        return floor == null
                ? "without a target nothing is paid"
                : "`at_least` of " + Figures.number(floor) + " takes its place";
    }
}
