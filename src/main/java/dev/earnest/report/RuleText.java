package dev.earnest.report;

import dev.earnest.problem.Severity;

/**
 * What a rule is, for the heads of reports.
 *
 * @param page its page as Markdown
 */
public record RuleText(String id, Severity severity, String area, String summary, String page) {}
