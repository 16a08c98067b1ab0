package dev.earnest.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what people run most and throws the output away, so that the launcher can keep what Java loads for it in an
 * archive. In one process, because an archive is made from the record of one.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Rehearses with the catalog in the folder named, which has data and tests, and the other examples beside it. */
    public static void main(String[] args) {
        String catalog = args[0];
        String examples = String.valueOf(Path.of(catalog).getParent());
        List<String[]> lines = List.of(
                new String[] {"--version"},
                new String[] {"validate", catalog},
                // what other catalogs are made of, and what is said of one that is wrong
                new String[] {"validate", examples + "/saas-lifecycle"},
                new String[] {"validate", examples + "/hardware-channel"},
                new String[] {"validate", examples + "/referral-affiliate"},
                new String[] {"validate", examples + "/broken/pays-twice"},
                new String[] {"validate", examples + "/broken/contradictory-conditions"},
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
