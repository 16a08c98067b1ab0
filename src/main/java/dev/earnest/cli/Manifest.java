package dev.earnest.cli;

import dev.earnest.output.Outputs.Written;
import dev.earnest.output.Sha256;
import dev.earnest.report.Json;
import dev.earnest.report.Report;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run was told, read, found and wrote, so that it can be repeated and held against itself.
 *
 * @param version of this program
 * @param java the version of Java
 * @param fingerprint null where nothing was read
 * @param arguments as typed, without the manifest's own
 * @param with scenarios
 * @param set single values
 * @param result SHA-256 of all that the run said, as JSON without how it came about; null where it said nothing in tables
 * @param figures the first of what it said, by name
 * @param seal null where no ledger was sealed
 */
record Manifest(
        String version,
        String java,
        @Nullable String fingerprint,
        String command,
        List<String> arguments,
        List<String> with,
        List<String> set,
        @Nullable String seed,
        @Nullable String asOf,
        int exitCode,
        List<RunRecord.ReadFile> inputs,
        List<Written> outputs,
        @Nullable String result,
        Map<String, String> figures,
        @Nullable Sealed seal) {
    static final String SCHEMA = "earnest/manifest/1";

    /** Writes the manifest of a run that has ended with {@code code}, where one is asked for and it came to an end; the exit code. */
    static int after(int code, RunRecord run, Console console) {
        Path file = console.options().manifest;
        if (file != null && (code == ExitCode.OK || code == ExitCode.FINDINGS)) {
            Manifest manifest = of(code, run);
            OutputFile.write(file, bytes -> {
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                manifest.write(out);
                out.flush();
            });
            console.detail("written: " + file);
        }
        return code;
    }

    /** The manifest of a run that has ended. */
    static Manifest of(int code, RunRecord run) {
        Map<String, String> figures = new LinkedHashMap<>();
        StringBuilder said = new StringBuilder();
        for (Report report : run.reports()) {
            Map<String, String> named = Figures.of(Figures.json(report));
            named.forEach(figures::putIfAbsent);
            said.append(Figures.digested(report)).append('\n');
        }
        return new Manifest(
                Version.text(),
                System.getProperty("java.version"),
                Fingerprint.of(run),
                run.command(),
                withoutOwn(run.words()),
                values(run, "--with"),
                values(run, "--set"),
                seed(run, figures),
                named(figures, "as_of"),
                code,
                run.files(),
                written(run),
                run.reports().isEmpty() ? null : Sha256.of(said.toString().getBytes(StandardCharsets.UTF_8)),
                figures,
                run.seal());
    }

    private static List<Written> written(RunRecord run) {
        try {
            return run.outputs().written();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read what was written: " + OutputFile.reason(e), e);
        }
    }

    private static List<String> values(RunRecord run, String option) {
        return run.given().stream()
                .filter(argument -> argument.option().equals(option))
                .map(argument -> Objects.requireNonNullElse(argument.value(), ""))
                .toList();
    }

    private static @Nullable String seed(RunRecord run, Map<String, String> figures) {
        List<String> told = values(run, "--seed");
        return told.isEmpty() ? named(figures, "seed") : told.get(told.size() - 1);
    }

    /** The figure of that name in any section. */
    private static @Nullable String named(Map<String, String> figures, String name) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith("/" + name)
                        && !figure.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static List<String> withoutOwn(List<String> words) {
        List<String> left = new java.util.ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--manifest")) {
                i++;
            } else if (!words.get(i).startsWith("--manifest=")) {
                left.add(words.get(i));
            }
        }
        return left;
    }

    /** Writes it as JSON. */
    void write(Appendable out) {
        Json json = new Json(out, true);
        json.object().text("schema", SCHEMA);
        json.key("tool")
                .object()
                .text("name", "earnest")
                .text("version", version)
                .text("java", java)
                .end();
        json.text("fingerprint", fingerprint).text("command", command);
        texts("arguments", arguments, json);
        json.key("overrides").object();
        texts("with", with, json);
        texts("set", set, json);
        json.end();
        json.text("seed", seed).text("as_of", asOf).number("exit_code", exitCode);
        json.key("inputs").array();
        for (RunRecord.ReadFile file : inputs) {
            json.object().text("role", file.role()).text("file", file.file());
            json.number("bytes", file.bytes()).text("sha256", file.sha256()).end();
        }
        json.end().key("outputs").array();
        for (Written file : outputs) {
            json.object().text("file", file.file()).number("bytes", file.bytes());
            json.text("sha256", file.sha256()).end();
        }
        json.end().text("result", result).key("seal");
        writeSeal(json);
        json.key("figures").object();
        figures.forEach(json::text);
        json.end().end().finish();
    }

    private void writeSeal(Json json) {
        if (seal == null) {
            json.text(null);
            return;
        }
        json.object().text("file", seal.file()).text("marks", seal.marks());
        json.number("lines", seal.lines()).text("head", seal.head()).end();
    }

    private static void texts(String key, List<String> values, Json json) {
        json.key(key).array();
        values.forEach(json::text);
        json.end();
    }
}
