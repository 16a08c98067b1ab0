package dev.earnest.spark;

import dev.earnest.deal.Role;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The files that stand behind the addresses of a role, in the order in which they are one input. */
final class Addresses {
    private static final String LOCAL = "file:";

    private final SparkSession spark;
    private final Role role;

    Addresses(SparkSession spark, Role role) {
        this.spark = spark;
        this.role = role;
    }

    /**
     * A file behind an address.
     *
     * @param address by which Spark opens it
     * @param name as the user would name it
     * @param path on this machine; null where it is elsewhere
     */
    record Found(String address, String name, @Nullable String path) {}

    /** All files, those of an address by name; fails with InputException where one has none. */
    List<Found> files(List<String> addresses) {
        List<Found> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String address : addresses) {
            for (String file : behind(address)) {
                Found found = found(file, address);
                if (!seen.add(file)) {
                    throw unusable(
                            found.name(),
                            "--" + role.word() + " names `" + found.name() + "` twice",
                            "name each file once");
                }
                all.add(found);
            }
        }
        return all;
    }

    private List<String> behind(String address) {
        List<String> names;
        try {
            names = stream(spark, List.of(address), true).keys().collect();
        } catch (Exception e) { // Scala throws what it doesn't declare
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw unusable(
                    address,
                    "the " + role.word() + " file cannot be read: "
                            + why.lines().findFirst().orElse(why),
                    "check the address, and that Spark may read it");
        }
        if (names.isEmpty()) {
            throw unusable(
                    address, "there is no " + role.word() + " file in it", "name a folder with CSV or Parquet files");
        }
        return names.stream().sorted().toList();
    }

    /** The files as Spark opens them, each by one task as a whole. */
    static JavaPairRDD<String, PortableDataStream> stream(
            SparkSession spark, List<String> addresses, boolean patterns) {
        List<String> each = addresses.stream()
                .map(address -> patterns ? escaped(address, ",") : escaped(address, ",{}[]*?"))
                .toList();
        return new JavaSparkContext(spark.sparkContext())
                .binaryFiles(String.join(",", each), spark.sparkContext().defaultParallelism());
    }

    /** Commas part addresses for Spark, but within braces. */
    private static String escaped(String address, String marks) {
        StringBuilder escaped = new StringBuilder();
        int depth = 0;
        for (char c : address.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean marked = marks.indexOf(c) >= 0 && (marks.length() > 1 || depth == 0);
            escaped.append(marked ? "\\" : "").append(c);
        }
        return escaped.toString();
    }

    private static Found found(String file, String address) {
        if (!file.startsWith(LOCAL)) {
            return new Found(file, file, null);
        }
        String path = file.substring(LOCAL.length());
        if (address.startsWith("/")) {
            return new Found(file, path, path);
        }
        String here = Path.of("").toAbsolutePath() + "/";
        boolean scheme = address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        String name = scheme ? file : path.startsWith(here) ? path.substring(here.length()) : path;
        return new Found(file, name, path);
    }

    static boolean isParquet(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    static InputException unusable(String path, String message, String help) {
        return new InputException(Problem.error("unreadable-file", Span.ofFile(path), message, help));
    }
}
