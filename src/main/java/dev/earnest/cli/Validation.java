package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.language.CatalogReading;
import dev.earnest.language.Change;
import dev.earnest.language.TimelineReading;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import dev.earnest.report.Findings;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with some catalogs.
 *
 * @param unusable whether one has an error of structure or could not be read
 */
record Validation(int files, int offers, boolean unusable, List<Problem> problems) {
    Validation {
        problems = List.copyOf(problems);
    }

    static Validation of(List<String> names, List<Change> changes, Surroundings surroundings) {
        int files = 0;
        int offers = 0;
        boolean unusable = false;
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            try {
                TimelineReading reading = CatalogFiles.of(name, surroundings).read(changes);
                unusable |= reading.timeline() == null;
                problems.addAll(reading.problems());
                files += reading.versions().size();
                offers +=
                        reading.versions().stream().mapToInt(Validation::offers).sum();
            } catch (InputException e) {
                unusable = true;
                problems.addAll(e.problems());
            }
        }
        return new Validation(files, offers, unusable, problems);
    }

    private static int offers(CatalogReading reading) {
        Catalog catalog = reading.catalog();
        return catalog == null ? 0 : catalog.offers().size();
    }

    /** As findings, of which only {@code shown} are told. */
    Findings findings(List<Problem> shown) {
        return new Findings(Version.text(), files, offers, files == 0 ? "failed" : "complete", shown);
    }

    /** 2 where a catalog cannot be used, 1 where a finding is as bad as {@code failOn}, else 0. */
    int exitCode(Words.FailOn failOn) {
        if (unusable) {
            return ExitCode.USAGE;
        }
        boolean fails = problems.stream().map(Problem::severity).anyMatch((Severity s) -> failOn.failsOn(s));
        return fails ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
