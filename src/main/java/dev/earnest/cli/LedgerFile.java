package dev.earnest.cli;

import dev.earnest.ledger.LedgerFormat;
import dev.earnest.ledger.LedgerWriter;
import dev.earnest.payout.Payouts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the ledger goes.
 *
 * @param file null where it is not wanted
 * @param packed whether it is packed by gzip
 */
record LedgerFile(@Nullable Path file, LedgerFormat format, boolean packed) {

    /** By the extension of {@code file}; fails with UsageError where it has none that is known. */
    static LedgerFile of(@Nullable Path file) {
        if (file == null) {
            return new LedgerFile(null, LedgerFormat.CSV, false);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(".gz");
        String plain = packed ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".csv")) {
            return new LedgerFile(file, LedgerFormat.CSV, packed);
        }
        if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
            return new LedgerFile(file, LedgerFormat.NDJSON, packed);
        }
        throw new UsageError(
                "--ledger " + file + ": a ledger is written as CSV or NDJSON",
                "name it ledger.csv, ledger.csv.gz or ledger.ndjson");
    }

    /** Writes the lines earned from one day to another, whole or not at all. */
    void write(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, Console console) {
        if (file == null) {
            return;
        }
        LedgerWriter writer = new LedgerWriter(payouts, format, from, to, console.threads());
        long[] lines = new long[1];
        OutputFile.Content stream = out -> lines[0] = packed ? writer.writePacked(out) : writer.write(out);
        if (packed) {
            OutputFile.write(file, stream);
        } else {
            OutputFile.write(file, stream, channel -> lines[0] = writer.write(channel));
        }
        console.say(dev.earnest.report.Findings.words(lines[0], "ledger line") + " written to " + file);
    }
}
