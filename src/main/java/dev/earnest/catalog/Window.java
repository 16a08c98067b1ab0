package dev.earnest.catalog;

import java.io.Serializable;
import java.time.LocalDate;

/** Days from {@code from} to {@code to}, both included. */
public record Window(LocalDate from, LocalDate to) implements Serializable {

    /** Whether the day lies in the window. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
