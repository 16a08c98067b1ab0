package dev.earnest.report;

import dev.earnest.problem.Impact;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes findings in the formats of editors, build servers and programs; for people see {@link ProblemText}. */
public final class FindingsWriter {
    private static final int REPEATS = 3;

    private FindingsWriter() {}

    /** Writes {@code findings} as {@code format}; {@code look} matters to TABLE and PLAIN only. */
    public static void write(Findings findings, Format format, Look look, Appendable out) throws IOException {
        switch (format) {
            case TABLE, PLAIN -> new ProblemText(look).write(findings.problems(), out);
            case CONCISE -> concise(findings.problems(), out);
            case GITHUB -> github(findings.problems(), out);
            case JSON -> json(findings, out);
            case NDJSON -> ndjson(findings, out);
            case CSV -> new SeparatedWriter(',', look.spreadsheetSafe()).write(report(findings), out);
            case TSV -> new SeparatedWriter('\t', look.spreadsheetSafe()).write(report(findings), out);
            case MARKDOWN -> new MarkdownWriter().write(report(findings), out);
            case HTML -> new HtmlWriter().write(report(findings), out);
            case XLSX -> throw new IllegalArgumentException("a workbook is no text");
            case JUNIT -> FindingsXml.junit(findings, out);
            case CHECKSTYLE -> FindingsXml.checkstyle(findings, out);
            case SARIF -> SarifWriter.write(findings, out);
            case GITLAB -> gitlab(findings.counting(), out);
        }
    }

    /** Writes for people; of a rule of {@code repeats} with four findings or more only the first three, and how many more. */
    public static void grouped(Findings findings, Set<String> repeats, Look look, Appendable out) throws IOException {
        ProblemText text = new ProblemText(look);
        Map<String, Long> all =
                findings.problems().stream().collect(Collectors.groupingBy(Problem::code, Collectors.counting()));
        Map<String, Integer> told = new HashMap<>();
        for (Problem problem : findings.problems()) {
            String rule = problem.code();
            long more = repeats.contains(rule) ? all.getOrDefault(rule, 0L) - REPEATS : 0;
            int nth = told.merge(rule, 1, Integer::sum);
            if (more <= 0 || nth <= REPEATS) {
                text.write(List.of(problem), out);
            }
            if (more > 0 && nth == REPEATS) {
                out.append("  + " + more + " more of " + rule + " (--max-findings all shows them)\n\n");
            }
        }
    }

    /** Writes for people what does not count, each with the reason. */
    public static void suppressed(Findings findings, Look look, Appendable out) throws IOException {
        for (Finding finding : findings.all()) {
            Finding.Suppressed suppressed = finding.suppressed();
            if (suppressed != null) {
                String note = "suppressed by " + suppressed.by() + ": " + suppressed.reason();
                Problem problem = finding.problem();
                String own = problem.note();
                new ProblemText(look).write(List.of(problem.withNote(own == null ? note : own + "\n" + note)), out);
            }
        }
    }

    /** {@code file:line:col: severity code message}, one a line. */
    private static void concise(List<Problem> problems, Appendable out) throws IOException {
        for (Problem problem : problems) {
            Span span = problem.span();
            out.append(span == null ? "" : Cells.clean(span.position()) + ": ")
                    .append(problem.severity().word())
                    .append(' ')
                    .append(problem.code())
                    .append(' ')
                    .append(Cells.clean(problem.message()))
                    .append('\n');
        }
    }

    /** Workflow commands, errors first because only ten a step are shown. */
    private static void github(List<Problem> problems, Appendable out) throws IOException {
        for (Severity severity : Severity.values()) {
            for (Problem problem : problems) {
                if (problem.severity() == severity) {
                    out.append(annotation(problem)).append('\n');
                }
            }
        }
    }

