package dev.earnest.report;

import dev.earnest.check.ColumnProfile;
import dev.earnest.check.Effect;
import dev.earnest.check.Effects;
import dev.earnest.check.FileProfile;
import dev.earnest.check.Hit;
import dev.earnest.check.Registrations;
import dev.earnest.check.Survey;
import dev.earnest.deal.CellFault;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.InputFile;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Reconciliation;
import dev.earnest.deal.Role;
import dev.earnest.deal.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest check-data --profile}: what is in the files, and what reading makes of it. */
public final class DataProfileReport {
    private static final String SCHEMA = "earnest/check-data/1";
    private static final int EXAMPLES = 3;

    private final Survey survey;

    private DataProfileReport(Survey survey) {
        this.survey = survey;
    }

    /**
     * The report of a survey.
     *
     * @param version of this program
     */
    public static Report of(Survey survey, Mapping mapping, String version) {
        DataProfileReport report = new DataProfileReport(survey);
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(report.files());
        for (FileProfile file : survey.files()) {
            sections.add(report.columns(file).seenBy(Audience.PEOPLE));
        }
        sections.add(report.allColumns());
        sections.add(report.mapping(mapping));
        sections.add(report.rejects());
        sections.add(report.checks());
        Facts registrations = report.registrations();
        if (registrations != null) {
            sections.add(registrations);
        }
        return new Report(SCHEMA, "", sections, "columns");
    }

    private Table<FileProfile> files() {
        List<Column<FileProfile>> columns = List.of(
                Column.id("role", "file", file -> file.role().word()),
                Column.text("file", "named", file -> file.input().name()),
                Column.text("delimiter", "between cells", file -> switch (file.delimiter()) {
                    case '\t' -> "tab";
                    case 0 -> null;
                    default -> String.valueOf(file.delimiter());
                }),
                Column.count("columns", "columns", file -> file.columns().size()),
                Column.count("rows", "rows", FileProfile::rows),
                Column.countIfAny("kept", "used", this::kept),
                Column.countIfAny("rejected", "kept out", this::rejected));
        return Table.of("files", "Files", columns, survey.files());
    }

    private @Nullable Long kept(FileProfile file) {
        InputFile read = read(file);
        return read == null ? null : read.rows() - read.rejected();
    }

    private @Nullable Long rejected(FileProfile file) {
        InputFile read = read(file);
        return read == null ? null : read.rejected();
    }

