package dev.earnest.revision;

import java.util.Locale;

/** What a change means for partners, as far as structure alone can tell. */
public enum Level {
    /** Certainly worse for someone, and better for nobody. */
    ADVERSE,
    /** Structure cannot tell: better for some and worse for others, or it hangs on their deals. */
    DEPENDS,
    /** Better for someone, and worse for nobody. */
    FAVOURABLE,
    /** Moves no payout. */
    NEUTRAL;

    /** As printed and written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other way round: what is better becomes worse. */
    Level reversed() {
        return switch (this) {
            case ADVERSE -> FAVOURABLE;
            case FAVOURABLE -> ADVERSE;
            default -> this;
        };
    }

    /** Adverse where a figure that is good for partners falls, favourable where it rises. */
    static Level ofRise(int comparison) {
        return comparison > 0 ? FAVOURABLE : comparison < 0 ? ADVERSE : NEUTRAL;
    }

    /** Of two things that change together. */
    Level and(Level other) {
        if (this == other || other == NEUTRAL) {
            return this;
        }
        return this == NEUTRAL ? other : DEPENDS;
    }
}
