package dev.earnest.deal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a row by which it belongs to others, as reading makes them of the file's own through its mapping. */
public final class RowKeys {
    private static final CellSource NONE = new CellSource.Constant("");

    private final List<CellSource[]> files = new ArrayList<>();
    private final Row row = new Row();
    private final Slice cell = new Slice();
    private final int columns;

    /**
     * Keys of a role's rows, whose files have these headers.
     *
     * @param columns our names of the columns asked for
     */
    public RowKeys(Role role, List<List<String>> headers, DataRequest request, JoinedFiles joined, String... columns) {
        this.columns = columns.length;
        Session session = new Session(request);
        session.joined = joined;
        Headers.Tables tables = new JoinReader(session, role, request.mapping(), null).once();
        Map<List<String>, CellSource[]> known = new LinkedHashMap<>();
        for (List<String> header : headers) {
            files.add(known.computeIfAbsent(
                    header, key -> sources(new Headers(role, "", key, request.mapping()).resolve(tables), columns)));
        }
    }

    private static CellSource[] sources(Map<String, Headers.Source> all, String... columns) {
        CellSource[] sources = new CellSource[columns.length];
        for (int i = 0; i < sources.length; i++) {
            Headers.Source source = all.get(columns[i]);
            sources[i] = source == null ? NONE : source.cells();
        }
        return sources;
    }

    /** Whether some file has the column asked for in this place. */
    public boolean has(int column) {
        return files.stream().anyMatch(sources -> sources[column] != NONE);
    }

    /** The cells asked for of a row of one of the files, from 0; empty where they are blank. */
    public List<String> of(int file, NumberedRow given) {
        row.set(given);
        List<String> keys = new ArrayList<>(columns);
        for (CellSource source : files.get(file)) {
            source.read(row, cell);
            keys.add(cell.toString());
        }
        return keys;
    }
}
