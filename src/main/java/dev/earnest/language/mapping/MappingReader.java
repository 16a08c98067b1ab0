package dev.earnest.language.mapping;

import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Tree;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads mapping files, and gives the built-in mappings by name. */
public final class MappingReader {
    private static final List<String> PRESETS = List.of("salesforce", "hubspot", "dynamics", "pipedrive", "zoho");

    private MappingReader() {}

    /** The names of the built-in mappings. */
    public static List<String> presets() {
        return PRESETS;
    }

    /** The text of a built-in mapping, to be shown or copied; fails with InputException where there is none of that name. */
    public static String presetText(String name) {
        return new String(presetBytes(name, Span.ofFile(name)), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The built-in mapping of a name; fails with InputException where there is none. */
    public static Mapping preset(String name) {
        return preset(name, Span.ofFile(name));
    }

    private static Mapping preset(String name, Span asked) {
        return read(name, presetBytes(name, asked), null, true);
    }

    private static byte[] presetBytes(String name, Span asked) {
        if (!PRESETS.contains(name)) {
            String near = Nearest.to(name, PRESETS);
            throw new InputException(Problem.error(
                    "unknown-mapping",
                    asked,
                    "there is no built-in mapping `" + name + "`",
                    (near == null ? "" : "did you mean `" + near + "`? ") + "one of " + String.join(", ", PRESETS)));
        }
        try (InputStream in = MappingReader.class.getResourceAsStream("/dev/earnest/mappings/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the mapping " + name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a mapping file; fails with InputException that tells everything wrong with it.
     *
     * @param file its name as the user gave it
     * @param folder where it lies, in which joined tables are sought; null where it came from nowhere
     */
    public static Mapping read(String file, byte[] bytes, @Nullable Path folder) {
        return read(file, bytes, folder, false);
    }

    private static Mapping read(String file, byte[] bytes, @Nullable Path folder, boolean builtIn) {
        Tree tree = Tree.parse(file, bytes);
        Findings findings = new Findings();
        findings.addAll(tree.problems());
        MapNode root = tree.root();
        Mapping mapping = root == null ? null : mapping(new Spot(findings, root, Place.ROOT), root, folder, builtIn);
        if (findings.count() > 0 || mapping == null) {
            throw new InputException(findings.sorted());
        }
        return mapping;
    }

    private static @Nullable Mapping mapping(Spot spot, MapNode root, @Nullable Path folder, boolean builtIn) {
        Section section = Section.of(spot, root, MappingShapes.MAPPING, "the mapping", MappingShapes.ALL);
        String name = section.require("mapping", "mapping: my-crm", Texts::text);
        Mapping parent = section.read("extends", MappingReader::parent, Mapping.NONE);
        Map<Role, Mapping.FileMapping> files = new EnumMap<>(Role.class);
        files.putAll(parent.files());
        boolean any = false;
        section.only("fx", "rates");
        for (Role role : Role.values()) {
            String key = role == Role.FX && section.has("rates") ? "rates" : role.word();
            Spot file = section.spot(key);
            any |= file != null;
            Mapping.FileMapping read = file == null ? null : new FileBinder(role, parent.of(role), builtIn).read(file);
            if (read != null) {
                files.put(role, read);
            }
        }
        if (!any) {
            section.error(
                    "missing-key",
                    "the mapping says nothing about any file",
                    "add `deals: {columns: {deal_id: \"Opportunity ID\"}}`");
        }
        return name == null ? null : new Mapping(name, folder, files);
    }

    private static @Nullable Mapping parent(Spot spot) {
        String name = Texts.text(spot);
        if (name == null) {
            return null;
        }
        try {
            return preset(name, spot.node().span());
        } catch (InputException e) {
            spot.findings().addAll(e.problems());
            return null;
        }
    }
}
