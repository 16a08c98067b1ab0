package dev.earnest.cli;

import dev.earnest.check.About;
import dev.earnest.check.Check;
import dev.earnest.check.Checks;
import dev.earnest.check.Hit;
import dev.earnest.check.Spot;
import dev.earnest.check.Survey;
import dev.earnest.deal.CellFault;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Reconciliation;
import dev.earnest.deal.Role;
import dev.earnest.deal.Rule;
import dev.earnest.language.TimelineReading;
import dev.earnest.lint.Fingerprints;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import dev.earnest.report.Finding;
import dev.earnest.report.Findings;
import dev.earnest.report.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a survey of data found, as findings with their place in the files. */
final class Checking {
    private final Survey survey;
    private final DataRequest request;
    private final @Nullable TimelineReading reading;
    private final Set<String> ignored;
    private final SourceCells cells;
    private final List<Problem> problems = new ArrayList<>();
    private boolean unusable;

    Checking(Survey survey, DataRequest request, @Nullable TimelineReading reading, Set<String> ignored) {
        this.survey = survey;
        this.request = request;
        this.reading = reading;
        this.ignored = ignored;
        this.cells = new SourceCells(survey, request);
        faults();
        hits();
        problems.removeIf(problem -> ignored.contains(problem.code()));
        problems.sort(Comparator.comparing(Problem::severity)
                .thenComparing(Problem::code)
                .thenComparing(Checking::line));
    }

    private static int line(Problem problem) {
        Span span = problem.span();
        return span == null ? 0 : span.line();
    }

    Survey survey() {
        return survey;
    }

    DataRequest request() {
        return request;
    }

    /** The ids of all checks, those that reading makes too. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>(CheckDataCommand.checks());
        for (Rule rule : Rule.values()) {
            ids.add(rule.id());
        }
        return ids;
    }

    /** What reading says of the files and their rows. */
    private void faults() {
        Set<Problem> files = new LinkedHashSet<>(survey.inspection().unusable());
        files.addAll(survey.unreadable());
        unusable = !files.isEmpty();
        problems.addAll(files);
        for (CellFault fault : survey.inspection().faults()) {
            if (fault.rule() != Rule.NEEDS_REJECTED_ROW) {
                Span span = cells.span(fault.role(), fault.file(), fault.line(), fault.cell());
                problems.add(Problem.error(fault.rule().id(), span, fault.message(), fault.help()));
            }
        }
        survey.inspection().rows().forEach(this::sum);
    }

    /** Says how many rows of a file are kept out, and why. */
    private void sum(Role role, Reconciliation.Rows rows) {
        if (rows.rejectedCount() == 0) {
            return;
        }
        List<String> kinds = new ArrayList<>();
        rows.rejected().forEach((rule, count) -> kinds.add(String.format(Locale.ROOT, "%,d %s", count, rule)));
        String message = String.format(
                Locale.ROOT,
                "%,d of %,d rows of the %s would be kept out: %s",
                rows.rejectedCount(),
                rows.read(),
                role.word(),
                String.join(", ", kinds));
        problems.add(Problem.error("bad-rows", Span.ofFile(cells.file(role)), message, null));
    }

    private void hits() {
        for (Hit hit : survey.hits().kept()) {
            List<Related> near = hit.near().stream()
                    .map(other -> new Related(other.label(), span(other.spot())))
                    .toList();
            Place place = hit.spot() instanceof Spot.InCatalog in ? in.place() : Place.ROOT;
            String note = hit.note() == null || hit.note().isEmpty() ? null : hit.note();
            problems.add(new Problem(
                    hit.about().id(),
                    hit.about().severity(),
                    hit.message(),
                    place,
                    span(hit.spot()),
                    note,
                    hit.help(),
                    near));
        }
        survey.hits().dropped().forEach((id, count) -> {
            String message = String.format(Locale.ROOT, "%,d more of %s are not told one by one", count, id);
            Span file = Span.ofFile(cells.file(Role.DEALS));
            problems.add(new Problem("more-findings", Severity.INFO, message, Place.ROOT, file, null, null, List.of()));
        });
    }

    private Span span(Spot spot) {
        if (spot instanceof Spot.InFile in) {
            return cells.span(in);
        }
        Spot.InCatalog in = (Spot.InCatalog) spot;
        if (reading == null) {
            throw new IllegalStateException("a finding on a catalog that nobody named: " + in.place());
        }
        return reading.versions().get(in.version()).sourceMap().value(in.place());
    }

    /** The findings that are at least so bad. */
    Findings findings(Severity least) {
        Fingerprints fingerprints = new Fingerprints();
        List<Finding> all = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.severity().atLeast(least)) {
                Span span = problem.span();
                String file = span == null ? "" : span.file();
                all.add(new Finding(
                        problem, fingerprints.next(problem.code(), file, List.of(), problem.message()), null));
            }
        }
        int files = request.inputs().values().stream()
                .mapToInt(input -> input.files().size())
                .sum();
        return new Findings(Version.text(), files, 0, unusable ? "failed" : "complete", all, rules(), List.of());
    }

    private static List<RuleText> rules() {
        List<RuleText> texts = new ArrayList<>();
        for (Check check : Checks.all()) {
            About about = check.about();
            texts.add(new RuleText(about.id(), about.severity(), about.topic().word(), about.summary(), ""));
        }
        for (Rule rule : Rule.values()) {
            texts.add(new RuleText(rule.id(), Severity.ERROR, "rows", "a row that is kept out of a run", ""));
        }
        return texts;
    }

    /** Where the rows went: {@code deals 1,200 rows, 3 kept out; partners 40 rows}. */
    String rows() {
        Map<Role, Long> read = new EnumMap<>(Role.class);
        survey.files().forEach(file -> read.merge(file.role(), file.rows(), Long::sum));
        List<String> words = new ArrayList<>();
        read.forEach((role, count) -> {
            Reconciliation.Rows rows = survey.inspection().rows().get(role);
            long out = rows == null ? 0 : rows.rejectedCount();
            words.add(role.word() + " " + Findings.words(count, "row")
                    + (rows == null
                            ? ", not usable"
                            : out == 0 ? "" : String.format(Locale.ROOT, ", %,d kept out", out)));
        });
        return String.join("; ", words)
                + (words.isEmpty() ? "no file could be read" : " (--profile: column by column)");
    }

    /** Whether a file lacks a column that it must have. */
    boolean lacksColumns() {
        return problems.stream().anyMatch(problem -> problem.code().equals("missing-column"));
    }

    /** 2 where a file cannot be used, 1 where a finding is as bad as {@code failOn}, else 0. */
    int exitCode(Words.FailOn failOn) {
        if (unusable) {
            return ExitCode.USAGE;
        }
        boolean fails = problems.stream().anyMatch(problem -> failOn.failsOn(problem.severity()));
        return fails ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
