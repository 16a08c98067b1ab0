package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.language.CatalogReading;
import dev.earnest.language.Change;
import dev.earnest.language.PortfolioReading;
import dev.earnest.language.TimelineReading;
import dev.earnest.lint.Fingerprints;
import dev.earnest.problem.Fingerprint;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import dev.earnest.report.Finding;
import dev.earnest.report.Findings;
import dev.earnest.trial.PaidHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with some catalogs.
 *
 * @param unusable whether one has an error of structure or could not be read
 * @param undecided what the rules could not decide
 * @param fixes edits that mend findings
 */
record Validation(
        int files, int offers, boolean unusable, List<Finding> found, List<String> undecided, List<Fix> fixes) {
    Validation {
        found = List.copyOf(found);
        undecided = List.copyOf(undecided);
        fixes = List.copyOf(fixes);
    }

    static Validation of(List<String> names, List<Change> changes, LintSetup setup, Surroundings surroundings) {
        return of(
                names.stream()
                        .<Supplier<CatalogFiles>>map(name -> () -> CatalogFiles.of(name, surroundings))
                        .toList(),
                changes,
                setup);
    }

    /** The same of catalogs at a git reference. */
    static Validation of(List<Git> then, LintSetup setup) {
        return of(
                then.stream()
                        .<Supplier<CatalogFiles>>map(git -> () -> CatalogFiles.of(git))
                        .toList(),
                List.of(),
                setup);
    }

    private static Validation of(List<Supplier<CatalogFiles>> named, List<Change> changes, LintSetup setup) {
        int files = 0;
        int offers = 0;
        boolean unusable = false;
        List<Finding> found = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        List<Fix> fixes = new ArrayList<>();
        Fingerprints fingerprints = new Fingerprints();
        for (Supplier<CatalogFiles> name : named) {
            try {
                CatalogFiles catalog = name.get();
                PortfolioReading several = several(catalog, changes);
                if (several != null) {
                    unusable |= several.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
                    told(several.problems(), fingerprints, found);
                }
                List<TimelineReading> programs = several == null ? List.of(catalog.read(changes)) : several.programs();
                for (TimelineReading reading : programs) {
                    unusable |= reading.timeline() == null;
                    PaidHistory history = null;
                    try {
                        history = setup.history(catalog, reading);
                    } catch (InputException e) {
                        unusable = true;
                        told(e.problems(), fingerprints, found);
                    }
                    Linting linting = Linting.of(reading, setup, fingerprints, history);
                    found.addAll(linting.findings());
                    undecided.addAll(linting.undecided());
                    fixes.addAll(linting.fixes());
                    files += reading.versions().size();
                    for (CatalogReading version : reading.versions()) {
                        offers += offers(version);
                    }
                }
            } catch (InputException e) {
                unusable = true;
                told(e.problems(), fingerprints, found);
            }
        }
        if (setup.hasHistory()) {
            found.sort(Comparator.comparing(Finding::money)
                    .reversed()
                    .thenComparing(finding -> finding.problem().severity()));
        }
        return new Validation(files, offers, unusable, found, undecided, fixes);
    }

    /** The programs of a folder that holds several; null where it holds one. */
    private static @Nullable PortfolioReading several(CatalogFiles catalog, List<Change> changes) {
        PortfolioFiles several = PortfolioFiles.of(catalog);
        if (several != null && !changes.isEmpty()) {
            throw ChangeOptions.ofOneProgram();
        }
        return several == null ? null : several.read();
    }

    /** What is wrong with a file, as findings. */
    private static void told(List<Problem> problems, Fingerprints fingerprints, List<Finding> found) {
        for (Problem problem : problems) {
            String file = problem.span() == null ? "" : problem.span().file();
            Fingerprint fingerprint = fingerprints.next(
                    problem.code(), file, List.of(), problem.place().path());
            found.add(new Finding(problem, fingerprint, null));
        }
    }

    private static int offers(CatalogReading reading) {
        Catalog catalog = reading.catalog();
        return catalog == null ? 0 : catalog.offers().size();
    }

    /** The same, where findings with one of the fingerprints do not count. */
    Validation without(Set<String> known, String reason) {
        List<Finding> rest = new ArrayList<>();
        for (Finding finding : found) {
            boolean old = finding.suppressed() == null && known.contains(finding.fingerprint());
            rest.add(old ? finding.suppressed(Finding.Suppressed.BASELINE, reason) : finding);
        }
        return new Validation(files, offers, unusable, rest, undecided, fixes);
    }

    /** The fingerprints of all findings. */
    Set<String> fingerprints() {
        Set<String> all = new HashSet<>();
        found.forEach(finding -> all.add(finding.fingerprint()));
        return all;
    }

    /** The findings that count. */
    List<Finding> counting() {
        return found.stream().filter(finding -> finding.suppressed() == null).toList();
    }

    /** As findings, of which only {@code shown} are told. */
    Findings findings(List<Finding> shown, List<dev.earnest.report.RuleText> rules) {
        return new Findings(Version.text(), files, offers, files == 0 ? "failed" : "complete", shown, rules, undecided);
    }

    /** 2 where a catalog cannot be used, 1 where a finding that counts is as bad as {@code failOn}, else 0. */
    int exitCode(Words.FailOn failOn) {
        if (unusable) {
            return ExitCode.USAGE;
        }
        boolean fails = counting().stream()
                .anyMatch(finding -> failOn.failsOn(finding.problem().severity()));
        return fails ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
