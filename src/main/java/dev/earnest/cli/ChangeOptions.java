package dev.earnest.cli;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Catalog;
import dev.earnest.language.Change;
import dev.earnest.language.Scenario;
import dev.earnest.language.ScenarioReader;
import dev.earnest.language.Setting;
import dev.earnest.language.print.CatalogPrinter;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that change the catalog before anything is done with it. */
final class ChangeOptions {
    @Option(
            names = "--with",
            paramLabel = "SCENARIO",
            description = "Apply a scenario file; repeatable, from left to right.")
    List<String> with = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set one value after all scenarios; repeatable. offers.spif.earn.pay=600")
    List<String> set = new ArrayList<>();

    @Option(
            names = "--show-effective",
            description = "Print the catalog as it is after --with and --set, and do nothing else.")
    boolean showEffective;

    boolean take(String option, @Nullable String value) {
        if (value == null) {
            showEffective |= option.equals("--show-effective");
            return option.equals("--show-effective");
        }
        switch (option) {
            case "--with" -> with.add(value);
            case "--set" -> set.add(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** These options as they are typed. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        with.forEach(file -> words.addAll(List.of("--with", file)));
        set.forEach(setting -> words.addAll(List.of("--set", setting)));
        return words;
    }

    /** These with one more scenario behind the others. */
    ChangeOptions and(Path scenario) {
        ChangeOptions more = new ChangeOptions();
        more.with.addAll(with);
        more.with.add(scenario.toString());
        more.set.addAll(set);
        return more;
    }

    /** Prints the versions of a program as they are after the changes; several are parted by {@code ---}. */
    int printEffective(List<String> catalogs, Console console) {
        List<Change> wanted = changes();
        List<String> texts = new ArrayList<>();
        for (String name : catalogs) {
            CatalogFiles files = CatalogFiles.of(name, console.surroundings());
            for (Catalog version : files.read(wanted).orThrow().versions()) {
                texts.add(CatalogPrinter.print(version));
            }
        }
        console.write(out -> out.append(String.join("---\n", texts)));
        return ExitCode.OK;
    }

    /**
     * What the scenarios assume partners do, in order.
     *
     * @param scenario the one that says so
     */
    record Assumed(String scenario, Assumption assumption) {}

    /** All assumptions of scenarios that can be read; {@link #changes} tells of the others. */
    List<Assumed> assumed() {
        return with.stream().flatMap(file -> assumed(file).stream()).toList();
    }

    private static List<Assumed> assumed(String file) {
        Scenario scenario = ScenarioReader.read(file, CatalogFiles.read("scenario", DataOptions.existing(file)))
                .scenario();
        return scenario == null
                ? List.of()
                : scenario.assumptions().stream()
                        .map(assumption -> new Assumed(scenario.id(), assumption))
                        .toList();
    }

    /** The same for a command that takes the deals as they are; fails with InputException where a scenario assumes others. */
    List<Change> changesOnly() {
        List<Problem> problems = new ArrayList<>();
        for (String file : with) {
            if (!assumed(file).isEmpty()) {
                problems.add(refused(file));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return changes();
    }

    /** All changes in the order they are made; fails with InputException where one cannot be read. */
    List<Change> changes() {
        List<Problem> problems = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (String file : with) {
            try {
                Scenario scenario = ScenarioReader.read(file, CatalogFiles.read("scenario", DataOptions.existing(file)))
                        .orThrow();
                changes.addAll(scenario.changes());
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        for (String setting : set) {
            try {
                changes.add(Setting.parse(setting));
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return changes;
    }

    /** Assumptions change the deals, which this command takes as they are. */
    private static Problem refused(String file) {
        return Problem.error(
                "assumptions-not-used",
                Span.ofFile(file),
                "the scenario assumes what partners would do, and this command takes the deals as they are",
                "leave out `assume:`");
    }

    /** Fails with UsageError where a change is given: a path names a place in one program. */
    void checkPrograms() {
        if (!with.isEmpty() || !set.isEmpty()) {
            throw ofOneProgram();
        }
    }

    /** Why changes cannot be made in a folder of several programs. */
    static UsageError ofOneProgram() {
        return new UsageError(
                "--with and --set change one program, and the folder holds several",
                "change a copy of the folder, and compare the two: earnest compare OLD NEW");
    }
}
