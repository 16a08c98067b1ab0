package dev.earnest.catalog;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One key of a {@code who}, {@code when} or {@code seller}: a test of one field. */
public sealed interface Condition extends Serializable {

    /** Fields of {@code when} that are worked out from the deals, in no file. */
    Set<String> DERIVED = Set.of(
            "registered",
            "account",
            "owns",
            "attached_to",
            "nth",
            "discount",
            "margin_rate",
            "days_to_close",
            "incumbent",
            "account_age",
            "account_idle",
            "days_since_close");

    /** The key as written: a column, {@code deal.x}, {@code partner.x}, a derived field, a metric or a ladder's attribute. */
    String field();

    /**
     * The field is (or, negated, is none of) the values. Booleans are written {@code true} and {@code false}.
     *
     * @param values in the order written, never empty
     */
    record Among(String field, List<String> values, boolean negated) implements Condition {
        public Among {
            values = List.copyOf(values);
        }
    }

    /** The field lies in a range; negated: it has a value outside it. */
    record Within(String field, Range range, boolean negated) implements Condition {}

    /** The partner lies in (or, negated, in none of) the segments. */
    record InSegment(List<String> segments, boolean negated) implements Condition {
        public InSegment {
            segments = List.copyOf(segments);
        }

        @Override
        public String field() {
            return "segment";
        }
    }

    /** The account won a deal that meets {@code deal}, no more than {@code within} before, or on the same day. */
    record AttachedTo(Conditions deal, @Nullable Duration within) implements Condition {
        @Override
        public String field() {
            return "attached_to";
        }
    }

    /**
     * The deal's number among those that meet the other conditions, counted from 1 in earning order.
     *
     * @param counts whole numbers
     */
    record Nth(Range.Numbers counts, Scope per) implements Condition {
        @Override
        public String field() {
            return "nth";
        }
    }
}
