package dev.earnest.cli;

import dev.earnest.report.Format;
import dev.earnest.report.Look;
import dev.earnest.report.Report;
import dev.earnest.report.ReportWriter;
import dev.earnest.report.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The figures of a report by name, such as {@code offers/spif/paid}. */
final class Figures {
    /** So many stand in a manifest; the digest of the result is of all. */
    private static final int MOST = 5_000;

    /** Sections that say how a result came about and not what it is. */
    private static final Set<String> ASIDE = Set.of("schema", "status", "tool", "inputs", "run");

    private Figures() {}

    /** A report as JSON, as programs get it. */
    static String json(Report report) {
        StringBuilder text = new StringBuilder();
        try {
            ReportWriter.of(Format.JSON, Look.PIPE).write(report, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** All that a report is, as JSON; not how it came about. */
    static String digested(Report report) {
        List<Section> sections = report.sections().stream()
                .filter(section -> !ASIDE.contains(section.key()))
                .toList();
        return json(new Report(report.schema(), "", sections, null));
    }

    /** The first of them by name. A row goes by its first text where no other row has the same, else by its number. */
    static Map<String, String> of(String json) {
        Map<String, String> figures = new LinkedHashMap<>();
        JsonNode root = new ObjectMapper().readTree(json);
        root.forEachEntry((key, value) -> {
            if (!ASIDE.contains(key)) {
                add(key, value, figures);
            }
        });
        return figures;
    }

    private static void add(String name, JsonNode value, Map<String, String> figures) {
        if (figures.size() >= MOST) {
            return;
        }
        if (value.isObject()) {
            value.forEachEntry((key, inner) -> add(name + "/" + key, inner, figures));
        } else if (value.isArray()) {
            Set<String> taken = new HashSet<>();
            int number = 0;
            for (JsonNode row : value) {
                number++;
                String first = row.isObject()
                                && !row.isEmpty()
                                && row.iterator().next().isString()
                        ? row.iterator().next().asString()
                        : "";
                String own = !first.isEmpty() && taken.add(first) ? first : Integer.toString(number);
                add(name + "/" + own, row, figures);
            }
        } else {
            figures.put(name, value.isNull() ? "" : value.asString());
        }
    }
}
