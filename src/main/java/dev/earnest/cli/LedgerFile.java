package dev.earnest.cli;

import dev.earnest.ledger.LedgerFormat;
import dev.earnest.ledger.LedgerWriter;
import dev.earnest.ledger.Seal;
import dev.earnest.payout.Payouts;
import dev.earnest.report.Findings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
    static LedgerFile of(@Nullable String named) {
        if (named == null) {
            return new LedgerFile(null, LedgerFormat.CSV, false);
        }
        Path file = Path.of(named);
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

    /**
     * Writes the lines earned from one day to another, whole or not at all; how many they are.
     *
     * @param seal whether they are sealed too, with the marks beside them
     */
    long write(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, boolean seal, Console console) {
        if (file == null) {
            return 0;
        }
        LedgerWriter writer = new LedgerWriter(payouts, format, from, to, console.threads());
        return seal ? sealed(file, writer, console) : write(file, writer);
    }

    /** Writes the lines of several programs, one program after the other, each line with its program. */
    void write(List<Payouts> programs, @Nullable LocalDate from, @Nullable LocalDate to, Console console) {
        if (file == null) {
            return;
        }
        long[] lines = new long[1];
        OutputFile.write(file, out -> {
            for (Payouts program : programs) {
                LedgerWriter writer = new LedgerWriter(program, format, from, to, console.threads())
                        .ofProgram(program.timeline().last().id(), lines[0], program == programs.get(0));
                lines[0] += packed ? writer.writePacked(out) : writer.write(out);
            }
        });
        told(lines[0], file.toString(), console);
    }

    /** Says how many lines were written to where. */
    static void told(long lines, String file, Console console) {
        String run = Signature.fingerprint();
        console.say(Findings.words(lines, "ledger line") + " written to " + file + (run == null ? "" : ", run " + run));
    }

    private long write(Path to, LedgerWriter writer) {
        long[] lines = new long[1];
        OutputFile.Content stream = out -> lines[0] = packed ? writer.writePacked(out) : writer.write(out);
        if (packed) {
            OutputFile.write(to, stream);
        } else {
            OutputFile.write(to, stream, channel -> lines[0] = writer.write(channel));
        }
        return lines[0];
    }

    /** The marks are put in their place once the ledger is in its. */
    private long sealed(Path to, LedgerWriter writer, Console console) {
        Path marks = marks(to);
        long[] lines = new long[1];
        OutputFile.write(marks, out -> {
            Seal seal = new Seal(out);
            lines[0] = write(to, writer.sealedBy(seal));
            RunRecord.current().sealed(new Sealed(to.toString(), marks.toString(), seal.lines(), seal.head()));
        });
        Sealed sealed = RunRecord.current().seal();
        if (sealed != null) {
            console.say("sealed: " + Findings.words(sealed.lines(), "line") + ", head " + sealed.head());
        }
        return lines[0];
    }

    /** The file with a mark for each line of a ledger. */
    static Path marks(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + ".seal");
    }
}
