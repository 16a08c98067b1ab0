package dev.earnest.cli;

import dev.earnest.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Explains a command or a topic. */
@Command(
        name = "help",
        description = "Explain a command, or a topic: formats, numbers, exit-codes, environment, scenarios, data, "
                + "language, measures.",
        footer = {"", "Examples:", "  earnest help simulate", "  earnest help data"})
final class HelpCommand implements Callable<Integer> {
    static final List<String> TOPICS =
            List.of("formats", "numbers", "exit-codes", "environment", "scenarios", "data", "language", "measures");

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "A command or a topic.")
    @Nullable
    String topic;

    @Override
    public Integer call() {
        CommandLine root = spec.commandLine().getParent();
        if (topic == null) {
            print(root.getUsageMessage(root.getColorScheme()));
            return ExitCode.OK;
        }
        CommandLine command = root.getSubcommands().get(topic);
        String text = TOPICS.contains(topic) ? Resources.text("help/" + topic + ".txt") : null;
        if (command != null) {
            print(command.getUsageMessage(root.getColorScheme()));
        } else if (text != null) {
            print(text);
        } else {
            List<String> legal = new ArrayList<>(TOPICS);
            legal.addAll(Commands.names());
            String nearest = Nearest.to(topic, legal);
            throw new UsageError(
                    "there is no help about `" + topic + "`",
                    nearest == null ? "the topics: " + String.join(", ", TOPICS) : "did you mean `" + nearest + "`?");
        }
        return ExitCode.OK;
    }

    private void print(String text) {
        app.console(spec).write(out -> out.append(text));
    }
}
