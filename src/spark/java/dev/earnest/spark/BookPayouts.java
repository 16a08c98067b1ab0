package dev.earnest.spark;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.payout.GivenLines;
import dev.earnest.payout.PaidLine;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Places;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The deals of a book and what is paid for them.
 *
 * @param payouts of each program
 * @param places where its rows stand in the whole
 */
record BookPayouts(int number, List<Payouts> payouts, Places places) {

    /** Books one after the other, from their rows and from what slices paid, both gathered by book. */
    static Iterator<BookPayouts> of(Work work, Iterator<byte[]> booked, Iterator<byte[]> paid) {
        Groups rows = new Groups(booked);
        Groups lines = new Groups(paid);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (lines.number() == PaidRows.NO_BOOK) {
                    lines.next().rows().forEachRemaining(row -> {});
                }
                return rows.hasNext() || lines.hasNext();
            }

            @Override
            public BookPayouts next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int number = Math.min(rows.number(), lines.number());
                return read(
                        work,
                        number,
                        rows.number() == number ? rows.next().rows() : Collections.emptyIterator(),
                        lines.number() == number ? lines.next().rows() : Collections.emptyIterator());
            }
        };
    }

    private static BookPayouts read(Work work, int number, Iterator<byte[]> booked, Iterator<byte[]> paid) {
        return Heap.holds(
                "one of " + work.job().books() + " parts by deal, with what is paid for it",
                () -> readAll(work, number, booked, paid));
    }

    private static BookPayouts readAll(Work work, int number, Iterator<byte[]> booked, Iterator<byte[]> paid) {
        BookPart part = BookPart.read(work.job(), number, booked);
        Dataset data = Objects.requireNonNull(part.book().data());
        Places places =
                new Places(part.places().places(Role.DEALS), part.places().places(Role.EVENTS));
        List<Given> given = Given.read(paid, work.job().timelines().size());
        List<Payouts> payouts = new ArrayList<>();
        for (int program = 0; program < given.size(); program++) {
            payouts.add(GivenLines.payouts(
                    work.job().timelines().get(program),
                    data,
                    work.job().options(),
                    work.spans().get(program),
                    places,
                    given.get(program).lines,
                    given.get(program).matched(),
                    List.of()));
        }
        return new BookPayouts(number, payouts, places);
    }

    /** What a program paid for the rows of a book. */
    private static final class Given {
        private final List<PaidLine> lines = new ArrayList<>();
        private long[] matched = new long[16];
        private int counted;

        static List<Given> read(Iterator<byte[]> paid, int programs) {
            List<Given> given = new ArrayList<>();
            for (int program = 0; program < programs; program++) {
                given.add(new Given());
            }
            paid.forEachRemaining(row -> given.get(PaidRows.program(row)).add(PaidRows.what(row), SortKey.value(row)));
            return given;
        }

        private void add(int what, byte[] value) {
            if (what == PaidRows.LINE) {
                lines.add(LineBytes.line(value));
            } else {
                matched = counted < matched.length ? matched : Arrays.copyOf(matched, counted * 2);
                matched[counted++] = ByteBuffer.wrap(value).getLong();
            }
        }

        long[] matched() {
            return Arrays.copyOf(matched, counted);
        }
    }
}
