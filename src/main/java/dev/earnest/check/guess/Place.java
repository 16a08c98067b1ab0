package dev.earnest.check.guess;

import dev.earnest.check.ColumnProfile;

/**
 * One of our columns and the column of the file that it probably is.
 *
 * @param score from 0 to 100
 * @param why in a few words
 */
public record Place(String ours, ColumnProfile column, int score, String why) {
    private static final int SURE = 80;
    private static final int LIKELY = 60;

    /** {@code sure}, {@code likely} or {@code guess}. */
    public String confidence() {
        return score >= SURE ? "sure" : score >= LIKELY ? "likely" : "guess";
    }
}
