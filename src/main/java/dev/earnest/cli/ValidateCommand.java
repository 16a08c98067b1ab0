package dev.earnest.cli;

import dev.earnest.language.config.Config;
import dev.earnest.problem.Severity;
import dev.earnest.report.Finding;
import dev.earnest.report.Findings;
import dev.earnest.report.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong with catalogs, in one pass. */
@Command(
        name = "validate",
        description = "Find every mistake in catalogs in one pass, with its line, column and the nearest right word.",
        footer = {
            "",
            "Examples:",
            "  earnest validate my-program",
            "  earnest validate my-program -f concise        one finding a line, for editors",
            "  earnest validate main:my-program -f json      as it is on the branch main",
            "  earnest validate my-program --against main    only what is new since main counts",
            "  earnest validate my-program --history         what each finding costs on the deals of the folder",
            "  earnest validate my-program --report sarif=earnest.sarif"
        })
final class ValidateCommand implements Callable<Integer>, ShortCut.Command {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    ChangeOptions changes = new ChangeOptions();

    @Parameters(
            paramLabel = "CATALOG",
            arity = "1..*",
            description = "Files, folders of versions, - for standard input, or REF:path in git.")
    List<String> names = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Words.OfFailOn.class,
            description = "Least severity that ends with 1: error, warning, info or never. error unless told.")
    Words.@Nullable FailOn failOn;

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            converter = Words.OfSeverity.class,
            description = "Show only findings this bad or worse: error, warning or info. info unless told.")
    @Nullable
    Severity least;

    @Option(
            names = "--max-findings",
            paramLabel = "N|all",
            converter = Words.OfTop.class,
            description = "Findings shown to people; programs get all. 50 unless told.")
    int most = 50;

    @Option(names = "--history", description = "Hold the catalog against the deals of its folder, too.")
    boolean withHistory;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    LintOptions lint = new LintOptions();

    @Mixin
    WatchOption watch = new WatchOption();

    @Override
    public Integer call() {
        return run(app.console(spec));
    }

    @Override
    public int run(Console console) {
        if (changes.showEffective) {
            return changes.printEffective(names, console);
        }
        console.findingsFormat();
        watch.check(names, data);
        if (watch.watch && lint.fix) {
            throw new UsageError("--watch with --fix would answer its own edits", "fix first, then watch");
        }
        return watch.run(console, this::watched, this::once);
    }

    /** The files it depends on. */
    private FileStamps watched() {
        List<String> files = new ArrayList<>(data.files(names.get(0)));
        files.addAll(names);
        Path settings = lint.noConfig ? null : lint.config != null ? lint.config : LintConfig.find(names);
        if (settings != null) {
            files.add(settings.toString());
        }
        return Watching.stamps(files, changes.with);
    }

    private int once(Console console) {
        Format format = console.findingsFormat();
        Config config = LintConfig.read(lint, names);
        LintSetup setup = LintSetup.of(lint, config, history(), console);
        Validation validation = compared(setup, console);
        if (lint.fix || lint.diff) {
            Fixing fixing = Fixing.of(validation, changes.changes().isEmpty());
            if (lint.diff) {
                console.write(fixing::patch);
                console.say(fixing.summary());
                return validation.exitCode(fails(config));
            }
            fixing.write(console);
            validation = compared(setup, console);
        }
        if (lint.writeBaseline != null) {
            Baseline.write(lint.writeBaseline, validation.counting());
            validation = validation.without(validation.fingerprints(), "listed in " + lint.writeBaseline);
        }
        Severity shown = least != null ? least : config.minSeverity() != null ? config.minSeverity() : Severity.INFO;
        List<Finding> told = new ArrayList<>(validation.found());
        told.removeIf(finding -> !finding.problem().severity().atLeast(shown));
        boolean headed =
                format == Format.SARIF || lint.reports.stream().anyMatch(report -> report.format() == Format.SARIF);
        Findings findings = validation.findings(told, headed ? LintConfig.texts(config) : List.of());
        for (LintOptions.ReportFile report : lint.reports) {
            console.writeFindings(findings, report.format(), report.file());
        }
        if (lint.statistics && !format.isForMachines()) {
            console.write(out -> Statistics.write(findings, out));
            console.say(findings.summary());
        } else {
            console.findings(findings, format, most, LintConfig.ids(config), lint.showSuppressed);
        }
        console.undecided(validation.undecided());
        watch.found("finding", validation.fingerprints());
        return validation.exitCode(fails(config));
    }

    /** The options that name the deals; null where there are none. Fails with UsageError where they fit not all catalogs. */
    private @Nullable DataOptions history() {
        if (!withHistory && !data.isNamed()) {
            return null;
        }
        if (names.size() > 1) {
            throw new UsageError(
                    "deals are of one catalog, and " + names.size() + " are named", "validate them one by one");
        }
        data.checkBeside(names.get(0));
        return data;
    }

    private Words.FailOn fails(Config config) {
        if (failOn != null) {
            return failOn;
        }
        String said = config.failOn();
        return said == null ? Words.FailOn.ERROR : Words.of(Words.FailOn.class, said);
    }

    /** The findings, where those of a baseline or of another state do not count. */
    private Validation compared(LintSetup setup, Console console) {
        Validation validation = Validation.of(names, changes.changes(), setup, console.surroundings());
        if (lint.baseline != null) {
            Set<String> known = Baseline.read(lint.baseline);
            Set<String> found = validation.fingerprints();
            long gone = known.stream()
                    .filter(fingerprint -> !found.contains(fingerprint))
                    .count();
            if (gone > 0) {
                console.say(Findings.words(gone, "finding") + " of " + lint.baseline
                        + " no longer there; --write-baseline drops them");
            }
            validation = validation.without(known, "listed in " + lint.baseline);
        }
        if (lint.against != null) {
            String ref = lint.against;
            Validation before = Validation.of(Git.at(ref, names), setup.withoutHistory());
            validation = validation.without(before.fingerprints(), "at " + ref + " too");
        }
        return validation;
    }

    @Override
    public boolean take(String option, @Nullable String value) {
        if (value == null) {
            withHistory |= option.equals("--history");
            return option.equals("--history")
                    || changes.take(option, null)
                    || lint.take(option, null)
                    || data.take(option, null)
                    || watch.take(option, null);
        }
        switch (option) {
            case "--fail-on" -> failOn = new Words.OfFailOn().convert(value);
            case "--min-severity" -> least = new Words.OfSeverity().convert(value);
            case "--max-findings" -> most = new Words.OfTop().convert(value);
            default -> {
                return changes.take(option, value) || lint.take(option, value) || data.take(option, value);
            }
        }
        return true;
    }

    @Override
    public boolean takeWords(List<String> words) {
        names = words;
        return !words.isEmpty();
    }
}
