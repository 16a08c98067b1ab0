package dev.earnest.cli;

import dev.earnest.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The short name of a run: the same wherever, whenever and on whatever machine the same version is asked for the same
 * of the same files. Names of files, looks, formats and where results go have no part in it.
 */
final class Fingerprint {
    private static final int DIGITS = 12;

    /** Options that change no figure. */
    private static final Set<String> LOOKS = Set.of(
            "--format",
            "--output",
            "--top",
            "--threads",
            "--quiet",
            "--verbose",
            "--color",
            "--width",
            "--excel-safe",
            "--debug",
            "--table",
            "--manifest",
            "--seal",
            "--ledger",
            "--remit",
            "--journal",
            "--report",
            "--driver");

    /** Options that change figures by being there; what they name is only where something goes. */
    private static final Set<String> PLACES = Set.of("--rejects");

    /** Options whose values may name files that are read. */
    private static final Set<String> FILES =
            Set.of("--deals", "--partners", "--events", "--touches", "--claims", "--fx", "--map", "--with", "--query");

    /** Commands of which every word may name a catalog. */
    private static final Set<String> ALL_FILES = Set.of("compare", "validate", "test");

    private Fingerprint() {}

    /** The fingerprint of a run; null where it has read no file, or some of whose bytes nothing is known. */
    static @Nullable String of(RunRecord run) {
        List<RunRecord.ReadFile> files = run.files();
        return files.isEmpty() || !run.knowsItsInputs() ? null : of(Version.text(), run.command(), run.given(), files);
    }

    static String of(String version, String command, List<Given> given, List<RunRecord.ReadFile> files) {
        List<String> lines = new ArrayList<>(List.of("earnest " + version, command));
        int words = 0;
        List<Given> deciding = new ArrayList<>();
        for (Given argument : given) {
            boolean first = argument.option().isEmpty() && words++ == 0;
            if (!LOOKS.contains(argument.option())
                    && !namesFiles(argument, first || ALL_FILES.contains(command), files)) {
                deciding.add(argument);
            }
        }
        deciding.stream()
                .sorted(Comparator.comparing(Given::option))
                .forEach(argument -> lines.add(argument.option() + "\t" + value(argument)));
        files.forEach(file -> lines.add(file.role() + "\t" + file.bytes() + "\t" + file.content()));
        return Sha256.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGITS);
    }

    private static @Nullable String value(Given argument) {
        return PLACES.contains(argument.option()) ? null : argument.value();
    }

    /**
     * Whether the argument only names files that were read: what is in them counts, not what they are called.
     *
     * @param catalog whether a word that is no option may name a catalog here
     */
    private static boolean namesFiles(Given argument, boolean catalog, List<RunRecord.ReadFile> files) {
        String value = argument.value();
        boolean option = !argument.option().isEmpty();
        if (value == null || (option ? !FILES.contains(argument.option()) : !catalog)) {
            return false;
        }
        // label=catalog, and one.yaml+two.yaml
        String named = option && !argument.option().equals("--query") ? value : value.substring(value.indexOf('=') + 1);
        return isRead(value, files) || List.of(named.split("\\+")).stream().allMatch(name -> isRead(name, files));
    }

    private static boolean isRead(String name, List<RunRecord.ReadFile> files) {
        String folder = name.endsWith("/") ? name : name + "/";
        return files.stream()
                .map(RunRecord.ReadFile::file)
                .anyMatch(file ->
                        file.equals(name) || file.startsWith(folder) || name.equals("-") && file.equals("<stdin>"));
    }
}
