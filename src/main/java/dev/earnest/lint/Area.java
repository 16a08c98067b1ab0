package dev.earnest.lint;

import java.util.Locale;

/** What a rule is about; an area is selected as a rule is, by its word. */
public enum Area {
    /** What can never pay. */
    DEAD("what can never pay"),
    /** What pays twice. */
    OVERLAP("what pays twice"),
    /** What pays too much. */
    COST("what pays too much"),
    /** Payouts that jump or fall where one more unit is sold. */
    CLIFF("payouts that jump or fall where one more unit is sold"),
    /** Whom or what no offer serves. */
    GAP("whom or what no offer serves"),
    /** Reviews, evidence, clawback, waivers: what a program is governed by. */
    GOVERNANCE("reviews, evidence, clawback, waivers"),
    /** What the deal history does not bear out. */
    HISTORY("what the deal history does not bear out"),
    /** Figures that look like a slip. */
    UNITS("figures that look like a slip"),
    /** What a house asks for itself, in {@code .earnest.yaml}. */
    POLICY("what a house asks for itself");

    private final String words;

    Area(String words) {
        this.words = words;
    }

    /** What its rules find, in a few words. */
    public String words() {
        return words;
    }

    /** As selected: {@code overlap}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
