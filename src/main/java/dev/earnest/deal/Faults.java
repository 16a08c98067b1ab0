package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is wrong with the input: files that cannot be used, and bad rows, all counted and the first of them kept. */
final class Faults {
    private final boolean goingOn;
    private final @Nullable Consumer<CellFault> listener;
    private final List<Problem> unusable = new ArrayList<>();
    private final RowsRead rows = new RowsRead();

    /** @param goingOn whether bad rows are left out rather than ending the run */
    Faults(boolean goingOn) {
        this.goingOn = goingOn;
        this.listener = null;
    }

    /** Bad rows are left out, and each fault is handed to {@code listener}. */
    Faults(Consumer<CellFault> listener) {
        this.goingOn = true;
        this.listener = listener;
    }

    /** Notes why a file cannot be used at all. */
    void unusable(List<Problem> problems) {
        unusable.addAll(problems);
    }

    /** Why files cannot be used at all. */
    List<Problem> unusable() {
        return unusable;
    }

    /** Fails with InputException where a file cannot be used, or rows are bad and may not be left out. */
    void check() {
        List<Problem> all = new ArrayList<>(unusable);
        if (!goingOn) {
            all.addAll(rows.problems());
        }
        if (!all.isEmpty()) {
            throw new InputException(all);
        }
    }

    /** What became of the rows of all files. */
    RowsRead rows() {
        return rows;
    }

    /** @param number of the file among those of its role, from 0 */
    OfFile of(Role role, int number, String file) {
        return new OfFile(role, number, file);
    }

    /** The bad rows of one file. */
    final class OfFile {
        private final Role role;
        private final int number;
        private final String file;
        private final Map<Rule, Long> rowsByRule = new EnumMap<>(Rule.class);
        private final Map<Rule, Long> cellsByRule = new EnumMap<>(Rule.class);
        private final StringBuilder reason = new StringBuilder();
        private @Nullable Rule rule;
        private int line;
        private boolean bad;

        private OfFile(Role role, int number, String file) {
            this.role = role;
            this.number = number;
            this.file = file;
        }

        void begin(int startLine) {
            line = startLine;
            rule = null;
            bad = false;
            reason.setLength(0);
        }

        /** Notes what is wrong with the row begun last; {@code said} is asked only where it will be told. */
        void add(Rule broken, Supplier<Said> said) {
            bad = true;
            if (rule == null) {
                rule = broken;
            }
            if (listener != null) {
                Said what = said.get();
                listener.accept(new CellFault(role, file, broken, line, what.cell(), what.message(), what.help()));
            } else if (goingOn) {
                reason.append(reason.length() == 0 ? "" : "; ")
                        .append(said.get().message());
            } else if (broken != Rule.NEEDS_REJECTED_ROW) {
                cellsByRule.merge(broken, 1L, Long::sum);
                if (!rows.isFull()) {
                    Said what = said.get();
                    rows.tell(
                            role,
                            number,
                            Problem.error(broken.id(), new Span(file, line, 0, 0, null), what.message(), what.help()));
                }
            }
        }

        boolean bad() {
            return bad;
        }

        /** Counts the row begun last as rejected. */
        Rule reject() {
            Rule first = rule;
            if (first == null) {
                throw new IllegalStateException("a good row at " + file + ":" + line);
            }
            rowsByRule.merge(first, 1L, Long::sum);
            return first;
        }

        String reason() {
            return reason.toString();
        }

        Map<String, Long> rejected() {
            Map<String, Long> byId = new LinkedHashMap<>();
            rowsByRule.forEach((key, count) -> byId.put(key.id(), count));
            return byId;
        }

        /** Hands on the counts by kind, of so many rows read. */
        void sum(long read) {
            rows.count(role, number, new RowsRead.Counts(file, read, rowsByRule, cellsByRule));
        }
    }
}
