package dev.earnest.cli;

import dev.earnest.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a JSON Schema: of what is read, for editors; of what is written, for programs. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of a catalog, or of what a command writes as JSON.",
        footer = {
            "",
            "Examples:",
            "  earnest schema catalog -o catalog.schema.json   for an editor that knows YAML",
            "  earnest schema simulate                         what simulate -f json writes",
            "  earnest schema findings                         what validate -f json writes"
        })
final class SchemaCommand implements Callable<Integer> {
    private static final List<String> NAMES = List.of(
            "catalog",
            "portfolio-file",
            "simulate",
            "portfolio",
            "accrual",
            "explain",
            "compare",
            "compare-portfolio",
            "roi",
            "kpis",
            "advise",
            "risk",
            "guide",
            "check-data",
            "sweep",
            "solve",
            "claims",
            "remit",
            "report",
            "statement",
            "statements",
            "findings",
            "test",
            "manifest",
            "rerun",
            "verify",
            "failure");

    /** The names, for the help and for completion. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(NAMES);
        }
    }

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(
            paramLabel = "NAME",
            arity = "1",
            completionCandidates = Names.class,
            description = "${COMPLETION-CANDIDATES}.")
    String name;

    @Override
    public Integer call() {
        String text = NAMES.contains(name) ? Resources.text("schema/" + name + ".schema.json") : null;
        if (text == null) {
            String nearest = Nearest.to(name, NAMES);
            throw new UsageError(
                    "there is no schema `" + name + "`",
                    nearest == null ? "the schemas: " + String.join(", ", NAMES) : "did you mean `" + nearest + "`?");
        }
        app.console(spec).write(out -> out.append(text));
        return ExitCode.OK;
    }
}
