package dev.earnest.catalog;

import java.time.LocalDate;

/** Days from {@code from} to {@code to}, both included. */
public record Window(LocalDate from, LocalDate to) {

    /** Whether the day lies in the window. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether two windows share a day. */
    public boolean overlaps(Window other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
