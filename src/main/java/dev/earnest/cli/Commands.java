package dev.earnest.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The list of commands, in the order of the help text. */
final class Commands {
    /** A command's name and how to make it; made only when it is wanted. */
    record Entry(String name, Supplier<Object> make) {}

    static final List<Entry> ALL = List.of(
            new Entry("init", InitCommand::new),
            new Entry("validate", ValidateCommand::new),
            new Entry("rules", RulesCommand::new),
            new Entry("test", TestCommand::new),
            new Entry("simulate", SimulateCommand::new),
            new Entry("explain", ExplainCommand::new),
            new Entry("compare", CompareCommand::new),
            new Entry("roi", RoiCommand::new),
            new Entry("risk", RiskCommand::new),
            new Entry("report", ReportCommand::new),
            new Entry("kpis", KpisCommand::new),
            new Entry("sweep", SweepCommand::new),
            new Entry("solve", SolveCommand::new),
            new Entry("check-data", CheckDataCommand::new),
            new Entry("map", MapCommand::new),
            new Entry("advise", AdviseCommand::new),
            new Entry("statement", StatementCommand::new),
            new Entry("claims", ClaimsCommand::new),
            new Entry("shell", ShellCommand::new),
            new Entry("guide", GuideCommand::new),
            new Entry("generate", GenerateCommand::new),
            new Entry("rerun", RerunCommand::new),
            new Entry("verify", VerifyCommand::new),
            new Entry("schema", SchemaCommand::new),
            new Entry("completion", CompletionCommand::new),
            new Entry("info", InfoCommand::new),
            new Entry("help", HelpCommand::new));

    /** Commands that need to know all others. */
    private static final Set<String> NEED_ALL = Set.of("help", "completion");

    private Commands() {}

    /** All names. */
    static List<String> names() {
        return ALL.stream().map(Entry::name).toList();
    }

    /** Those named in {@code args}; all where none is, or where one is named that needs all. */
    static List<Entry> namedIn(String... args) {
        Set<String> words = Set.copyOf(List.of(args).stream().distinct().toList());
        List<Entry> named =
                ALL.stream().filter(entry -> words.contains(entry.name())).toList();
        boolean all = named.isEmpty() || named.stream().anyMatch(entry -> NEED_ALL.contains(entry.name()));
        return all ? ALL : named;
    }
}
