package dev.earnest.report;

import java.util.Locale;

/** How a result is written. */
public enum Format {
    /** For people at a terminal: aligned, separators in numbers, fitted to the width. */
    TABLE,
    /** For pipes: the same columns in ASCII, no separators, nothing cut. */
    PLAIN,
    /** Comma-separated, one table. */
    CSV,
    /** Tab-separated, one table. */
    TSV,
    /** One JSON object. */
    JSON,
    /** One JSON object a line. */
    NDJSON,
    /** Tables for issues and wikis. */
    MARKDOWN,
    /** One page that needs nothing beside it. */
    HTML,
    /** A workbook, a sheet for each table. */
    XLSX,
    /** Findings one a line, for editors. */
    CONCISE,
    /** Findings as annotations of GitHub Actions. */
    GITHUB,
    /** Results of tests, or findings, as the XML that build servers read. */
    JUNIT,
    /** Findings for code scanning: SARIF 2.1.0. */
    SARIF,
    /** Findings as GitLab's code quality reports have them. */
    GITLAB,
    /** Findings as the XML of Checkstyle, which many tools read. */
    CHECKSTYLE;

    /** Whether programs read it. */
    public boolean isForMachines() {
        return switch (this) {
            case CSV, TSV, JSON, NDJSON, XLSX, JUNIT, SARIF, GITLAB, CHECKSTYLE -> true;
            case TABLE, PLAIN, MARKDOWN, HTML, CONCISE, GITHUB -> false;
        };
    }

    /** As written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
