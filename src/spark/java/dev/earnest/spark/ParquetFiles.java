package dev.earnest.spark;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;

/** Parquet read by Spark, its values written as the text that the program's own reader makes of them. */
final class ParquetFiles {
    private ParquetFiles() {}

    static SparkRows read(SparkSession spark, String path, List<String> names) {
        Dataset<Row> table = spark.read().option("mergeSchema", "true").parquet(names.toArray(String[]::new));
        List<String> header = new ArrayList<>();
        Set<String> numbers = new TreeSet<>();
        Set<String> dates = new TreeSet<>();
        List<Column> columns = new ArrayList<>(List.of(
                col("_metadata.file_path").as("__file"),
                col("_metadata.row_index").as("__row")));
        for (StructField field : table.schema().fields()) {
            check(path, field);
            header.add(field.name());
            columns.add(col("`" + field.name().replace("`", "``") + "`"));
            if (field.dataType() instanceof DateType) {
                dates.add(field.name());
            } else if (!(field.dataType() instanceof StringType) && !(field.dataType() instanceof BooleanType)) {
                numbers.add(field.name());
            }
        }
        List<String> order =
                new ArrayList<>(names.stream().map(ParquetFiles::bare).toList());
        JavaRDD<Row> rows =
                table.select(columns.toArray(Column[]::new)).javaRDD().map(row -> texts(row, order));
        return new SparkRows(path, header, false, numbers, dates, spark.createDataFrame(rows, SparkRows.SHAPE));
    }

    /** Moments and binary fractions are left to the program's own reader, which alone says how they are written. */
    private static void check(String path, StructField field) {
        DataType type = field.dataType();
        if (!(type instanceof StringType
                || type instanceof BooleanType
                || type instanceof DateType
                || type instanceof DecimalType
                || type instanceof IntegralType)) {
            throw SparkInput.unusable(
                    path,
                    "column `" + field.name() + "` is " + type.simpleString() + ", which is not read on Spark",
                    "write it as a string, date, integer or decimal, or leave the column out");
        }
    }

    /** {@code file:/a} and {@code file:///a} are one file. */
    private static String bare(String name) {
        return name.replaceFirst("^file:/+", "/");
    }

    private static Row texts(Row row, List<String> order) {
        long number = row.getLong(1);
        String[] cells = new String[row.size() - 2];
        Arrays.setAll(cells, cell -> text(row.get(cell + 2)));
        return RowFactory.create(order.indexOf(bare(row.getString(0))), number, Math.toIntExact(number + 1), cells);
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
