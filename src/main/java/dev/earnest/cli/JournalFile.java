package dev.earnest.cli;

import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Timeline;
import dev.earnest.claims.DayWindow;
import dev.earnest.claims.journal.AccountRole;
import dev.earnest.claims.journal.Accounts;
import dev.earnest.claims.journal.Journal;
import dev.earnest.claims.remit.RemitFigures;
import dev.earnest.language.config.ClaimsConfig;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.Nearest;
import dev.earnest.report.Findings;
import dev.earnest.report.JournalFormat;
import dev.earnest.report.JournalWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the books go.
 *
 * @param file null where they are not wanted
 */
record JournalFile(@Nullable Path file, JournalFormat format, Accounts accounts) {
    private static final Pattern HLEDGER = Pattern.compile("[\\p{L}\\p{N}](?:[^;\\s]| (?! ))*(?<![ :])");
    private static final Pattern BEANCOUNT =
            Pattern.compile("(?:Assets|Liabilities|Equity|Income|Expenses)(?::[\\p{Lu}\\p{N}][\\p{L}\\p{N}-]*)+");

    /** What the options say, and where they say nothing the settings; fails with UsageError where that can't be written. */
    static JournalFile of(BookOptions options, ClaimsConfig config) {
        Map<AccountRole, String> names = new EnumMap<>(AccountRole.class);
        config.accounts().forEach((word, name) -> names.put(BookOptions.role(word), name));
        options.accounts.forEach((word, name) -> names.put(BookOptions.role(word), name));
        List<String> contra = options.contraRevenue != null
                ? options.contraRevenue
                : config.contraRevenue() != null ? config.contraRevenue() : Accounts.USUAL_CONTRA_REVENUE;
        Accounts accounts = new Accounts(names, contra.equals(List.of("none")) ? Set.of() : new TreeSet<>(contra));
        JournalFormat format = format(options);
        if (options.journal != null) {
            check(accounts, format);
        }
        return new JournalFile(options.journal, format, accounts);
    }

    private static JournalFormat format(BookOptions options) {
        Path file = options.journal;
        if (options.journalFormat != null || file == null) {
            return options.journalFormat == null ? JournalFormat.HLEDGER : options.journalFormat;
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "journal", "hledger", "ledger", "j", "dat" -> JournalFormat.HLEDGER;
            case "beancount", "bean" -> JournalFormat.BEANCOUNT;
            default ->
                throw new UsageError(
                        "--journal " + file + ": its name does not say for which program it is",
                        "name it incentives.journal or incentives.beancount, or add --journal-format hledger");
        };
    }

    private static void check(Accounts accounts, JournalFormat format) {
        accounts.all().forEach((role, name) -> {
            Pattern pattern = format == JournalFormat.HLEDGER ? HLEDGER : BEANCOUNT;
            if (!pattern.matcher(name).matches()) {
                throw new UsageError(
                        "the account " + role.word() + " cannot be called `" + name + "` in " + format,
                        format == JournalFormat.HLEDGER
                                ? "letters, digits and signs, no two spaces in a row, no semicolon"
                                : "one of Assets, Liabilities, Equity, Income, Expenses, then names that begin with a"
                                        + " capital, of letters, digits and -: " + role.usual());
            }
        });
    }

    /** Fails with UsageError where something that lessens revenue is neither a type nor an offer of the program. */
    void check(Timeline timeline) {
        Set<String> known = new TreeSet<>();
        for (OfferType type : OfferType.values()) {
            known.add(type.word());
        }
        timeline.versions().forEach(version -> known.addAll(version.offers().keySet()));
        for (String name : accounts.contraRevenue()) {
            if (!known.contains(name)) {
                String near = Nearest.to(name, known);
                throw new UsageError(
                        "contra revenue: `" + name + "` is neither a type of offers nor an offer of the program",
                        near == null
                                ? "types: rebate, growth_rebate, commission, ..."
                                : "did you mean `" + near + "`?");
            }
        }
    }

    /** Writes the books, whole or not at all. */
    void write(Payouts payouts, RemitFigures remit, DayWindow window, Console console) {
        if (file == null) {
            return;
        }
        check(payouts.timeline());
        Journal journal = new Journal(payouts, remit, accounts, window);
        OutputFile.write(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            JournalWriter.write(journal, format, Version.text(), out);
            out.flush();
        });
        long entries = journal.figures().entries();
        console.say(Findings.words(entries, "journal entry").replace("entrys", "entries") + " written to " + file);
    }
}
