package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.List;

/** Refuses a file that cannot fit into the memory Java may use, before it is read rather than when memory runs out. */
final class HeapCheck {
    private static final long MIB = 1 << 20;
    /** What a run needs beside its columns. */
    private static final long BESIDE = 32 * MIB;

    private HeapCheck() {}

    /**
     * Fails with InputException where the columns alone are larger than what Java may use.
     *
     * @param rows about how many there are
     * @param rowBytes about how many bytes one has in the file
     */
    static void check(String file, FilePlan plan, List<BlockFile> files, long most) {
        long rows = files.stream().mapToLong(BlockFile::rows).sum();
        long rowBytes =
                (long) files.stream().mapToLong(BlockFile::rowBytes).average().orElse(1);
        check(file, plan, rows, rowBytes, most);
    }

    static void check(String file, FilePlan plan, long rows, long rowBytes, long most) {
        long row = 0;
        for (Field field : plan.fields().values()) {
            row += field.kept() ? bytes(field.builder(), rowBytes / plan.names().size()) : 0;
        }
        long need = rows * row + BESIDE;
        if (need > most) {
            throw new InputException(problem(
                    file,
                    "about " + RowsRead.number(rows) + " rows need " + RowsRead.number(need / MIB)
                            + " MiB of memory, and Java may use " + RowsRead.number(most / MIB),
                    need * 2));
        }
    }

    /** What one cell takes at the least. */
    private static long bytes(ColumnBuilder builder, long cellBytes) {
        if (builder instanceof ColumnBuilder.Ids) {
            return cellBytes;
        }
        return builder instanceof ColumnBuilder.Numbers ? 4 : builder instanceof ColumnBuilder.Dates ? 2 : 1;
    }

    /** What is told where memory did run out. */
    static InputException ranOut(String file, long most) {
        return new InputException(problem(
                file,
                "it needs more memory than the " + RowsRead.number(most / MIB) + " MiB that Java may use",
                most * 2));
    }

    private static Problem problem(String file, String message, long ask) {
        long mebibytes = Math.max(256, (ask / MIB + 255) / 256 * 256);
        return Problem.error(
                "not-enough-memory",
                Span.ofFile(file),
                message,
                "let it use more: EARNEST_JAVA_OPTS=-Xmx" + mebibytes + "m, or "
                        + (Query.isWarehouse(file) ? "select fewer rows" : "split the file"));
    }
}
