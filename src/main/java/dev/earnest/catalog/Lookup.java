package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rate (as a fraction) or a sum of money: one figure, or a table by a field. */
public sealed interface Lookup extends Serializable {

    /** The same figure always. */
    record Fixed(BigDecimal value) implements Lookup {}

    /**
     * A figure by the value of a field; the first row in table order that the cell holds counts.
     *
     * @param otherwise what an unlisted value gets; null: nothing
     */
    record By(String field, List<Row> rows, @Nullable Lookup otherwise) implements Lookup {
        public By {
            rows = List.copyOf(rows);
        }
    }

    /** What one value gets. */
    record Row(String value, Lookup then) implements Serializable {}
}
