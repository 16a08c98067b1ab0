package dev.earnest.cli;

import dev.earnest.catalog.Timeline;
import dev.earnest.language.CatalogReading;
import dev.earnest.language.TimelineReading;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Place;
import dev.earnest.report.AssumedBehaviour;
import dev.earnest.report.Report;
import dev.earnest.report.SolveReport;
import dev.earnest.scenario.Amount;
import dev.earnest.scenario.Goal;
import dev.earnest.scenario.Metric;
import dev.earnest.scenario.Parameter;
import dev.earnest.scenario.Solution;
import dev.earnest.scenario.Solver;
import dev.earnest.scenario.Solver.Question;
import dev.earnest.scenario.Trials;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds the value of a program that meets a target. */
@Command(
        name = "solve",
        description = "Find the value of a program that meets a target: a payout, a return, a share of losers.",
        footer = {
            "",
            "Examples:",
            "  earnest solve my-program --for offers.rebate.earn.tiers.steps[1].rate=2%%..8%% --until 'payout = 2_000_000'",
            "  earnest solve my-program --for offers.spif.earn.pay=100..900 --until 'roi >= 0.5' --save cheaper.yaml",
            "  earnest solve draft --base my-program --for offers.rebate.earn.rate=1%%..5%% --until budget-neutral",
            "  earnest solve my-program --for offers.a.earn.rate=1%%..5%% --for offers.b.earn.rate=1%%..5%% \\",
            "      --maximize roi --subject-to 'losers <= 5%%'"
        })
