package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the names of columns are that a file's header lacks: below a title, or in another sheet of the workbook. */
final class NamesElsewhere {
    private static final String MISSING = "missing-column";
    /** So far down a title reaches. */
    private static final int LOOKED_AT = 30;
    /** One name alone may be a word of a title. */
    private static final int ENOUGH = 2;

    private final RoleFiles files;
    private final DataRequest request;
    private final Mapping.FileMapping mapping;
    private final Set<String> names = new HashSet<>();

    NamesElsewhere(RoleFiles files, DataRequest request) {
        this.files = files;
        this.request = request;
        this.mapping = request.mapping().of(files.role());
        files.known().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** The problems; all columns that a file lacks as one where their names are found elsewhere. */
    List<Problem> told(List<Problem> problems) {
        List<Problem> told = new ArrayList<>(problems);
        for (Part part : files.parts()) {
            Problem found = isMissing(part, problems) ? find(part) : null;
            if (found != null) {
                told.removeIf(problem -> isMissing(part, List.of(problem)));
                told.add(found);
            }
        }
        return told;
    }

    private static boolean isMissing(Part part, List<Problem> problems) {
        return problems.stream()
                .anyMatch(problem -> problem.code().equals(MISSING)
                        && Span.ofFile(part.name()).equals(problem.span()));
    }

    private @Nullable Problem find(Part part) {
        Input input = part.input();
        Path path = input.path();
        if (path == null
                || input.gathered() != null
                || hasNames(part.header())
                || !mapping.header().isEmpty()) {
            return null;
        }
        int row = rowOfNames(input);
        if (row > 0) {
            String unit = part.isText() ? "line" : "row";
            return Problem.error(
                    MISSING,
                    new Span(input.name(), row, 0, 0, null),
                    "the columns of the " + files.role().word() + " file are named in " + unit + " " + row
                            + ", below others",
                    "say so in a mapping: " + files.role().word() + ": {skip: " + (row - 1) + "}");
        }
        if (input.sheet() != null || !XlsxInput.isWorkbook(input, path, Form.of(path))) {
            return null;
        }
        return otherSheet(input, path);
    }

    private @Nullable Problem otherSheet(Input input, Path path) {
        for (String sheet : XlsxInput.sheets(path)) {
            Input other = Input.of(path, sheet);
            if (rowOfNames(other) > 0) {
                return Problem.error(
                        MISSING,
                        Span.ofFile(input.name()),
                        "the first sheet of the " + files.role().word() + " file has no column of it, the sheet `"
                                + sheet + "` has",
                        "name it: '" + other.name() + "'");
            }
        }
        return null;
    }

    /** The first row that has names of columns, from 1; 0 where none has near the beginning. */
    private int rowOfNames(Input input) {
        try (CsvScan scan =
                CsvScan.open(input, files.role().word() + " file", mapping, request.charset(), files.known())) {
            if (hasNames(scan.header())) {
                return 1;
            }
            for (int i = 0; i < LOOKED_AT && scan.next(); i++) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < scan.count(); cell++) {
                    cells.add(scan.text(cell));
                }
                if (hasNames(cells)) {
                    return scan.line();
                }
            }
        } catch (InputException e) {
            return 0; // what is told of the file already stands
        }
        return 0;
    }

    private boolean hasNames(List<String> cells) {
        return cells.stream()
                        .filter(cell -> names.contains(cell.strip().toLowerCase(Locale.ROOT)))
                        .distinct()
                        .count()
                >= ENOUGH;
    }
}
