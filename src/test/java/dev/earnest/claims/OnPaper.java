package dev.earnest.claims;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A program and its data small enough for paper, in a folder of their own. */
final class OnPaper {
    private static final String HEAD = """
            earnest: 1
            catalog: paper
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            """;

    private final Path folder;

    OnPaper(Path folder) {
        this.folder = folder;
    }

    /** A catalog for 2026 in dollars, of these further lines. */
    OnPaper catalog(String rest) {
        return file("catalog.yaml", HEAD + rest);
    }

    /** A file of cells parted by bars, with blanks around them. */
    OnPaper table(String name, String rows) {
        String text = rows.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
        return file(name, text);
    }

    OnPaper file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CliRun run(String... options) {
        List<String> words = new ArrayList<>(List.of("claims", folder.toString(), "--no-config"));
        words.addAll(List.of(options));
        return CliRun.of(words.toArray(String[]::new));
    }

    JsonNode json(String... options) {
        List<String> words = new ArrayList<>(List.of("-f", "json"));
        words.addAll(List.of(options));
        return new ObjectMapper()
                .readTree(run(words.toArray(String[]::new)).fine().out());
    }

    /** The remittances, a line each: of every column but names, currency and lines, without zeros behind the point. */
    List<String> remittances(String... options) {
        List<String> words =
                new ArrayList<>(List.of("--remit", path("remit.csv").toString()));
        words.addAll(List.of(options));
        run(words.toArray(String[]::new)).fine();
        return rows("remit.csv").stream()
                .map(row -> row.getFields().stream()
                        .filter(cell -> !cell.isEmpty())
                        .map(cell -> cell.replaceFirst("\\.00$", ""))
                        .collect(Collectors.joining(" ")))
                .map(row -> row.replaceFirst(" USD \\d+ ", "  "))
                .toList();
    }

    List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path(name))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
