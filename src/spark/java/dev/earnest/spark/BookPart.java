package dev.earnest.spark;

import dev.earnest.deal.Book;
import dev.earnest.deal.PartReader;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A book's rows, and what reading makes of them.
 *
 * @param number of the book
 * @param rows all that is stored of it, in order
 * @param places those of the rows that were read, by role
 */
record BookPart(int number, List<StoredRow> rows, SortedRows places, Book book) {

    /** Reads a book of rows that were sorted. */
    static BookPart read(Job job, int number, Iterator<byte[]> sorted) {
        return Heap.holds("one of " + job.books() + " parts by deal", () -> readAll(job, number, sorted));
    }

    private static BookPart readAll(Job job, int number, Iterator<byte[]> sorted) {
        List<StoredRow> rows = new ArrayList<>();
        Set<String> events = new HashSet<>();
        while (sorted.hasNext()) {
            StoredRow row = StoredRow.of(sorted.next());
            rows.add(row);
            if (row.kind() == StoredRow.ELSEWHERE) {
                events.addAll(row.cells());
            }
        }
        SortedRows places = new SortedRows(rows.iterator());
        Book book = new PartReader(job.request(places), job.joined()).book(Map.of(Role.EVENTS, events));
        return new BookPart(number, rows, places, book);
    }
}
