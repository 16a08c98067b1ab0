package dev.earnest.check;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What checks of rows see.
 *
 * @param data the sound rows
 * @param files the columns of each file, as they stand
 * @param timeline the program; null where only files are checked
 * @param options what a house may set
 */
public record Evidence(
        Dataset data, List<FileProfile> files, @Nullable Timeline timeline, Thresholds options) {
    public Evidence {
        files = List.copyOf(files);
    }

    /** The columns of a name in all files of a role. */
    public List<ColumnProfile> columns(Role role, String name) {
        return files.stream()
                .filter(file -> file.role() == role)
                .map(file -> file.column(name))
                .filter(Objects::nonNull)
                .toList();
    }
}
