package dev.earnest.deal;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of rows that were read, file by file, with the first bad ones; those of parts of an input add up. */
public final class RowsRead implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** How many bad cells and rows are told one by one. */
    private static final int TOLD = 20;

    private final ArrayList<Told> first = new ArrayList<>();
    private final TreeMap<FileOfRole, Counts> files = new TreeMap<>();

    /** In the order in which the files of a run are read. */
    private record FileOfRole(Role role, int number) implements Comparable<FileOfRole>, Serializable {
        private static final Comparator<FileOfRole> ORDER = Comparator.comparingInt(
                        (FileOfRole file) -> DataLoader.ORDER.indexOf(file.role))
                .thenComparingInt(FileOfRole::number);

        @Override
        public int compareTo(FileOfRole other) {
            return ORDER.compare(this, other);
        }
    }

    /** A bad cell or row. Those of one row stay in the order in which they were found. */
    private record Told(FileOfRole file, int line, Problem problem) implements Serializable {
        static final Comparator<Told> ORDER = Comparator.comparing(Told::file).thenComparingInt(Told::line);
    }

    /**
     * The rows of a file.
     *
     * @param rejected bad rows by the first rule that each breaks
     * @param cells bad cells and rows by the rule they break
     */
    record Counts(String file, long read, Map<Rule, Long> rejected, Map<Rule, Long> cells) implements Serializable {
        Counts {
            rejected = ordered(rejected);
            cells = ordered(cells);
        }

        private static Map<Rule, Long> ordered(Map<Rule, Long> counts) {
            Map<Rule, Long> copy = new EnumMap<>(Rule.class);
            copy.putAll(counts);
            return copy;
        }

        Counts and(Counts other) {
            return new Counts(file, read + other.read, sum(rejected, other.rejected), sum(cells, other.cells));
        }

        private static Map<Rule, Long> sum(Map<Rule, Long> one, Map<Rule, Long> two) {
            Map<Rule, Long> both = ordered(one);
            two.forEach((rule, count) -> both.merge(rule, count, Long::sum));
            return both;
        }

        long left() {
            return rejected.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    boolean isFull() {
        return first.size() >= TOLD;
    }

    /** Keeps a problem of a file's row, which is told. */
    void tell(Role role, int file, Problem problem) {
        Span span = problem.span();
        first.add(new Told(new FileOfRole(role, file), span == null ? 0 : span.line(), problem));
    }

    void count(Role role, int file, Counts counts) {
        files.put(new FileOfRole(role, file), counts);
    }

    /** These rows and those of another part of the input; a row is in one part alone. */
    public RowsRead and(RowsRead other) {
        RowsRead both = new RowsRead();
        both.first.addAll(first);
        both.first.addAll(other.first);
        both.first.sort(Told.ORDER);
        if (both.first.size() > TOLD) {
            both.first.subList(TOLD, both.first.size()).clear();
        }
        both.files.putAll(files);
        other.files.forEach((file, counts) -> both.files.merge(file, counts, Counts::and));
        return both;
    }

    /** Those of some roles alone. */
    RowsRead only(List<Role> roles) {
        RowsRead some = new RowsRead();
        first.stream().filter(told -> roles.contains(told.file().role())).forEach(some.first::add);
        files.forEach((file, counts) -> {
            if (roles.contains(file.role())) {
                some.files.put(file, counts);
            }
        });
        return some;
    }

    /** What is wrong with the rows, the first of them one by one and then in sum; empty where all are good. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        first.forEach(told -> all.add(told.problem()));
        files.forEach((file, counts) -> {
            if (!counts.cells().isEmpty()) {
                all.add(sum(file.role(), counts));
            }
        });
        return all;
    }

    private static Problem sum(Role role, Counts counts) {
        long rows = counts.left() - counts.rejected().getOrDefault(Rule.NEEDS_REJECTED_ROW, 0L);
        List<String> kinds = new ArrayList<>();
        counts.cells().forEach((rule, count) -> kinds.add(number(count) + " " + rule.id()));
        String message = number(rows) + " of " + number(counts.read()) + " rows of the " + role.word()
                + (rows == 1 ? " is" : " are") + " bad: " + String.join(", ", kinds);
        return Problem.error(
                "bad-rows",
                Span.ofFile(counts.file()),
                message,
                "correct them, or go on without them with --rejects FILE, which writes each with its reason");
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** How many rows of one of a role's files, from 0, were read. */
    public long read(Role role, int file) {
        Counts counts = files.get(new FileOfRole(role, file));
        return counts == null ? 0 : counts.read();
    }

    /** What became of a role's rows; empty where the role was not read. */
    Optional<Reconciliation.Rows> of(Role role) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().role() == role)
                .map(Map.Entry::getValue)
                .reduce(Counts::and)
                .map(counts -> {
                    Map<String, Long> rejected = new LinkedHashMap<>();
                    counts.rejected().forEach((rule, count) -> rejected.put(rule.id(), count));
                    return new Reconciliation.Rows(counts.read(), counts.read() - counts.left(), rejected);
                });
    }

    /** How many rows of a role were read. */
    public long read(Role role) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().role() == role)
                .mapToLong(file -> file.getValue().read())
                .sum();
    }
}
