package dev.earnest.cli;

import dev.earnest.catalog.Offer;
import dev.earnest.language.SourceMap;
import dev.earnest.language.TimelineReading;
import dev.earnest.language.config.Policy;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Rule;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import java.util.List;

/** Holds catalogs to a policy of the house as to any other rule. */
final class PolicyRule {
    private PolicyRule() {}

    /** What is known of a policy as a rule. */
    static About about(Policy policy) {
        return About.of(policy.id(), policy.severity(), Area.POLICY, policy.message());
    }

    /** A policy over the catalogs of a reading. */
    static Rule of(Policy policy, TimelineReading reading) {
        return policy.every() == Policy.Every.OFFER
                ? new OfOffers(about(policy), policy, reading)
                : new OfVersions(about(policy), policy, reading);
    }

    private static void check(Policy policy, Place part, String name, SourceMap map, Findings findings) {
        Place broken = policy.broken(map, part);
        if (broken != null) {
            boolean whole = broken.equals(part) && !part.equals(Place.ROOT);
            var draft = findings.add(broken, name + policy.message()).help(policy.help());
            if (whole) {
                draft.onKey();
            }
        }
    }

    /** A policy about each offer. */
    private record OfOffers(About about, Policy policy, TimelineReading reading) implements OfferRule {
        @Override
        public void check(Offer offer, Version version, Findings findings) {
            SourceMap map = reading.versions().get(version.number()).sourceMap();
            PolicyRule.check(policy, Version.place(offer), "`" + offer.id() + "`: ", map, findings);
        }
    }

    /** A policy about other parts. */
    private record OfVersions(About about, Policy policy, TimelineReading reading) implements VersionRule {
        @Override
        public void check(Version version, Findings findings) {
            SourceMap map = reading.versions().get(version.number()).sourceMap();
            Place root = Place.ROOT;
            switch (policy.every()) {
                case BUDGET ->
                    each(root.key("budgets"), version.catalog().budgets().keySet(), map, findings);
                case STACKING -> {
                    List<String> ids = version.catalog().stacking().stream()
                            .map(group -> group.id())
                            .toList();
                    each(root.key("stacking"), ids, map, findings);
                }
                case ECONOMICS -> PolicyRule.check(policy, root.key("economics"), "", map, findings);
                default -> PolicyRule.check(policy, root, "", map, findings);
            }
        }

        private void each(Place parts, Iterable<String> ids, SourceMap map, Findings findings) {
            for (String id : ids) {
                PolicyRule.check(policy, parts.key(id), "`" + id + "`: ", map, findings);
            }
        }
    }
}
