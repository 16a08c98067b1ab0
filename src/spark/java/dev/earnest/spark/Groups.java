package dev.earnest.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows that follow each other with the same number in their first column, group by group. */
final class Groups implements Iterator<Groups.Group> {
    private final Iterator<Row> rows;
    private @Nullable Row next;

    /** @param rows sorted by their first column */
    Groups(Iterator<Row> rows) {
        this.rows = rows;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    /** Some rows with the same number, to be walked to their end before the next group is asked for. */
    record Group(int number, Iterator<Row> rows) {}

    /** The number of the group that comes next; above all others where there is none. */
    int number() {
        return next == null ? Integer.MAX_VALUE : next.getInt(0);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Group next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        int number = number();
        return new Group(number, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return number() == number;
            }

            @Override
            public Row next() {
                Row row = next;
                if (row == null || number() != number) {
                    throw new NoSuchElementException();
                }
                advance();
                return row;
            }
        });
    }
}
