package dev.earnest.report;

/** A part of a report: a table, a list of facts, lines of prose, labels with sentences, problems, or a picture of a table. */
public sealed interface Section permits Table, Facts, Notes, Terms, ProblemList, Chart, Chapter, Outline {
    /** Its name for programs, snake_case; unique in a report. */
    String key();

    /** Who is shown it. */
    Audience audience();
}
