package dev.earnest.cli;

import dev.earnest.check.FileProfile;
import dev.earnest.check.guess.GuessedText;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Inspection;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Reconciliation;
import dev.earnest.deal.Role;
import dev.earnest.language.mapping.MappingReader;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.report.Findings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Proposes a mapping for unknown exports, or prints a built-in one. */
@Command(
        name = "map",
        description = "Propose a mapping for an unknown export, or print a built-in one to start from.",
        footer = {
            "",
            "Ends with 1 where a column that must be there has no place.",
            "",
            "Examples:",
            "  earnest map --guess export.csv -o mapping.yaml",
            "  earnest map --guess opportunities.csv accounts.csv",
            "  earnest map salesforce"
        })
final class MapCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(
            paramLabel = "FILE|NAME",
            arity = "1..*",
            description = "With --guess, exports as CSV, each of another kind; else the name of a built-in mapping.")
    List<String> names = new ArrayList<>();

    @Option(names = "--guess", description = "Propose a mapping by the names of the columns and what is in them.")
    boolean guess;

    @Option(
            names = "--as",
            paramLabel = "ROLE",
            converter = OfRole.class,
            split = ",",
            description = "What the files are, in their order: deals, partners, events, touches, claims or fx.")
    List<Role> roles = new ArrayList<>();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Words.OfCharset.class,
            description = "Encoding of the files, such as windows-1252. UTF-8 unless told.")
    Charset encoding = StandardCharsets.UTF_8;

    /** Reads {@code partners}. */
    static final class OfRole implements picocli.CommandLine.ITypeConverter<Role> {
        @Override
        public Role convert(String text) {
            return Words.of(Role.class, text);
        }
    }

    @Override
    public Integer call() {
        Console console = app.console(spec);
        checkFormat(console);
        if (!guess) {
            return printed(console);
        }
        Exports exports = new Exports(encoding);
        for (int i = 0; i < names.size(); i++) {
            exports.add(DataOptions.existing(names.get(i)), i < roles.size() ? roles.get(i) : null);
        }
        GuessedText guessed = exports.guesser().guess(name(), exports.files(), exports);
        console.write(out -> out.append(guessed.yaml()));
        tell(exports, guessed, console);
        return guessed.missing().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static void checkFormat(Console console) {
        if (console.options().format != null) {
            throw new UsageError("--format " + console.options().format + ": a mapping is YAML", "leave it out");
        }
    }

    private int printed(Console console) {
        if (names.size() > 1) {
            throw new UsageError(
                    "one built-in mapping is printed at a time, and " + names.size() + " are named",
                    "for exports: earnest map --guess " + String.join(" ", names));
        }
        String name = names.get(0);
        if (name.contains(".") || name.contains("/")) {
            throw new UsageError("`" + name + "` is no built-in mapping", "earnest map --guess " + name);
        }
        String text = MappingReader.presetText(name);
        console.write(out -> out.append(text));
        return ExitCode.OK;
    }

    /** What the mapping is called: as its first file. */
    private String name() {
        String file = String.valueOf(Path.of(names.get(0)).getFileName()).toLowerCase(Locale.ROOT);
        int dot = file.indexOf('.');
        String plain = (dot > 0 ? file.substring(0, dot) : file).replaceAll("[^a-z0-9]+", "-");
        String name = plain.replaceAll("^-+|-+$", "");
        return name.isEmpty() ? "export" : name;
    }

    /** Tells how many rows a run could read through the guess. */
    private void tell(Exports exports, GuessedText guessed, Console console) {
        if (!guessed.missing().isEmpty()) {
            console.say("no column could be " + String.join(", ", guessed.missing())
                    + ": place these before the mapping is used");
            return;
        }
        Mapping mapping =
                MappingReader.read("the guess", guessed.yaml().getBytes(StandardCharsets.UTF_8), exports.folder());
        DataRequest request =
                DataRequest.in(CurrencyUnit.of("USD")).with(mapping).with(encoding);
        for (FileProfile file : exports.files()) {
            request = request.with(file.role(), file.input());
        }
        Inspection inspection = Inspection.of(request, false);
        if (!inspection.unusable().isEmpty()) {
            console.problems(inspection.unusable());
        }
        inspection.rows().forEach((role, rows) -> say(role, rows, console));
    }

    private static void say(Role role, Reconciliation.Rows rows, Console console) {
        if (rows.read() == 0) {
            return;
        }
        String kinds = rows.rejected().isEmpty() ? "" : ", kept out: " + rows.rejected();
        console.say(role.word() + ": with it " + Findings.words(rows.kept(), "row") + " of "
                + String.format(Locale.ROOT, "%,d", rows.read()) + " can be read" + kinds);
    }
}
