package dev.earnest.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: builds the command line, runs it and ends with its exit code. */
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

    /** Runs the program and ends the process. */
    public static void main(String[] args) {
        OutputStream out = new StandardStream(new FileOutputStream(FileDescriptor.out), false);
        OutputStream err = new StandardStream(new FileOutputStream(FileDescriptor.err), true);
        System.exit(run(out, err, args));
    }

    /** The whole program on other streams than the process's; the exit code. */
    static int run(OutputStream result, OutputStream remarks, String... args) {
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = writer(new BufferedOutputStream(result, 1 << 16));
        PrintWriter err = writer(remarks);
        int code;
        try {
            code = execute(Surroundings.ofProcess(), out, err, args);
            out.flush();
        } catch (StdoutClosed e) {
            code = ExitCode.OK;
        } catch (Throwable e) {
            err.println(Failures.describe(e, "earnest"));
            code = ExitCode.FAILED;
        }
        err.flush();
        return code;
    }

    private static PrintWriter writer(OutputStream bytes) {
        return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), false);
    }

    /** The whole program, with every command, as if in a pipe. */
    public static CommandLine commandLine() {
        return commandLine(Surroundings.ofPipe(), Commands.ALL);
    }

    /** Runs {@code args} with results to {@code out} and remarks to {@code err}; the exit code. */
    static int execute(Surroundings surroundings, PrintWriter out, PrintWriter err, String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            out.println("earnest " + Version.text());
            return ExitCode.OK;
        }
        String[] words;
        try {
            words = Arguments.expand(args);
        } catch (IOException e) {
            err.println("error: " + e.getMessage());
            return ExitCode.USAGE;
        }
        ShortCut shortCut = ShortCut.of(words);
        if (shortCut != null) {
            return shortCut.run(surroundings, out, err);
        }
        CommandLine command = commandLine(surroundings, Commands.namedIn(words));
        command.setOut(out).setErr(err);
        boolean colour = Colours.wanted(words, surroundings, surroundings.outIsTerminal());
        command.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
        return command.execute(words);
    }

    private static CommandLine commandLine(Surroundings surroundings, List<Commands.Entry> commands) {
        App app = new App(surroundings);
        CommandLine root = new CommandLine(app);
        commands.forEach(entry -> root.addSubcommand(entry.name(), entry.make().get()));
        root.setExpandAtFiles(false)
                .setExecutionExceptionHandler(new Failures(app))
                .setParameterExceptionHandler(new UsageErrors())
                .setUsageHelpWidth(Math.max(80, Math.min(120, surroundings.columns())))
                .setUsageHelpLongOptionsMaxWidth(28)
                .setOptionsCaseInsensitive(false)
                .setAbbreviatedOptionsAllowed(false)
                .setOverwrittenOptionsAllowed(true);
        describe(root);
        root.getSubcommands().values().forEach(App::describe);
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
