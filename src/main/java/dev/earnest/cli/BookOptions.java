package dev.earnest.cli;

import dev.earnest.claims.journal.AccountRole;
import dev.earnest.report.JournalFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Options about what is written for those who pay partners and keep the books. */
final class BookOptions {
    @Option(
            names = "--remit",
            paramLabel = "FILE",
            description = "Write who is paid what and when, a row for each partner and day: .csv, .xlsx or .json.")
    @Nullable
    Path remit;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Write the books, from accrual to payment: .journal for hledger, .beancount for Beancount.")
    @Nullable
    Path journal;

    @Option(
            names = "--journal-format",
            paramLabel = "FORMAT",
            converter = OfJournalFormat.class,
            description = "hledger or beancount, where the extension does not say it.")
    @Nullable
    JournalFormat journalFormat;

    @Option(
            names = "--contra-revenue",
            paramLabel = "TYPE|OFFER",
            split = ",",
            description = "What lessens revenue instead of being an expense: rebate and growth_rebate; none.")
    @Nullable
    List<String> contraRevenue;

    @Option(
            names = "--account",
            paramLabel = "FOR=NAME",
            description = "The name of an account: expense, contra_revenue, payable, held, cash, receivable or "
                    + "forfeited. Repeatable.")
    Map<String, String> accounts = new LinkedHashMap<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings; .earnest.yaml beside the catalog or above.")
    @Nullable
    Path config;

    @Option(names = "--no-config", description = "Leave .earnest.yaml out.")
    boolean noConfig;

    static final class OfJournalFormat implements ITypeConverter<JournalFormat> {
        @Override
        public JournalFormat convert(String word) {
            return Words.of(JournalFormat.class, word);
        }
    }

    /** Fails with UsageError where two of the files that are written are one. */
    void checkApart(Console console) {
        Map<Path, String> files = new LinkedHashMap<>();
        apart(files, "--output", console.options().output);
        apart(files, "--remit", remit);
        apart(files, "--journal", journal);
    }

    private static void apart(Map<Path, String> files, String option, @Nullable Path file) {
        String other = file == null ? null : files.put(file.toAbsolutePath().normalize(), option);
        if (other != null) {
            throw new UsageError(other + " and " + option + " are both " + file, "give each a name of its own");
        }
    }

    /** The role of an account by its word. */
    static AccountRole role(String word) {
        int at = AccountRole.words().indexOf(word);
        if (at < 0) {
            throw new UsageError(
                    "--account " + word + "=...: there is no such account",
                    "one of " + String.join(", ", AccountRole.words()));
        }
        return AccountRole.values()[at];
    }
}
