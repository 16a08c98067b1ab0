package dev.earnest.spark;

import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextForm;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** Reads an input by Spark: files, folders or patterns at any address Spark knows, of CSV, packed or not, or Parquet. */
final class SparkInput {
    private SparkInput() {}

    /** The rows of a role's input; fails with InputException where there are none to read. */
    static Source read(SparkSession spark, Role role, List<String> addresses, DataRequest request) {
        String name = String.join(", ", addresses);
        List<Addresses.Found> files = new Addresses(spark, role).files(addresses);
        files.forEach(file -> refuseWorkbook(file.name()));
        long parquet =
                files.stream().filter(file -> Addresses.isParquet(file.name())).count();
        if (parquet == 0) {
            return new TextFiles(spark, role, files, TextForm.of(role, request)).read(name);
        }
        if (parquet == files.size()) {
            return new ParquetFiles(spark, role, files, request.reading().digests()).read(name);
        }
        Addresses.Found other = files.stream()
                .filter(file -> !Addresses.isParquet(file.name()))
                .findFirst()
                .orElseThrow();
        throw Addresses.unusable(
                name,
                "the " + role.word() + " are Parquet files and others, such as " + other.name(),
                "keep one kind together, or name a pattern: " + addresses.get(0) + "/*.parquet");
    }

    private static void refuseWorkbook(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw Addresses.unusable(
                    name, "a workbook is not read on Spark", "write it as CSV or Parquet, or run without Spark");
        }
    }
}
