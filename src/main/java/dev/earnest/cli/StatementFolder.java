package dev.earnest.cli;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.output.FileNames;
import dev.earnest.report.Findings;
import dev.earnest.report.Format;
import dev.earnest.report.Look;
import dev.earnest.report.Report;
import dev.earnest.report.ReportWriter;
import dev.earnest.report.StatementIndex;
import dev.earnest.report.StatementReport;
import dev.earnest.report.XlsxWriter;
import dev.earnest.statement.Index;
import dev.earnest.statement.IndexRow;
import dev.earnest.statement.Statements;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A folder with a file for each partner, and the list of them: as CSV always, and as a page or table in the format asked for. */
final class StatementFolder {
    /** Formats that a file can have: all but that of a terminal. */
    private static final Set<Format> FORMATS = EnumSet.range(Format.PLAIN, Format.XLSX);

    private static final Look LOOK = new Look(120, true, false, true);

    private final Path folder;
    private final Format format;
    private final Console console;

    private StatementFolder(Path folder, Format format, Console console) {
        this.folder = folder;
        this.format = format;
        this.console = console;
    }

    /** In the format asked for; pages unless told. */
    static StatementFolder of(Path folder, Console console) {
        boolean told = console.options().format != null;
        return new StatementFolder(folder, told ? console.format(FORMATS) : Format.HTML, console);
    }

    /** Writes a file for each partner who has something to be told. */
    void write(Statements statements) {
        FileNames names = new FileNames();
        long all = statements.partners().size();
        List<IndexRow> rows = new ArrayList<>();
        try (OutputFolder files = OutputFolder.of(folder);
                Progress progress = console.progress()) {
            statements.each(statement -> {
                String file = name(names, statement.partner()) + extension();
                write(
                        files,
                        file,
                        StatementReport.of(statement, Version.text(), console.top(Integer.MAX_VALUE)),
                        format);
                rows.add(IndexRow.of(file, statement));
                progress.stage("writing statements " + rows.size() * 100L / all + "%");
            });
            Index index = Index.of(statements, rows);
            lists(files, index);
            files.finish();
            say(index);
        }
    }

    /** The list of all has the name that a partner may have. */
    private static String name(FileNames names, String partner) {
        String name = names.of(partner);
        return name.equalsIgnoreCase("index") ? name + "~statement" : name;
    }

    private void lists(OutputFolder files, Index index) {
        Report list = StatementIndex.of(index, Version.text());
        if (format == Format.HTML) {
            files.write("index.html", bytes -> {
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                StatementIndex.page(index, out);
                out.flush();
            });
        } else if (format != Format.CSV) {
            write(files, "index" + extension(), list, format);
        }
        write(files, OutputFolder.LIST, list, Format.CSV);
    }

    private void say(Index index) {
        CurrencyUnit unit = index.terms().currency();
        console.say(Findings.words(index.rows().size(), "statement") + " written to " + folder + ": "
                + unit.text(index.total().paid()) + " " + unit.code() + " paid, to the cent what the ledger has");
    }

    private static void write(OutputFolder files, String name, Report report, Format format) {
        files.write(name, bytes -> {
            if (format == Format.XLSX) {
                XlsxWriter.write(report, bytes);
                return;
            }
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            ReportWriter.of(format, LOOK).write(report, out);
            out.flush();
        });
    }

    private String extension() {
        return switch (format) {
            case CSV -> ".csv";
            case TSV -> ".tsv";
            case JSON -> ".json";
            case NDJSON -> ".ndjson";
            case MARKDOWN -> ".md";
            case HTML -> ".html";
            case XLSX -> ".xlsx";
            default -> ".txt";
        };
    }
}
