package dev.earnest.spark;

import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextForm;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.SparkSession;

/** Reads an input by Spark: a file, a folder or a pattern at any address Spark knows, of CSV, packed or not, or Parquet. */
final class SparkInput {
    private SparkInput() {}

    /** The rows of a role's input; fails with InputException where there are none to read. */
    static SparkRows read(SparkSession spark, Role role, String path, DataRequest request) {
        JavaPairRDD<String, PortableDataStream> files = files(spark, role, path);
        List<String> names = names(files, role, path);
        long parquet = names.stream().filter(SparkInput::isParquet).count();
        if (parquet == 0) {
            return TextFiles.read(spark, path, files, names, TextForm.of(role, request));
        }
        if (parquet == names.size()) {
            return ParquetFiles.read(spark, path, names);
        }
        String other =
                names.stream().filter(name -> !isParquet(name)).findFirst().orElseThrow();
        throw unusable(
                path,
                "the " + role.word() + " folder holds Parquet files and others, such as " + other,
                "keep one kind in it, or name a pattern: " + path + "/*.parquet");
    }

    private static JavaPairRDD<String, PortableDataStream> files(SparkSession spark, Role role, String path) {
        try {
            SparkContext context = spark.sparkContext();
            return JavaSparkContext.fromSparkContext(context).binaryFiles(path, context.defaultParallelism());
        } catch (Exception e) { // Scala throws what it doesn't declare
            throw missing(role, path, e);
        }
    }

    /** The files by name, of which a partition's file order is none of its own. */
    private static List<String> names(JavaPairRDD<String, PortableDataStream> files, Role role, String path) {
        List<String> names;
        try {
            names = files.keys().collect();
        } catch (Exception e) { // Scala throws what it doesn't declare
            throw missing(role, path, e);
        }
        if (names.isEmpty()) {
            throw unusable(
                    path, "there is no " + role.word() + " file in it", "name a folder with CSV or Parquet files");
        }
        return names.stream().sorted().toList();
    }

    private static InputException missing(Role role, String path, Exception e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return unusable(
                path,
                "the " + role.word() + " file cannot be read: "
                        + why.lines().findFirst().orElse(why),
                "check the address, and that Spark may read it");
    }

    private static boolean isParquet(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    static InputException unusable(String path, String message, String help) {
        return new InputException(Problem.error("unreadable-file", Span.ofFile(path), message, help));
    }
}
