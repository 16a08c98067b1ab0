package dev.earnest.language;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.language.tree.Tree;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the versions of a program: one catalog, or a folder of them. */
public final class TimelineReader {
    private TimelineReader() {}

    /** Reads a catalog file, or every catalog in a folder, with changes. */
    public static TimelineReading read(Path path, List<Change> changes) throws IOException {
        if (!Files.isDirectory(path)) {
            return read(List.of(new SourceText(path.toString(), Files.readAllBytes(path))), changes);
        }
        List<SourceText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(TimelineReader::mayBeCatalog).sorted().toList()) {
                texts.add(new SourceText(file.toString(), Files.readAllBytes(file)));
            }
        }
        return folder(path.toString(), texts, changes);
    }

    private static boolean mayBeCatalog(Path file) {
        return mayBeCatalog(String.valueOf(file.getFileName())) && Files.isRegularFile(file);
    }

    /** Whether a file of a program's folder may be a catalog, by its name. */
    public static boolean mayBeCatalog(String name) {
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        boolean other = name.endsWith(".test.yaml")
                || name.endsWith(".test.yml")
                || name.startsWith("mapping.")
                || name.startsWith("portfolio.");
        return yaml && !other && !name.startsWith(".");
    }

    /** Reads the catalogs among the YAML files of a folder; scenarios, mappings and tests are passed over. */
    public static TimelineReading folder(String name, List<SourceText> texts, List<Change> changes) {
        List<Parsed> catalogs = new ArrayList<>();
        for (SourceText text : texts) {
            Parsed parsed = new Parsed(text.name(), Tree.parse(text.name(), text.bytes()));
            if (parsed.isCatalog()) {
                catalogs.add(parsed);
            }
        }
        if (catalogs.isEmpty()) {
            String seen = texts.isEmpty() ? "it has no YAML file" : "its YAML files have no `earnest:` key";
            return new TimelineReading(
                    null,
                    List.of(),
                    List.of(Problem.error(
                            "no-catalog",
                            Span.ofFile(name),
                            "the folder holds no catalog: " + seen,
                            "`earnest init` writes one to start from")));
        }
        return bind(catalogs, changes);
    }

    /** The catalogs among the texts by id, in the order of ids; those without a readable id under the empty one. */
    public static Map<String, List<SourceText>> byId(List<SourceText> texts) {
        Map<String, List<SourceText>> programs = new TreeMap<>();
        for (SourceText text : texts) {
            Parsed parsed = new Parsed(text.name(), Tree.parse(text.name(), text.bytes()));
            if (parsed.isCatalog()) {
                programs.computeIfAbsent(parsed.id(), any -> new ArrayList<>()).add(text);
            }
        }
        return programs;
    }

    /** Reads texts that are all meant as catalogs. */
    public static TimelineReading read(List<SourceText> texts, List<Change> changes) {
        List<Parsed> parsed = new ArrayList<>();
        for (SourceText text : texts) {
            parsed.add(new Parsed(text.name(), Tree.parse(text.name(), text.bytes())));
        }
        return bind(parsed, changes);
    }

    private record Parsed(String file, Tree tree) {
        boolean isCatalog() {
            MapNode root = tree.root();
            if (root == null) {
                return true;
            }
            boolean other = root.get("scenario") != null || root.get("mapping") != null || root.get("tests") != null;
            return root.get("earnest") != null || (!other && root.get("offers") != null);
        }

        /** Its `catalog:`; empty where it cannot be read. */
        String id() {
            MapNode root = tree.root();
            return root != null && root.get("catalog") instanceof ScalarNode id ? id.text() : "";
        }
    }

    private static TimelineReading bind(List<Parsed> files, List<Change> changes) {
        Set<Problem> problems = new LinkedHashSet<>();
        List<List<Change>> own = distribute(files, changes, problems);
        List<CatalogReading> readings = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            CatalogReading reading =
                    CatalogReader.read(files.get(i).file(), files.get(i).tree(), own.get(i));
            readings.add(reading);
            problems.addAll(reading.problems());
        }
        if (readings.stream().allMatch(reading -> reading.catalog() != null)) {
            readings.sort((one, two) -> from(one).compareTo(from(two)));
            problems.addAll(Versions.check(readings));
        }
        boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        Timeline timeline = failed
                ? null
                : new Timeline(readings.stream().map(TimelineReader::catalog).toList());
        return new TimelineReading(timeline, readings, List.copyOf(problems));
    }

    private static LocalDate from(CatalogReading reading) {
        return catalog(reading).effective().from();
    }

    static Catalog catalog(CatalogReading reading) {
        return Objects.requireNonNull(reading.catalog());
    }

    /** Gives each version the changes whose paths it has; a path that none has is told once. */
    private static List<List<Change>> distribute(List<Parsed> files, List<Change> changes, Set<Problem> problems) {
        List<List<Change>> own = new ArrayList<>();
        List<@Nullable MapNode> roots = new ArrayList<>();
        for (Parsed file : files) {
            own.add(new ArrayList<>());
            roots.add(file.tree().root());
        }
        for (Change change : changes) {
            Problem why = null;
            boolean made = false;
            for (int i = 0; i < files.size(); i++) {
                MapNode root = roots.get(i);
                Changes.Outcome outcome = root == null ? null : Changes.apply(root, change);
                if (outcome != null && outcome.problem() == null) {
                    made = true;
                    roots.set(i, outcome.root());
                    own.get(i).add(change);
                } else if (outcome != null) {
                    why = outcome.problem();
                }
            }
            if (!made && why != null) {
                problems.add(why);
            }
        }
        return own;
    }
}
