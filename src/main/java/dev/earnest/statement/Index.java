package dev.earnest.statement;

import dev.earnest.analysis.Parts;
import java.util.List;

/** The list of all statements of a run, by partner id; it is for those who send them, not for partners. */
public record Index(Terms terms, List<IndexRow> rows, Parts total, long lines) {

    /** Fails with IllegalStateException where the statements are not the ledger to the cent. */
    public Index {
        rows = List.copyOf(rows);
        Parts sum = rows.stream().map(IndexRow::parts).reduce(Parts.ZERO, Parts::plus);
        long told = rows.stream().mapToLong(IndexRow::lines).sum();
        if (!sum.equals(total) || told != lines) {
            throw new IllegalStateException(
                    "the statements have " + told + " lines and " + sum + ", the ledger " + lines + " and " + total);
        }
    }

    /** The list of statements that {@code all} has handed out. */
    public static Index of(Statements all, List<IndexRow> rows) {
        return new Index(all.terms(), rows, all.total(), all.lines());
    }

    /** What is due by the day the statements are as of. */
    public long due() {
        return rows.stream().mapToLong(IndexRow::due).reduce(0, Math::addExact);
    }

    /** What falls due later. */
    public long toCome() {
        return rows.stream().mapToLong(IndexRow::toCome).reduce(0, Math::addExact);
    }
}
