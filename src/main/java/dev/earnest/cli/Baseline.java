package dev.earnest.cli;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import dev.earnest.report.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Fingerprints of findings that were there before, a line each, so that versions of the file merge well. */
final class Baseline {
    private static final String HEAD =
            "# earnest baseline 1: findings that do not count; a line is fingerprint, rule, place";
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{12}( .*)?");

    private Baseline() {}

    /** The fingerprints in a file; fails with InputException where it is none. */
    static Set<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(CatalogFiles.missing(file.toString(), file));
        }
        Set<String> fingerprints = new LinkedHashSet<>();
        int number = 0;
        for (String line : new String(CatalogFiles.read(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!LINE.matcher(line).matches()) {
                throw new InputException(Problem.error(
                        "not-a-baseline",
                        new Span(file.toString(), number, 1, line.length(), line),
                        "this line names no finding: it has no fingerprint of twelve hex digits",
                        "write the file anew with --write-baseline " + file));
            }
            fingerprints.add(line.substring(0, 12));
        }
        return fingerprints;
    }

    /** Writes the fingerprints of findings. */
    static void write(Path file, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String place = finding.problem().place().path();
            lines.add((finding.fingerprint() + " " + finding.problem().code() + " " + place).stripTrailing());
        }
        lines.sort(java.util.Comparator.comparing((String line) -> line.substring(13))
                .thenComparing(line -> line));
        String text = HEAD + "\n"
                + String.join("", lines.stream().map(line -> line + "\n").toList());
        OutputFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
