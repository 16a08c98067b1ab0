package dev.earnest.language.mapping;

import dev.earnest.deal.Mapping;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.tree.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables that a mapping joins. */
final class JoinBinder {
    private static final String EXAMPLE = "`join: {file: products.csv, on: product, take: {list_amount: price}}`";

    List<Mapping.Join> read(Section file) {
        Spot spot = file.spot("join");
        return spot == null ? List.of() : spot.oneOrMore(EXAMPLE, this::join);
    }

    private Mapping.@Nullable Join join(Spot spot) {
        MapNode map = spot.map(EXAMPLE);
        if (map == null) {
            return null;
        }
        Section join = Section.of(spot, map, MappingShapes.JOIN, "`join`", MappingShapes.ALL);
        String file = join.require("file", "file: products.csv", JoinBinder::file);
        String[] keys = join.require("on", "on: product", JoinBinder::keys);
        Map<String, String> take = new LinkedHashMap<>();
        if (!join.missing("take", "take: {list_amount: price}")) {
            FileBinder.entries(join, "take", "`take: {list_amount: price}`").forEach((ours, value) -> {
                String theirs = Cells.column(value);
                if (theirs != null) {
                    take.put(ours, theirs);
                }
            });
        }
        return file == null || keys == null ? null : new Mapping.Join(file, keys[0], keys[1], take);
    }

    private static @Nullable String file(Spot spot) {
        String file = Texts.text(spot);
        if (file != null && Mapping.leavesFolder(file)) {
            spot.error(
                    "join-outside",
                    "`" + file + "` is not below the data or the mapping",
                    "name the table relative to the data file or the mapping, without `..`");
            return null;
        }
        return file;
    }

    /** Our key column and theirs: one name for both, or {@code {ours: theirs}}. */
    private static String @Nullable [] keys(Spot spot) {
        if (spot.node() instanceof MapNode map) {
            if (map.entries().size() != 1) {
                spot.error(
                        "too-many-keys",
                        "`on` names " + map.entries().size() + " pairs of columns, but rows are joined by one",
                        "write `on: {our_column: their_column}`");
                return null;
            }
            String ours = map.entries().get(0).key();
            String theirs = Cells.column(new Spot(
                    spot.findings(), map.entries().get(0).value(), spot.place().key(ours)));
            return theirs == null ? null : new String[] {ours, theirs};
        }
        String name = Cells.column(spot);
        return name == null ? null : new String[] {name, name};
    }
}
