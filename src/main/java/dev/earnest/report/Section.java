package dev.earnest.report;

/** A part of a report: a table, a list of facts, lines of prose, or problems. */
public sealed interface Section permits Table, Facts, Notes, ProblemList {
    /** Its name for programs, snake_case; unique in a report. */
    String key();

    /** Who is shown it. */
    Audience audience();
}
