package dev.earnest.cli;

import dev.earnest.analysis.compare.Gate;
import dev.earnest.analysis.compare.Gates;
import dev.earnest.analysis.compare.Thresholds;
import dev.earnest.language.config.CompareConfig;
import dev.earnest.report.ChangeRow;
import dev.earnest.report.CompareMarkdown;
import dev.earnest.report.CompareReport;
import dev.earnest.report.Compared;
import dev.earnest.report.ComparedPrograms;
import dev.earnest.report.Findings;
import dev.earnest.report.Format;
import dev.earnest.report.Report;
import dev.earnest.revision.Change;
import dev.earnest.revision.Revision;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares programs: what changed, what it costs, who wins and who loses, and whether that passes. */
@Command(
        name = "compare",
        description = "What changed between two catalogs, what it costs, who wins, who loses; gates for CI.",
        footer = {
            "",
            "Examples:",
            "  earnest compare 2026.yaml draft.yaml                      the structure alone",
            "  earnest compare main:my-program my-program                with the folder's deals",
            "  earnest compare --against main my-program                 the same, from anywhere",
            "  earnest compare my-program --set offers.spif.earn.pay=600",
            "  earnest compare my-program --with a.yaml --with b.yaml    scenarios side by side",
            "  earnest compare 2026.yaml draft.yaml --notice -o notice.html   for partners",
            "  earnest compare main:my-program my-program --fail-on adverse --max-increase 2%% -f markdown"
        })
final class CompareCommand implements Callable<Integer> {
    /** A notice is read by people. */
    private static final Set<Format> NOTICES = Set.of(Format.TABLE, Format.PLAIN, Format.MARKDOWN, Format.HTML);

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(
            paramLabel = "CATALOG",
            arity = "1..*",
            description =
                    "The base, then what to compare with it: files, folders, - or REF:path in git; label=path names "
                            + "one.")
    List<String> names = new ArrayList<>();

    @Mixin
    DataOptions data = new DataOptions();

