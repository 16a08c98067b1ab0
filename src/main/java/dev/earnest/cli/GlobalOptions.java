package dev.earnest.cli;

import static picocli.CommandLine.ScopeType.INHERIT;

import dev.earnest.report.Format;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command, before or after its name. */
final class GlobalOptions {
    @Option(
            names = {"-f", "--format"},
            scope = INHERIT,
            paramLabel = "FORMAT",
            converter = Words.OfFormat.class,
            description = "How the result is written: ${COMPLETION-CANDIDATES}. Table on a terminal, plain in a pipe.")
    @Nullable
    Format format;

    @Option(
            names = {"-o", "--output"},
            scope = INHERIT,
            paramLabel = "FILE",
            description = "Write the result to FILE, whole or not at all; its extension sets the format.")
    @Nullable
    Path output;

    @Option(
            names = "--top",
            scope = INHERIT,
            paramLabel = "N|all",
            converter = Words.OfTop.class,
            description = "Rows of long lists. For people 10 partners and 40 groups, for programs all.")
    @Nullable
    Integer top;

    @Option(
            names = "--threads",
            scope = INHERIT,
            paramLabel = "N",
            converter = Words.OfThreads.class,
            description = "Threads to use; the result is the same with any number. All processors.")
    @Nullable
    Integer threads;

    @Option(
            names = {"-q", "--quiet"},
            scope = INHERIT,
            description = "Only the result and errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = INHERIT,
            description = "Say what is read and how long it takes.")
    boolean verbose;

    @Option(
            names = "--color",
            scope = INHERIT,
            paramLabel = "WHEN",
            converter = Words.OfColor.class,
            description = "Colour: ${COMPLETION-CANDIDATES}. Also NO_COLOR and EARNEST_COLOR.")
    @Nullable
    Color color;

    @Option(
            names = "--width",
            scope = INHERIT,
            paramLabel = "COLUMNS",
            converter = Words.OfWidth.class,
            description = "Fit tables to so many columns. The terminal's, else 100.")
    @Nullable
    Integer width;

    @Option(
            names = "--excel-safe",
            scope = INHERIT,
            description = "In CSV, put an apostrophe before text that a spreadsheet would run as a formula.")
    boolean excelSafe;

    @Option(
            names = "--manifest",
            scope = INHERIT,
            paramLabel = "FILE",
            description = "Write what the run was told, read and wrote, with SHA-256, for earnest rerun.")
    @Nullable
    Path manifest;

    @Option(names = "--debug", scope = INHERIT, description = "Print the stack trace of an unexpected failure.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            scope = INHERIT,
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    boolean take(String option, @Nullable String value) {
        return value == null ? takeFlag(option) : takeValue(option, value);
    }

    private boolean takeFlag(String option) {
        switch (option) {
            case "-q", "--quiet" -> quiet = true;
            case "-v", "--verbose" -> verbose = true;
            case "--excel-safe" -> excelSafe = true;
            case "--debug" -> debug = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean takeValue(String option, String value) {
        switch (option) {
            case "-f", "--format" -> format = new Words.OfFormat().convert(value);
            case "-o", "--output" -> output = Path.of(value);
            case "--manifest" -> manifest = Path.of(value);
            case "--top" -> top = new Words.OfTop().convert(value);
            case "--threads" -> threads = new Words.OfThreads().convert(value);
            case "--color" -> color = new Words.OfColor().convert(value);
            case "--width" -> width = new Words.OfWidth().convert(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What -o names, and no longer a file for the result: for commands that write several files into a folder. */
    @Nullable
    Path takeOutput() {
        Path folder = output;
        output = null;
        return folder;
    }

    /** The manifest that is named, and no longer one to write: for commands that read it. */
    @Nullable
    Path takeManifest() {
        Path file = manifest;
        manifest = null;
        return file;
    }

    /** When to use colours. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
