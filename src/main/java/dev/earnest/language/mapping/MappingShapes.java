package dev.earnest.language.mapping;

import dev.earnest.language.read.Shape;
import java.util.List;

/** The keys of a mapping file. */
final class MappingShapes {
    static final Shape MAPPING = Shape.of(
            "",
            "the mapping",
            "mapping!",
            "extends",
            "deals",
            "partners",
            "events",
            "touches",
            "claims",
            "fx",
            "rates");
    static final Shape FILE = Shape.of(
            "deals",
            "a file",
            "columns",
            "dates",
            "decimal",
            "thousands",
            "strip",
            "values",
            "null",
            "join",
            "constant",
            "id",
            "header",
            "delimiter",
            "skip",
            "footer");
    static final Shape JOIN = Shape.of("deals.join", "`join`", "file!", "on!", "take!");
    static final List<Shape> ALL = List.of(MAPPING, FILE, JOIN);

    private MappingShapes() {}
}
