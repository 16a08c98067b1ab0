package dev.earnest.lint.worst;

import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the conditions of an offer say of the fields of cells; asked of every cell.
 *
 * @param boxes for each box of its space, what it allows
 */
record Gate(Part part, List<List<Allowed>> boxes) {
    /** The words that a box allows in a field. */
    private record Allowed(String field, WordSet words) {}

    /** One for each offer. */
    static List<Gate> of(List<Part> parts, Set<String> fields) {
        List<Gate> gates = new ArrayList<>();
        for (Part part : parts) {
            List<List<Allowed>> boxes = new ArrayList<>();
            for (Box box : part.space().boxes()) {
                boxes.add(allowed(box, fields));
            }
            gates.add(new Gate(part, boxes));
        }
        return gates;
    }

    private static List<Allowed> allowed(Box box, Set<String> fields) {
        List<Allowed> all = new ArrayList<>();
        for (Constraint each : box.constraints()) {
            for (String field : fields) {
                if (Cells.on(each, field)) {
                    all.add(new Allowed(field, (WordSet) each.values()));
                }
            }
        }
        return all;
    }

    /** Whether the conditions may let a cell through. */
    boolean opens(Cell cell) {
        for (List<Allowed> box : boxes) {
            boolean all = true;
            for (Allowed each : box) {
                String value = cell.values().getOrDefault(each.field(), Cell.OTHER);
                all &= value.equals(Cell.OTHER) || each.words().has(value);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
