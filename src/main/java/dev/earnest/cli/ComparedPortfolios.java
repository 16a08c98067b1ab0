package dev.earnest.cli;

import dev.earnest.analysis.portfolio.PortfolioComparison;
import dev.earnest.analysis.portfolio.PortfolioFigures;
import dev.earnest.analysis.portfolio.PortfolioSums;
import dev.earnest.deal.Dataset;
import dev.earnest.language.PortfolioReader;
import dev.earnest.language.PortfolioReading;
import dev.earnest.language.config.CompareConfig;
import dev.earnest.payout.PortfolioPayouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import dev.earnest.report.PortfolioCompareReport;
import dev.earnest.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two folders that are compared, of which at least one holds several programs.
 *
 * @param labels how they are called, the base first
 * @param folders of each
 */
record ComparedPortfolios(List<String> labels, List<CatalogFiles> folders) {
    ComparedPortfolios {
        labels = List.copyOf(labels);
        folders = List.copyOf(folders);
    }

    /** The folders that are named; null where none of them holds several programs, or one can't be read. */
    static @Nullable ComparedPortfolios of(List<String> names, @Nullable String against, Surroundings surroundings) {
        List<String> labels = new ArrayList<>();
        List<CatalogFiles> folders = new ArrayList<>();
        try {
            for (String name : names.contains("-") ? List.<String>of() : names) {
                labels.add(Programs.label(name));
                folders.add(CatalogFiles.of(Programs.path(name), surroundings));
            }
            if (folders.stream().allMatch(files -> PortfolioFiles.of(files) == null)) {
                return null;
            }
            if (against != null) {
                String path = Programs.path(names.get(0));
                labels.add(0, against + ":" + path);
                folders.add(0, Programs.then(against, path));
            }
        } catch (InputException told) {
            return null; // whoever reads them as single programs tells it with what else is wrong
        }
        return new ComparedPortfolios(labels, folders);
    }

    /** Fails with UsageError where an option is given that is about one program alone. */
    void check(boolean changed, CompareOptions wanted, GateOptions gates) {
        if (folders.size() != 2) {
            throw new UsageError(
                    "folders of several programs are compared two at a time, and " + folders.size() + " are named",
                    "name the base and the new one: earnest compare OLD NEW");
        }
        List<String> refused = ofOneProgram(changed, wanted, gates);
        if (!refused.isEmpty()) {
            throw new UsageError(
                    "folders of several programs are compared by what they pay, and " + String.join(", ", refused)
                            + (refused.size() == 1 ? " is" : " are") + " about one program alone",
                    "leave " + (refused.size() == 1 ? "it" : "them") + " out, or compare program by program");
        }
    }

    /** What is asked for that no report of portfolios has; costs of changes are never in it, so --no-costs holds. */
    private static List<String> ofOneProgram(boolean changed, CompareOptions wanted, GateOptions gates) {
        Map<String, Boolean> asked = new LinkedHashMap<>();
        asked.put("--with or --set", changed);
        asked.put("--by", !wanted.by.isEmpty());
        asked.put("--notice", wanted.notice);
        asked.put("--level deal", wanted.level == CompareOptions.Rows.DEAL);
        asked.put("--no-money", wanted.noMoney);
        asked.put("--details", wanted.details);
        asked.put("--max-bytes", wanted.maxBytes != null);
        asked.put("--fail-on", wanted.failOn != null);
        asked.put("--exit-code", wanted.exitCode);
        asked.put("--min-notice", wanted.minNotice != null);
        asked.put("a gate", gates.thresholds(CompareConfig.NONE).any());
        asked.values().removeIf(given -> !given);
        return List.copyOf(asked.keySet());
    }

    /** Pays both on the same data. */
    Report report(DataOptions data, CompareOptions wanted, CompareConfig settings, Console console) {
        PortfolioReading base = read(folders.get(0));
        PortfolioReading next = read(folders.get(1));
        sameCurrency(base, next);
        PortfolioComparison compared;
        try (Progress progress = console.progress()) {
            PortfolioRun run = new PortfolioRun(data, console, progress);
            Dataset dataset = run.read(List.of(base, next), folder());
            PortfolioPayouts then = run.pay(base, dataset, wanted.asOf, Map.of());
            PortfolioPayouts now = run.pay(next, dataset, wanted.asOf, PortfolioRun.days(then));
            progress.stage("summing up");
            compared =
                    PortfolioComparison.of(figures(then, base, wanted, console), figures(now, next, wanted, console));
        }
        if (!settings.equals(CompareConfig.NONE)) {
            console.say("nothing is held to `compare` of .earnest.yaml, which is about one program");
        }
        return PortfolioCompareReport.of(
                compared, labels.get(0), labels.get(1), Version.text(), console.top(5), console.topForMachines());
    }

    private static PortfolioFigures figures(
            PortfolioPayouts paid, PortfolioReading of, CompareOptions wanted, Console console) {
        LocalDate from = wanted.from;
        LocalDate to = wanted.to;
        return PortfolioSums.of(paid, of.portfolio(), from, to, 0, console.threads());
    }

    /** A folder with one program counts as a portfolio of one. */
    private static PortfolioReading read(CatalogFiles files) {
        PortfolioFiles several = PortfolioFiles.of(files);
        return several == null ? PortfolioReader.one(files.read(List.of())) : several.read();
    }

    /** The folder whose data are taken where none are named: the last that has deals, or events. */
    private @Nullable Folder folder() {
        return folders.stream()
                .map(CatalogFiles::folder)
                .flatMap(Stream::ofNullable)
                .filter(CompareRun::hasData)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private void sameCurrency(PortfolioReading base, PortfolioReading next) {
        String one = base.orThrow().get(0).last().currency().code();
        String other = next.orThrow().get(0).last().currency().code();
        if (!one.equals(other)) {
            throw new InputException(Problem.error(
                    "different-currency",
                    Span.ofFile(labels.get(1)),
                    "`" + labels.get(1) + "` pays in " + other + ", `" + labels.get(0) + "` in " + one
                            + ": their payouts cannot be compared",
                    "compare portfolios of one currency"));
        }
    }
}
