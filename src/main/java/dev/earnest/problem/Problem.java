package dev.earnest.problem;

import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input, told to the person who wrote it.
 *
 * @param code kebab-case, naming the bad thing; never reused
 * @param message what is, with the values and the author's own names; lower case, no full stop
 * @param place where in the catalog's meaning; {@link Place#ROOT} for data files
 * @param span where in the text; null only until the source map has been asked
 * @param note evidence: counts, money; null where there is none
 * @param help the next action; null where there is none
 * @param related other places that belong to it
 */
public record Problem(
        String code,
        Severity severity,
        String message,
        Place place,
        @Nullable Span span,
        @Nullable String note,
        @Nullable String help,
        List<Related> related)
        implements Serializable {

    public Problem {
        related = List.copyOf(related);
    }

    /** An error at a place in a text. */
    public static Problem error(String code, Span span, String message, @Nullable String help) {
        return new Problem(code, Severity.ERROR, message, Place.ROOT, span, null, help, List.of());
    }

    /** The same problem at a catalog place. */
    public Problem at(Place where) {
        return new Problem(code, severity, message, where, span, note, help, related);
    }

    /** The same problem with its position in the text. */
    public Problem at(Span where) {
        return new Problem(code, severity, message, place, where, note, help, related);
    }

    /** The same problem with other names of files. */
    public Problem named(UnaryOperator<String> names) {
        Span own = span == null ? null : span.in(names.apply(span.file()));
        List<Related> others = related.stream()
                .map(other -> new Related(
                        other.message(),
                        other.span().in(names.apply(other.span().file()))))
                .toList();
        return new Problem(code, severity, message, place, own, note, help, others);
    }

    /** The same problem with evidence. */
    public Problem withNote(String evidence) {
        return new Problem(code, severity, message, place, span, evidence, help, related);
    }

    /** The same problem pointing at one more place. */
    public Problem with(Related other) {
        List<Related> all = new java.util.ArrayList<>(related);
        all.add(other);
        return new Problem(code, severity, message, place, span, note, help, all);
    }
}
