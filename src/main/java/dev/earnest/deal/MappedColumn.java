package dev.earnest.deal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of our columns and the column of the file from which it comes.
 *
 * @param ours its name here
 * @param cell the file's column, from 0; -1 where it comes from a constant, a joined table or several columns
 * @param kind as what it is read; null where only a catalog knows
 */
public record MappedColumn(String ours, int cell, @Nullable Kind kind) {

    /** All our columns of a file with this header. */
    public static List<MappedColumn> of(Role role, String file, List<String> header, Mapping mapping) {
        Headers headers = new Headers(role, file, header, mapping);
        List<MappedColumn> columns = new ArrayList<>();
        headers.resolve((join, theirs) -> new JoinTable())
                .forEach((ours, source) -> columns.add(new MappedColumn(
                        ours, source.cells().index(), role.columns().get(ours))));
        return columns;
    }
}
