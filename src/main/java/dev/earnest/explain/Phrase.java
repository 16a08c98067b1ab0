package dev.earnest.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words with numbers among them, so that each format groups the digits its own way and never those of an id.
 *
 * @param parts texts and {@link Digits}, in order
 */
public record Phrase(List<Object> parts) {
    /** No words. */
    public static final Phrase NONE = new Phrase(List.of());

    public Phrase {
        parts = List.copyOf(parts);
    }

    /** A plain decimal number: {@code 1234.50}. */
    public record Digits(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** The parts one after the other: texts, {@link Digits} and other phrases. */
    public static Phrase of(Object... parts) {
        List<Object> all = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Phrase phrase) {
                all.addAll(phrase.parts());
            } else if (!part.toString().isEmpty()) {
                all.add(part);
            }
        }
        return new Phrase(all);
    }

    /** Whether there are no words. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** As text, its numbers as {@code digits} writes them. */
    public String text(UnaryOperator<String> digits) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof Digits number ? digits.apply(number.text()) : part);
        }
        return text.toString();
    }

    /** As text with bare numbers. */
    @Override
    public String toString() {
        return text(UnaryOperator.identity());
    }
}
