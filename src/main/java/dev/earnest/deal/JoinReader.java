package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and reads the tables that a mapping joins. */
final class JoinReader implements Headers.Tables {
    private final Session session;
    private final Mapping mapping;
    private final @Nullable Path dataFolder;
    private final Map<String, JoinedFiles.JoinedFile> known;

    /** @param data the file whose rows are completed; null for rows that came from no file */
    JoinReader(Session session, Mapping mapping, @Nullable Path data) {
        this(session, Map.of(), mapping, data);
    }

    /** Finds those of a role that the session has already at once. */
    JoinReader(Session session, Role role, Mapping mapping, @Nullable Path data) {
        this(session, session.joined == null ? Map.of() : session.joined.of(role), mapping, data);
    }

    private JoinReader(
            Session session, Map<String, JoinedFiles.JoinedFile> known, Mapping mapping, @Nullable Path data) {
        this.known = known;
        this.session = session;
        this.mapping = mapping;
        Path absolute = data == null ? null : data.toAbsolutePath();
        this.dataFolder = absolute == null ? null : absolute.getParent();
    }

    /** The same, reading each table once however many files it completes. */
    Headers.Tables once() {
        Map<Mapping.Join, JoinTable> tables = new HashMap<>();
        return (join, theirs) -> tables.computeIfAbsent(join, key -> read(key, theirs));
    }

    @Override
    public JoinTable read(Mapping.Join join, List<String> theirs) {
        List<String> known = new ArrayList<>(theirs);
        known.add(join.theirs());
        DataRequest request = session.request;
        Input input = input(join.file());
        try (CsvFile file = new CsvFile(
                input,
                "joined table",
                Mapping.FileMapping.NONE,
                request.charset(),
                request.progress(),
                known,
                request.reading().digests())) {
            JoinTable table = rows(file, input.name(), join, theirs);
            return table;
        }
    }

    private Input input(String file) {
        JoinedFiles.JoinedFile found = known.get(file);
        if (found != null) {
            return new Input(found.name(), null, new ByteArrayInputStream(found.bytes()));
        }
        Path path = find(file);
        return new Input(shown(path), path, null);
    }

    private JoinTable rows(CsvFile file, String name, Mapping.Join join, List<String> theirs) {
        List<String> header = file.header();
        int key = index(name, header, join.theirs());
        int[] taken =
                theirs.stream().mapToInt(column -> index(name, header, column)).toArray();
        JoinTable table = new JoinTable();
        long rows = 0;
        while (file.next()) {
            rows++;
            Row row = file.source().row();
            if (row.count() != header.size()) {
                throw problem(
                        name,
                        row.line(),
                        "field-count",
                        "the row has " + row.count() + " cells where the header has " + header.size(),
                        null);
            }
            char[][] cells = new char[taken.length][];
            for (int i = 0; i < taken.length; i++) {
                cells[i] = row.text(taken[i]).toCharArray();
            }
            int before = row.text(key).isBlank() ? 0 : table.add(row.text(key), cells, row.line());
            if (before > 0) {
                throw problem(
                        name,
                        row.line(),
                        "duplicate-id",
                        "column `" + join.theirs() + "` is `" + row.text(key) + "`, which line " + before + " has too",
                        "a joined table has one row for each key");
            }
        }
        session.inputs.add(file.describe("join", rows));
        return table;
    }

    private static InputException problem(String file, int line, String code, String message, @Nullable String help) {
        return new InputException(Problem.error(code, new Span(file, line, 0, 0, null), message, help));
    }

    private static int index(String file, List<String> header, String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            String near = Nearest.to(column, header);
            throw problem(
                    file,
                    0,
                    "missing-column",
                    "the joined table has no column `" + column + "`",
                    (near == null ? "" : "did you mean `" + near + "`? ") + "the columns are: "
                            + String.join(", ", header));
        }
        return index;
    }

    /** Where a table is; fails with InputException where it is not. */
    Path find(String file) {
        if (Mapping.leavesFolder(file)) {
            throw outside(file);
        }
        List<Path> sought = new ArrayList<>();
        if (dataFolder != null) {
            sought.add(dataFolder.resolve(file).normalize());
        }
        Path folder = mapping.folder();
        if (folder != null) {
            sought.add(folder.toAbsolutePath().resolve(file).normalize());
        }
        for (Path path : sought) {
            if (Files.isRegularFile(path)) {
                checkInside(path, file);
                return path;
            }
        }
        throw problem(
                mapping.name(),
                0,
                "missing-file",
                "the mapping joins `" + file + "`, which does not exist",
                sought.isEmpty() ? null : "it is sought beside the data, then beside the mapping");
    }

    /** A link may lead on within the folder, and not out of it: a mapping that came with data reads nothing else. */
    private void checkInside(Path path, String file) {
        Path folder = path;
        for (int i = Path.of(file).normalize().getNameCount(); i > 0 && folder != null; i--) {
            folder = folder.getParent();
        }
        try {
            if (folder == null || !path.toRealPath().startsWith(folder.toRealPath())) {
                throw outside(file);
            }
        } catch (IOException e) {
            throw problem(
                    mapping.name(), 0, "unreadable-file", "`" + file + "` cannot be read: " + e.getMessage(), null);
        }
    }

    private InputException outside(String file) {
        return problem(
                mapping.name(),
                0,
                "join-outside",
                "the mapping joins `" + file + "`, which is not below the data or the mapping",
                "name the table relative to the data file or the mapping, without `..` and links that lead out");
    }

    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
