package dev.earnest.analysis.accrual;

import java.util.Locale;

/** How the rest of a period is forecast: by deals and events that happened, taken once more. */
public enum Method {
    /** What closed in the last three months closes again, three months later. */
    RUN_RATE("run rate"),
    /** What closed in the same days a year before closes again, as many as today's pace. */
    LAST_YEAR("last year");

    private final String title;

    Method(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** As programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
