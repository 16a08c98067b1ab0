package dev.earnest.lint;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import dev.earnest.lint.space.Spaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a program once for all rules: each rule sees one thing at a time, and never walks itself. */
public final class Linter {
    private final List<Rule> rules;
    private final Settings settings;
    private final List<String> ids;
    private final @Nullable History history;

    /** A linter without a history: rules that need one do not run. */
    public Linter(List<Rule> rules, Settings settings) {
        this(rules, settings, null);
    }

    /** @param history null: none */
    public Linter(List<Rule> rules, Settings settings, @Nullable History history) {
        this.rules = rules.stream()
                .filter(rule -> settings.runs(rule.about()) && (history != null || !(rule instanceof HistoryRule)))
                .toList();
        this.settings = settings;
        this.ids = rules.stream().map(rule -> rule.about().id()).toList();
        this.history = history;
    }

    /** Everything the rules find in a program, by version, in the order of the rules. */
    public Outcome lint(Timeline timeline) {
        List<Version> versions = versions(timeline);
        List<Finding> findings = new ArrayList<>();
        List<Undecided> undecided = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule instanceof WaiverRule) {
                continue;
            }
            Findings found = new Findings(rule.about(), settings);
            if (rule instanceof TimelineRule whole) {
                whole.check(versions, found);
            }
            for (Version version : versions) {
                check(rule, version, found);
                if (rule instanceof HistoryRule past && history != null) {
                    past.check(version, history, found.about(version.number()));
                }
            }
            findings.addAll(found.findings());
            undecided.addAll(found.undecided());
        }
        return new Outcome(new Waivers(rules, ids, settings).apply(versions, findings), undecided);
    }

    private List<Version> versions(Timeline timeline) {
        Spaces spaces = Spaces.of(timeline);
        List<Version> versions = new ArrayList<>();
        for (Catalog catalog : timeline.versions()) {
            boolean last = versions.size() == timeline.versions().size() - 1;
            versions.add(new Version(catalog, versions.size(), last, spaces, settings.asOf()));
        }
        return versions;
    }

    private static void check(Rule rule, Version version, Findings found) {
        int number = version.number();
        if (rule instanceof VersionRule whole) {
            whole.check(version, found.about(number));
        } else if (rule instanceof OfferRule each) {
            for (Offer offer : version.catalog().offers().values()) {
                if (offer.status() != Status.RETIRED) {
                    each.check(offer, version, found.about(number, offer.id()));
                }
            }
        } else if (rule instanceof PairRule pairs) {
            List<Offer> active = version.catalog().offers().values().stream()
                    .filter(Version::isActive)
                    .toList();
            for (int i = 0; i < active.size(); i++) {
                for (int j = i + 1; j < active.size(); j++) {
                    String one = active.get(i).id();
                    pairs.check(
                            active.get(i),
                            active.get(j),
                            version,
                            found.about(number, one, active.get(j).id()));
                }
            }
        }
    }
}
