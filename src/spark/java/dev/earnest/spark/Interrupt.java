package dev.earnest.spark;

import java.util.concurrent.CancellationException;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/** Ctrl-C, or whatever else ends the process while Spark works: what Spark says of the work it leaves is nobody's problem. */
final class Interrupt {
    /** Above Spark's own, which stops it. */
    private static final int BEFORE_SPARK = 200;

    private static volatile boolean ending;

    private Interrupt() {}

    /** From here on the process ends in silence. */
    static void listen() {
        ShutdownHookManager.get()
                .addShutdownHook(
                        () -> {
                            ending = true;
                            Configurator.setAllLevels("", Level.OFF);
                        },
                        BEFORE_SPARK);
    }

    /** Fails with CancellationException where the process ends, whatever else seems to be wrong. */
    static void check() {
        if (ending) {
            throw new CancellationException("Spark was stopped");
        }
    }
}
