package dev.earnest.deal;

import dev.earnest.problem.Nearest;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words a column may hold; each distinct word is looked up once. */
final class Vocabulary {
    private final Rule rule;
    private final String column;
    private final Set<String> words;
    private final boolean severalValues;
    private final boolean mayBeBlank;
    private final BitSet good = new BitSet();
    private final BitSet looked = new BitSet();

    private Vocabulary(Rule rule, String column, List<String> words, boolean severalValues, boolean mayBeBlank) {
        this.rule = rule;
        this.column = column;
        this.words = new LinkedHashSet<>(words);
        this.severalValues = severalValues;
        this.mayBeBlank = mayBeBlank;
    }

    /** A declared dimension; a cell of the partner file may hold several values with {@code ;} between them. */
    static Vocabulary dimension(String column, List<String> words, boolean severalValues) {
        return new Vocabulary(Rule.UNKNOWN_VALUE, column, words, severalValues, true);
    }

    /** The stages of a deal. */
    static Vocabulary stages() {
        return new Vocabulary(Rule.BAD_STAGE, "stage", List.of("won", "lost", "open"), false, false);
    }

    Rule rule() {
        return rule;
    }

    @Nullable
    Rule ofBlank() {
        return mayBeBlank ? null : rule;
    }

    boolean holds(int code, Dictionary dictionary) {
        if (!looked.get(code)) {
            looked.set(code);
            good.set(code, firstWrong(dictionary.value(code)) == null);
        }
        return good.get(code);
    }

    private @Nullable String firstWrong(String cell) {
        if (!severalValues || words.contains(cell)) {
            return words.contains(cell) ? null : cell;
        }
        for (String part : cell.split(";", -1)) {
            if (!words.contains(part.trim())) {
                return part.trim();
            }
        }
        return null;
    }

    Said explain(String cell) {
        if (cell.isEmpty()) {
            return new Said("where won, lost or open belongs", "map blank cells in the mapping, or fill them in");
        }
        String wrong = firstWrong(cell);
        String word = wrong == null ? cell : wrong;
        String nearest = Nearest.to(word, words);
        String list = String.join(", ", words);
        if (rule == Rule.BAD_STAGE) {
            return new Said(
                    "where won, lost or open belongs",
                    "say what it stands for in the mapping: values: {stage: {won: [\"" + word
                            + "\"], …, otherwise: open}}");
        }
        String named = severalValues && !word.equals(cell) ? "with `" + word + "`, " : "";
        return new Said(
                named + "which is not a value of the catalog's dimension: " + list,
                nearest == null
                        ? "add it to the dimension, or map it: values: {" + column + ": {"
                                + words.iterator().next() + ": [\"" + word + "\"]}}"
                        : "did you mean `" + nearest + "`?");
    }
}
