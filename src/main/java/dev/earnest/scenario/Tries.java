package dev.earnest.scenario;

import dev.earnest.catalog.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the program with values set and remembers every run, in order; for one thread. */
public final class Tries {
    private final Trials trials;
    private final List<Parameter> parameters;
    private final Function<List<String>, Timeline> form;
    private final List<Metric> metrics;
    private final IntConsumer done;
    private final Map<List<String>, Try> known = new LinkedHashMap<>();

    Tries(
            Trials trials,
            List<Parameter> parameters,
            Function<List<String>, Timeline> form,
            List<Metric> metrics,
            IntConsumer done) {
        this.trials = trials;
        this.parameters = parameters;
        this.form = form;
        this.metrics = metrics;
        this.done = done;
    }

    /**
     * One run.
     *
     * @param values one for each parameter
     * @param texts the same as a catalog writes them
     * @param figures one for each metric; null where it can't be told
     */
    public record Try(List<BigDecimal> values, List<String> texts, Map<Metric, BigDecimal> figures) {
        public Try {
            values = List.copyOf(values);
            texts = List.copyOf(texts);
            figures = Map.copyOf(figures);
        }

        /** A figure; null where it can't be told. */
        public @Nullable BigDecimal figure(Metric metric) {
            return figures.get(metric);
        }
    }

    Try at(List<BigDecimal> values) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            texts.add(parameters.get(i).text(values.get(i)));
        }
        Try before = known.get(texts);
        if (before != null) {
            return before;
        }
        Try now = new Try(values, texts, figures(trials.of(form.apply(texts))));
        known.put(texts, now);
        done.accept(known.size());
        return now;
    }

    Map<Metric, BigDecimal> figures(Trial trial) {
        Map<Metric, BigDecimal> figures = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            BigDecimal figure = trial.value(metric);
            if (figure != null) {
                figures.put(metric, figure);
            }
        }
        return figures;
    }

    List<Try> all() {
        return List.copyOf(known.values());
    }
}
