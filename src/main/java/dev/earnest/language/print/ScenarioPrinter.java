package dev.earnest.language.print;

import dev.earnest.language.Change;
import dev.earnest.language.Scenario;
import java.util.List;

/** Writes a scenario as a file that reads back as the same changes and assumptions. */
public final class ScenarioPrinter {
    private ScenarioPrinter() {}

    /** The text of a file. */
    public static String print(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        text.append("scenario: ").append(Yaml.text(scenario.id())).append('\n');
        String because = scenario.because();
        if (because != null) {
            text.append("because: ").append(Yaml.text(because)).append('\n');
        }
        section(
                "set",
                scenario.changes().stream().filter(change -> !change.adds()).toList(),
                text);
        section("add", scenario.changes().stream().filter(Change::adds).toList(), text);
        if (!scenario.assumptions().isEmpty()) {
            text.append("assume:\n");
        }
        scenario.assumptions()
                .forEach(each -> text.append("  - {").append(each.words()).append("}\n"));
        return text.toString();
    }

    private static void section(String name, List<Change> changes, StringBuilder text) {
        if (changes.isEmpty()) {
            return;
        }
        text.append(name).append(":\n");
        for (Change change : changes) {
            text.append("  ")
                    .append(NodePrinter.path(change.path()))
                    .append(": ")
                    .append(NodePrinter.print(change.value()))
                    .append('\n');
        }
    }
}
