package dev.earnest.cli;

import dev.earnest.lint.About;
import dev.earnest.lint.Rule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Rules;
import dev.earnest.problem.Nearest;
import dev.earnest.report.Audience;
import dev.earnest.report.Column;
import dev.earnest.report.Fact;
import dev.earnest.report.Facts;
import dev.earnest.report.Findings;
import dev.earnest.report.Format;
import dev.earnest.report.Report;
import dev.earnest.report.Table;
import dev.earnest.revision.ChangeKind;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the rules, or explains one. */
@Command(
        name = "rules",
        description = "List the rules that validate holds a catalog to, or explain one with a bad and a good example.",
        footer = {
            "",
            "Examples:",
            "  earnest rules",
            "  earnest rules pays-twice",
            "  earnest rules -f json",
            "  earnest rules --kind change"
        })
final class RulesCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The rule to explain.")
    @Nullable
    String id;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = OfKind.class,
            description = "What to list: rule, those of validate; or change, the kinds of change that compare tells.")
    Kind kind = Kind.RULE;

    /** Reads {@code change}. */
    static final class OfKind implements picocli.CommandLine.ITypeConverter<Kind> {
        @Override
        public Kind convert(String text) {
            return Words.of(Kind.class, text);
        }
    }

    /** What can be listed. */
    enum Kind {
        RULE,
        CHANGE
    }

    @Override
    public Integer call() {
        Console console = app.console(spec);
        Format format = console.format(Console.REPORTS);
        if (kind == Kind.CHANGE) {
            console.report(changes(), format);
            return ExitCode.OK;
        }
        if (id == null) {
            console.report(list(), format);
            return ExitCode.OK;
        }
        Rule rule = Rules.of(id);
        if (rule == null) {
            String near = Nearest.to(id, Rules.ids());
            throw new UsageError(
                    "there is no rule `" + id + "`",
                    near == null ? "`earnest rules` lists them" : "did you mean `" + near + "`?");
        }
        String page = String.valueOf(Resources.text("rules/" + id + ".md"));
        if (format.isForMachines()) {
            console.report(one(rule.about(), page), format);
        } else {
            console.write(out -> out.append(page));
        }
        return ExitCode.OK;
    }

    private static Report changes() {
        List<ChangeKind> kinds = List.of(ChangeKind.values());
        List<Column<ChangeKind>> columns = List.of(
                Column.id("id", "change", ChangeKind::id),
                Column.text("area", "area", kind -> kind.area().word()),
                Column.text("sign", "", kind -> kind.action().sign()),
                Column.text("summary", "tells", ChangeKind::summary));
        Table<ChangeKind> table = Table.of("changes", "", columns, kinds);
        return new Report(
                "earnest/rules/1", Findings.words(kinds.size(), "kind") + " of change", List.of(table), "changes");
    }

    private static Report list() {
        List<About> rules = Rules.ALL.stream().map(Rule::about).toList();
        List<Column<About>> columns = List.of(
                Column.id("id", "rule", About::id),
                Column.text("severity", "severity", about -> about.severity().word()),
                Column.text("area", "area", about -> about.area().word()),
                Column.text("summary", "finds", About::summary));
        Table<About> table = Table.of("rules", "", columns, rules);
        return new Report("earnest/rules/1", Findings.words(rules.size(), "rule"), List.of(table), "rules");
    }

    private static Report one(About about, String page) {
        List<Fact> facts = List.of(
                Fact.text("id", "rule", about.id()),
                Fact.text("severity", "severity", about.severity().word()),
                Fact.text("area", "area", about.area().word()),
                Fact.text("summary", "finds", about.summary()),
                Fact.words(
                        "options",
                        "options",
                        about.options().stream().map(RuleOption::name).toList()),
                Fact.text("page", "page", page));
        return new Report("earnest/rules/1", "", List.of(new Facts("rule", "", Audience.ALL, facts)), null);
    }
}
