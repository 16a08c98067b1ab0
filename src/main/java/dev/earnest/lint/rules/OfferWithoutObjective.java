package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Offers that are for none of the goals of a program, where most are not. */
public final class OfferWithoutObjective implements VersionRule {
    private static final RuleOption MOST =
            RuleOption.percent("most", "0.75", "so many of the active offers may be for no objective");

    private static final About ABOUT = About.of(
                    "offer-without-objective",
                    Severity.INFO,
                    Area.GAP,
                    "a catalog has objectives, and most of its offers are for none of them")
            .with(MOST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        List<Offer> active = version.catalog().offers().values().stream()
                .filter(Version::isActive)
                .toList();
        List<Offer> without =
                active.stream().filter(offer -> offer.objective() == null).toList();
        BigDecimal most = findings.option(MOST).multiply(BigDecimal.valueOf(active.size()));
        boolean few = BigDecimal.valueOf(without.size()).compareTo(most) <= 0;
        if (few || version.catalog().objectives().isEmpty()) {
            return;
        }
        findings.add(
                        Place.ROOT.key("objectives"),
                        without.size() + " of " + active.size() + " active offers are for no objective: "
                                + without.stream()
                                        .map(offer -> "`" + offer.id() + "`")
                                        .collect(Collectors.joining(", ")))
                .onKey()
                .help("add `objective:` to each, or an objective that they are for");
    }
}
