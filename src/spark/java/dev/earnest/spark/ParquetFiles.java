package dev.earnest.spark;

import static org.apache.spark.sql.functions.col;

import dev.earnest.deal.Input;
import dev.earnest.deal.InputFile;
import dev.earnest.deal.Role;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
    private final SparkSession spark;
    private final Role role;
    private final List<Addresses.Found> found;
    private final boolean digests;

    ParquetFiles(SparkSession spark, Role role, List<Addresses.Found> found, boolean digests) {
        this.spark = spark;
        this.role = role;
        this.found = found;
        this.digests = digests;
    }

    Source read(String name) {
        List<String> addresses = found.stream().map(Addresses.Found::address).toList();
        Dataset<Row> table = spark.read()
                .option("mergeSchema", "true")
                .parquet(addresses.stream().map(ParquetFiles::literal).toArray(String[]::new));
        List<String> header = new ArrayList<>();
        Set<String> numbers = new TreeSet<>();
        Set<String> dates = new TreeSet<>();
        List<Column> columns = new ArrayList<>(List.of(
                col("_metadata.file_path").as("__file"),
                col("_metadata.row_index").as("__row")));
        for (StructField field : table.schema().fields()) {
            check(name, field);
            header.add(field.name());
            columns.add(col("`" + field.name().replace("`", "``") + "`"));
            if (field.dataType() instanceof DateType) {
                dates.add(field.name());
            } else if (!(field.dataType() instanceof StringType) && !(field.dataType() instanceof BooleanType)) {
                numbers.add(field.name());
            }
        }
        Map<String, Integer> order = new HashMap<>();
        addresses.forEach(address -> order.put(address, order.size()));
        JavaRDD<PlacedRow> rows =
                table.select(columns.toArray(Column[]::new)).javaRDD().map(row -> texts(row, order));
        List<SourceFile> files = found.stream()
                .map(file ->
                        new SourceFile(file.address(), file.name(), file.path(), header, false, numbers, dates, '\0'))
                .toList();
        return new Source(role, name, files, rows.union(described(addresses, order)));
    }

    /** Marks of a pattern in a file's own name are its own. */
    private static String literal(String address) {
        return address.replaceAll("([\\[\\]{}*?\\\\])", "\\\\$1");
    }

    private JavaRDD<PlacedRow> described(List<String> addresses, Map<String, Integer> order) {
        JavaPairRDD<String, PortableDataStream> files = Addresses.stream(spark, addresses, false);
        Role of = role;
        boolean sha256 = digests;
        return files.map(file ->
                PlacedRow.ofFile(Objects.requireNonNull(order.get(file._1())), told(describe(file._2(), of, sha256))));
    }

    private static InputFile describe(PortableDataStream file, Role role, boolean sha256) throws IOException {
        try (InputStream stream = file.open()) {
            return InputFile.of(role, new Input(file.getPath(), null, stream), sha256);
        }
    }

    /** What tells a file from others, as cells. */
    static List<String> told(InputFile file) {
        String sha256 = file.sha256();
        return List.of(String.valueOf(file.bytes()), String.valueOf(file.crc32()), sha256 == null ? "" : sha256);
    }

    /** Moments and binary fractions are left to the program's own reader, which alone says how they are written. */
    private static void check(String path, StructField field) {
        DataType type = field.dataType();
        if (!(type instanceof StringType
                || type instanceof BooleanType
                || type instanceof DateType
                || type instanceof DecimalType
                || type instanceof IntegralType)) {
            throw Addresses.unusable(
                    path,
                    "column `" + field.name() + "` is " + type.simpleString() + ", which is not read on Spark",
                    "write it as a string, date, integer or decimal, or leave the column out");
        }
    }

    private static PlacedRow texts(Row row, Map<String, Integer> order) {
        long number = row.getLong(1);
        String[] cells = new String[row.size() - 2];
        Arrays.setAll(cells, cell -> text(row.get(cell + 2)));
        String file = new Path(URI.create(row.getString(0))).toString();
        return new PlacedRow(
                Objects.requireNonNull(order.get(file)), number, Math.toIntExact(number + 1), List.of(cells));
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
