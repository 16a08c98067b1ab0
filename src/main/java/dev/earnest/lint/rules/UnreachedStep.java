package dev.earnest.lint.rules;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.History;
import dev.earnest.lint.HistoryRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;

/** The upper steps of an offer that no count of the history came to. */
public final class UnreachedStep implements HistoryRule {
    private static final About ABOUT = About.of(
            "unreached-step",
            Severity.INFO,
            Area.HISTORY,
            "no partner of the history came to the upper steps of an offer that pays");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, History history, Findings findings) {
        for (Offer offer : version.catalog().offers().values()) {
            Tiers tiers = offer.tiers();
            if (tiers != null
                    && offer.status() != Status.RETIRED
                    && history.reached(version.catalog(), Version.place(offer))) {
                steps(offer, tiers, version.catalog(), history, findings);
            }
        }
    }

    /** A step that was leapt over is no finding: one above it was reached. */
    private static void steps(Offer offer, Tiers tiers, Catalog version, History history, Findings findings) {
        List<Step> steps = tiers.steps();
        Place list = Version.place(offer).key("earn").key("tiers").key("steps");
        int reached = steps.size() - 1;
        while (reached >= 0 && !history.reached(version, list.item(reached))) {
            reached--;
        }
        if (reached == steps.size() - 1) {
            return;
        }
        Step first = steps.get(reached + 1);
        boolean percent = tiers.target() != null;
        String from = percent ? Figures.percent(first.from()) : Figures.number(first.from());
        int more = steps.size() - reached - 2;
        findings.of(offer.id())
                .add(
                        list.item(reached + 1),
                        "no count of the history came to the step from " + from + " of `" + offer.id() + "`"
                                + (more == 0 ? "" : ", nor to the " + more + " above it"))
                .help("lower `from` to what partners can reach, or keep it as a stretch and waive this");
    }
}
