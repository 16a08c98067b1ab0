package dev.earnest.language.test;

import dev.earnest.problem.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test of a catalog.
 *
 * @param partners null where the test has none, so that nothing may read a partner's column
 * @param asOf null: the last day of the catalog's window
 */
public record TestCase(
        String name,
        Span span,
        @Nullable List<Row> partners,
        List<Row> deals,
        List<Row> events,
        List<Row> touches,
        @Nullable List<Row> claims,
        List<Row> fx,
        @Nullable LocalDate asOf,
        Expectation expect) {

    public TestCase {
        partners = partners == null ? null : List.copyOf(partners);
        deals = List.copyOf(deals);
        events = List.copyOf(events);
        touches = List.copyOf(touches);
        claims = claims == null ? null : List.copyOf(claims);
        fx = List.copyOf(fx);
    }
}
