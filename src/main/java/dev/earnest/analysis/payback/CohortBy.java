package dev.earnest.analysis.payback;

/** The day from which a partner is followed. */
public enum CohortBy {
    /** The close date of its first won deal. */
    FIRST_DEAL("first_deal", "the quarter of their first won deal", "no won deal"),
    /** The day it joined the program. */
    JOINED("joined", "the quarter they joined", "no joining date");

    private final String word;
    private final String phrase;
    private final String without;

    CohortBy(String word, String phrase, String without) {
        this.word = word;
        this.phrase = phrase;
        this.without = without;
    }

    /** For programs. */
    public String word() {
        return word;
    }

    /** What partners are put together by. */
    public String phrase() {
        return phrase;
    }

    /** What those are called that have no such day. */
    public String without() {
        return without;
    }
}
