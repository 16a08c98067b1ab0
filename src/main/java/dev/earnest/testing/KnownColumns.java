package dev.earnest.testing;

import dev.earnest.deal.Kind;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.language.test.Cell;
import dev.earnest.language.test.Row;
import dev.earnest.language.test.TestCase;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds columns of rows that are most likely misspelt: nothing reads them, and something reads one much alike. */
final class KnownColumns {
    private final List<Problem> problems = new ArrayList<>();

    private KnownColumns() {}

    static List<Problem> check(TestCase test, Wanted wanted) {
        KnownColumns columns = new KnownColumns();
        List<Row> partners = test.partners();
        List<Row> claims = test.claims();
        columns.check(Role.PARTNERS, partners == null ? List.of() : partners, wanted.partners());
        columns.check(Role.DEALS, test.deals(), wanted.deals());
        columns.check(Role.EVENTS, test.events(), wanted.events());
        columns.check(Role.TOUCHES, test.touches(), Map.of());
        columns.check(Role.CLAIMS, claims == null ? List.of() : claims, Map.of());
        columns.check(Role.FX, test.fx(), Map.of());
        return columns.problems;
    }

    private void check(Role role, List<Row> rows, Map<String, Kind> wanted) {
        Set<String> known = new LinkedHashSet<>(role.columns().keySet());
        known.addAll(wanted.keySet());
        Set<String> told = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
                String column = cell.getKey();
                String nearest = known.contains(column) ? null : Nearest.to(column, known);
                if (nearest != null && told.add(column)) {
                    problems.add(Problem.error(
                            "unknown-column",
                            cell.getValue().span(),
                            "nothing reads the column `" + column + "` of `" + role.word() + "`",
                            "did you mean `" + nearest + "`?"));
                }
            }
        }
    }
}
