package dev.earnest.docs;

import dev.earnest.cli.CliRun;
import dev.earnest.language.test.Cell;
import dev.earnest.language.test.Row;
import dev.earnest.language.test.TestCase;
import dev.earnest.language.test.TestFileReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger of an example's last test, written out by the program itself from files with the test's rows. */
final class ExampleLedger {
    private final Program program;
    private @Nullable TestCase last;
    private @Nullable Fence scenario;

    ExampleLedger(Program program) {
        this.program = program;
    }

    void tests(Fence tests) {
        List<TestCase> all = TestFileReader.read(tests.where(), "catalog: .\n" + tests.text())
                .orThrow()
                .tests();
        last = all.get(all.size() - 1);
    }

    void scenario(@Nullable Fence changes) {
        scenario = changes;
    }

    /** The columns that the block has, of every line. */
    void compare(Fence expected, List<String> faults) {
        String wanted = expected.text().substring(0, expected.text().indexOf('\n'));
        String actual = ledger(List.of(wanted.split(",")));
        if (!actual.equals(expected.text())) faults.add(expected.where() + " is\n" + actual);
    }

    private String ledger(List<String> columns) {
        TestCase test = Objects.requireNonNull(last);
        Path ledger = program.folder().resolve("ledger.csv");
        List<String> args =
                new ArrayList<>(List.of("simulate", program.folder().toString(), "--ledger", ledger.toString()));
        give(args, "deals", test.deals());
        give(args, "partners", test.partners());
        give(args, "events", test.events());
        give(args, "touches", test.touches());
        give(args, "claims", test.claims());
        give(args, "fx", test.fx());
        args.addAll(List.of("--as-of", String.valueOf(test.asOf() == null ? "2026-12-31" : test.asOf())));
        if (scenario != null)
            args.addAll(List.of(
                    "--with", program.write("changes.scenario", scenario.text()).toString()));
        CliRun.of(args.toArray(String[]::new)).fine();
        return columns(Fence.lines(ledger), columns);
    }

    private void give(List<String> args, String file, @Nullable List<Row> rows) {
        if (rows == null || rows.isEmpty() && !file.equals("deals")) return;
        args.addAll(List.of("--" + file, program.write(file + ".csv", csv(rows)).toString()));
    }

    private static String csv(List<Row> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        if (rows.isEmpty()) columns.addAll(List.of("deal_id", "partner_id", "close_date", "amount"));
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (Row row : rows) {
            csv.append(columns.stream()
                            .map(column -> text(row.cells().get(column)))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.text();
    }

    /** No cell of the examples holds a comma or a quote. */
    private static String columns(List<String> csv, List<String> wanted) {
        List<String> header = Arrays.asList(csv.get(0).split(","));
        StringBuilder text = new StringBuilder();
        for (String line : csv) {
            String[] cells = line.split(",", -1);
            text.append(wanted.stream()
                            .map(column -> cells[header.indexOf(column)])
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }
}
