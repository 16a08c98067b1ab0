package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.spark.Ledgers;
import dev.earnest.spark.LocalSpark;
import dev.earnest.spark.SparkEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line with its programs paid in this process, and on the one Spark of all tests. */
public final class BothEngines {
    private static final String PARTS = "earnest.spark.parts";
    private static SparkEngine spark = new SparkEngine();

    private BothEngines() {}

    /** In this process. */
    public static CliRun here(String... args) {
        return CliRun.of(args);
    }

    /** On Spark. */
    public static CliRun onSpark(String... args) {
        LocalSpark.start();
        return CliRun.of(Surroundings.ofPipe().on(spark), args);
    }

    /** Both say the same, to the byte, with the same exit code. */
    public static CliRun saySame(String... args) {
        CliRun here = here(args);
        assertThat(onSpark(args)).isEqualTo(here);
        return here;
    }

    /** Both say the same and write the same ledger, once the parts of the one are put together; its lines. */
    public static List<String> paySame(Path folder, List<String> arguments) throws IOException {
        CliRun here = here(with(arguments, folder + "/whole.csv"));
        CliRun onSpark = onSpark(with(arguments, folder + "/parts.csv"));
        assertThat(onSpark.err()).isEqualTo(here.err().replace("whole.csv", "parts.csv"));
        assertThat(onSpark.out()).isEqualTo(here.out());
        assertThat(onSpark.exitCode()).isEqualTo(here.exitCode()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("whole.csv"));
        assertThat(Ledgers.different(Ledgers.of(folder.resolve("parts.csv")), lines))
                .isEmpty();
        return lines;
    }

    /** The same, rows put into so many parts on Spark. */
    public static List<String> paySame(int parts, Path folder, List<String> arguments) throws IOException {
        System.setProperty(PARTS, String.valueOf(parts));
        SparkEngine before = spark;
        spark = new SparkEngine();
        try {
            return paySame(folder, arguments);
        } finally {
            System.clearProperty(PARTS);
            spark = before;
            LocalSpark.start().catalog().clearCache(); // what the run kept on disk
        }
    }

    private static String[] with(List<String> arguments, String ledger) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("-f", "json", "--ledger", ledger));
        return all.toArray(String[]::new);
    }
}
