package dev.earnest.cli;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Timeline;
import dev.earnest.check.Checks;
import dev.earnest.check.Survey;
import dev.earnest.check.Thresholds;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Wanted;
import dev.earnest.language.TimelineReading;
import dev.earnest.payout.Plan;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Severity;
import dev.earnest.report.DataProfileReport;
import dev.earnest.report.Findings;
import dev.earnest.report.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells what is wrong or odd in input files, cell by cell, and what is in them. */
@Command(
        name = "check-data",
        description = "Tell what is wrong or odd in the input files, with line and column, and what is in them.",
        footer = {
            "",
            "Without a catalog each file's part is told by its name or its columns, and money is taken as it stands.",
            "",
            "Examples:",
            "  earnest check-data my-program                     the folder's data, against its catalog",
            "  earnest check-data export.csv partners.csv        files alone",
            "  earnest check-data export.csv --map salesforce    as a mapping reads it",
            "  earnest check-data my-program --profile           what is in each column, what the mapping did",
            "  earnest check-data my-program -f sarif -o data.sarif"
        })
final class CheckDataCommand implements Callable<Integer> {
    private static final int USUAL_PROTECTION = 90;

    /** More than there are, and not {@code all}, which tells each. */
    private static final int THREE_OF_EACH = Integer.MAX_VALUE - 1;

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(
            paramLabel = "CATALOG|FILE",
            arity = "1..*",
            description = "A catalog whose folder has the data, or files or quoted patterns of them, or both.")
    List<String> names = new ArrayList<>();

    @Option(names = "--profile", description = "Report what is in the columns instead of the findings.")
    boolean profile;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Words.OfFailOn.class,
            description = "Least severity that ends with 1: error, warning, info or never. error unless told.")
    Words.FailOn failOn = Words.FailOn.ERROR;

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            converter = Words.OfSeverity.class,
            description = "Show only findings this bad or worse: error, warning or info. info unless told.")
    Severity least = Severity.INFO;

    @Option(
            names = "--max-findings",
            paramLabel = "N|all",
            converter = Words.OfTop.class,
            description = "Findings shown to people; programs get all. Three of each check unless told.")
    int most = THREE_OF_EACH;

    @Option(
            names = "--ignore",
            paramLabel = "CHECK",
            split = ",",
            description = "Leave these checks out, by id; repeatable.")
    List<String> ignore = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Deals alike closed within so many days are told as one. 3 unless told.")
    int days = 3;

    @Option(
            names = "--protection",
            paramLabel = "DAYS",
            description = "How long a registration keeps others out; the catalog's registration_valid, else 90.")
    @Nullable
    Integer protection;

    @Mixin
    ResultTable table = new ResultTable();

    @Mixin
    DataOptions data = new DataOptions();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        Format format = profile ? console.format(Console.REPORTS) : console.findingsFormat();
        check();
        CheckDataInput input = CheckDataInput.of(names, data, console);
        Checking checking = look(input, console);
        if (profile) {
            console.report(
                    table.choose(DataProfileReport.of(
                            checking.survey(), checking.request().mapping(), Version.text())),
                    format);
            Findings findings = checking.findings(least);
            console.say(findings.summary());
            if (findings.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
                console.say("without --profile the errors are told, each with its place");
            }
        } else {
            tell(checking, format, console);
        }
        return checking.exitCode(failOn);
    }

    private Checking look(CheckDataInput input, Console console) {
        try (Spooled spooled = new Spooled();
                Progress progress = console.progress()) {
            TimelineReading reading = input.reading();
            Timeline timeline = reading == null ? null : reading.orThrow();
            DataRequest request =
                    spooled.onDisk(request(input, timeline, console).with(progress));
            Survey survey = Survey.of(request, timeline, thresholds(timeline));
            console.detail("read in " + progress.elapsed());
            return new Checking(survey, request, reading, Set.copyOf(ignore));
        }
    }

    private void tell(Checking checking, Format format, Console console) {
        Findings findings = checking.findings(least);
        Set<String> ids =
                findings.problems().stream().map(problem -> problem.code()).collect(Collectors.toSet());
        console.findings(findings, format, most, ids, false);
        console.say(checking.rows());
        if (checking.lacksColumns() && data.map == null) {
            console.say("for an export with other names: earnest map --guess " + names.get(names.size() - 1));
        }
    }

    private void check() {
        if (days < 0 || protection != null && protection < 1) {
            throw new UsageError(
                    days < 0 ? "--days " + days + " is below 0" : "--protection " + protection + " is below 1",
                    "give a number of days");
        }
        List<String> known = Checking.ids();
        for (String id : ignore) {
            if (!known.contains(id)) {
                String near = Nearest.to(id, known);
                throw new UsageError(
                        "--ignore: there is no check `" + id + "`",
                        near == null ? "`docs/data-checks.md` lists them" : "did you mean `" + near + "`?");
            }
        }
    }

    private DataRequest request(CheckDataInput input, @Nullable Timeline timeline, Console console) {
        if (timeline == null) {
            return data.request(input.folder(), console);
        }
        Wanted wanted = Plan.wanted(timeline);
        Wanted all = new Wanted(wanted.deals(), wanted.partners(), wanted.events(), false);
        return data.request(timeline.last(), all, input.folder(), console);
    }

    private Thresholds thresholds(@Nullable Timeline timeline) {
        if (protection != null) {
            return new Thresholds(days, protection);
        }
        if (timeline == null) {
            return new Thresholds(days, USUAL_PROTECTION);
        }
        Duration valid = timeline.last().registrationValid();
        if (valid == null) {
            return new Thresholds(days, USUAL_PROTECTION);
        }
        LocalDate start = timeline.last().effective().from();
        return new Thresholds(days, (int) (valid.after(start).toEpochDay() - start.toEpochDay()));
    }

    /** Every check's id. */
    static List<String> checks() {
        return Checks.all().stream().map(check -> check.about().id()).toList();
    }
}
