package dev.earnest.cli;

import dev.earnest.deal.Dataset;
import dev.earnest.explain.Explained;
import dev.earnest.explain.Explainer;
import dev.earnest.explain.Explanation;
import dev.earnest.explain.PartnerExplained;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Asked;
import dev.earnest.payout.Inquiry;
import dev.earnest.payout.Payouts;
import dev.earnest.report.AssumedBehaviour;
import dev.earnest.report.ExplainReport;
import dev.earnest.report.ExplainView;
import dev.earnest.report.Format;
import dev.earnest.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says why a deal, an event, a partner or a ledger line was paid what it was, and why no offer paid more. */
@Command(
        name = "explain",
        description = "Say why a deal, event, partner or ledger line was paid what it was, or nothing, step by step.",
        footer = {
            "",
            "Examples:",
            "  earnest explain my-program 10071                       a deal, by every offer",
            "  earnest explain my-program 10071 --offer spif          one offer, every step of it",
            "  earnest explain my-program 10071:spif:P-104:2026-03-31 one line of the ledger",
            "  earnest explain my-program P-104                       a partner, period by period",
            "  earnest explain my-program --aggregate                 what each condition keeps out",
            "  earnest explain my-program 10071 10072 -f json         several, as a tree for programs"
        })
final class ExplainCommand implements Callable<Integer> {
    /** Formats that have no objects within objects. */
    private static final Set<Format> FLAT = EnumSet.of(Format.CSV, Format.TSV, Format.NDJSON, Format.XLSX);

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    CatalogArgument catalog = new CatalogArgument();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ID",
            description =
                    "A deal, event or partner; deal:ID, event:ID or partner:ID where it could be several; or a line of "
                            + "the ledger, DEAL:OFFER, DEAL:OFFER:PARTNER or DEAL:OFFER:PARTNER:DATE.")
    List<String> ids = new ArrayList<>();

    @Option(names = "--offer", paramLabel = "OFFER", description = "Only this offer, every step of it; repeatable.")
    List<String> offers = new ArrayList<>();

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "Every offer down to N: 1 the numbered steps, 2 what they are made of, 3 everything.")
    @Nullable
    Integer depth;

    @Option(names = "--skip-passes", description = "Leave out conditions that hold and limits that cut nothing.")
    boolean skipPasses;

    @Option(
            names = "--aggregate",
            description =
                    "Over all won deals, or those named and those of partners named: what each condition keeps out.")
    boolean aggregate;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Repeated lines after DATE are committed, not paid. The last earning date in the data.")
    @Nullable
    LocalDate asOf;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ResultTable table = new ResultTable();

    @Mixin
    ChangeOptions changes = new ChangeOptions();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        Format format = console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        checkWhat();
        Explained explained;
        Payouts payouts;
        List<String> assumed;
        try (Progress progress = console.progress()) {
            Run run = new Run(catalog, data, changes, console, progress);
            Run.Loaded loaded = run.load(List.of("name", "tier", "type", "region"));
            assumed = loaded.assumed();
            List<ExplainSubject> subjects = subjects(loaded);
            Asked asked = Asked.nothingYet();
            subjects.stream().filter(subject -> !aggregate).forEach(subject -> subject.ask(asked));
            payouts = run.noting(loaded, asOf, asked);
            progress.stage("explaining");
            Explainer explainer = new Explainer(payouts, new CatalogPositions(loaded.reading()));
            explained = aggregate ? aggregated(subjects, explainer) : each(subjects, explainer);
        }
        boolean line =
                ids.size() == 1 && explained.deals().size() == 1 && ids.get(0).contains(":");
        boolean full = depth != null || !offers.isEmpty() || line;
        ExplainView view = new ExplainView(full, depth == null ? 3 : depth, skipPasses);
        Report report = ExplainReport.of(explained, payouts, Version.text(), view, FLAT.contains(format));
        console.report(table.choose(AssumedBehaviour.first(report, assumed)));
        return ExitCode.OK;
    }

    private void checkWhat() {
        if (depth != null && depth < 1) {
            throw new UsageError("--depth " + depth + ": there is nothing above the numbered steps", "1 is the least");
        }
        if (ids.isEmpty() && !aggregate) {
            throw new UsageError(
                    "there is nothing to explain: no deal, event, partner or line is named",
                    "name one: earnest explain " + catalog.name + " DEAL; or --aggregate over all deals");
        }
    }

    private List<ExplainSubject> subjects(Run.Loaded loaded) {
        Dataset dataset = loaded.dataset();
        Set<String> all = new LinkedHashSet<>();
        loaded.timeline()
                .versions()
                .forEach(version -> all.addAll(version.offers().keySet()));
        offers.forEach(offer -> ExplainSubject.checkOffer(offer, all));
        return ids.stream()
                .map(id -> ExplainSubject.of(id, dataset, all))
                .distinct()
                .toList();
    }

    private boolean wanted(ExplainSubject subject, Answer answer) {
        return subject.wants(answer) && (offers.isEmpty() || offers.contains(answer.offerId()));
    }

    private Explained each(List<ExplainSubject> subjects, Explainer explainer) {
        List<Explanation> explanations = new ArrayList<>();
        List<PartnerExplained> partners = new ArrayList<>();
        for (ExplainSubject subject : subjects) {
            switch (subject.kind()) {
                case DEAL -> explanations.add(explainer.deal(subject.row(), answer -> wanted(subject, answer)));
                case EVENT -> explanations.add(explainer.event(subject.row(), answer -> wanted(subject, answer)));
                case PARTNER ->
                    partners.add(explainer.partner(subject.row(), offer -> subject.wants(offer) && named(offer)));
            }
        }
        return new Explained(explanations, partners, List.of());
    }

    private boolean named(String offer) {
        return offers.isEmpty() || offers.contains(offer);
    }

    /** Over the deals named and those of the partners named; over all where none is. */
    private Explained aggregated(List<ExplainSubject> subjects, Explainer explainer) {
        Asked asked = Asked.nothingYet();
        subjects.forEach(subject -> subject.ask(asked));
        Inquiry.Sold wanted = (deal, partner) -> subjects.isEmpty()
                || asked.deals().get(deal)
                || partner >= 0 && asked.partners().get(partner);
        return new Explained(List.of(), List.of(), explainer.excluded("", wanted, this::named));
    }
}