final class SolveCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    CatalogArgument catalog = new CatalogArgument();

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ChangeOptions changes = new ChangeOptions();

    @Option(
            names = "--for",
            paramLabel = "PATH[=LOW..HIGH]",
            required = true,
            description = "The value sought, and where; repeatable. From 0 to twice of what it is.")
    List<String> sought = new ArrayList<>();

    @Option(
            names = "--until",
            paramLabel = "GOAL",
            description =
                    "What must hold: 'payout = 2_000_000', 'roi >= 0.5', 'losers <= 5%%', budget-neutral; repeatable.")
    List<String> until = new ArrayList<>();

    @Option(
            names = "--subject-to",
            paramLabel = "GOAL",
            description = "The same, beside what is to be as large or small as it can be.")
    List<String> subjectTo = new ArrayList<>();

    @Option(names = "--maximize", paramLabel = "METRIC", description = "What is to be as large as it can be.")
    @Nullable
    String maximize;

    @Option(names = "--minimize", paramLabel = "METRIC", description = "What is to be as small as it can be.")
    @Nullable
    String minimize;

    @Option(
            names = "--base",
            paramLabel = "CATALOG",
            description = "The program that losers and differences are told beside. The catalog as it stands.")
    @Nullable
    String base;

    @Option(
            names = "--round",
            paramLabel = "STEP",
            description = "Keep the answer rounded to STEP, such as 0.25%% or 500.")
    @Nullable
    String round;

    @Option(names = "--save", paramLabel = "FILE", description = "Write the answer to FILE as a scenario.")
    @Nullable
    Path save;

    @Mixin
    WindowOptions window = new WindowOptions();

    @Mixin
    ResultTable table = new ResultTable();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        window.check();
        TrialRun run = TrialRun.of(catalog, changes, base, console);
        Question question = question(run.reading());
        Solution solution;
        Report report;
        try (Progress progress = console.progress()) {
            Trials trials = run.trials(data, window, ends(run, question), List.copyOf(question.metrics()), progress);
            List<String> paths =
                    question.parameters().stream().map(Parameter::path).toList();
            solution = Solver.solve(
                    question, trials, values -> form(run, paths, values), done -> progress.stage("run " + done));
            console.detail(solution.path().size() + " runs in " + progress.elapsed());
            report = AssumedBehaviour.first(
                    SolveReport.of(question, solution, trials.base().payouts(), Version.text()), run.assumed(trials));
        }
        console.report(table.choose(report));
        keep(question, solution, console);
        return solution.met() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Timeline form(TrialRun run, List<String> paths, List<String> values) {
        try {
            return run.form(paths, values);
        } catch (InputException e) {
            throw TrialRun.at(paths, values, e);
        }
    }

    /** Both ends of all ranges must be programs; and they name all columns that are read between them. */
    private static List<Timeline> ends(TrialRun run, Question question) {
        List<String> paths = question.parameters().stream().map(Parameter::path).toList();
        List<String> low =
                question.parameters().stream().map(each -> each.low().text()).toList();
        List<String> high =
                question.parameters().stream().map(each -> each.high().text()).toList();
        return List.of(form(run, paths, low), form(run, paths, high));
    }

    private Question question(TimelineReading reading) {
        reading.orThrow();
        if (maximize != null && minimize != null) {
            throw new UsageError("--maximize and --minimize ask for two things", "leave one out");
        }
        String objective = maximize != null ? maximize : minimize;
        List<String> asked = new ArrayList<>(until);
        asked.addAll(subjectTo);
        if (objective == null && asked.isEmpty()) {
            throw new UsageError("nothing is asked for", "say what must hold: --until 'payout = 2_000_000'");
        }
        List<Parameter> parameters = sought.stream()
                .map(text -> Parameter.of("--for", text, now(reading, Parameter.path(text))))
                .toList();
        List<Goal> goals = asked.stream().map(text -> Goal.of("--until", text)).toList();
        if (parameters.size() == 1 && objective == null && goals.size() > 1) {
            throw new UsageError(
                    "one value meets one goal, and " + goals.size() + " are given",
                    "leave one out, seek several values, or say what of all that is best: --maximize roi");
        }
        List<BigDecimal> steps = parameters.stream().map(this::step).toList();
        return new Question(
                parameters,
                goals,
                objective == null ? null : Metric.of(objective),
                maximize != null,
                steps,
                List.of(Metric.of("payout"), Metric.of("losers")));
    }

    private BigDecimal step(Parameter parameter) {
        if (round == null) {
            return parameter.step();
        }
        Amount amount = Amount.of(round);
        if (amount == null || amount.value().signum() <= 0) {
            throw new UsageError("--round: `" + round + "` is no step", "write one such as 500 or 0.25%");
        }
        if (amount.isPercent() != parameter.low().isPercent()) {
            throw new UsageError(
                    "--round: `" + round + "` does not fit `" + parameter.path() + "`",
                    parameter.low().isPercent() ? "write a percent, such as 0.25%" : "write a plain number");
        }
        return amount.value();
    }

    /** What a path says in the latest version; null where that is no number. */
    private static @Nullable Amount now(TimelineReading reading, String path) {
        CatalogReading latest = reading.versions().get(reading.versions().size() - 1);
        Node node = latest.sourceMap().node(new Place(path));
        return node instanceof ScalarNode scalar ? Amount.of(scalar.text()) : null;
    }

    private void keep(Question question, Solution solution, Console console) {
        Path file = save;
        var kept = round == null ? solution.answer() : solution.rounded();
        if (file == null) {
            return;
        }
        if (kept == null) {
            console.say("nothing is saved: there is no answer");
            return;
        }
        StringBuilder text = new StringBuilder("scenario: solved\nbecause: \"");
        text.append(
                String.join(" and ", question.goals().stream().map(Goal::text).toList()));
        Metric objective = question.objective();
        text.append(objective == null ? "" : (question.maximize() ? " maximize " : " minimize ") + objective.name());
        text.append("\"\nset:\n");
        for (int i = 0; i < kept.texts().size(); i++) {
            text.append("  ").append(question.parameters().get(i).path()).append(": ");
            text.append(kept.texts().get(i)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        OutputFile.write(Objects.requireNonNull(file), out -> out.write(bytes));
        List<String> words = new ArrayList<>(List.of("earnest", "simulate", catalog.name));
        words.addAll(changes.and(file).words());
        console.say("saved as " + file + ": " + Arguments.typed(words));
    }
}