    private static String annotation(Problem problem) {
        String level = problem.severity() == Severity.INFO
                ? "notice"
                : problem.severity().word();
        StringBuilder line = new StringBuilder("::" + level + " ");
        Span span = problem.span();
        if (span != null) {
            line.append("file=")
                    .append(property(span.file().replace('\\', '/')))
                    .append(',');
            if (span.line() > 0) {
                line.append("line=").append(span.line()).append(',');
            }
            if (span.column() > 0) {
                line.append("col=").append(span.column()).append(',');
                if (span.length() > 0) {
                    line.append("endColumn=")
                            .append(span.column() + span.length())
                            .append(',');
                }
            }
        }
        line.append("title=").append(property(problem.code())).append("::").append(data(problem.message()));
        if (problem.help() != null) {
            line.append("%0A").append(data(problem.help()));
        }
        return line.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static void json(Findings findings, Appendable out) {
        Json json = new Json(out, true);
        json.object().text("schema", "earnest/findings/1").text("status", findings.status());
        json.key("tool")
                .object()
                .text("name", "earnest")
                .text("version", findings.tool())
                .end();
        json.key("summary").object();
        summary(findings, json);
        json.end().key("findings").array();
        findings.all().forEach(finding -> finding(finding, json.object()));
        json.end();
        undecided(findings, json);
        json.end().finish();
    }

    private static void summary(Findings findings, Json json) {
        json.number("files", findings.files()).number("offers", findings.offers());
        for (Severity severity : Severity.values()) {
            json.number(severity == Severity.INFO ? "info" : severity.word() + "s", findings.count(severity));
        }
        json.number("suppressed", findings.suppressed());
    }

    private static void undecided(Findings findings, Json json) {
        json.key("undecided").array();
        findings.undecided().forEach(json::text);
        json.end();
    }

    /** Findings as an array of issues, each with a fingerprint of its own. */
    private static void gitlab(List<Finding> findings, Appendable out) {
        Json json = new Json(out, true);
        json.array();
        for (Finding finding : findings) {
            Problem problem = finding.problem();
            Span span = problem.span();
            json.object().text("description", problem.message()).text("check_name", problem.code());
            json.text("fingerprint", finding.fingerprint());
            json.text(
                    "severity",
                    switch (problem.severity()) {
                        case ERROR -> "major";
                        case WARNING -> "minor";
                        case INFO -> "info";
                    });
            json.key("location")
                    .object()
                    .text("path", span == null ? "" : span.file().replace('\\', '/'));
            json.key("lines").object().number("begin", span == null ? 1 : Math.max(1, span.line()));
            json.end().end().end();
        }
        json.end().finish();
    }

    private static void ndjson(Findings findings, Appendable out) {
        Json head = new Json(out, false);
        head.object()
                .text("record", "summary")
                .text("schema", "earnest/findings/1")
                .text("status", findings.status());
        summary(findings, head);
        head.end().finish();
        for (Finding finding : findings.all()) {
            Json json = new Json(out, false);
            json.object().text("record", "finding");
            finding(finding, json).finish();
        }
    }

    /** The members of one finding, into the object begun, which it ends. */
    private static Json finding(Finding finding, Json json) {
        members(finding.problem(), json);
        json.text("fingerprint", finding.fingerprint().isEmpty() ? null : finding.fingerprint());
        Finding.Suppressed suppressed = finding.suppressed();
        json.key("suppressed");
        if (suppressed == null) {
            json.text(null);
        } else {
            json.object()
                    .text("by", suppressed.by())
                    .text("reason", suppressed.reason())
                    .end();
        }
        impact(finding.impact(), json);
        return json.end();
    }

    /** The member {@code impact}: what a finding touches in the history. */
    static void impact(@Nullable Impact impact, Json json) {
        if (impact == null) {
            json.key("impact").text(null);
            return;
        }
        json.key("impact").object().number("deals", impact.deals()).number("events", impact.events());
        json.number("partners", impact.partners())
                .text("amount", impact.amount().toPlainString())
                .text("currency", impact.currency())
                .end();
    }

    /** The members of one problem, into the object begun, which it ends. */
    static Json finding(Problem problem, Json json) {
        return members(problem, json).end();
    }

    private static Json members(Problem problem, Json json) {
        json.text("rule", problem.code()).text("severity", problem.severity().word());
        json.text("message", problem.message());
        Span span = problem.span();
        json.text("file", span == null ? null : span.file());
        range(span, json);
        json.text(
                "path",
                problem.place().path().isEmpty() ? null : problem.place().path());
        json.text("note", problem.note()).text("help", problem.help());
        json.key("related").array();
        for (Related related : problem.related()) {
            json.object()
                    .text("message", related.message())
                    .text("file", related.span().file());
            range(related.span(), json);
            json.end();
        }
        return json.end();
    }

    private static void range(@Nullable Span span, Json json) {
        json.key("range");
        if (span == null || span.line() == 0) {
            json.text(null);
            return;
        }
        int column = Math.max(1, span.column());
        json.object()
                .key("start")
                .object()
                .number("line", span.line())
                .number("column", column)
                .end();
        json.key("end")
                .object()
                .number("line", span.line())
                .number("column", column + span.length())
                .end();
        json.end();
    }

    /** The findings as one table. */
    public static Report report(Findings findings) {
        List<Column<Problem>> columns = List.of(
                Column.text("severity", "severity", p -> p.severity().word()),
                Column.id("rule", "rule", Problem::code),
                Column.text(
                        "file", "file", p -> p.span() == null ? null : p.span().file()),
                Column.countIfAny(
                        "line",
                        "line",
                        p -> p.span() == null ? null : known(p.span().line())),
                Column.countIfAny(
                        "column",
                        "column",
                        p -> p.span() == null ? null : known(p.span().column())),
                Column.text("message", "message", Problem::message),
                Column.text("help", "help", Problem::help));
        Table<Problem> table = Table.of("findings", "", columns, findings.problems());
        return new Report("earnest/findings/1", findings.summary(), List.of(table), "findings");
    }

    private static @Nullable Long known(int position) {
        return position == 0 ? null : Long.valueOf(position);
    }
}
