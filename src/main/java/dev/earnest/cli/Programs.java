package dev.earnest.cli;

import dev.earnest.language.Change;
import dev.earnest.language.Scenario;
import dev.earnest.language.ScenarioReader;
import dev.earnest.language.Setting;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The programs that a comparison is of: those named, or one and what becomes of it by scenarios and settings.
 *
 * @param base what the others are compared with
 * @param next at least one
 */
record Programs(Program base, List<Program> next) {
    Programs {
        next = List.copyOf(next);
    }

    /** Reads them all; fails with one InputException that tells what is wrong with any. */
    static Programs of(List<String> names, ChangeOptions changes, @Nullable String against, Surroundings surroundings) {
        boolean changed = !changes.with.isEmpty() || !changes.set.isEmpty();
        if (changed && names.size() > 1) {
            throw new UsageError(
                    "--with and --set compare one catalog with what becomes of it, and " + names.size() + " are named",
                    "name one catalog; or print the changed one first: earnest simulate NEW --set ... --show-effective");
        }
        if (against != null && (changed || names.size() > 1)) {
            throw new UsageError(
                    "--against compares one catalog with what it was, without --with and --set",
                    "name one catalog; or name both: earnest compare " + against + ":path path");
        }
        if (!changed && against == null && names.size() < 2) {
            throw new UsageError(
                    "there is nothing to compare `" + names.get(0) + "` with",
                    "name a second catalog, or change this one: --with scenario.yaml, --set path=value, --against main");
        }
        if (names.stream().map(Programs::path).filter("-"::equals).count() > 1) {
            throw new UsageError("only one catalog can come from standard input", "name the others");
        }
        Reading reading = new Reading(surroundings);
        if (changed) {
            return reading.scenarios(names.get(0), changes);
        }
        List<Program> programs = new ArrayList<>();
        if (against != null) {
            String name = path(names.get(0));
            reading.add(against + ":" + name, () -> then(against, name), List.of(), programs);
        }
        names.forEach(
                name -> reading.add(label(name), () -> CatalogFiles.of(path(name), surroundings), List.of(), programs));
        reading.end();
        return new Programs(programs.get(0), programs.subList(1, programs.size()));
    }

    /** A catalog as it is at a git reference, in the repository in which it lies. */
    static CatalogFiles then(String ref, String name) {
        List<Git> then = Git.at(ref, List.of(name));
        if (then.isEmpty()) {
            throw new InputException(Problem.error(
                    "not-at-ref",
                    Span.ofFile(name),
                    "there is no `" + name + "` at `" + ref + "`",
                    "a catalog that is new has nothing to be compared with; see what it holds: earnest validate "
                            + name));
        }
        return CatalogFiles.of(then.get(0));
    }

    /** {@code label=path}; a label has no slash, so that a path may hold an equals sign. */
    static String label(String argument) {
        int equals = equals(argument);
        return equals < 0 ? argument : argument.substring(0, equals);
    }

    static String path(String argument) {
        int equals = equals(argument);
        return equals < 0 ? argument : argument.substring(equals + 1);
    }

    private static int equals(String argument) {
        int equals = argument.indexOf('=');
        boolean label = equals > 0
                && argument.substring(0, equals).chars().noneMatch(c -> c == '/' || c == '\\' || c == ':')
                && !exists(argument);
        return label ? equals : -1;
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (java.nio.file.InvalidPathException e) {
            return false;
        }
    }

    /** Reads programs one by one and keeps what is wrong with any, so that one run tells all. */
    private static final class Reading {
        private final Surroundings surroundings;
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> labels = new HashSet<>();

        Reading(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        private interface Source {
            CatalogFiles files();
        }

        void add(String label, Source source, List<Change> changes, List<Program> programs) {
            add(label, source, changes, List.of(), programs);
        }

        private void add(
                String label,
                Source source,
                List<Change> changes,
                List<ChangeOptions.Assumed> assumed,
                List<Program> programs) {
            try {
                CatalogFiles files = source.files();
                Program program = new Program(unique(label), files, files.read(changes), assumed);
                program.timeline();
                programs.add(program);
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }

        private String unique(String label) {
            String name = label;
            for (int number = 2; !labels.add(name); number++) {
                name = label + " (" + number + ")";
            }
            return name;
        }

        void end() {
            if (!problems.isEmpty()) {
                throw new InputException(problems.stream().distinct().toList());
            }
        }

        /** One program for each scenario, the settings made in every one; without scenarios one with the settings. */
        Programs scenarios(String argument, ChangeOptions changes) {
            CatalogFiles files = CatalogFiles.of(path(argument), surroundings);
            List<Program> programs = new ArrayList<>();
            add(label(argument), () -> files, List.of(), programs);
            end();
            List<Change> settings = new ArrayList<>();
            changes.set.forEach(text -> attempt(() -> settings.add(Setting.parse(text))));
            if (changes.with.isEmpty()) {
                add("with --set", () -> files, settings, programs);
            }
            for (String with : changes.with) {
                attempt(() -> {
                    List<Change> all = new ArrayList<>();
                    List<ChangeOptions.Assumed> assumed = new ArrayList<>();
                    String name = scenario(with, all, assumed);
                    all.addAll(settings);
                    add(name, () -> files, all, assumed, programs);
                });
            }
            end();
            return new Programs(programs.get(0), programs.subList(1, programs.size()));
        }

        private void attempt(Runnable reading) {
            try {
                reading.run();
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }

        /** Adds the changes and assumptions of {@code one.yaml+two.yaml}, left to right; the name of the whole. */
        private static String scenario(String with, List<Change> all, List<ChangeOptions.Assumed> assumed) {
            List<String> names = new ArrayList<>();
            for (String file : Files.exists(Path.of(with)) ? new String[] {with} : with.split("\\+", -1)) {
                Path path = DataOptions.existing(file);
                Scenario scenario = ScenarioReader.read(file, CatalogFiles.read("scenario", path))
                        .orThrow();
                scenario.assumptions().stream()
                        .map(assumption -> new ChangeOptions.Assumed(scenario.id(), assumption))
                        .forEach(assumed::add);
                all.addAll(scenario.changes());
                names.add(scenario.id());
            }
            return String.join("+", names);
        }
    }
}
