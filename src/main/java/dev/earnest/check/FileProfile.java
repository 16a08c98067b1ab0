package dev.earnest.check;

import dev.earnest.deal.Input;
import dev.earnest.deal.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in one file.
 *
 * @param rows read, without header and footer
 * @param ragged rows with more or fewer cells than the header, which are in no column
 */
public record FileProfile(Role role, Input input, char delimiter, long rows, long ragged, List<ColumnProfile> columns) {
    public FileProfile {
        columns = List.copyOf(columns);
    }

    /** The column from which one of ours comes, or that has the name; null where there is none. */
    public @Nullable ColumnProfile column(String ours) {
        for (ColumnProfile column : columns) {
            if (column.use().ours().contains(ours)) {
                return column;
            }
        }
        for (ColumnProfile column : columns) {
            if (column.use().name().equals(ours)) {
                return column;
            }
        }
        return null;
    }
}
