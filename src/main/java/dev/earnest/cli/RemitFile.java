package dev.earnest.cli;

import dev.earnest.claims.remit.RemitFigures;
import dev.earnest.report.Findings;
import dev.earnest.report.Format;
import dev.earnest.report.RemitReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the remittances go.
 *
 * @param file null where they are not wanted
 */
record RemitFile(@Nullable Path file, Format format) {

    /** By the extension of {@code file}, CSV where it has none; fails with UsageError where it is no format. */
    static RemitFile of(@Nullable Path file, Console console) {
        Format format = file == null ? null : console.ofExtension("--remit", file, Console.REPORTS);
        if (format != null && !Console.REPORTS.contains(format)) {
            throw new UsageError(
                    "--remit " + file + ": remittances are no " + format,
                    "name it remit.csv, remit.xlsx or remit.json");
        }
        return new RemitFile(file, format == null ? Format.CSV : format);
    }

    /** Writes the remittances, whole or not at all. */
    void write(RemitFigures figures, Console console) {
        if (file != null) {
            console.writeReport(RemitReport.of(figures, Version.text()), format, file);
            console.say(Findings.words(figures.rows().size(), "remittance") + " written to " + file);
        }
    }
}
