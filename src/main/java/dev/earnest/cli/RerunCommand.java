package dev.earnest.cli;

import dev.earnest.deal.Query;
import dev.earnest.report.Audience;
import dev.earnest.report.Column;
import dev.earnest.report.Fact;
import dev.earnest.report.Facts;
import dev.earnest.report.Findings;
import dev.earnest.report.Report;
import dev.earnest.report.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Repeats a run from its manifest, and says what is not as it was. */
@Command(
        name = "rerun",
        description = "Repeat a run from its manifest; with --check write nothing, and fail where anything differs.",
        footer = {
            "",
            "Examples:",
            "  earnest simulate my-program --ledger ledger.csv --manifest run.json",
            "  earnest rerun run.json                            the same again, files too",
            "  earnest rerun run.json --check                    1 where an input, a figure or a file differs"
        })
final class RerunCommand implements Callable<Integer> {
    private static final int MOST = 20;
    private static final String NOW =
            "a warehouse has the rows of now; to repeat a run to the cent, keep what the query selects in a file";

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(paramLabel = "MANIFEST", description = "The file that --manifest wrote.")
    Path file;

    @Option(names = "--check", description = "Write no file; exit 1 where an input, a figure or an output differs.")
    boolean check;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "A warehouse that the run may ask: jdbc:..., as in the manifest; again for more.")
    List<String> addresses = new ArrayList<>();

    @Option(names = "--driver", paramLabel = "JAR", description = "The warehouse's driver, loaded for the manifest's.")
    @Nullable
    String driver;

    /** How a run ended that was repeated. */
    private record Ended(int code, Manifest manifest, String said) {}

    @Override
    public Integer call() {
        Console console = app.console(spec);
        console.format(Console.REPORTS);
        Manifest was = ManifestReader.read(file);
        if (was.command().equals("rerun") || was.command().equals("shell")) {
            throw new UsageError("`earnest " + was.command() + "` is not repeated", "repeat the run it stands for");
        }
        Ended ended = repeat(was, console);
        if (ended.code() != ExitCode.OK && ended.code() != ExitCode.FINDINGS) {
            console.call().err().print(ended.said());
            return ended.code();
        }
        List<Repeat.Difference> differences = Repeat.differences(was, ended.manifest());
        if (!check) {
            return tell(differences, ended, console);
        }
        console.report(report(was, ended.manifest(), differences, console.top(MOST)));
        return differences.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** Runs the same words again; with {@code --check} nothing of it is seen. */
    private Ended repeat(Manifest was, Console console) {
        RunRecord own = RunRecord.current();
        StringWriter said = new StringWriter();
        PrintWriter err = check ? new PrintWriter(said) : console.call().err();
        PrintWriter out =
                check ? new PrintWriter(Writer.nullWriter()) : console.call().out();
        RunRecord record = RunRecord.repeat(new NamedWarehouse(addresses, driver), check);
        try {
            String[] words = was.arguments().toArray(String[]::new);
            int code = Main.execute(record, console.surroundings(), out, err, words);
            err.flush();
            return new Ended(code, Manifest.of(code, record), said.toString());
        } finally {
            own.resume();
        }
    }

    /** A result stands on standard output already, so what differs is a remark. */
    private static int tell(List<Repeat.Difference> differences, Ended ended, Console console) {
        if (differences.isEmpty()) {
            console.say("the same as in the manifest");
        } else {
            Repeat.Difference first = differences.get(0);
            console.say(Findings.words(differences.size(), "difference") + " from the manifest, first " + first.what()
                    + " " + first.name() + ": " + shown(shortened(first.was())) + " -> " + shown(shortened(first.is()))
                    + " (--check tells all)");
            if (warehouseChanged(differences)) {
                console.say(NOW);
            }
        }
        return ended.code();
    }

    private static boolean warehouseChanged(List<Repeat.Difference> differences) {
        return differences.stream().anyMatch(found -> found.what().equals("input") && Query.isWarehouse(found.name()));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "nothing" : value;
    }

    private Report report(Manifest was, Manifest is, List<Repeat.Difference> differences, int top) {
        String headline = differences.isEmpty()
                ? "the same: " + Findings.words(was.inputs().size(), "input") + ", "
                        + Findings.words(was.figures().size(), "figure") + ", "
                        + Findings.words(was.outputs().size(), "output")
                : Findings.words(differences.size(), "difference") + " from " + file;
        List<Repeat.Difference> shown = differences.subList(0, Math.min(top, differences.size()));
        List<String> notes = new ArrayList<>();
        if (shown.size() < differences.size()) {
            notes.add((differences.size() - shown.size()) + " more (--top all)");
        }
        if (warehouseChanged(differences)) {
            notes.add(NOW);
        }
        Facts repeated = new Facts(
                "repeated",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("command", "command", was.command()),
                        Fact.words("arguments", "arguments", was.arguments()),
                        Fact.text("fingerprint_was", "run was", was.fingerprint()),
                        Fact.text("fingerprint_is", "run is", is.fingerprint()),
                        Fact.flag("same", "same", differences.isEmpty())));
        return new Report(
                "earnest/rerun/1",
                headline,
                List.of(
                        repeated,
                        table("differences", differences).seenBy(Audience.MACHINES),
                        table(
                                        "differences",
                                        shown.stream()
                                                .map(RerunCommand::shortened)
                                                .toList())
                                .withNotes(notes)
                                .seenBy(Audience.PEOPLE)),
                "differences");
    }

    /** People tell digests by their beginning. */
    private static Repeat.Difference shortened(Repeat.Difference difference) {
        return new Repeat.Difference(
                difference.what(), difference.name(), shortened(difference.was()), shortened(difference.is()));
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value != null && value.matches("[0-9a-f]{64}") ? value.substring(0, 12) : value;
    }

    private static Table<Repeat.Difference> table(String key, List<Repeat.Difference> rows) {
        List<Column<Repeat.Difference>> columns = new ArrayList<>(List.of(
                Column.text("what", "what", Repeat.Difference::what),
                Column.id("name", "name", Repeat.Difference::name),
                Column.text("was", "was", Repeat.Difference::was),
                Column.text("is", "is", Repeat.Difference::is)));
        return Table.of(key, "", columns, rows);
    }
}
