package dev.earnest.spark;

import dev.earnest.deal.GatheredRows;
import dev.earnest.deal.NumberedRow;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of the files of one input, spread over a cluster, each with its place in the input: files by name, rows as they
 * stand. No two have the same place, so the order is the same wherever they come to lie.
 *
 * @param name of the input, as the user named it
 * @param text whether they are lines of texts
 * @param numbers columns that hold numbers and no text
 * @param dates columns that hold dates and no text
 * @param rows of {@link #SHAPE}
 */
record SparkRows(
        String name, List<String> header, boolean text, Set<String> numbers, Set<String> dates, Dataset<Row> rows) {
    static final StructType SHAPE = new StructType()
            .add("file", DataTypes.IntegerType, false)
            .add("row", DataTypes.LongType, false)
            .add("line", DataTypes.IntegerType, false)
            .add("cells", DataTypes.createArrayType(DataTypes.StringType, false), false);

    /** All of them, for the reading code of the program. */
    GatheredRows gathered() {
        return gathered(() -> rows.sort("file", "row").toLocalIterator());
    }

    /** Some of them, in the order of their places. */
    GatheredRows gathered(Iterable<Row> some) {
        return new GatheredRows(name, header, text, numbers, dates, () -> {
            Iterator<Row> walked = TaskProblem.told(some::iterator);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return TaskProblem.told(walked::hasNext);
                }

                @Override
                public NumberedRow next() {
                    Row row = walked.next();
                    return new NumberedRow(row.getInt(2), row.getList(3));
                }
            };
        });
    }
}
