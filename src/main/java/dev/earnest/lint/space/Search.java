package dev.earnest.lint.space;

import org.jspecify.annotations.Nullable;

/**
 * What came of looking for a witness.
 *
 * @param witness null where none was found
 * @param why what could not be met, or decided; empty where a witness was found
 */
public record Search(@Nullable Witness witness, String why) {
    static Search found(Witness witness) {
        return new Search(witness, "");
    }

    static Search undecided(String why) {
        return new Search(null, why);
    }
}
