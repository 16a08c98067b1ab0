package dev.earnest.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options about the lines of a run: which are summed, by what, and where all of them go. */
final class LineOptions {
    private static final List<String> NOT_TOLD = List.of();

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            split = ",",
            description =
                    "Sum by one or more fields: offer, type, phase, partner, version, month, quarter, half, year, "
                            + "or a column of deals, events or partners.")
    List<String> by = NOT_TOLD;

    @Mixin
    WindowOptions window = new WindowOptions();

    @Option(names = "--ledger", paramLabel = "FILE", description = "Write every line: .csv, .csv.gz or .ndjson.")
    @Nullable
    String ledger;

    @Option(
            names = "--seal",
            description =
                    "Seal the ledger: a chain of SHA-256 over its lines; earnest verify names the first line changed.")
    boolean seal;

    boolean take(String option, @Nullable String value) {
        if (value == null) {
            seal |= option.equals("--seal");
            return option.equals("--seal");
        }
        switch (option) {
            case "--ledger" -> ledger = value;
            default -> {
                return window.take(option, value) || option.equals("--by") && takeFields(value);
            }
        }
        return true;
    }

    private boolean takeFields(String value) {
        if (value.indexOf('"') >= 0 || value.startsWith(",") || value.endsWith(",")) {
            return false;
        }
        List<String> all = new ArrayList<>(by);
        all.addAll(Arrays.asList(value.split(",")));
        by = all;
        return true;
    }

    /** Fails with UsageError where what is asked for can hold no line. */
    void check() {
        if (by != NOT_TOLD && by.isEmpty()) {
            throw new UsageError("--by: no field is named", "name one or more: --by partner,quarter");
        }
        if (seal && ledger == null) {
            throw new UsageError("--seal: there is no ledger to seal", "name one: --ledger ledger.csv");
        }
        window.check();
    }

    /** Fails with UsageError where the ledger has no name that is known where it is written. */
    void checkLedger(Console console) {
        if (console.engine() == null) {
            LedgerFile.of(ledger);
        } else if (ledger != null) {
            LedgerFolder.of(ledger);
        }
    }

    /** Writes the ledger, where it is wanted. */
    void writeLedger(Earned earned, Console console) {
        if (ledger != null) {
            long lines = earned.ledger(ledger, window.from, window.to, seal);
            LedgerFile.told(lines, ledger, console);
        }
    }

    /** Fails with UsageError where an option is given that has no meaning beside {@code other}. */
    void checkPlain(String other) {
        if (by != NOT_TOLD || ledger != null || seal || window.from != null || window.to != null) {
            throw new UsageError(
                    other + " is by offer and month, over all lines so far",
                    "leave out --by, --ledger, --from and --to; --as-of says the day");
        }
    }

    /** Fails with UsageError where an option is given that is about one program alone. */
    void checkPrograms(boolean accrual) {
        if (accrual || by != NOT_TOLD || seal) {
            String option = accrual ? "--accrual" : seal ? "--seal" : "--by";
            throw new UsageError(
                    option + " is about one program, and the folder holds several",
                    "put each program into a folder of its own, or name one file");
        }
    }
}
