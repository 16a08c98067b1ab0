package dev.earnest.language.read;

import dev.earnest.language.tree.ScalarNode;
import dev.earnest.problem.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A closed list of words and what each means. */
public final class Words<T> implements Reader<T> {
    private final String what;
    private final Map<String, T> meanings;
    private final @Nullable String explained;

    private Words(String what, Map<String, T> meanings, @Nullable String explained) {
        this.what = what;
        this.meanings = meanings;
        this.explained = explained;
    }

    /** The constants of an enum under their words. {@code what} names one: {@code period}. */
    public static <T> Words<T> of(String what, T[] constants, Function<T, String> word) {
        Map<String, T> meanings = new LinkedHashMap<>();
        for (T constant : constants) {
            meanings.put(word.apply(constant), constant);
        }
        return new Words<>(what, meanings, null);
    }

    /** Words that mean something by a map, in its order. */
    public static <T> Words<T> of(String what, Map<String, T> meanings) {
        return new Words<>(what, new LinkedHashMap<>(meanings), null);
    }

    /** Two words. */
    public static Words<Boolean> choice(String what, String yes, String no) {
        Map<String, Boolean> meanings = new LinkedHashMap<>();
        meanings.put(yes, true);
        meanings.put(no, false);
        return new Words<>(what, meanings, null);
    }

    /** The same words with a sentence that tells them apart. */
    public Words<T> explained(String sentence) {
        return new Words<>(what, meanings, sentence);
    }

    /** All words. */
    public List<String> words() {
        return List.copyOf(meanings.keySet());
    }

    @Override
    public @Nullable T read(Spot spot) {
        ScalarNode scalar = spot.scalar(
                ("aeiou".indexOf(what.charAt(0)) >= 0 ? "an " : "a ") + what,
                "`" + spot.name() + ": " + words().get(0) + "`");
        if (scalar == null) {
            return null;
        }
        T meaning = meanings.get(scalar.text());
        if (meaning == null) {
            String near = Nearest.to(scalar.text(), meanings.keySet());
            String help = (near == null ? "" : "did you mean `" + near + "`? ")
                    + (explained == null ? "one of " + list() : explained);
            spot.error("unknown-value", "`" + scalar.text() + "` is no " + what, help);
        }
        return meaning;
    }

    private String list() {
        return String.join(", ", meanings.keySet());
    }
}
