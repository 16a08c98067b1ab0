package dev.earnest.cli;

import dev.earnest.report.Envelope;
import dev.earnest.report.Format;
import dev.earnest.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Puts the run's fingerprint on what it says: into formats that have room for it, else beside the result on standard
 * error. Text that only a terminal or pipe gets is not kept, and has it with {@code -v}.
 */
final class Signature {
    /** The most bytes of {@link #line}. */
    static final int LINE = 24;

    private Signature() {}

    /** The report with the fingerprint, which has gone to standard error where the format has no room. */
    static Report on(Report report, Format format, Console console) {
        RunRecord.current().says(report);
        boolean kept = console.options().output != null;
        switch (format) {
            case JSON, NDJSON -> {
                String run = fingerprint();
                return run == null ? report : report.with(Envelope.run(run));
            }
            case HTML, XLSX, MARKDOWN -> {
                return forPeople(report);
            }
            case TABLE, PLAIN -> {
                return kept ? forPeople(report) : beside(report, false, console);
            }
            default -> {
                return beside(report, kept, console);
            }
        }
    }

    /** The same for a file beside the result. */
    static Report onFile(Report report, Format format) {
        String run = fingerprint();
        return switch (format) {
            case JSON, NDJSON -> run == null ? report : report.with(Envelope.run(run));
            case HTML, XLSX, MARKDOWN, TABLE, PLAIN -> forPeople(report);
            default -> report;
        };
    }

    /** The last line of a page that is drawn apart from the report it is of. */
    static String line(Report report) {
        RunRecord.current().says(report);
        String run = fingerprint();
        return run == null ? "" : "\nRun `" + run + "`\n";
    }

    private static Report forPeople(Report report) {
        String run = fingerprint();
        return run == null ? report : report.with(Envelope.runForPeople(run, Version.text()));
    }

    private static Report beside(Report report, boolean always, Console console) {
        if (always || console.options().verbose) {
            String run = fingerprint();
            if (run != null) {
                console.say("run " + run);
            }
        }
        return report;
    }

    /** The fingerprint of the run so far; null where it has read nothing. */
    static @Nullable String fingerprint() {
        return Fingerprint.of(RunRecord.current());
    }
}
