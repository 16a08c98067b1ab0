package dev.earnest.lint.rules;

import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;

/** A goal that no offer is for. */
public final class UnservedObjective implements VersionRule {
    private static final About ABOUT =
            About.of("unserved-objective", Severity.WARNING, Area.GAP, "no active offer is for an objective");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        for (String id : version.catalog().objectives().keySet()) {
            boolean served = version.catalog().offers().values().stream()
                    .anyMatch(offer -> Version.isActive(offer) && id.equals(offer.objective()));
            if (!served) {
                findings.add(Place.ROOT.key("objectives").key(id), "no active offer is for the objective `" + id + "`")
                        .onKey()
                        .help("add `objective: " + id + "` to the offers that are to reach it, or drop it");
            }
        }
    }
}
