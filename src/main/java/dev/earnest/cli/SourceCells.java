package dev.earnest.cli;

import dev.earnest.check.ColumnProfile;
import dev.earnest.check.FileProfile;
import dev.earnest.check.Hit;
import dev.earnest.check.Spot;
import dev.earnest.check.Survey;
import dev.earnest.deal.CellFault;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Input;
import dev.earnest.deal.Role;
import dev.earnest.deal.SourceLines;
import dev.earnest.problem.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where cells stand in their files, which are read once more for the lines that findings are on. */
final class SourceCells {
    private static final int LONGEST = 400;

    private final Survey survey;
    private final DataRequest request;
    private final Map<Place, SourceLines> lines = new LinkedHashMap<>();

    SourceCells(Survey survey, DataRequest request) {
        this.survey = survey;
        this.request = request;
        Map<Place, Set<Integer>> wanted = new LinkedHashMap<>();
        for (CellFault fault : survey.inspection().faults()) {
            want(new Place(fault.role(), fault.file()), fault.line(), wanted);
        }
        for (Hit hit : survey.hits().kept()) {
            want(hit.spot(), wanted);
            hit.near().forEach(near -> want(near.spot(), wanted));
        }
        wanted.forEach((place, numbers) -> {
            FileProfile file = file(place);
            if (file != null) {
                lines.put(place, SourceLines.of(file.input(), request.charset(), file.delimiter(), numbers));
            }
        });
    }

    /** A file, which may be named for several roles. */
    private record Place(Role role, String file) {}

    private static void want(Spot spot, Map<Place, Set<Integer>> wanted) {
        if (spot instanceof Spot.InFile in && in.line() > 0) {
            want(new Place(in.role(), in.file()), in.line(), wanted);
        }
    }

    private static void want(Place place, int line, Map<Place, Set<Integer>> wanted) {
        wanted.computeIfAbsent(place, key -> new TreeSet<>()).add(line);
    }

    private @Nullable FileProfile file(Place place) {
        return survey.files().stream()
                .filter(file ->
                        file.role() == place.role() && file.input().name().equals(place.file()))
                .findFirst()
                .orElse(null);
    }

    /** The file of a role as the user named it. */
    String file(Role role) {
        Input input = request.inputs().get(role);
        return input == null ? role.word() : input.name();
    }

    /** Where a cell of our name, or of the file's, stands. */
    Span span(Spot.InFile spot) {
        FileProfile file = file(new Place(spot.role(), spot.file()));
        int cell = -1;
        if (file != null) {
            for (ColumnProfile column : file.columns()) {
                if (column.use().name().equals(spot.column())) {
                    cell = column.use().cell();
                }
            }
            ColumnProfile ours = file.column(spot.column());
            cell = ours == null ? cell : ours.use().cell();
        }
        return span(spot.role(), spot.file(), spot.line(), cell);
    }

    /** Where a cell of a row stands; the row where the cell has no place of its own. */
    Span span(Role role, String file, int line, int cell) {
        SourceLines found = lines.get(new Place(role, file));
        String text = found == null ? null : found.text(line);
        SourceLines.Stretch stretch = found == null ? null : found.cell(line, cell);
        if (line == 0 || text == null || text.length() > LONGEST && stretch == null) {
            return line == 0 ? Span.ofFile(file) : new Span(file, line, 0, 0, null);
        }
        return stretch == null
                ? new Span(file, line, 0, 0, text)
                : new Span(file, line, stretch.column(), stretch.length(), text);
    }
}
