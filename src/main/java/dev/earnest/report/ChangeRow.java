package dev.earnest.report;

import dev.earnest.problem.Span;
import dev.earnest.revision.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change and where it stands.
 *
 * @param base where the old value stands; null where there is none
 * @param next where the new value stands; null where there is none
 * @param version the version it is in, where there are several; else null
 */
public record ChangeRow(
        Change change,
        @Nullable Span base,
        @Nullable Span next,
        @Nullable String version) {

    /** The position that a reader looks up: the new one, of what is gone the old one. */
    String position() {
        Span span = next == null ? base : next;
        return span == null ? "" : span.position();
    }
}
