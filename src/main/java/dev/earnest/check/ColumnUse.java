package dev.earnest.check;

import dev.earnest.deal.Kind;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file and what it is read as.
 *
 * @param file as the user named it
 * @param cell its number, from 0
 * @param name as the file has it
 * @param ours the columns that are made of it, its own name where no mapping renames it; empty where it has no name
 * @param kind as what it is read; null where nothing says so
 * @param mapping what the mapping says about the file
 * @param unit what its cells stand on: {@code line} or {@code row}
 */
public record ColumnUse(
        Role role,
        String file,
        int cell,
        String name,
        List<String> ours,
        @Nullable Kind kind,
        Mapping.FileMapping mapping,
        String unit) {
    public ColumnUse {
        ours = List.copyOf(ours);
    }

    /** Where its cell on a line stands; 0 for the whole file. */
    public Spot spot(int line) {
        return new Spot.InFile(role, file, line, name);
    }

    /** As messages call it: {@code `Haendler` (partner_id)}. */
    public String label() {
        String shown = name.isEmpty() ? "number " + (cell + 1) : "`" + name + "`";
        return ours.isEmpty() || ours.contains(name) ? shown : shown + " (" + String.join(", ", ours) + ")";
    }

    /** Whether it holds ids: names of rows, not words or numbers. */
    public boolean isId() {
        if (kind == Kind.ID || kind == Kind.PARTNER || kind == Kind.ACCOUNT) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named = lower.equals("id") || lower.endsWith("_id") || lower.endsWith(" id") || name.endsWith("Id");
        return kind != Kind.NUMBER
                && kind != Kind.DATE
                && (named || ours.stream().anyMatch(our -> our.endsWith("_id")));
    }

    /** Whether its cells are read as words or ids, so that each letter counts. */
    public boolean isText() {
        return kind != Kind.NUMBER && kind != Kind.DATE;
    }
}
