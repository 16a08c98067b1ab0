package dev.earnest.spark;

import dev.earnest.analysis.compare.CompareCounts;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.CompareSums;
import dev.earnest.analysis.compare.Comparison;
import dev.earnest.catalog.Timeline;
import dev.earnest.cli.Earned;
import dev.earnest.cli.EarnedTogether;
import dev.earnest.deal.InputFile;
import java.time.LocalDate;
import java.util.List;

/** What Spark has paid by several programs on the same data. */
record TogetherOnSpark(SparkRun run, List<Timeline> programs, List<CompareRequest> requests) implements EarnedTogether {
    @Override
    public LocalDate asOf() {
        return run.asOf(0);
    }

    @Override
    public List<InputFile> inputs() {
        return run.inputs();
    }

    @Override
    public Earned program(int place) {
        return new EarnedOnSpark(run, place, programs.get(place));
    }

    @Override
    public CompareFigures comparison(int place) {
        CompareRequest request = requests.get(place - 1);
        CompareCounts.checkFields(programs.get(0), run.head(), request.by());
        CompareSums sums = SparkEngine.told(() ->
                run.reduce(payouts -> CompareSums.of(payouts.get(0), payouts.get(place), request), CompareSums::plus));
        CompareCounts counts = SparkEngine.told(run::asked).stream()
                .map(slice -> (CompareCounts) ((List<?>) slice).get(place - 1))
                .reduce(CompareCounts.of(run.pools(0), run.pools(place)), CompareCounts::plus);
        return Comparison.figures(programs.get(0), programs.get(place), asOf(), request, sums, counts);
    }
}
