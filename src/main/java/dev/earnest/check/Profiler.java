package dev.earnest.check;

import dev.earnest.deal.CsvScan;
import dev.earnest.deal.Input;
import dev.earnest.deal.Kind;
import dev.earnest.deal.MappedColumn;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files once, as they stand, and says what is in their columns. */
public final class Profiler {
    private final Mapping mapping;
    private final Charset charset;

    /** @param charset of files without a byte order mark */
    public Profiler(Mapping mapping, Charset charset) {
        this.mapping = mapping;
        this.charset = charset;
    }

    /** What is in a file; fails with InputException where it cannot be read. */
    public FileProfile read(Role role, Input input) {
        Mapping.FileMapping file = mapping.of(role);
        try (CsvScan scan = CsvScan.open(input, role.word() + " file", file, charset, file.names(role))) {
            List<ColumnProfile> columns = columns(role, input.name(), scan, file);
            long rows = 0;
            long ragged = 0;
            while (scan.next()) {
                rows++;
                if (scan.count() == columns.size()) {
                    int line = scan.line();
                    for (int i = 0; i < columns.size(); i++) {
                        if (!scan.isError(i)) {
                            columns.get(i).add(scan.text(i), line);
                        }
                    }
                } else {
                    ragged++;
                }
            }
            return new FileProfile(role, input, scan.delimiter(), rows, ragged, columns);
        }
    }

    private List<ColumnProfile> columns(Role role, String file, CsvScan scan, Mapping.FileMapping map) {
        List<String> header = scan.header();
        List<MappedColumn> ours = MappedColumn.of(role, file, header, mapping);
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int cell = i;
            List<MappedColumn> made =
                    ours.stream().filter(column -> column.cell() == cell).toList();
            Kind kind = kind(made);
            List<String> names = made.stream().map(MappedColumn::ours).toList();
            ColumnUse use = new ColumnUse(role, file, i, header.get(i), names, kind, map, scan.unit());
            columns.add(new ColumnProfile(use, Checks.CELLS));
        }
        return columns;
    }

    private static @Nullable Kind kind(List<MappedColumn> made) {
        for (MappedColumn column : made) {
            if (column.kind() != null) {
                return column.kind();
            }
        }
        return null;
    }
}
