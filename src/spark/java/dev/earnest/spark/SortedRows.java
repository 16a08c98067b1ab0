package dev.earnest.spark;

import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a book or slice, in the order of roles and places, handed out file by file as they are read. */
final class SortedRows implements Job.Rows {
    private final Iterator<StoredRow> rows;
    private final Map<Role, Places> places = new EnumMap<>(Role.class);
    private @Nullable StoredRow next;

    /** @param rows in their order; those of no role are passed over, and one of the place of the one before it */
    SortedRows(Iterator<StoredRow> rows) {
        this.rows = rows;
        advance();
    }

    private void advance() {
        StoredRow last = next;
        do {
            next = rows.hasNext() ? rows.next() : null;
        } while (next != null && (!next.isRow() || isAgain(next, last)));
    }

    private static boolean isAgain(StoredRow row, @Nullable StoredRow last) {
        return last != null && last.kind() == row.kind() && last.place() == row.place();
    }

    /** The places of a role's rows, once they are read. */
    long[] places(Role role) {
        Places of = of(role);
        return Arrays.copyOf(of.all, of.size);
    }

    /** The rows of a role, once they are read. */
    Places of(Role role) {
        return places.computeIfAbsent(role, key -> new Places());
    }

    /** Where the rows of a role stand in the whole, and in which books. */
    static final class Places {
        private long[] all = new long[64];
        private int[] books = new int[64];
        private int size;

        private void add(StoredRow row) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size + (size >> 1));
                books = Arrays.copyOf(books, all.length);
            }
            all[size] = row.place();
            books[size++] = row.book();
        }

        /** The row with a place. */
        int row(long place) {
            int row = Arrays.binarySearch(all, 0, size, place);
            if (row < 0) {
                throw new IllegalStateException("no row at " + place);
            }
            return row;
        }

        long place(int row) {
            return all[row];
        }

        int book(int row) {
            return books[row];
        }
    }

    @Override
    public Iterable<NumberedRow> of(Role role, int file) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                StoredRow row = next;
                return row != null && row.role() == role && PlacedRow.file(row.place()) == file;
            }

            @Override
            public NumberedRow next() {
                StoredRow row = next;
                if (row == null || !hasNext()) {
                    throw new NoSuchElementException();
                }
                of(role).add(row);
                advance();
                return row.row();
            }
        };
    }
}
