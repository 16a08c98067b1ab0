package dev.earnest.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step from a deal to what is paid, or a part of one, with the parts it is made of.
 *
 * @param number of the step in the order of the language, 1 to 9; 0 within another
 * @param kind what it is, for programs: {@code condition}, {@code tiers}, {@code ceiling}
 * @param text what was done or asked
 * @param detail with what: the formula, or what was found
 * @param money what it comes to, or what it took off (below 0), in minor units; null where it is no sum
 * @param figures all that it was worked out from
 * @param catalog where the rule is written; null where that is not known
 * @param data the rows that were read
 */
public record Part(
        int number,
        String kind,
        Outcome outcome,
        Phrase text,
        Phrase detail,
        @Nullable Long money,
        List<Figure> figures,
        @Nullable Spot catalog,
        List<Spot> data,
        List<Part> parts) {

    public Part {
        figures = List.copyOf(figures);
        data = List.copyOf(data);
        parts = List.copyOf(parts);
    }

    /** How it went. */
    public enum Outcome {
        /** A condition that holds. */
        PASS,
        /** A condition that does not. */
        FAIL,
        /** A limit that took something off, or added it. */
        CUT,
        /** A limit that left the line as it was. */
        FREE,
        /** A sum. */
        SUM;

        /** As written for programs. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Part of(int number, String kind, Outcome outcome, Object... text) {
        return new Part(
                number, kind, outcome, Phrase.of(text), Phrase.NONE, null, List.of(), null, List.of(), List.of());
    }

    Part detail(Object... words) {
        return new Part(number, kind, outcome, text, Phrase.of(words), money, figures, catalog, data, parts);
    }

    Part money(@Nullable Long sum) {
        return new Part(number, kind, outcome, text, detail, sum, figures, catalog, data, parts);
    }

    Part figure(String key, @Nullable Object value) {
        List<Figure> more = new ArrayList<>(figures);
        if (value != null) {
            more.add(new Figure(key, value));
        }
        return new Part(number, kind, outcome, text, detail, money, more, catalog, data, parts);
    }

    Part at(@Nullable Spot place) {
        return new Part(number, kind, outcome, text, detail, money, figures, place, data, parts);
    }

    Part from(List<Spot> rows) {
        return new Part(number, kind, outcome, text, detail, money, figures, catalog, rows, parts);
    }

    /** The same, made of other steps. */
    public Part under(List<Part> others) {
        return new Part(number, kind, outcome, text, detail, money, figures, catalog, data, others);
    }
}
