package dev.earnest.cli;

import dev.earnest.report.Audience;
import dev.earnest.report.Fact;
import dev.earnest.report.Facts;
import dev.earnest.report.Report;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells versions, the machine and where things are, for a question or a report of a defect. */
@Command(
        name = "info",
        description = "Print versions, paths and what the program found out about this machine.",
        footer = {"", "Examples:", "  earnest info", "  earnest info -f json"})
final class InfoCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Override
    public Integer call() {
        Console console = app.console(spec);
        Surroundings around = console.surroundings();
        List<Fact> facts = List.of(
                Fact.text("version", "earnest", Version.text()),
                Fact.text("language", "catalog language", "1"),
                Fact.text(
                        "java", "Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor")),
                Fact.text("java_home", "Java is in", System.getProperty("java.home")),
                Fact.text("system", "system", System.getProperty("os.name") + ", " + System.getProperty("os.arch")),
                Fact.count("processors", "processors", Runtime.getRuntime().availableProcessors()),
                Fact.count("memory_mb", "memory, MB", Runtime.getRuntime().maxMemory() >> 20),
                Fact.text("folder", "folder", System.getProperty("user.dir")),
                Fact.text("temporary", "failure reports go to", System.getProperty("java.io.tmpdir")),
                Fact.text("terminal", "standard output", around.outIsTerminal() ? "a terminal" : "no terminal"),
                Fact.text("network", "network", "never used"));
        Facts section = new Facts("info", "", Audience.ALL, facts);
        console.report(new Report("earnest/info/1", "", List.of(section), null));
        return ExitCode.OK;
    }
}
