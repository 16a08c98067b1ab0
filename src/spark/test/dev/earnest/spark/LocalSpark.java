package dev.earnest.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one Spark of all tests of a process, on two threads of its own; a task may fail three times. */
public final class LocalSpark {
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.master", "local[2,4]",
            "spark.app.name", "earnest tests",
            "spark.ui.enabled", "false",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.driver.host", "127.0.0.1",
            "spark.sql.shuffle.partitions", "2",
            "spark.sql.codegen.wholeStage", "false", // compiling takes longer than what so few rows gain
            "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    private LocalSpark() {}

    /** Starts it, unless it runs already. */
    public static SparkSession start() {
        SETTINGS.forEach(System::setProperty);
        return SparkSession.builder().getOrCreate();
    }
}
