package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Phase;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Parts of a customer's life that a program leaves out, where it leaves out most. */
public final class UnservedPhase implements VersionRule {
    private static final RuleOption LEAST =
            RuleOption.number("least", "3", "of the eight phases of a customer's life, so many are to be served");
    private static final RuleOption OFFERS =
            RuleOption.number("offers", "5", "programs with fewer active offers are passed over");

    private static final About ABOUT = About.of(
                    "unserved-phase", Severity.INFO, Area.GAP, "a program leaves out most phases of a customer's life")
            .with(LEAST)
            .with(OFFERS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        List<Offer> active = version.catalog().offers().values().stream()
                .filter(Version::isActive)
                .toList();
        Set<Phase> served = EnumSet.noneOf(Phase.class);
        active.forEach(offer -> served.add(offer.type().phase()));
        boolean small =
                active.isEmpty() || active.size() < findings.option(OFFERS).intValue();
        if (small || served.size() >= findings.option(LEAST).intValue()) {
            return;
        }
        findings.add(
                        Place.ROOT.key("offers"),
                        "all " + active.size() + " active offers are for " + words(served) + "; none is for "
                                + words(EnumSet.complementOf(EnumSet.copyOf(served))))
                .onKey()
                .note("the type of an offer says its phase; what partners do in the others earns them nothing")
                .help("add an offer where partners are to do more, such as `type: onboarding` or `type: retention`");
    }

    private static String words(Set<Phase> phases) {
        return phases.stream().map(Phase::word).collect(Collectors.joining(", "));
    }
}