    @Option(
            names = "--with",
            paramLabel = "SCENARIO",
            description = "Compare with what becomes of the catalog by a scenario; each is a program, a+b both.")
    List<String> with = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Compare with what becomes of it by one value; repeatable, in every scenario.")
    List<String> set = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "REF",
            description = "Compare with the same file or folder at a git reference: a branch, tag or commit.")
    @Nullable
    String against;

    @Mixin
    CompareOptions wanted = new CompareOptions();

    @Mixin
    GateOptions gates = new GateOptions();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings to use; else .earnest.yaml beside the catalog or above it.")
    @Nullable
    Path config;

    @Option(names = "--no-config", description = "Use no .earnest.yaml.")
    boolean noConfig;

    @Mixin
    ResultTable table = new ResultTable();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        Format format = console.format(wanted.notice ? NOTICES : Console.REPORTS);
        wanted.check();
        names.forEach(data::checkBeside);
        ChangeOptions changes = new ChangeOptions();
        changes.with = with;
        changes.set = set;
        CompareConfig settings = LintConfig.read(config, noConfig, configured()).compare();
        ComparedPortfolios several = ComparedPortfolios.of(names, against, console.surroundings());
        if (several != null) {
            EngineLimits.checkOneProgram(console);
            several.check(!with.isEmpty() || !set.isEmpty(), wanted, gates);
            console.report(table.choose(several.report(data, wanted, settings, console)), format);
            return ExitCode.OK;
        }
        Programs programs = Programs.of(names, changes, against, console.surroundings());
        if (wanted.level == CompareOptions.Rows.DEAL) {
            return deals(programs, console);
        }
        if (wanted.notice) {
            return notice(programs, format, console);
        }
        List<Compared> all = compare(programs, settings, console);
        write(all, format, console);
        return all.stream().allMatch(Compared::passes) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** Deal by deal nothing is held to a threshold: whoever asks for it wants to see where the money went. */
    private int deals(Programs programs, Console console) {
        if (programs.next().size() != 1) {
            throw new UsageError("--level deal compares one new catalog with the base", "name two catalogs");
        }
        if (!data.isNamed() && CompareRun.folder(programs) == null) {
            throw new UsageError("--level deal needs deals", "name them: --deals deals.csv");
        }
        if (gates.thresholds(CompareConfig.NONE).any() || wanted.failOn != null || wanted.exitCode) {
            throw new UsageError("--level deal has no gates", "leave out --level deal, or the gates");
        }
        Program next = unchanged(programs.next().get(0), "--level deal");
        Revision revision = Revision.of(programs.base().timeline(), next.timeline());
        String headline = programs.base().label() + " -> " + next.label();
        try (Progress progress = console.progress()) {
            CompareRun.of(programs, data, wanted, false, console, progress).deals(next, revision, wanted, headline);
        }
        return ExitCode.OK;
    }

    /** A notice is for partners: it is held to nothing, and has nothing of what the program comes to. */
    private int notice(Programs programs, Format format, Console console) {
        if (programs.next().size() != 1) {
            throw new UsageError("--notice tells of one new catalog", "name two catalogs");
        }
        if (gates.thresholds(CompareConfig.NONE).any() || wanted.failOn != null || wanted.exitCode) {
            throw new UsageError("--notice has no gates", "leave out --notice, or the gates");
        }
        Program next = unchanged(programs.next().get(0), "--notice");
        Revision revision = Revision.of(programs.base().timeline(), next.timeline());
        boolean deals = !wanted.noMoney && (data.isNamed() || CompareRun.folder(programs) != null);
        NoticeRun run;
        Report report;
        try (Progress progress = console.progress()) {
            run = deals
                    ? CompareRun.of(programs, data, wanted, false, console, progress)
                            .notice(next, revision, wanted)
                    : new NoticeRun(revision, null, null, wanted.by);
            report = run.report();
        }
        if (run.leftOut() > 0) {
            console.say(Findings.words(run.leftOut(), "offer")
                    + " for named partners left out of the notice: tell these partners alone");
        }
        console.report(report, format);
        return ExitCode.OK;
    }

    /** The program, of which nothing may be assumed that changes the deals. */
    private static Program unchanged(Program program, String option) {
        if (!program.assumed().isEmpty()) {
            throw new UsageError(
                    option + " takes the deals as they are, and " + program.label() + " assumes others",
                    "leave out its `assume:`");
        }
        return program;
    }

    /** Settings lie beside the last catalog that is on disk: that is the one that is proposed. */
    private List<String> configured() {
        return List.of(names.get(names.size() - 1));
    }

    private List<Compared> compare(Programs programs, CompareConfig settings, Console console) {
        Thresholds thresholds = gates.thresholds(settings);
        boolean deals = !wanted.noMoney && (data.isNamed() || CompareRun.folder(programs) != null);
        if (!deals && gates.thresholds(CompareConfig.NONE).any()) {
            throw new UsageError("there are no deals to hold to a threshold", "name them: --deals deals.csv");
        }
        List<Revision> revisions = programs.next().stream()
                .map(next -> Revision.of(programs.base().timeline(), next.timeline()))
                .toList();
        // where nothing differs nothing is paid otherwise
        boolean same = revisions.stream().allMatch(each -> each.isEmpty() && !each.isReordered())
                && programs.next().stream().allMatch(next -> next.assumed().isEmpty());
        List<Compared> all = new ArrayList<>();
        try (Progress progress = console.progress()) {
            ComparedMoney run = deals && (!same || thresholds.any())
                    ? money(programs, revisions, returns(programs, thresholds), console, progress)
                    : null;
            for (int i = 0; i < revisions.size(); i++) {
                ComparedMoney.Money money = run == null
                        ? null
                        : run.money(programs.next().get(i), revisions.get(i), wanted, !wanted.noCosts);
                LocalDate day = wanted.asOf != null || run == null ? wanted.asOf : run.asOf();
                Compared compared =
                        compared(programs, programs.next().get(i), revisions.get(i), money, day, thresholds, settings);
                all.add(compared);
            }
        }
        return all;
    }

    private ComparedMoney money(
            Programs programs, List<Revision> revisions, boolean returns, Console console, Progress progress) {
        Engine engine = console.engine();
        return engine == null
                ? CompareRun.of(programs, data, wanted, returns, console, progress)
                : CompareElsewhere.of(programs, revisions, data, wanted, returns, console, progress);
    }

    private Compared compared(
            Programs programs,
            Program next,
            Revision revision,
            ComparedMoney.@Nullable Money money,
            @Nullable LocalDate day,
            Thresholds thresholds,
            CompareConfig settings) {
        Program base = programs.base();
        List<Gate> held = new ArrayList<>();
        structure(revision, settings).ifPresent(held::add);
        if (money != null) {
            held.addAll(Gates.of(thresholds, money.figures(), money.returns()));
        }
        // a scenario is a question, not yet a version
        boolean question = !with.isEmpty() || !set.isEmpty();
        return new Compared(
                base.label(),
                next.label(),
                revision,
                rows(base, next, revision),
                question ? List.of() : revision.cautions(day, wanted.minNotice),
                money == null || nothing(revision, money) ? null : money.figures(),
                money == null ? null : money.costs(),
                money == null ? null : money.returns(),
                held,
                remarks(next, programs.next(), revision, money, thresholds));
    }

    /** Returns are told where a program says what it assumes of them, or where it is held to one. */
    private static boolean returns(Programs programs, Thresholds thresholds) {
        return thresholds.minRoi() != null
                || Stream.concat(Stream.of(programs.base()), programs.next().stream())
                        .map(program -> program.timeline().last().economics())
                        .anyMatch(economics -> economics.grossMargin() != null
                                || !economics.incremental().isEmpty());
    }

    /** Whether there is nothing to tell of the money: nothing differs, and nothing is paid otherwise. */
    private static boolean nothing(Revision revision, ComparedMoney.Money money) {
        return revision.isEmpty() && money.figures().nothingMoved();
    }

    private List<String> remarks(
            Program next,
            List<Program> all,
            Revision revision,
            ComparedMoney.@Nullable Money money,
            Thresholds thresholds) {
        List<String> remarks = new ArrayList<>();
        if (money == null) {
            if (thresholds.any()) {
                remarks.add("Without deals nothing is held to the thresholds of .earnest.yaml (name them: --deals).");
            }
            return remarks;
        }
        if (revision.isReordered() && !money.figures().nothingMoved()) {
            remarks.add("Offers stand in another order, which decides ties and what a ceiling cuts first.");
        }
        money.said().stream().map(line -> of(next, all, line)).forEach(remarks::add);
        if (!nothing(revision, money) && money.assumed().isEmpty()) {
            remarks.add("The same deals under other terms, as of "
                    + money.figures().asOf() + ": nobody is taken to sell more or less.");
        }
        String noCosts = wanted.noCosts ? null : CompareRun.noCosts(revision);
        if (noCosts != null) {
            remarks.add(noCosts);
        }
        return remarks;
    }

    /** A line about one of several programs names it; what goes on with a line before does not. */
    private static String of(Program next, List<Program> all, String line) {
        boolean clear = all.size() == 1 || line.startsWith(" ") || line.startsWith("Assumed by ");
        return clear ? line : next.label() + ": " + line;
    }

    /** One program beside another, held to nothing. */
    static Compared plain(Program base, Program next, Revision revision, ComparedMoney.Money money) {
        return new Compared(
                base.label(),
                next.label(),
                revision,
                rows(base, next, revision),
                List.of(),
                nothing(revision, money) ? null : money.figures(),
                money.costs(),
                money.returns(),
                List.of(),
                List.of());
    }

    private static List<ChangeRow> rows(Program base, Program next, Revision revision) {
        boolean several =
                revision.changes().stream().map(Change::pair).distinct().count() > 1;
        return revision.changes().stream()
                .map(change -> row(change, base, next, revision, several))
                .toList();
    }

    private static ChangeRow row(Change change, Program base, Program next, Revision revision, boolean several) {
        var version = revision.version(change);
        String name = (version == null ? revision.versionBefore(change) : version).version();
        return new ChangeRow(change, base.span(change.base()), next.span(change.next()), several ? name : null);
    }

    /** The gate that structure alone decides. */
    private java.util.Optional<Gate> structure(Revision revision, CompareConfig settings) {
        CompareOptions.FailOn failOn = wanted.failOn != null
                ? wanted.failOn
                : wanted.exitCode
                        ? CompareOptions.FailOn.ANY
                        : settings.failOn() == null
                                ? CompareOptions.FailOn.NEVER
                                : Words.of(CompareOptions.FailOn.class, settings.failOn());
        if (failOn == CompareOptions.FailOn.NEVER) {
            return java.util.Optional.empty();
        }
        List<String> failing = revision.changes().stream()
                .filter(change -> failOn.fails(change.level()))
                .map(change -> change.kind().id())
                .toList();
        String note = failing.isEmpty()
                ? "no change that is " + failOn.word()
                : String.join(", ", failing.stream().distinct().limit(4).toList());
        return java.util.Optional.of(new Gate(
                "fail-on " + failOn.word(),
                failing.isEmpty(),
                Gate.Kind.COUNT,
                BigDecimal.valueOf(failing.size()),
                BigDecimal.ZERO,
                note));
    }

    private void write(List<Compared> all, Format format, Console console) {
        CompareReport.Extent extent = new CompareReport.Extent(
                console.look().width(), wanted.details, console.top(5), console.topForMachines());
        if (format == Format.HTML && all.size() == 1) {
            console.report(CompareReport.page(all.get(0), Version.text(), extent), format);
            return;
        }
        Report report = all.size() == 1
                ? CompareReport.of(all.get(0), Version.text(), extent)
                : ComparedPrograms.of(all, Version.text(), extent);
        if (format == Format.MARKDOWN) {
            // a comment of a pull request is written apart, and has its own way to stay short
            String text = new CompareMarkdown(wanted.maxBytes() - Signature.LINE).write(all, extent);
            String run = Signature.line(report);
            console.write(out -> out.append(text).append(run));
            return;
        }
        console.report(table.choose(report), format);
    }
}
