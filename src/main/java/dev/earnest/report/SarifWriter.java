package dev.earnest.report;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes findings as SARIF 2.1.0, which code scanning reads. */
final class SarifWriter {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String UNRESERVED = "-._~/:@!$&'()*+,;=";

    private SarifWriter() {}

    static void write(Findings findings, Appendable out) {
        Json json = new Json(out, true);
        json.object().text("$schema", SCHEMA).text("version", "2.1.0");
        json.key("runs").array().object();
        json.key("tool").object().key("driver").object();
        json.text("name", "earnest").text("version", findings.tool());
        rules(findings.rules(), json);
        json.end().end();
        invocation(findings, json);
        json.text("columnKind", "utf16CodeUnits");
        json.key("results").array();
        findings.all().forEach(finding -> result(finding, findings.rules(), json));
        json.end().end().end().end().finish();
    }

    private static void invocation(Findings findings, Json json) {
        json.key("invocations").array().object().key("executionSuccessful");
        json.flag(findings.status().equals("complete")).end().end();
    }

    private static void rules(List<RuleText> rules, Json json) {
        json.key("rules").array();
        for (RuleText rule : rules) {
            json.object().text("id", rule.id());
            message("shortDescription", rule.summary(), json);
            json.key("help")
                    .object()
                    .text("text", rule.summary())
                    .text("markdown", rule.page())
                    .end();
            json.key("defaultConfiguration")
                    .object()
                    .text("level", level(rule.severity()))
                    .end();
            json.key("properties")
                    .object()
                    .key("tags")
                    .array()
                    .text(rule.area())
                    .end()
                    .end();
            json.end();
        }
        json.end();
    }

    private static void message(String key, String text, Json json) {
        json.key(key).object().text("text", text).end();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static void result(Finding finding, List<RuleText> rules, Json json) {
        Problem problem = finding.problem();
        json.object().text("ruleId", problem.code());
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(problem.code())) {
                json.number("ruleIndex", i);
            }
        }
        json.text("level", level(problem.severity()));
        message("message", text(problem), json);
        json.key("locations").array();
        location(problem.span(), null, json);
        json.end();
        if (!problem.related().isEmpty()) {
            json.key("relatedLocations").array();
            for (Related related : problem.related()) {
                location(related.span(), related.message(), json);
            }
            json.end();
        }
        if (!finding.fingerprint().isEmpty()) {
            json.key("partialFingerprints")
                    .object()
                    .text("earnest/v1", finding.fingerprint())
                    .end();
        }
        Finding.Suppressed suppressed = finding.suppressed();
        if (suppressed != null) {
            json.key("suppressions").array().object().text("kind", "external");
            json.text("justification", suppressed.reason()).end().end();
        }
        if (finding.impact() != null) {
            json.key("properties").object();
            FindingsWriter.impact(finding.impact(), json);
            json.end();
        }
        json.end();
    }

    private static String text(Problem problem) {
        StringBuilder text = new StringBuilder(problem.message());
        if (problem.note() != null) {
            text.append("\nnote: ").append(problem.note());
        }
        if (problem.help() != null) {
            text.append("\nhelp: ").append(problem.help());
        }
        return text.toString();
    }

    private static void location(@Nullable Span span, @Nullable String label, Json json) {
        if (span == null) {
            return;
        }
        json.object().key("physicalLocation").object();
        json.key("artifactLocation").object().text("uri", uri(span.file())).end();
        if (span.line() > 0) {
            int column = Math.max(1, span.column());
            json.key("region").object().number("startLine", span.line()).number("startColumn", column);
            json.number("endColumn", column + Math.max(0, span.length())).end();
        }
        json.end();
        if (label != null) {
            message("message", label, json);
        }
        json.end();
    }

    /** A file's name as a URI reference, with forward slashes. */
    private static String uri(String file) {
        StringBuilder uri = new StringBuilder();
        for (byte each : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.forDigit(each >> 4 & 15, 16))
                        .append(Character.forDigit(each & 15, 16));
            }
        }
        return uri.toString();
    }
}
