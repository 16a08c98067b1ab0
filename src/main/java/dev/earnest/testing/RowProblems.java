package dev.earnest.testing;

import dev.earnest.language.test.Cell;
import dev.earnest.language.test.Row;
import dev.earnest.language.test.TestCase;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells problems of data as problems of the rows of a test: where each is written, and what to do there. */
final class RowProblems {
    private static final Pattern COLUMN = Pattern.compile("^column `([^`]+)`.*", Pattern.DOTALL);

    /** What to do where the help of a data file does not fit a test. */
    private static final Map<String, String> HELP = Map.of(
            "missing-rate", "give the test a rate: `fx: [{date: …, currency: …, rate: …}]`",
            "no-partner-file", "give the test its partners: `partners: [{partner_id: …}]`",
            "unknown-partner", "add the partner to `partners`",
            "duplicate-id", "give every row an id of its own");

    private final String file;
    private final TestCase test;

    RowProblems(String file, TestCase test) {
        this.file = file;
        this.test = test;
    }

    /** The problems as they are told of the test; sums over whole files are left out. */
    List<Problem> of(List<Problem> problems) {
        boolean onlySums = problems.stream().allMatch(RowProblems::isSum);
        return problems.stream()
                .filter(problem -> onlySums || !isSum(problem))
                .map(this::of)
                .toList();
    }

    private static boolean isSum(Problem problem) {
        return problem.code().equals("bad-rows");
    }

    private Problem of(Problem problem) {
        String help = HELP.containsKey(problem.code()) ? HELP.get(problem.code()) : problem.help();
        Problem told = new Problem(
                problem.code(),
                problem.severity(),
                problem.message(),
                problem.place(),
                problem.span(),
                problem.note(),
                help,
                problem.related());
        Span span = problem.span();
        Row row = span == null || !span.file().equals(file) ? null : row(span.line());
        return row == null ? told.with(new Related("in this test", test.span())) : told.at(spot(problem, row));
    }

    private @Nullable Row row(int line) {
        return GivenRows.all(test)
                .filter(row -> line > 0 && row.span().line() == line)
                .findFirst()
                .orElse(null);
    }

    /** The cell that a problem is about, else the row. */
    private static Span spot(Problem problem, Row row) {
        Matcher column = COLUMN.matcher(problem.message());
        Cell cell = column.matches() ? row.cells().get(column.group(1)) : null;
        return cell == null ? row.span() : cell.span();
    }
}
