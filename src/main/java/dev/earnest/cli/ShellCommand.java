package dev.earnest.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Loads a catalog and its data once, and takes commands and changes until it is left. */
@Command(
        name = "shell",
        description = "Load a catalog and its deals once; then every command, and what each change does at once.",
        footer = {
            "",
            "Examples:",
            "  earnest shell my-program",
            "  earnest shell 2026.yaml --deals h1.csv --with richer-gold.yaml",
            "  echo 'set offers.spif.earn.pay 600' | earnest shell my-program",
            "",
            "In the shell, help lists its commands and Tab completes. Without a terminal, lines on standard",
            "input are run, up to the first that fails."
        })
final class ShellCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    CatalogArgument catalog = new CatalogArgument();

    @Mixin
    DataOptions data = new DataOptions();

    @Option(
            names = "--with",
            paramLabel = "SCENARIO",
            description = "Begin with a scenario file; repeatable, from left to right.")
    List<String> with = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Begin with one value changed, after all scenarios; repeatable.")
    List<String> set = new ArrayList<>();

    @Override
    public Integer call() {
        Console outer = app.console(spec);
        check(outer);
        LoadedData loaded = new LoadedData(outer::say);
        Console console = new Console(outer.surroundings().with(loaded), outer.options(), outer.call());
        FirstAnswer.rehearse(catalog.name, console.surroundings());
        Dials dials = new Dials(catalog.name, data, console);
        dials.start(new Overlay(with, set));
        dials.assumed().forEach(console::say);
        ShellWords words = new ShellWords(catalog.name, data.words(), ShellWords.globals(console.options()));
        ShellSession session = new ShellSession(dials, words, console);
        Surroundings around = console.surroundings();
        boolean people = around.inIsTerminal() && around.outIsTerminal();
        return people ? ShellTerminal.run(session, loaded) : script(session);
    }

    private void check(Console console) {
        if (console.options().output != null || console.options().format != null) {
            throw new UsageError(
                    "-f and -o are for one result, and a shell has many", "in the shell: simulate > simulate.json");
        }
        if ("-".equals(catalog.name) || data.words().stream().anyMatch(option -> option.contains("-"))) {
            throw new UsageError("standard input is for the lines of the shell", "name a file");
        }
    }

    /** Runs the lines of standard input; ends with the exit code of the first that fails. */
    private static int script(ShellSession session) {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(session.console().surroundings().in(), StandardCharsets.UTF_8));
        int number = 0;
        try {
            StringBuilder text = new StringBuilder();
            for (String line = in.readLine(); line != null && !session.isOver(); line = in.readLine()) {
                number++;
                text.append(text.isEmpty() ? "" : "\n").append(line);
                if (TypedLine.isOpen(text.toString())) {
                    continue;
                }
                int code = session.execute(text.toString());
                if (code != ExitCode.OK) {
                    session.console().say("stopped at line " + number + ": " + text);
                    return code;
                }
                text.setLength(0);
            }
            return text.isEmpty() ? ExitCode.OK : unfinished(session, number, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read standard input: " + OutputFile.reason(e), e);
        }
    }

    private static int unfinished(ShellSession session, int number, String text) {
        return UsageErrors.tellInShell(
                new UsageError(
                        "line " + number + " goes on and nothing follows: " + text, "close its brackets and quotes"),
                session.console().call());
    }
}
