package dev.earnest.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earnest.language.bind.Shapes;
import dev.earnest.language.read.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schema for editors says what the binder does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogSchemaTest {
    private static final String TEXT = text();

    private static String text() {
        try (InputStream in = Objects.requireNonNull(
                CatalogReader.class.getResourceAsStream("/dev/earnest/schema/catalog.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> validate(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(TEXT);
        return schema.validate(yaml, InputFormat.YAML);
    }

    static List<Path> catalogs() throws IOException {
        return CatalogPrinterTest.catalogs();
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void right_catalogs_are_right(Path file) throws IOException {
        assertThat(validate(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-key",
                "misplaced-key",
                "misplaced-key-top",
                "missing-key",
                "missing-key-top",
                "too-many-keys",
                "missing-earn-form",
                "wrong-kind-list",
                "wrong-kind-map",
                "wrong-kind-scalar",
                "empty-list",
                "bare-rate",
                "not-a-percent",
                "percent-as-money",
                "currency-in-money",
                "thousands-comma",
                "not-a-number",
                "negative",
                "not-a-duration",
                "not-a-date",
                "out-of-range",
                "unknown-type",
                "unknown-method",
                "unknown-period",
                "unknown-currency",
                "unknown-language-version",
                "bad-id",
                "reserved-id",
                "step-pays-nothing",
                "table-in-steps",
                "limit-of-nothing",
                "limit-two-in-one",
                "budget-of-nothing",
                "metric-without-window",
                "nth-without-per",
                "clawback-trigger",
                "unknown-weeks",
                "waiver-without-reason",
                "dimension-not-a-list"
            })
    void typical_mistakes_are_seen_in_the_editor(String name) throws IOException {
        Path file = Path.of("src/test/resources/errors").resolve(name).resolve("catalog.yaml");
        assertThat(validate(Files.readString(file))).isNotEmpty();
    }

    @Test
    void its_keys_are_the_binders_keys() {
        JsonNode root = JsonMapper.builder().build().readTree(TEXT);
        Map<String, JsonNode> objects = new HashMap<>();
        objects.put(root.get("$comment").asString(), root);
        for (JsonNode definition : root.get("$defs")) {
            if (definition.has("$comment")) {
                objects.put(definition.get("$comment").asString(), definition);
            }
        }
        for (Shape shape : Shapes.ALL) {
            JsonNode object = objects.remove(shape.path());
            assertThat(object).as("an object for `%s`", shape.path()).isNotNull();
            assertThat(keys(object.get("properties"))).as(shape.path()).isEqualTo(shape.keys());
            Set<String> required = new TreeSet<>();
            if (object.has("required")) {
                object.get("required").forEach(key -> required.add(key.asString()));
            }
            assertThat(required).as("required in `%s`", shape.path()).isEqualTo(new TreeSet<>(shape.required()));
        }
        assertThat(objects).as("objects the binder doesn't know").isEmpty();
    }

    private static List<String> keys(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }
}
