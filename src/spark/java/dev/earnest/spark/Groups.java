package dev.earnest.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows that follow each other with the same group in their keys, group by group. */
final class Groups implements Iterator<Groups.Group> {
    private final Iterator<byte[]> rows;
    private byte @Nullable [] next;

    /** @param rows sorted by their keys */
    Groups(Iterator<byte[]> rows) {
        this.rows = rows;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    /** Some rows of the same group, to be walked to their end before the next group is asked for. */
    record Group(int number, Iterator<byte[]> rows) {}

    /** The number of the group that comes next; above all others where there is none. */
    int number() {
        return next == null ? Integer.MAX_VALUE : SortKey.group(next);
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
                return next != null && number() == number;
            }

            @Override
            public byte[] next() {
                byte[] row = next;
                if (row == null || number() != number) {
                    throw new NoSuchElementException();
                }
                advance();
                return row;
            }
        });
    }
}
