package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Waiver;
import dev.earnest.language.SourceMap;
import dev.earnest.language.TimelineReading;
import dev.earnest.lint.Fingerprints;
import dev.earnest.lint.Linter;
import dev.earnest.lint.Near;
import dev.earnest.lint.Outcome;
import dev.earnest.lint.Rules;
import dev.earnest.lint.Settings;
import dev.earnest.lint.Undecided;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Span;
import dev.earnest.report.Finding;
import dev.earnest.trial.Confirmation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs the rules over a program that was read, and gives each finding its position and fingerprint. */
final class Linting {
    private final TimelineReading reading;
    private final Fingerprints fingerprints;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    private Linting(TimelineReading reading, Fingerprints fingerprints) {
        this.reading = reading;
        this.fingerprints = fingerprints;
    }

    /** The findings of structure and of the rules, from top to bottom. */
    static Linting of(TimelineReading reading, Settings settings, Fingerprints fingerprints) {
        Linting linting = new Linting(reading, fingerprints);
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
            linting.rules(timeline, settings);
        }
        return linting;
    }

    List<Finding> findings() {
        return findings;
    }

    List<String> undecided() {
        return undecided;
    }

    private void rules(Timeline timeline, Settings settings) {
        Outcome outcome = Confirmation.of(timeline, new Linter(Rules.ALL, settings).lint(timeline));
        List<dev.earnest.lint.Finding> sorted = new ArrayList<>(outcome.findings());
        sorted.sort(Comparator.<dev.earnest.lint.Finding>comparingInt(finding -> finding.version())
                .thenComparingInt(finding -> span(finding).line())
                .thenComparingInt(finding -> span(finding).column()));
        for (dev.earnest.lint.Finding finding : sorted) {
            Catalog version = timeline.versions().get(finding.version());
            add(problem(finding), version.id(), finding.subjects(), finding.waiver());
        }
        for (Undecided each : outcome.undecided()) {
            Span span = map(each.version()).key(each.place());
            undecided.add(span.position() + ": " + each.about().id() + ": " + each.why());
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

    private void add(
            Problem problem, String catalog, List<String> subjects, @org.jspecify.annotations.Nullable Waiver waiver) {
        String fingerprint = fingerprints.next(
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
