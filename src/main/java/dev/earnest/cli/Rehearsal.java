package dev.earnest.cli;

import java.io.OutputStream;
import java.util.List;

/**
 * Runs what people run most and throws the output away, so that the launcher can keep what Java loads for it in an
 * archive. In one process, because an archive is made from the record of one.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Rehearses with the catalog in the folder named, which has data and tests beside it. */
    public static void main(String[] args) {
        String catalog = args[0];
        List<String[]> lines = List.of(
                new String[] {"--version"},
                new String[] {"validate", catalog},
                new String[] {"validate", "--format=json", catalog},
                new String[] {"simulate", catalog},
                new String[] {"simulate", catalog, "-f", "json"},
                new String[] {"test", catalog},
                new String[] {"--help"},
                new String[] {"simulate", "--help"},
                new String[] {"validate", "--qiet"});
        for (String[] line : lines) {
            Main.run(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), line);
        }
        System.exit(ExitCode.OK); // a run ends so, and that too loads classes
    }
}
