package dev.earnest.spark;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.catalog.Timeline;
import dev.earnest.cli.Earned;
import dev.earnest.cli.EarnedTogether;
import dev.earnest.deal.InputFile;
import java.time.LocalDate;
import java.util.List;

/** What Spark has paid by several programs on the same data. */
record TogetherOnSpark(SparkRun run, List<Timeline> programs) implements EarnedTogether {
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
    public CompareFigures comparison(int place, CompareRequest request) {
        throw new UnsupportedOperationException();
    }
}
