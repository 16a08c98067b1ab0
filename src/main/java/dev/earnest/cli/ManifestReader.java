package dev.earnest.cli;

import dev.earnest.output.Outputs.Written;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads a manifest; fails with InputException where a file is none. */
final class ManifestReader {
    private final Path file;
    private final JsonNode root;

    private ManifestReader(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static Manifest read(Path file) {
        byte[] bytes = CatalogFiles.read(DataOptions.existing(file.toString()));
        try {
            return new ManifestReader(file, new ObjectMapper().readTree(bytes)).manifest();
        } catch (JacksonException e) {
            throw none(file, "it is no JSON: " + e.getOriginalMessage());
        }
    }

    private static InputException none(Path file, String why) {
        return new InputException(Problem.error(
                "not-a-manifest",
                Span.ofFile(file.toString()),
                "`" + file + "` is no manifest of a run: " + why,
                "make one: earnest simulate my-program --manifest run.json"));
    }

    private Manifest manifest() {
        String schema = text(root, "schema");
        if (!Manifest.SCHEMA.equals(schema)) {
            throw none(file, "its `schema` is " + schema + ", not " + Manifest.SCHEMA);
        }
        JsonNode seal = root.path("seal");
        return new Manifest(
                needed(root.path("tool"), "version"),
                needed(root.path("tool"), "java"),
                text(root, "fingerprint"),
                needed(root, "command"),
                texts(root.path("arguments")),
                texts(root.path("overrides").path("with")),
                texts(root.path("overrides").path("set")),
                text(root, "seed"),
                text(root, "as_of"),
                (int) number(root, "exit_code"),
                inputs(),
                outputs(),
                text(root, "result"),
                figures(),
                seal.isObject()
                        ? new Sealed(
                                needed(seal, "file"),
                                needed(seal, "marks"),
                                number(seal, "lines"),
                                needed(seal, "head"))
                        : null);
    }

    private List<RunRecord.ReadFile> inputs() {
        List<RunRecord.ReadFile> files = new ArrayList<>();
        for (JsonNode node : root.path("inputs")) {
            String sha256 = needed(node, "sha256");
            files.add(new RunRecord.ReadFile(
                    needed(node, "role"), needed(node, "file"), number(node, "bytes"), sha256, sha256));
        }
        return files;
    }

    private List<Written> outputs() {
        List<Written> files = new ArrayList<>();
        for (JsonNode node : root.path("outputs")) {
            files.add(new Written(needed(node, "file"), number(node, "bytes"), needed(node, "sha256")));
        }
        return files;
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        root.path("figures").forEachEntry((name, value) -> figures.put(name, value.asString()));
        return figures;
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() ? value.asString() : null;
    }

    private String needed(JsonNode node, String key) {
        String text = text(node, key);
        if (text == null) {
            throw none(file, "`" + key + "` is missing");
        }
        return text;
    }

    private long number(JsonNode node, String key) {
        if (!node.path(key).canConvertToLong()) {
            throw none(file, "`" + key + "` is missing or no number");
        }
        return node.path(key).asLong();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
