package dev.earnest.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the inner loops with JMH. */
final class Kernels {

    private Kernels() {}

    static List<KernelFigure> run() {
        try {
            return new Runner(new OptionsBuilder()
                            .include("^dev\\.earnest\\..*Kernel\\.")
                            .verbosity(VerboseMode.SILENT)
                            .mode(Mode.AverageTime)
                            .timeUnit(TimeUnit.NANOSECONDS)
                            .forks(2)
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(5)
                            .measurementTime(TimeValue.seconds(1))
                            .build())
                    .run().stream().map(Kernels::figure).collect(Collectors.toList());
        } catch (RunnerException e) {
            throw new Failure("JMH: " + e.getMessage());
        }
    }

    private static KernelFigure figure(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        String name = run.getParams()
                .getBenchmark()
                .replaceFirst(".*\\.([A-Za-z]+)Kernel\\.", "$1: ")
                .replace('_', ' ');
        return new KernelFigure(name, result.getScore(), result.getScoreError());
    }
}
