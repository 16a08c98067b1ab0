package dev.earnest.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line with every command and option, by the library that knows all about command lines. */
@Command(
        name = "earnest",
        description = "Partner incentive programs as text: validated, simulated to the cent, compared.",
        versionProvider = App.Versions.class,
        sortOptions = false,
        footer = {
            "",
            "Begin with: earnest init my-program",
            "Topics: earnest help formats|numbers|exit-codes|environment|scenarios|data|language|measures"
        })
public final class App implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Mixin
    GlobalOptions options;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    boolean version;

    private App(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The whole program, with every command, as if in a pipe. */
    public static CommandLine commandLine() {
        return commandLine(Surroundings.ofPipe(), Commands.ALL);
    }

    /** Runs one line of a shell, which is a run of its own on what the shell has loaded; the exit code. */
    static int execute(Surroundings surroundings, PrintWriter out, PrintWriter err, String... words) {
        if (Main.asksForManifest(words)) {
            err.println("error: --manifest is not for a shell, whose commands run on what was loaded before");
            err.println("  run the command from the command line");
            err.flush();
            return ExitCode.USAGE;
        }
        RunRecord outer = RunRecord.current();
        try {
            return execute(RunRecord.begin(false, false), surroundings, out, err, words);
        } finally {
            outer.resume();
        }
    }

    /** Runs {@code words} with results to {@code out} and remarks to {@code err}; the exit code. */
    static int execute(RunRecord record, Surroundings surroundings, PrintWriter out, PrintWriter err, String... words) {
        CommandLine command = commandLine(surroundings, Commands.namedIn(words));
        command.setOut(out).setErr(err);
        boolean colour = Colours.wanted(words, surroundings, surroundings.outIsTerminal());
        command.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
        command.setExecutionStrategy(parsed -> run(parsed, record, List.of(words)));
        return command.execute(words);
    }

    private static int run(CommandLine.ParseResult parsed, RunRecord record, List<String> typed) {
        CommandLine last =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        record.called(last.getCommandName(), typed, Given.of(parsed));
        App app = parsed.commandSpec().commandLine().getCommand();
        Console console = app.console(last.getCommandSpec());
        try {
            if (console.engine() != null && !last.isUsageHelpRequested()) {
                EngineLimits.check(console.engine(), last.getCommandName(), record.given());
            }
        } catch (UsageError e) {
            return Failures.end(e, console);
        }
        int code = new CommandLine.RunLast().execute(parsed);
        try {
            return Manifest.after(code, record, console);
        } catch (RuntimeException e) {
            return Failures.end(e, console);
        }
    }

    /** With some commands alone. */
    static CommandLine commandLine(Surroundings surroundings, List<Commands.Entry> commands) {
        App app = new App(surroundings);
        CommandLine root = new CommandLine(app);
        commands.forEach(entry -> root.addSubcommand(entry.name(), entry.make().get()));
        root.setExpandAtFiles(false)
                .setExecutionExceptionHandler(
                        (error, command, parsed) -> Failures.end(error, app.console(command.getCommandSpec())))
                .setParameterExceptionHandler(new UsageErrors())
                .setUsageHelpWidth(Math.max(80, Math.min(120, surroundings.columns())))
                .setUsageHelpLongOptionsMaxWidth(28)
                .setOptionsCaseInsensitive(false)
                .setAbbreviatedOptionsAllowed(false)
                .setOverwrittenOptionsAllowed(true);
        describe(root);
        root.getSubcommands().values().forEach(App::describe);
        if (surroundings.engine() != null) {
            describe(root, surroundings.engine());
        }
        return root;
    }

    /** What every help text ends with. */
    private static void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.exitCodeOnInvalidInput(ExitCode.USAGE).exitCodeOnExecutionException(ExitCode.FAILED);
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.table());
        if (command.getParent() != null) {
            spec.usageMessage().optionListHeading("%nOptions:%n");
        } else {
            spec.usageMessage().commandListHeading("%nCommands:%n").optionListHeading("%nOptions of every command:%n");
        }
    }

    /** What is otherwise where programs are paid by an engine. */
    private static void describe(CommandLine root, Engine engine) {
        root.setCommandName(engine.program());
        root.getCommandSpec()
                .usageMessage()
                .description("Partner incentive programs, simulated to the cent on " + engine.name()
                        + ": the same rules, ledgers and figures as earnest, over data that one machine does not hold.")
                .footer("", "Everything else runs on one machine: earnest --help");
        root.getSubcommands().forEach((name, command) -> {
            command.getCommandSpec().usageMessage().hidden(!EngineLimits.has(name));
            if (EngineLimits.pays(name)) {
                command.getCommandSpec().usageMessage().footer(EngineLimits.footer(engine, command));
            }
        });
    }

    /** Where the results and remarks of {@code command} go. */
    Console console(CommandSpec command) {
        return new Console(surroundings, options, Call.of(command.commandLine()));
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** The version line, made only when asked for. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"earnest " + Version.text()};
        }
    }
}
