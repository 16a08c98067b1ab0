package dev.earnest.spark;

import dev.earnest.deal.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * How Spark is started, and into how many parts rows are put.
 *
 * @param parts how many; 0: as many as the inputs ask for
 */
record SparkStart(int parts) {
    private static final String PARTS = "earnest.spark.parts";

    static SparkStart ofProcess() {
        String parts = System.getProperty(PARTS, "");
        return new SparkStart(parts.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(parts) : 0);
    }

    SparkSession session() {
        return SparkSession.builder().appName("earnest-spark").getOrCreate();
    }

    /** The parts that rows of these addresses are put into. */
    Sizes sizes(SparkSession spark, Map<Role, List<String>> addresses) {
        if (parts > 0) {
            return new Sizes(parts, parts, parts);
        }
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        long bytes = addresses.values().stream()
                .flatMap(List::stream)
                .mapToLong(address -> bytes(address, hadoop))
                .sum();
        return Sizes.of(bytes, spark.sparkContext().defaultParallelism());
    }

    /** Those behind an address; 0 where it can't be read, which is told by whoever reads it. */
    private static long bytes(String address, Configuration hadoop) {
        try {
            Path path = new Path(address);
            FileSystem files = path.getFileSystem(hadoop);
            FileStatus[] found = files.globStatus(path);
            long bytes = 0;
            for (FileStatus each : found == null ? new FileStatus[0] : found) {
                bytes += files.getContentSummary(each.getPath()).getLength();
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
