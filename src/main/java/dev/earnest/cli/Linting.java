package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Waiver;
import dev.earnest.language.SourceMap;
import dev.earnest.language.TimelineReading;
import dev.earnest.lint.Edit;
import dev.earnest.lint.Fingerprints;
import dev.earnest.lint.Linter;
import dev.earnest.lint.Near;
import dev.earnest.lint.Outcome;
import dev.earnest.lint.Rules;
import dev.earnest.lint.Undecided;
import dev.earnest.lint.WaiverRule;
import dev.earnest.problem.Fingerprint;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Span;
import dev.earnest.report.Finding;
import dev.earnest.trial.Confirmation;
import dev.earnest.trial.PaidHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the rules over a program that was read, and gives each finding its position and fingerprint. */
final class Linting {
    private final TimelineReading reading;
    private final Fingerprints fingerprints;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();

    private final @Nullable PaidHistory history;

    private Linting(TimelineReading reading, Fingerprints fingerprints, @Nullable PaidHistory history) {
        this.reading = reading;
        this.fingerprints = fingerprints;
        this.history = history;
    }

    /** The findings of structure and of the rules, from top to bottom. */
    static Linting of(
            TimelineReading reading, LintSetup setup, Fingerprints fingerprints, @Nullable PaidHistory history) {
        Linting linting = new Linting(reading, fingerprints, history);
        String catalog = reading.versions().stream()
                .map(version -> version.catalog())
                .map(version -> version == null ? "" : version.id())
                .findFirst()
                .orElse("");
        Timeline timeline = reading.timeline();
        for (Problem problem : reading.problems()) {
            // a rule tells it too, so that it can be waived and selected
            if (timeline == null || !Rules.ids().contains(problem.code())) {
                linting.add(problem, catalog, subject(problem.place()), null);
            }
        }
        if (timeline != null) {
            linting.rules(timeline, setup);
        }
        return linting;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Fix> fixes() {
        return fixes;
    }

    List<String> undecided() {
        return undecided;
    }

    private void rules(Timeline timeline, LintSetup setup) {
        Linter linter = new Linter(setup.rules(reading), setup.settings(), history);
        Outcome outcome = Confirmation.of(timeline, linter.lint(timeline));
        List<Placed> sorted = new ArrayList<>();
        outcome.findings().forEach(finding -> sorted.add(new Placed(finding, span(finding))));
        sorted.sort(Placed::compare);
        for (Placed placed : sorted) {
            dev.earnest.lint.Finding finding = placed.finding();
            Catalog version = timeline.versions().get(finding.version());
            add(problem(finding), version.id(), finding.subjects(), finding.waiver());
            touch(finding, version);
            Edit edit = finding.edit();
            if (edit != null) {
                String fingerprint = findings.get(findings.size() - 1).fingerprint();
                fixes.add(new Fix(map(finding.version()), edit, finding.about().id(), fingerprint));
            }
        }
        for (Undecided each : outcome.undecided()) {
            Span span = map(each.version()).key(each.place());
            undecided.add(span.position() + ": " + each.about().id() + ": " + each.why());
        }
    }

    /** A finding and where it stands. */
    private record Placed(dev.earnest.lint.Finding finding, Span span) {
        /** From top to bottom. */
        static int compare(Placed one, Placed other) {
            int compared = Integer.compare(one.finding.version(), other.finding.version());
            compared = compared != 0 ? compared : Integer.compare(one.span.line(), other.span.line());
            return compared != 0 ? compared : Integer.compare(one.span.column(), other.span.column());
        }
    }

    /** Tells what the finding added last touches in the history. */
    private void touch(dev.earnest.lint.Finding finding, Catalog version) {
        List<String> offers = finding.subjects().isEmpty() ? subject(finding.place()) : finding.subjects();
        boolean ofMoney = !(Rules.of(finding.about().id()) instanceof WaiverRule);
        if (history != null && ofMoney && !offers.isEmpty()) {
            int at = findings.size() - 1;
            findings.set(at, findings.get(at).touching(history.impact(version, offers)));
        }
    }

    private SourceMap map(int version) {
        return reading.versions().get(version).sourceMap();
    }

    private Span span(dev.earnest.lint.Finding finding) {
        SourceMap map = map(finding.version());
        return finding.onKey() ? map.key(finding.place()) : map.value(finding.place());
    }

    private Problem problem(dev.earnest.lint.Finding finding) {
        List<Related> related = new ArrayList<>();
        for (Near near : finding.near()) {
            SourceMap map = map(near.version());
            Span span = near.place().path().startsWith("offers.") && finding.onKey()
                    ? map.key(near.place())
                    : map.value(near.place());
            related.add(new Related(near.label(), span));
        }
        return new Problem(
                finding.about().id(),
                finding.severity(),
                finding.message(),
                finding.place(),
                span(finding),
                finding.note(),
                finding.help(),
                related);
    }

    private void add(Problem problem, String catalog, List<String> subjects, @Nullable Waiver waiver) {
        Fingerprint fingerprint = fingerprints.next(
                problem.code(), catalog, subjects, problem.place().path());
        Finding finding = new Finding(problem, fingerprint, null);
        findings.add(
                waiver == null
                        ? finding
                        : finding.suppressed(
                                Finding.Suppressed.WAIVER, waiver.reason() + " (until " + waiver.until() + ")"));
    }

    /** The offer that a place is of. */
    private static List<String> subject(Place place) {
        String[] path = place.path().split("\\.", 3);
        return path.length > 1 && path[0].equals("offers") ? List.of(path[1]) : List.of();
    }
}
