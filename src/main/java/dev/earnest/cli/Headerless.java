package dev.earnest.cli;

import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files whose first row is no header. */
final class Headerless {
    private Headerless() {}

    /** Whether the cells of a first row look like values: many numbers or dates. */
    static boolean is(List<String> first) {
        long values = first.stream()
                .filter(cell -> cell.matches("[-+]?[0-9][0-9.,/: -]*"))
                .count();
        return values * 3 >= first.size() && values > 0;
    }

    /** A mapping with made-up names for so many columns. */
    static Mapping mapping(int columns, char delimiter) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add("column_" + i);
        }
        Mapping.FileMapping none = Mapping.FileMapping.NONE;
        Mapping.FileMapping file = new Mapping.FileMapping(
                Map.of(),
                Set.of(),
                null,
                none.numbers(),
                Map.of(),
                new HashSet<>(),
                List.of(),
                Map.of(),
                List.of(),
                names,
                delimiter,
                0,
                null);
        Map<Role, Mapping.FileMapping> files = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            files.put(role, file);
        }
        return new Mapping("headerless", null, files);
    }
}
