package dev.earnest.cli;

import dev.earnest.catalog.Portfolio;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Wanted;
import dev.earnest.language.PortfolioReading;
import dev.earnest.language.TimelineReading;
import dev.earnest.payout.Options;
import dev.earnest.payout.Plan;
import dev.earnest.payout.PortfolioPayouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pays the programs of one or two portfolios over data that are read once, with every column that one of them reads. */
record PortfolioRun(DataOptions data, Console console, Progress progress) {

    /** The data of a folder, or those that are named, as all these programs read them. */
    Dataset read(List<PortfolioReading> portfolios, @Nullable Folder folder) {
        List<Timeline> programs =
                portfolios.stream().flatMap(each -> each.orThrow().stream()).toList();
        warn(portfolios);
        DataRequest request = data.request(programs.get(0).last(), wanted(portfolios, programs), folder, console)
                .withDimensions(dimensions(programs))
                .with(progress);
        Dataset dataset = console.data().read(request);
        List<Problem> absent = programs.stream()
                .flatMap(program -> AbsentColumns.of(Plan.standardColumns(program), dataset).stream())
                .distinct()
                .toList();
        tell(absent);
        console.detail("read in " + progress.elapsed());
        return dataset;
    }

    private static Wanted wanted(List<PortfolioReading> portfolios, List<Timeline> programs) {
        Wanted columns = Plan.wanted(programs.get(0));
        for (Timeline program : programs) {
            columns = columns.and(Plan.wanted(program));
        }
        for (PortfolioReading portfolio : portfolios) {
            Portfolio.Ceiling ceiling = portfolio.portfolio().ceiling();
            columns = ceiling == null ? columns : columns.and(Plan.wanted(programs.get(0), ceiling));
        }
        return columns;
    }

    private void warn(List<PortfolioReading> portfolios) {
        tell(portfolios.stream().flatMap(each -> each.all().stream()).distinct().toList());
    }

    private void tell(List<Problem> problems) {
        if (!problems.isEmpty() && !console.options().quiet) {
            progress.close();
            console.problems(problems);
        }
    }

    /** Of each field the values that any program declares; none where one leaves the field free. */
    static Map<String, List<String>> dimensions(List<Timeline> programs) {
        Map<String, List<String>> all =
                new LinkedHashMap<>(programs.get(0).last().dimensions());
        for (Timeline program : programs.subList(1, programs.size())) {
            Map<String, List<String>> own = program.last().dimensions();
            all.keySet().retainAll(own.keySet());
            all.replaceAll((field, values) -> {
                List<String> both = new ArrayList<>(values);
                own.getOrDefault(field, List.of()).stream()
                        .filter(value -> !values.contains(value))
                        .forEach(both::add);
                return both;
            });
        }
        return all;
    }

    /**
     * What the programs of one portfolio pay; a problem of a catalog is told where it is written.
     *
     * @param asOf null: of each program its last earning date in the data
     * @param known the days of programs by id, which count before {@code asOf}
     */
    PortfolioPayouts pay(
            PortfolioReading portfolio, Dataset dataset, @Nullable LocalDate asOf, Map<String, LocalDate> known) {
        progress.stage("working out what is paid");
        List<Plan> plans = new ArrayList<>();
        for (TimelineReading program : portfolio.programs()) {
            Timeline timeline = program.orThrow();
            Options options = new Options(known.getOrDefault(timeline.last().id(), asOf), console.threads(), false);
            plans.add(Run.told(program, () -> Plan.compile(timeline, dataset, options)));
        }
        try {
            return PortfolioPayouts.of(plans, dataset, portfolio.portfolio().ceiling());
        } catch (InputException e) {
            throw new InputException(
                    e.problems().stream().map(portfolio::locate).toList());
        } finally {
            console.detail("worked out in " + progress.elapsed());
        }
    }

    /** The day as of which each program was paid. */
    static Map<String, LocalDate> days(PortfolioPayouts paid) {
        Map<String, LocalDate> days = new HashMap<>();
        paid.programs().forEach(program -> days.put(program.timeline().last().id(), program.asOf()));
        return days;
    }
}
