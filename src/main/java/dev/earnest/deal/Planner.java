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
import org.jspecify.annotations.Nullable;

/** Decides which columns of a file are read, and as what. */
final class Planner {
    /** Where a file has a column that only others have: blank in every row. */
    private static final CellSource NOWHERE = new CellSource.Constant("");

    private final Session session;
    private final Role role;
    private final String file;
    private final Mapping mapping;
    private final int expectedRows;
    private final Dictionary partnerIds;
    private final Dictionary accountIds;

    Planner(Session session, Role role, String file, Mapping mapping, int expectedRows) {
        this(session, role, file, mapping, expectedRows, session.partnerIds, session.accountIds);
    }

    private Planner(
            Session session,
            Role role,
            String file,
            Mapping mapping,
            int expectedRows,
            Dictionary partnerIds,
            Dictionary accountIds) {
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
        return new Planner(session, role, file, mapping, expectedRows, new Dictionary(), new Dictionary());
    }

    /** The dictionary of partners. */
    Dictionary partnerIds() {
        return partnerIds;
    }

    /** The plan for rows with this header; fails with InputException where they cannot be used. */
    FilePlan plan(List<String> header, Headers.Tables tables) {
        return plan(List.of(Part.written(file, header)), tables, new Turn());
    }

    /** The plan for files with these headers that are read as one, each in its turn; fails as the other does. */
    FilePlan plan(List<Part> files, Headers.Tables tables, Turn turn) {
        List<Problem> problems = new ArrayList<>();
        List<JoinTable.Cursor> joins = new ArrayList<>();
        List<Map<String, Headers.Source>> each = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Part part : files) {
            Headers headers = new Headers(role, part.name(), part.header(), mapping);
            Map<String, Headers.Source> sources = sources(headers, part.name(), tables, problems);
            joins.addAll(headers.cursors());
            names.addAll(sources.keySet());
            each.add(sources);
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        LineIndex lines = new LineIndex(files.get(0).isText() ? "line" : "row");
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String name : names) {
            Kind kind = kind(name);
            if (kind != null) {
                CellSource[] sources = sources(name, each);
                CellSource cells = sources.length == 1 ? sources[0] : new CellSource.ByFile(sources, turn);
                fields.put(
                        name,
                        new Field(
                                label(name, each),
                                cells,
                                builder(name, kind, typed(name, files, sources), lines),
                                whenBlank(name),
                                session.request.wanted().keeps(role, name),
                                new Slice()));
            }
        }
        return new FilePlan(fields, List.copyOf(names), joins, lines);
    }

    private Map<String, Headers.Source> sources(
            Headers headers, String name, Headers.Tables tables, List<Problem> problems) {
        Map<String, Headers.Source> sources = new LinkedHashMap<>(headers.resolve(tables));
        if (role == Role.DEALS && !sources.containsKey("stage")) {
            sources.put("stage", new Headers.Source(new CellSource.Constant("won"), "`stage`"));
        }
        problems.addAll(missingColumns(headers, name, sources.keySet()));
        sources.keySet().stream()
                .filter(column -> kind(column) != null && headers.isTwice(column))
                .forEach(headers::addTwice);
        problems.addAll(headers.problems());
        return sources;
    }

    private static CellSource[] sources(String name, List<Map<String, Headers.Source>> files) {
        return files.stream()
                .map(file -> file.get(name))
                .map(source -> source == null ? NOWHERE : source.cells())
                .toArray(CellSource[]::new);
    }

    private static String label(String name, List<Map<String, Headers.Source>> files) {
        for (Map<String, Headers.Source> file : files) {
            Headers.Source source = file.get(name);
            if (source != null) {
                return source.label();
            }
        }
        return name;
    }

    /** What the cells of a column are in the files that have it: the same in all, for they are read in the same way. */
    private RowInput.Cells typed(String name, List<Part> files, CellSource[] sources) {
        Part first = null;
        RowInput.Cells cells = TEXT;
        for (int i = 0; i < sources.length; i++) {
            RowInput.Cells own = files.get(i).cells(sources[i]);
            boolean has = sources[i] != NOWHERE;
            if (has && first != null && own != cells && isStyled()) {
                throw new InputException(Problem.error(
                        "mixed-inputs",
                        Span.ofFile(files.get(i).name()),
                        "column `" + name + "` is " + word(own) + " here and " + word(cells) + " in `" + first.name()
                                + "`, and the mapping says how such text is written",
                        "read files of one kind together, or write both as one kind"));
            }
            if (has && first == null) {
                first = files.get(i);
                cells = own;
            }
        }
        return cells;
    }

    private boolean isStyled() {
        return mapping.of(role).dates() != null || !mapping.of(role).numbers().equals(Mapping.NumberStyle.PLAIN);
    }

    private static String word(RowInput.Cells cells) {
        return switch (cells) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case DATE -> "a date";
        };
    }

    private List<Problem> missingColumns(Headers headers, String of, Set<String> names) {
        List<Problem> problems = new ArrayList<>();
        for (String required : role.required()) {
            List<String> theirs = mapping.of(role).columns().get(required);
            boolean told = theirs != null && !mapping.of(role).optional().contains(required);
            if (!names.contains(required) && !told) {
                String sought = theirs == null ? "" : ", which " + mapping.name() + " calls " + quoted(theirs);
                problems.add(Problem.error(
                        "missing-column",
                        Span.ofFile(of),
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

    private ColumnBuilder builder(String name, Kind kind, RowInput.Cells typed, LineIndex lines) {
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
