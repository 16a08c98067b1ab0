package dev.earnest.deal;

import static dev.earnest.deal.RowInput.Cells.DATE;
import static dev.earnest.deal.RowInput.Cells.NUMBER;
import static dev.earnest.deal.RowInput.Cells.TEXT;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Decides which columns of a file are read, and as what. */
final class Planner {
    private final Session session;
    private final Role role;
    private final String file;
    private final Mapping mapping;
    private final int expectedRows;
    private final LineIndex lines;
    private final IntFunction<RowInput.Cells> cells;
    private final Dictionary partnerIds;
    private final Dictionary accountIds;

    Planner(Session session, Role role, String file, Mapping mapping, int expectedRows) {
        this(
                session,
                role,
                file,
                mapping,
                expectedRows,
                session.partnerIds,
                session.accountIds,
                column -> TEXT,
                "line");
    }

    /** Of an input whose cells may be numbers and dates, to which the way that a mapping has them written does not apply. */
    Planner(Session session, Role role, String file, Mapping mapping, int expectedRows, RowInput input) {
        this(
                session,
                role,
                file,
                mapping,
                expectedRows,
                session.partnerIds,
                session.accountIds,
                input::cells,
                input.isText() ? "line" : "row");
    }

    private Planner(
            Session session,
            Role role,
            String file,
            Mapping mapping,
            int expectedRows,
            Dictionary partnerIds,
            Dictionary accountIds,
            IntFunction<RowInput.Cells> cells,
            String unit) {
        this.cells = cells;
        this.lines = new LineIndex(unit);
        this.partnerIds = partnerIds;
        this.accountIds = accountIds;
        this.session = session;
        this.role = role;
        this.file = file;
        this.mapping = mapping;
        this.expectedRows = expectedRows;
    }

    /** The same with dictionaries of its own, for one thread of several. */
    Planner apart() {
        return new Planner(
                session, role, file, mapping, expectedRows, new Dictionary(), new Dictionary(), cells, "line");
    }

    /** The dictionary of partners. */
    Dictionary partnerIds() {
        return partnerIds;
    }

    /** The plan for a file with this header; fails with InputException where it cannot be used. */
    FilePlan plan(List<String> header, Headers.Tables tables) {
        Headers headers = new Headers(role, file, header, mapping);
        Map<String, Headers.Source> sources = new LinkedHashMap<>(headers.resolve(tables));
        if (role == Role.DEALS && !sources.containsKey("stage")) {
            sources.put("stage", new Headers.Source(new CellSource.Constant("won"), "`stage`"));
        }
        Set<String> names = new LinkedHashSet<>(sources.keySet());
        List<Problem> problems = new ArrayList<>(missingColumns(headers, names));
        Map<String, Field> fields = new LinkedHashMap<>();
        sources.forEach((name, source) -> {
            Kind kind = kind(name);
            if (kind != null) {
                if (headers.isTwice(name)) {
                    headers.addTwice(name);
                }
                fields.put(
                        name,
                        new Field(
                                source.label(),
                                source.cells(),
                                builder(name, kind, cells(source.cells().index())),
                                whenBlank(name),
                                session.request.wanted().keeps(role, name),
                                new Slice()));
            }
        });
        problems.addAll(headers.problems());
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new FilePlan(fields, List.copyOf(names), headers.cursors(), lines);
    }

    private List<Problem> missingColumns(Headers headers, Set<String> names) {
        List<Problem> problems = new ArrayList<>();
        for (String required : role.required()) {
            List<String> theirs = mapping.of(role).columns().get(required);
            boolean told = theirs != null && !mapping.of(role).optional().contains(required);
            if (!names.contains(required) && !told) {
                String sought = theirs == null ? "" : ", which " + mapping.name() + " calls " + quoted(theirs);
                problems.add(Problem.error(
                        "missing-column",
                        Span.ofFile(file),
                        "the " + role.word() + " file has no column `" + required + "`" + sought,
                        headers.nearest(required)));
            }
        }
        return problems;
    }

    private static String quoted(List<String> names) {
        List<String> each = names.stream().map(name -> "`" + name + "`").toList();
        return String.join(" or ", each);
    }

    private @Nullable Kind kind(String name) {
        Kind standard = role.columns().get(name);
        if (standard != null) {
            return standard;
        }
        Kind wanted = session.request.wanted().of(role).get(name);
        if (wanted != null) {
            return wanted;
        }
        boolean kept = session.request.wanted().everything() || isDimension(name);
        return kept ? Kind.TEXT : null;
    }

    private boolean isDimension(String name) {
        boolean checked = role == Role.DEALS || role == Role.PARTNERS || role == Role.EVENTS;
        boolean isEventType = role == Role.EVENTS && name.equals("type");
        return checked && !isEventType && session.request.dimensions().containsKey(name);
    }

    private @Nullable Rule whenBlank(String name) {
        if (role == Role.DEALS) {
            return name.equals("deal_id") ? Rule.MISSING_ID : null;
        }
        if (!role.required().contains(name)) {
            return null;
        }
        return name.endsWith("_id") ? Rule.MISSING_ID : Rule.MISSING_VALUE;
    }

    private RowInput.Cells cells(int column) {
        return column < 0 ? TEXT : cells.apply(column);
    }

    private ColumnBuilder builder(String name, Kind kind, RowInput.Cells typed) {
        if (role != Role.DEALS && name.equals("deal_id")) {
            return new ColumnBuilder.Links(name, expectedRows, Rule.UNKNOWN_DEAL, session.found.get(Role.DEALS));
        }
        if (role == Role.CLAIMS && name.equals("event_id")) {
            return new ColumnBuilder.Links(name, expectedRows, Rule.UNKNOWN_EVENT, session.found.get(Role.EVENTS));
        }
        return switch (kind) {
            case TEXT -> new ColumnBuilder.Texts(name, expectedRows, dictionary(name), vocabulary(name));
            case PARTNER -> new ColumnBuilder.Texts(name, expectedRows, partnerIds, null);
            case ACCOUNT -> new ColumnBuilder.Texts(name, expectedRows, accountIds, null);
            case NUMBER ->
                new ColumnBuilder.Numbers(
                        name,
                        expectedRows,
                        new NumberText(
                                typed == NUMBER
                                        ? Mapping.NumberStyle.PLAIN
                                        : mapping.of(role).numbers()));
            case DATE ->
                new ColumnBuilder.Dates(name, expectedRows, new DateText(typed == DATE ? null : datePattern()));
            case ID -> new ColumnBuilder.Ids(name, lines);
        };
    }

    private @Nullable DatePattern datePattern() {
        String pattern = mapping.of(role).dates();
        return pattern == null ? null : DatePattern.of(pattern);
    }

    private Dictionary dictionary(String name) {
        Dictionary words = new Dictionary();
        if (role == Role.DEALS && name.equals("stage")) {
            words.add("won");
            words.add("lost");
            words.add("open");
        }
        return words;
    }

    private @Nullable Vocabulary vocabulary(String name) {
        if (role == Role.DEALS && name.equals("stage")) {
            return Vocabulary.stages();
        }
        List<String> declared = session.request.dimensions().get(name);
        return declared == null || !isDimension(name)
                ? null
                : Vocabulary.dimension(name, declared, role == Role.PARTNERS);
    }
}
