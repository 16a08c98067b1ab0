package dev.earnest.lint.rules;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Status;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.lint.space.Clash;
import dev.earnest.lint.space.Source;
import dev.earnest.lint.space.Spaces;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;

/** A segment that no partner with a declared value lies in. */
public final class EmptySegment implements VersionRule {
    private static final About ABOUT = About.of(
            "empty-segment", Severity.WARNING, Area.DEAD, "no partner with a declared value lies in a segment");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        version.catalog().segments().forEach((id, conditions) -> {
            Clash clash = version.spaces().segment(version.catalog(), id).clash();
            if (clash != null) {
                if (!isToldByOffer(clash, version)) {
                    clash(id, clash, findings);
                }
            } else {
                excluded(id, conditions, version, findings);
            }
        });
    }

    /** Whether some offer never pays for the same reason, which is told there. */
    private static boolean isToldByOffer(Clash clash, Version version) {
        return version.catalog().offers().values().stream()
                .filter(offer -> offer.status() != Status.RETIRED)
                .map(offer -> version.space(offer).clash())
                .anyMatch(of -> of != null && isSame(of, clash));
    }

    private static boolean isSame(Clash one, Clash other) {
        return one.one().source().place().equals(other.one().source().place())
                && one.other().source().place().equals(other.other().source().place());
    }

    private static void clash(String id, Clash clash, Findings findings) {
        Source one = clash.one().source();
        Source other = clash.other().source();
        String met = one.equals(other) ? one.text() : "both " + one.text() + " and " + other.text();
        var draft = findings.add(other.place(), "segment `" + id + "` is empty: nothing meets " + met)
                .help("drop one of the two, or let them name a value that both hold");
        if (!one.place().equals(other.place())) {
            draft.near(one.place(), "excludes it");
        }
        if (clash.unlessSeveral()) {
            draft.note("a partner cell with several values in `" + clash.field()
                    + "`, parted by `;`, would meet both; if that is meant, waive this");
        }
    }

    private static void excluded(String id, Conditions conditions, Version version, Findings findings) {
        for (Condition condition : conditions.all()) {
            String field = condition.field().substring(condition.field().lastIndexOf('.') + 1);
            List<String> declared = version.catalog().dimensions().getOrDefault(field, List.of());
            boolean none = condition instanceof Condition.Among among
                    && among.negated()
                    && !declared.isEmpty()
                    && among.values().containsAll(declared);
            if (none) {
                findings.add(
                                Spaces.segmentPlace(id).key(condition.field()),
                                "segment `" + id + "` excludes every declared `" + field + "`")
                        .near(Place.ROOT.key("dimensions").key(field), "all of these")
                        .note("only a partner with a blank `" + field + "` lies in it")
                        .help("leave out of `not` the values that are meant");
            }
        }
    }
}
