package dev.earnest.testing;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.language.test.Cell;
import dev.earnest.language.test.Row;
import dev.earnest.language.test.TestCase;
import dev.earnest.payout.Plan;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a test case as data. */
final class GivenRows {
    private GivenRows() {}

    /** Types and checks the rows; fails with InputException where one is bad. */
    static Dataset read(String file, TestCase test, Timeline timeline) {
        Catalog version = timeline.last();
        DataRequest settings = DataRequest.in(version.currency())
                .withDimensions(version.dimensions())
                .with(Plan.wanted(timeline));
        return DataReader.ofRows(file, byRole(test), settings);
    }

    private static Map<Role, List<TextRow>> byRole(TestCase test) {
        Map<Role, List<TextRow>> rows = new EnumMap<>(Role.class);
        rows.put(Role.DEALS, texts(test.deals()));
        List<Row> partners = test.partners();
        if (partners != null) {
            rows.put(Role.PARTNERS, texts(partners));
        }
        List<Row> claims = test.claims();
        if (claims != null) {
            rows.put(Role.CLAIMS, texts(claims));
        }
        putIfAny(rows, Role.EVENTS, test.events());
        putIfAny(rows, Role.TOUCHES, test.touches());
        putIfAny(rows, Role.FX, test.fx());
        return rows;
    }

    private static void putIfAny(Map<Role, List<TextRow>> rows, Role role, List<Row> given) {
        if (!given.isEmpty()) {
            rows.put(role, texts(given));
        }
    }

    private static List<TextRow> texts(List<Row> rows) {
        return rows.stream().map(GivenRows::text).toList();
    }

    private static TextRow text(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
            cells.put(cell.getKey(), cell.getValue().text());
        }
        return new TextRow(row.span().line(), cells);
    }

    /** All rows of a test, of every file. */
    static Stream<Row> all(TestCase test) {
        List<Row> partners = test.partners();
        List<Row> claims = test.claims();
        return Stream.of(
                        partners == null ? List.<Row>of() : partners,
                        test.deals(),
                        test.events(),
                        test.touches(),
                        claims == null ? List.<Row>of() : claims,
                        test.fx())
                .flatMap(List::stream);
    }
}
