package dev.earnest.cli;

import dev.earnest.analysis.Simulation;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.language.TimelineReading;
import dev.earnest.payout.Options;
import dev.earnest.payout.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the arguments of a command to what an engine pays: programs are read here, data there. */
record RunElsewhere(Run run, Engine engine) {

    /** As {@link Run#outcome}; a scenario that assumes other deals is refused. */
    Earned pay(@Nullable LocalDate asOf, List<String> fields, Function<Timeline, Set<String>> reads) {
        CatalogFiles files = run.catalog().files(run.console().surroundings());
        TimelineReading reading = files.read(run.changes().changesOnly());
        Timeline timeline = reading.orThrow();
        run.warn(reading.problems());
        Simulation.checkParts(timeline, fields);
        Set<String> more = reads.apply(timeline);
        Wanted columns =
                Run.with(fields, more, more.isEmpty() ? Plan.wanted(timeline) : Plan.wantedForReturns(timeline));
        Map<Role, List<String>> addresses = new Addresses(engine).of(run.data(), files.folder());
        DataRequest settings = run.data().settings(timeline.last(), columns, files.folder(), run.console());
        Options options = new Options(asOf, 1, false);
        run.progress().stage("working out what is paid on " + engine.name());
        Earned earned = Run.told(reading, () -> engine.pay(new Job(List.of(timeline), addresses, settings, options)));
        RunRecord.current().readElsewhere(earned.inputs());
        Simulation.checkFields(timeline, earned.data(), fields);
        run.warn(AbsentColumns.of(Plan.standardColumns(timeline), earned.data()));
        return earned;
    }
}
