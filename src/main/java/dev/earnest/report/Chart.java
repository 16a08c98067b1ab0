package dev.earnest.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of figures that stand in a table of the same report; for people alone, and never the only place of a number.
 *
 * @param title a heading
 * @param says in a sentence what the picture shows, for those who do not see it
 * @param labels of the bars, or of the places along a line
 * @param series at least one; all have a value, or none, for each label
 * @param table the key of the table with the same figures
 */
public record Chart(
        String key, String title, String says, Form form, List<String> labels, List<Line> series, String table)
        implements Section {
    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (Line line : series) {
            if (line.values().size() != labels.size()) {
                throw new IllegalArgumentException(key + ": " + line.name() + " has not a value for each label");
            }
        }
    }

    /** How figures are drawn. */
    public enum Form {
        /** A bar for each label, of the one series. */
        BARS,
        /** A bar for each label, each beginning where the one before ended; whole ones are told by {@link Line#whole}. */
        WATERFALL,
        /** A column for each label, the series upon each other. */
        COLUMNS,
        /** A line for each series along the labels. */
        LINES
    }

    /**
     * One series.
     *
     * @param values null where there is none, which is not zero
     * @param texts the values as they are printed; blank where there is none
     * @param whole for a waterfall, whether a bar begins at zero; false for all else
     */
    public record Line(String name, List<@Nullable BigDecimal> values, List<String> texts, List<Boolean> whole) {
        public Line {
            values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
            texts = List.copyOf(texts);
            whole = List.copyOf(whole);
        }

        /** A series without whole bars. */
        public static Line of(String name, List<@Nullable BigDecimal> values, List<String> texts) {
            return new Line(name, values, texts, values.stream().map(value -> false).toList());
        }
    }

    @Override
    public Audience audience() {
        return Audience.PEOPLE;
    }
}
