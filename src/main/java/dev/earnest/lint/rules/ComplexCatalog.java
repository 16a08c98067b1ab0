package dev.earnest.lint.rules;

import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** A program with more parts than anybody can keep in mind. */
public final class ComplexCatalog implements VersionRule {
    private static final RuleOption MOST =
            RuleOption.number("most", "400", "parts that all active offers may have together");

    private static final About ABOUT = About.of(
                    "complex-catalog",
                    Severity.INFO,
                    Area.GOVERNANCE,
                    "all offers together have more parts than anybody keeps in mind")
            .with(MOST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        List<Scored> scored = version.catalog().offers().values().stream()
                .filter(Version::isActive)
                .map(offer -> new Scored(
                        offer.id(), Complexity.of(offer, version.catalog()).total()))
                .sorted((one, other) -> Integer.compare(other.parts(), one.parts()))
                .toList();
        int total = scored.stream().mapToInt(Scored::parts).sum();
        int most = findings.option(MOST).intValue();
        if (total <= most) {
            return;
        }
        findings.add(
                        Place.ROOT.key("offers"),
                        (scored.size() == 1 ? "1 active offer has " : scored.size() + " active offers have ") + total
                                + " parts together, more than " + most)
                .onKey()
                .note("the most: "
                        + scored.stream()
                                .limit(3)
                                .map(each -> "`" + each.offer() + "` " + each.parts())
                                .collect(Collectors.joining(", ")))
                .help("retire what hardly pays, or part the program into catalogs of their own");
    }

    private record Scored(String offer, int parts) {}
}
