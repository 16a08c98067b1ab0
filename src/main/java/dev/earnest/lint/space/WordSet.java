package dev.earnest.lint.space;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some words, or all but some.
 *
 * @param words in the order written; where {@code excluded}, those that are not in the set
 */
public record WordSet(Set<String> words, boolean excluded, boolean blank) implements Values {
    /** Every word, and a blank. */
    public static final WordSet ALL = new WordSet(Set.of(), true, true);

    public WordSet {
        words = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordSet set
                && excluded == set.excluded
                && blank == set.blank
                && words.equals(set.words);
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + Boolean.hashCode(excluded);
    }

    /** The cells that hold one of the values of a condition; {@code true} is written in several ways. */
    public static WordSet of(List<String> values) {
        Set<String> cells = new LinkedHashSet<>();
        for (String value : values) {
            switch (value) {
                case "true" -> spell(cells, "true", "yes", "1");
                case "false" -> spell(cells, "false", "no", "0");
                default -> cells.add(value);
            }
        }
        return new WordSet(cells, false, false);
    }

    private static void spell(Set<String> cells, String... words) {
        for (String word : words) {
            cells.add(word);
        }
        for (String word : words) {
            for (int mask = 1; mask < 1 << word.length(); mask++) {
                StringBuilder mixed = new StringBuilder(word.toLowerCase(Locale.ROOT));
                for (int i = 0; i < word.length(); i++) {
                    if ((mask >> i & 1) == 1) {
                        mixed.setCharAt(i, Character.toUpperCase(mixed.charAt(i)));
                    }
                }
                cells.add(mixed.toString());
            }
        }
    }

    @Override
    public WordSet not() {
        return new WordSet(words, !excluded, !blank);
    }

    @Override
    public WordSet and(Values other) {
        WordSet set = (WordSet) other;
        boolean both = blank && set.blank;
        if (excluded && set.excluded) {
            Set<String> out = new LinkedHashSet<>(words);
            out.addAll(set.words);
            return new WordSet(out, true, both);
        }
        Set<String> in = new LinkedHashSet<>();
        WordSet filter = excluded ? this : set;
        for (String word : excluded ? set.words : words) {
            if (filter.has(word)) {
                in.add(word);
            }
        }
        return new WordSet(in, false, both);
    }

    /** Whether a word is among them. */
    public boolean has(String word) {
        return words.contains(word) != excluded;
    }

    @Override
    public boolean isEmpty(Kind kind) {
        return !excluded && words.isEmpty() && !blank;
    }
}
