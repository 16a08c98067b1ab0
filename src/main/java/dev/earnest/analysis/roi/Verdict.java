package dev.earnest.analysis.roi;

import java.util.Locale;

/** What the figures of an offer say about keeping it. */
public enum Verdict {
    /** It paid nothing, so there is nothing to judge. */
    NOTHING_PAID,
    /** More was taken back than paid. */
    TAKEN_BACK,
    /** It pays on no deal, as training and marketing do, so no margin can be held against it. */
    NO_DEALS,
    /** A margin or an incremental share is missing. */
    UNKNOWN,
    /** It costs more than the whole margin of the deals it pays on: no incremental share could pay it back. */
    CANNOT_PAY_BACK,
    /** It loses even where the incremental share is 30% higher. */
    LOSES,
    /** Whether it pays back depends on an incremental share within 30% of what is assumed. */
    CLOSE,
    /** It pays back even where the incremental share is 30% lower. */
    PAYS_BACK;

    /** As programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
