package dev.earnest.report;

/** A part of a report: a table, a list of facts, or lines of prose. */
public sealed interface Section permits Table, Facts, Notes {
    /** Its name for programs, snake_case; unique in a report. */
    String key();

    /** Who is shown it. */
    Audience audience();
}
