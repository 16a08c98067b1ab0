package dev.earnest.cli;

import dev.earnest.report.Format;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which rules run, what they are held against, and where reports go. */
final class LintOptions {
    @Option(
            names = "--select",
            paramLabel = "RULE",
            split = ",",
            description = "Run only these rules, by id or area; repeatable.")
    List<String> select = new ArrayList<>();

    @Option(
            names = "--ignore",
            paramLabel = "RULE",
            split = ",",
            description = "Do not run these rules, by id or area; repeatable.")
    List<String> ignore = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "The day on which reviews and waivers are judged; a version's first day unless told.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings, instead of the .earnest.yaml beside the catalog or above it.")
    @Nullable
    Path config;

    @Option(names = "--no-config", description = "Read no .earnest.yaml.")
    boolean noConfig;

    @Option(names = "--baseline", paramLabel = "FILE", description = "Findings listed in FILE do not count.")
    @Nullable
    Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "List all findings in FILE, so that from now on only new ones count.")
    @Nullable
    Path writeBaseline;

    @Option(
            names = "--against",
            paramLabel = "REF",
            description = "Findings that are there at a git reference too do not count.")
    @Nullable
    String against;

    @Option(names = "--fix", description = "Make the edits that mend findings and change no payout, then validate.")
    boolean fix;

    @Option(names = "--diff", description = "Print the edits of --fix as a patch, write nothing, tell no findings.")
    boolean diff;

    @Option(names = "--show-suppressed", description = "Show findings that do not count too, with the reason.")
    boolean showSuppressed;

    @Option(names = "--statistics", description = "For people, a count for each rule instead of the findings.")
    boolean statistics;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            converter = ReportFile.OfText.class,
            description = "Write the findings to FILE too, in another format; repeatable. sarif=out.sarif")
    List<ReportFile> reports = new ArrayList<>();

    /** As {@link ShortCut.Command#take}. */
    boolean take(String option, @Nullable String value) {
        if (value == null) {
            return takeFlag(option);
        }
        switch (option) {
            case "--as-of" -> asOf = new Words.OfDate().convert(value);
            case "--config" -> config = Path.of(value);
            case "--baseline" -> baseline = Path.of(value);
            case "--write-baseline" -> writeBaseline = Path.of(value);
            case "--against" -> against = value;
            case "--report" -> reports.add(new ReportFile.OfText().convert(value));
            default -> {
                return (option.equals("--select") && takeRules(value, select))
                        || (option.equals("--ignore") && takeRules(value, ignore));
            }
        }
        return true;
    }

    private static boolean takeRules(String value, List<String> rules) {
        boolean plain = value.indexOf('"') < 0 && !value.startsWith(",") && !value.endsWith(",");
        return plain && rules.addAll(List.of(value.split(",")));
    }

    private boolean takeFlag(String option) {
        switch (option) {
            case "--fix" -> fix = true;
            case "--diff" -> diff = true;
            case "--no-config" -> noConfig = true;
            case "--show-suppressed" -> showSuppressed = true;
            case "--statistics" -> statistics = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A further report. */
    record ReportFile(Format format, Path file) {
        /** Reads {@code sarif=out.sarif}. */
        static final class OfText implements picocli.CommandLine.ITypeConverter<ReportFile> {
            @Override
            public ReportFile convert(String text) {
                int equals = text.indexOf('=');
                if (equals < 1 || equals == text.length() - 1) {
                    throw new picocli.CommandLine.TypeConversionException(
                            "`" + text + "` is no report: write it as sarif=out.sarif");
                }
                return new ReportFile(
                        new Words.OfFormat().convert(text.substring(0, equals)), Path.of(text.substring(equals + 1)));
            }
        }
    }
}
