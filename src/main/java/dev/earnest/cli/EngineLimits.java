package dev.earnest.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a program can be asked for that runs on an engine, and why not for the rest. */
final class EngineLimits {
    private static final Set<String> COMMANDS = Set.of("simulate", "roi", "compare");

    /** Options that need nothing but what an engine gives. */
    static final Set<String> TAKEN = Set.of(
            "--format",
            "--output",
            "--top",
            "--quiet",
            "--verbose",
            "--color",
            "--width",
            "--excel-safe",
            "--debug",
            "--help",
            "--deals",
            "--partners",
            "--events",
            "--touches",
            "--claims",
            "--no-claims",
            "--fx",
            "--map",
            "--encoding",
            "--with",
            "--set",
            "--show-effective",
            "--table",
            "--by",
            "--from",
            "--to",
            "--as-of",
            "--ledger",
            "--against",
            "--fail-on",
            "--exit-code",
            "--min-notice",
            "--no-money",
            "--no-costs",
            "--level", // program
            "--details",
            "--max-bytes",
            "--max-increase",
            "--max-payout",
            "--max-losers",
            "--max-loss-per-partner",
            "--min-roi",
            "--within-budget",
            "--config",
            "--no-config",
            "--gross-to-net");

    private static final String COHORTS =
            "cohorts go by the first deal of each partner, which no part of the data knows";
    private static final String BASELINE = "a baseline compares what partners sell over all their deals";

    /** Options that are refused, each with the reason. */
    static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("--accrual", "a forecast pays the program several times over deals that it makes up"),
            Map.entry("--seal", "a seal is a chain through all lines of one file, and the ledger is written in parts"),
            Map.entry("--watch", "what is watched are files of this machine"),
            Map.entry("--rejects", "a bad row is told and ends the run; no file of them is written"),
            Map.entry("--query", "a warehouse is read through one connection"),
            Map.entry("--driver", "a warehouse is read through one connection"),
            Map.entry("--threads", "how much is done at once is set where the engine is started"),
            Map.entry(
                    "--manifest",
                    "it holds the SHA-256 of all that is written, and a ledger is written in parts elsewhere"),
            Map.entry("--payback", COHORTS),
            Map.entry("--cohort", COHORTS),
            Map.entry("--baseline", BASELINE),
            Map.entry("--incremental", BASELINE),
            Map.entry("--seed", BASELINE),
            Map.entry(
                    "--profitability",
                    "what the program costs a partner counts from the first day on which anyone sold or earned"),
            Map.entry("--notice", "its examples are made from the deals of one machine"));

    private EngineLimits() {}

    /** Whether a command asks an engine. */
    static boolean pays(String command) {
        return COMMANDS.contains(command);
    }

    /** Whether a command is shown as one of a program that runs on an engine. */
    static boolean has(String command) {
        return pays(command) || command.equals("help");
    }

    /** What the help of a command ends with. */
    static String[] footer(Engine engine, CommandLine command) {
        List<String> names = command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (names.contains("--ledger")) {
            lines.add("A ledger is a folder here: --ledger ledger.csv has parts in CSV, ledger.parquet in Parquet.");
        }
        lines.add("Not for " + engine.name() + ", each with its reason: "
                + names.stream().filter(REFUSED::containsKey).sorted().collect(Collectors.joining(", ")) + ".");
        return lines.toArray(new String[0]);
    }

    /** Fails with UsageError where a command or an option of it is called that the engine has no answer to. */
    static void check(Engine engine, String command, List<Given> given) {
        if (!has(command) && Commands.names().contains(command)) {
            throw new UsageError(
                    command + " does not run on " + engine.name() + ", which has simulate, roi and compare",
                    "run it on one machine: earnest " + command);
        }
        for (Given argument : given) {
            String why = refused(argument.option(), argument.value());
            if (why != null) {
                throw new UsageError(
                        argument.option() + " is not for " + engine.name() + ": " + why,
                        "leave it out; or run it on one machine: earnest " + command + " " + argument.option());
            }
        }
    }

    /** Fails with UsageError where several programs are to be paid as one by an engine. */
    static void checkOneProgram(Console console) {
        Engine engine = console.engine();
        if (engine != null) {
            throw new UsageError(
                    "the folder holds several programs, and " + engine.name() + " pays one at a time",
                    "name the catalog of one, with --deals; or run it on one machine: earnest "
                            + console.call().name());
        }
    }

    private static @Nullable String refused(String option, @Nullable String value) {
        return option.equals("--level") && "deal".equals(value)
                ? "deals are not yet put side by side in parts"
                : REFUSED.get(option);
    }
}
