package dev.earnest.cli;

import dev.earnest.ledger.SealCheck;
import dev.earnest.ledger.Tampering;
import dev.earnest.output.Sha256;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import dev.earnest.report.Audience;
import dev.earnest.report.Fact;
import dev.earnest.report.Facts;
import dev.earnest.report.Findings;
import dev.earnest.report.Notes;
import dev.earnest.report.Report;
import dev.earnest.report.Section;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds a ledger against the seal in the manifest of its run. */
@Command(
        name = "verify",
        description = "Say whether a sealed ledger is as it was written, and name the first line that is not.",
        footer = {
            "",
            "Examples:",
            "  earnest simulate my-program --ledger ledger.csv --seal --manifest run.json",
            "  earnest verify ledger.csv --manifest run.json     1 where a line was altered, removed or inserted"
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(paramLabel = "LEDGER", description = "The ledger, packed or not; its .seal file is sought beside it.")
    Path ledger;

    /** Why the first line that differs cannot be named; null where it can. */
    private @Nullable String unknown;

    @Override
    public Integer call() {
        Path file = app.options.takeManifest();
        if (file == null) {
            throw new UsageError("there is no manifest to hold the ledger against", "name it: --manifest run.json");
        }
        Console console = app.console(spec);
        console.format(Console.REPORTS);
        Manifest manifest = ManifestReader.read(file);
        Sealed seal = manifest.seal();
        if (seal == null) {
            throw new InputException(Problem.error(
                    "not-sealed",
                    Span.ofFile(file.toString()),
                    "the run of `" + file + "` sealed no ledger",
                    "seal one: earnest simulate my-program --ledger ledger.csv --seal --manifest run.json"));
        }
        DataOptions.existing(ledger.toString());
        SealCheck.Found found = found();
        boolean same = found.lines() == seal.lines() && found.head().equals(seal.head());
        Tampering first = same ? null : first(manifest, seal);
        console.report(report(seal, found, same, first));
        return same ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private SealCheck.Found found() {
        try (InputStream in = Files.newInputStream(ledger)) {
            return SealCheck.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + ledger + ": " + OutputFile.reason(e), e);
        }
    }

    /** The first line that differs, by the marks beside the ledger; those must be the ones of the run. */
    private @Nullable Tampering first(Manifest manifest, Sealed seal) {
        Path marks = LedgerFile.marks(ledger);
        Path file = Files.isRegularFile(marks) ? marks : Path.of(seal.marks());
        if (!Files.isRegularFile(file)) {
            unknown = "there is no " + marks + ", whose marks would name the line";
            return null;
        }
        String sha256 = manifest.outputs().stream()
                .filter(written -> written.file().equals(seal.marks()))
                .map(written -> written.sha256())
                .findFirst()
                .orElse("");
        try (InputStream in = Files.newInputStream(ledger);
                BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            if (!Sha256.of(file).equals(sha256)) {
                unknown = file + " is not as it was written either, so that it cannot name the line";
                return null;
            }
            return SealCheck.first(in, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file + ": " + OutputFile.reason(e), e);
        }
    }

    private Report report(Sealed seal, SealCheck.Found found, boolean same, @Nullable Tampering first) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Facts("verdict", "", Audience.MACHINES, facts(seal, found, same, first)));
        sections.add(new Notes("said", Audience.PEOPLE, said(seal, found, same, first)));
        String headline = ledger + (same ? ": as it was sealed" : ": NOT as it was sealed");
        return new Report("earnest/verify/1", headline, sections, null);
    }

    private List<Fact> facts(Sealed seal, SealCheck.Found found, boolean same, @Nullable Tampering first) {
        return List.of(
                Fact.text("ledger", "ledger", ledger.toString()),
                Fact.flag("same", "same", same),
                Fact.count("lines_sealed", "lines sealed", seal.lines()),
                Fact.count("lines_found", "lines found", found.lines()),
                Fact.text("head_sealed", "head sealed", seal.head()),
                Fact.text("head_found", "head found", found.head()),
                Fact.text("kind", "kind", first == null ? null : first.kind().toString()),
                new Fact(
                        "line",
                        "line",
                        dev.earnest.report.Kind.COUNT,
                        null,
                        Audience.ALL,
                        first == null ? null : first.line()),
                new Fact(
                        "count",
                        "count",
                        dev.earnest.report.Kind.COUNT,
                        null,
                        Audience.ALL,
                        first == null ? null : first.lines()),
                Fact.text("text", "text", first == null ? null : first.text()),
                Fact.text("unknown", "why no line is named", unknown));
    }

    private List<String> said(Sealed seal, SealCheck.Found found, boolean same, @Nullable Tampering first) {
        List<String> lines = new ArrayList<>();
        if (same) {
            lines.add(Findings.words(found.lines(), "line") + ", head " + found.head());
            return lines;
        }
        if (first != null) {
            lines.add(ledger + ":" + first.line() + ": " + sentence(first));
            if (!first.text().isEmpty()) {
                lines.add("there now: " + first.text());
            }
        } else if (unknown != null) {
            lines.add(unknown);
        }
        lines.add(
                "sealed " + Findings.words(seal.lines(), "line") + ", found " + Findings.words(found.lines(), "line"));
        lines.add("what it was: repeat the run of the manifest with earnest rerun");
        return lines;
    }

    private static String sentence(Tampering first) {
        String lines = Findings.words(first.lines(), "line");
        return switch (first.kind()) {
            case ALTERED -> lines + " altered";
            case REMOVED -> lines + " removed before this one";
            case INSERTED -> lines + " inserted";
        };
    }
}