    /** The file as it was read; null where it cannot be used. */
    private @Nullable InputFile read(FileProfile file) {
        String name = file.input().name();
        return survey.inspection().inputs().stream()
                .filter(read ->
                        read.role().equals(file.role().word()) && read.file().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What a file is for; its name where several are for that. */
    private String word(Role role, String file) {
        return survey.hasSeveral(role) ? file : role.word();
    }

    private static List<Column<ColumnProfile>> columns() {
        return List.of(
                Column.id("column", "column", column -> column.use().name()),
                Column.text(
                        "ours",
                        "read as",
                        column -> String.join(", ", column.use().ours())),
                Column.text("type", "holds", ColumnProfile::type),
                Column.count("blank", "blank", ColumnProfile::blanks),
                Column.fraction("blank_share", "", Kind.SHARE, DataProfileReport::blankShare),
                Column.count("distinct", "different", ColumnProfile::distinct),
                Column.<ColumnProfile>text("least", "least", ColumnProfile::least)
                        .optional(2),
                Column.<ColumnProfile>text("greatest", "greatest", ColumnProfile::greatest)
                        .optional(2),
                Column.<ColumnProfile>text("examples", "most often", DataProfileReport::examples)
                        .optional(3));
    }

    private Table<ColumnProfile> columns(FileProfile file) {
        String title = "Columns of " + file.input().name();
        String number = survey.hasSeveral(file.role()) ? "_" + (survey.files().indexOf(file) + 1) : "";
        return Table.of("columns_of_" + file.role().word() + number, title, columns(), file.columns());
    }

    private Table<ColumnProfile> allColumns() {
        List<Column<ColumnProfile>> columns = new ArrayList<>();
        columns.add(Column.text(
                "file", "file", column -> word(column.use().role(), column.use().file())));
        columns.addAll(columns());
        columns.add(Column.count("cells", "cells", ColumnProfile::cells));
        columns.add(Column.flag("distinct_exact", "exact", ColumnProfile::isComplete));
        List<ColumnProfile> all =
                survey.files().stream().flatMap(file -> file.columns().stream()).toList();
        return Table.of("columns", "Columns", columns, all).seenBy(Audience.MACHINES);
    }

    private static @Nullable BigDecimal blankShare(ColumnProfile column) {
        return column.cells() == 0
                ? null
                : BigDecimal.valueOf(column.blanks())
                        .divide(BigDecimal.valueOf(column.cells()), 4, RoundingMode.HALF_UP);
    }

    private static String examples(ColumnProfile column) {
        List<String> words = new ArrayList<>();
        for (ColumnProfile.Value value : column.most(EXAMPLES)) {
            String line = value.text().replace('\n', ' ').replace('\r', ' ');
            words.add(line.length() <= 24 ? line : line.substring(0, 22) + "..");
        }
        return String.join(", ", words);
    }

    private Table<Effect> mapping(Mapping mapping) {
        List<Effect> effects = survey.files().stream()
                .flatMap(file -> Effects.of(file, mapping).stream())
                .toList();
        List<Column<Effect>> columns = List.of(
                Column.id("file", "file", effect -> word(effect.role(), effect.file())),
                Column.text("column", "column", Effect::theirs),
                Column.text("ours", "read as", Effect::ours),
                Column.count("changed", "cells changed", Effect::changed),
                Column.text("what", "what was done", Effect::what));
        String title =
                mapping.name().isEmpty() ? "How columns are read" : "What the mapping " + mapping.name() + " did";
        return Table.of("mapping", title, columns, effects);
    }

    /** A reason, and how many rows of a file are kept out by it. */
    private record Reject(Role role, String rule, long rows) {}

    private Table<Reject> rejects() {
        List<Reject> rejects = new ArrayList<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        survey.files().forEach(file -> roles.add(file.role()));
        for (Role role : roles) {
            Reconciliation.Rows rows = survey.inspection().rows().get(role);
            if (rows != null) {
                rows.rejected().forEach((rule, count) -> rejects.add(new Reject(role, rule, count)));
            }
        }
        List<Column<Reject>> columns = List.of(
                Column.id("file", "file", reject -> reject.role().word()),
                Column.text("rule", "rule", Reject::rule),
                Column.count("rows", "rows", Reject::rows));
        return Table.of("rejects", rejects.isEmpty() ? "" : "Rows kept out", columns, rejects);
    }

    /** How many findings a check has. */
    private record Count(String id, String severity, long findings) {}

    private Table<Count> checks() {
        Map<String, Count> counts = new java.util.TreeMap<>();
        for (CellFault fault : survey.inspection().faults()) {
            if (fault.rule() != Rule.NEEDS_REJECTED_ROW) {
                count(counts, fault.rule().id(), "error");
            }
        }
        for (Hit hit : survey.hits().kept()) {
            count(counts, hit.about().id(), hit.about().severity().word());
        }
        List<Column<Count>> columns = List.of(
                Column.id("id", "check", Count::id),
                Column.text("severity", "severity", Count::severity),
                Column.count("findings", "findings", Count::findings));
        List<Count> rows = List.copyOf(counts.values());
        return Table.of("checks", rows.isEmpty() ? "" : "Findings", columns, rows);
    }

    private static void count(Map<String, Count> counts, String id, String severity) {
        counts.merge(id, new Count(id, severity, 1), (one, two) -> new Count(id, severity, one.findings() + 1));
    }

    private @Nullable Facts registrations() {
        Dataset data = survey.inspection().data();
        Registrations found = data == null ? null : Registrations.of(data);
        if (found == null) {
            return null;
        }
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.count("deals", "deals", found.deals()),
                Fact.count("registered", "registered", found.registered()),
                Fact.count("won", "won", found.won()),
                Fact.count("won_registered", "won and registered by then", found.wonRegistered()),
                Fact.count("late", "registered on the closing day or after", found.late()),
                Fact.count("approved", "approved", found.approved()),
                Fact.count("waiting", "open and not approved", found.waiting())));
        add(facts, "approval_days_median", "days to approve, half", found.median());
        add(facts, "approval_days_90", "days to approve, nine in ten", found.ninetieth());
        add(facts, "approval_days_longest", "days to approve, longest", found.slowest());
        return new Facts("registrations", "Registrations", Audience.ALL, facts);
    }

    private static void add(List<Fact> facts, String key, String label, @Nullable Integer days) {
        if (days != null) {
            facts.add(Fact.count(key, label, days));
        }
    }
}
