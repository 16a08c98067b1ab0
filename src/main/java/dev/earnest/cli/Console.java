package dev.earnest.cli;

import dev.earnest.problem.Problem;
import dev.earnest.report.Finding;
import dev.earnest.report.Findings;
import dev.earnest.report.FindingsWriter;
import dev.earnest.report.Format;
import dev.earnest.report.Look;
import dev.earnest.report.Report;
import dev.earnest.report.ReportWriter;
import dev.earnest.report.XlsxWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a command's result and remarks go, and in what format and look. */
final class Console {
    /** Formats of reports made of tables. */
    static final Set<Format> REPORTS = EnumSet.range(Format.TABLE, Format.XLSX);

    /** Formats of findings. */
    static final Set<Format> FINDINGS = EnumSet.allOf(Format.class);

    /** Formats of results of tests. */
    static final Set<Format> TESTS = EnumSet.range(Format.TABLE, Format.JUNIT);

    private static final int USUAL_WIDTH = 100;

    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final Call call;

    Console(Surroundings surroundings, GlobalOptions options, Call call) {
        this.surroundings = surroundings;
        this.options = options;
        this.call = call;
    }

    Call call() {
        return call;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    GlobalOptions options() {
        return options;
    }

    /** Where data come from; what is read goes into the record of the run. */
    DataSource data() {
        return RunRecord.current().noting(surroundings.data());
    }

    /** Where programs are paid; null: in this process. */
    @Nullable
    Engine engine() {
        return surroundings.engine();
    }

    /** Threads to use, at least one. */
    int threads() {
        return options.threads == null ? Runtime.getRuntime().availableProcessors() : options.threads;
    }

    /** Rows of a long list that people see: {@code usual} unless told. */
    int top(int usual) {
        return options.top == null ? usual : options.top;
    }

    /** Rows of a long list that programs get: all unless told. */
    int topForMachines() {
        return options.top == null ? Integer.MAX_VALUE : options.top;
    }

    /** The format asked for: by option, by the extension of the output, by EARNEST_FORMAT, or as fits a terminal or pipe. */
    Format format(Set<Format> legal) {
        Format format = options.format;
        String asked = "--format " + format;
        if (format == null && options.output != null) {
            format = ofExtension("--output", options.output, legal);
            asked = "the extension of " + options.output;
        }
        String variable = surroundings.variable("EARNEST_FORMAT");
        if (format == null && options.output == null && variable != null) {
            format = Words.inEnvironment(variable);
            asked = "EARNEST_FORMAT=" + variable;
        }
        if (format == null) {
            return options.output == null && surroundings.outIsTerminal() ? Format.TABLE : Format.PLAIN;
        }
        if (!legal.contains(format)) {
            throw new UsageError(asked + ": " + name() + " has no such format", "its formats: " + words(legal));
        }
        return format;
    }

    /** Whether a program reads the result. */
    boolean forMachines() {
        return format(EnumSet.allOf(Format.class)).isForMachines();
    }

    /** The format that the extension of a file names; null where it has none; fails with UsageError where it is none. */
    @Nullable
    Format ofExtension(String option, Path file, Set<Format> legal) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "csv" -> Format.CSV;
            case "tsv", "tab" -> Format.TSV;
            case "json" -> Format.JSON;
            case "ndjson", "jsonl" -> Format.NDJSON;
            case "md", "markdown" -> Format.MARKDOWN;
            case "html", "htm" -> Format.HTML;
            case "xlsx" -> Format.XLSX;
            case "xml" -> Format.JUNIT;
            case "sarif" -> Format.SARIF;
            case "txt", "text", "log" -> Format.PLAIN;
            default -> {
                if (file.getFileName() == null || isDevice(file) || name.indexOf('.') < 0) {
                    yield null;
                }
                throw new UsageError(
                        option + " " + file + ": no format has the extension ." + extension,
                        (option.equals("--output") ? "choose one with --format: " : "its formats: ") + words(legal));
            }
        };
    }

    private static String words(Set<Format> formats) {
        return String.join(", ", formats.stream().map(Format::toString).toList());
    }

    private String name() {
        return call.name();
    }

    /** What the place of the result can show. */
    Look look() {
        boolean toFile = options.output != null;
        boolean terminal = surroundings.outIsTerminal() && !toFile;
        boolean guard = options.excelSafe || toFile;
        return new Look(width(terminal), surroundings.unicode(), colour(terminal), guard);
    }

    /** What standard error can show. */
    Look errorLook() {
        boolean terminal = surroundings.errIsTerminal();
        int width = terminal || options.width != null ? width(terminal) : Look.UNLIMITED;
        return new Look(width, surroundings.unicode() && terminal, colour(terminal), false);
    }

    private int width(boolean terminal) {
        if (options.width != null) {
            return options.width;
        }
        int told = Surroundings.number(surroundings.variable("COLUMNS"));
        if (told > 0) {
            return told;
        }
        return terminal && surroundings.columns() > 0 ? surroundings.columns() : USUAL_WIDTH;
    }

    private boolean colour(boolean terminal) {
        return Colours.wanted(options.color, surroundings, terminal);
    }

    /** Writes a report where it was asked for. */
    void report(Report report) {
        report(report, format(REPORTS));
    }

    /** Writes a report where it was asked for, in a format of {@link #REPORTS}. */
    void report(Report report, Format format) {
        if (report.mainTable() == null && (format == Format.CSV || format == Format.TSV)) {
            throw new UsageError("--format " + format + ": " + name() + " has no table", null);
        }
        Report signed = Signature.on(report, format, this);
        if (format == Format.XLSX) {
            workbook(signed);
        } else {
            write(out -> ReportWriter.of(format, look()).write(signed, out));
        }
    }

    /** A workbook is no text, and belongs into a file. */
    private void workbook(Report report) {
        if (options.output == null) {
            throw new UsageError("--format xlsx: a workbook is no text", "name its file: --output report.xlsx");
        }
        OutputFile.write(options.output, bytes -> XlsxWriter.write(report, bytes));
    }

    /** Writes a report to a file of its own beside the result, whole or not at all. */
    void writeReport(Report report, Format format, Path file) {
        Report signed = Signature.onFile(report, format);
        OutputFile.write(file, bytes -> {
            if (format == Format.XLSX) {
                XlsxWriter.write(signed, bytes);
                return;
            }
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            ReportWriter.of(format, new Look(Look.UNLIMITED, true, false, true)).write(signed, out);
            out.flush();
        });
    }

    /** The format of findings: as asked for; on GitHub Actions, where nothing is asked for, annotations. */
    Format findingsFormat() {
        return annotatedFormat(FINDINGS);
    }

    /** The format of results of tests: as asked for; on GitHub Actions, where nothing is asked for, annotations. */
    Format testsFormat() {
        return annotatedFormat(TESTS);
    }

    private Format annotatedFormat(Set<Format> legal) {
        Format format = format(legal);
        boolean chosen =
                options.format != null || options.output != null || surroundings.variable("EARNEST_FORMAT") != null;
        return !chosen && "true".equals(surroundings.variable("GITHUB_ACTIONS")) ? Format.GITHUB : format;
    }

    /** Writes findings where they were asked for, their count to standard error; people see at most {@code most}, and few of the same of {@code repeats}. */
    void findings(Findings findings, Format format, int most, Set<String> repeats, boolean suppressedToo) {
        boolean people = format == Format.TABLE || format == Format.PLAIN;
        Look look = format == Format.PLAIN ? Look.PIPE : look();
        List<Finding> all = findings.counting();
        Findings shown = people && all.size() > most ? findings.with(all.subList(0, most)) : findings;
        if (RunRecord.current().isKept()) {
            RunRecord.current().says(FindingsWriter.report(findings));
        }
        Findings named = named(shown, format);
        if (format == Format.XLSX) {
            workbook(FindingsWriter.report(named));
            say(findings.summary());
            return;
        }
        write(out -> {
            if (people && most < Integer.MAX_VALUE) {
                FindingsWriter.grouped(named, repeats, look, out);
            } else {
                FindingsWriter.write(named, format, look, out);
            }
            if (people && suppressedToo) {
                FindingsWriter.suppressed(findings, look, out);
            }
        });
        if (format == Format.GITHUB && !options.quiet) {
            Problems.print(findings.problems(), errorLook(), call.err());
        }
        if (shown != findings) {
            say("showing " + most + " of " + Findings.words(all.size(), "finding") + " (--max-findings all)");
        }
        say(findings.summary());
    }

    /** The findings with the names of files that a format wants: those that git hosts read, from the root of the repository on. */
    private static Findings named(Findings findings, Format format) {
        boolean ofHosts = format == Format.SARIF || format == Format.GITHUB || format == Format.GITLAB;
        Map<String, String> names = new HashMap<>();
        return ofHosts ? findings.named(file -> names.computeIfAbsent(file, Repository::name)) : findings;
    }

    /** Writes findings to a further file, whole or not at all. */
    void writeFindings(Findings findings, Format format, Path file) {
        Look look = new Look(Look.UNLIMITED, true, false, true);
        OutputFile.write(file, bytes -> {
            if (format == Format.XLSX) {
                XlsxWriter.write(FindingsWriter.report(findings), bytes);
                return;
            }
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            FindingsWriter.write(named(findings, format), format, look, out);
            out.flush();
        });
        detail("written: " + file);
    }

    /** Says how much could not be decided; with -v each. */
    void undecided(List<String> sentences) {
        if (!sentences.isEmpty()) {
            boolean told = options.verbose;
            say(Findings.words(sentences.size(), "question") + " left undecided" + (told ? ":" : " (-v tells them)"));
            sentences.forEach(sentence -> detail("  " + sentence));
        }
    }

    /** Draws a text to the result. */
    @FunctionalInterface
    interface Drawing {
        void drawTo(Appendable out) throws IOException;
    }

    /** Writes a result: to the file asked for, whole or not at all, or to standard output. */
    void write(Drawing drawing) {
        if (options.output != null) {
            OutputFile.write(options.output, bytes -> {
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                drawing.drawTo(out);
                out.flush();
            });
            return;
        }
        try {
            PrintWriter out = call.out();
            drawing.drawTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the result: " + OutputFile.reason(e), e);
        }
    }

    /** Tells problems to the user, on standard error. */
    void problems(List<Problem> problems) {
        Problems.print(problems, errorLook(), call.err());
    }

    /** A remark on standard error, unless quiet. */
    void say(String line) {
        if (!options.quiet) {
            call.err().println(line);
            call.err().flush();
        }
    }

    /** A remark on standard error, where the user wants to know more. */
    void detail(String line) {
        if (options.verbose) {
            say(line);
        }
    }

    /** What to do next, for a person at a terminal. */
    void hint(String line) {
        if (surroundings.errIsTerminal() && surroundings.outIsTerminal()) {
            say(line);
        }
    }

    /** The progress bar of this run. */
    Progress progress() {
        boolean drawn = surroundings.errIsTerminal() && !options.quiet;
        return new Progress(call.err(), drawn, surroundings.unicode());
    }

    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }
}
