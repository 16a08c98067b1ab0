package dev.earnest.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes that are made together, because one without the other would not be a program.
 *
 * @param index of the bit that stands for it in {@link Revision#with}
 * @param key the part of the program it is, such as {@code offers.spif.earn.pay}; unique
 * @param subject the offer or entity it is about; empty for the program
 * @param changes at least one
 */
public record Unit(int index, String key, String subject, List<Change> changes) {
    public Unit {
        changes = List.copyOf(changes);
    }

    /** What it does in words. */
    public String words() {
        return changes.stream().map(Change::words).distinct().collect(Collectors.joining("; "));
    }

    /** What it means for partners, all its changes taken together. */
    public Level level() {
        return changes.stream().map(Change::level).reduce(Level.NEUTRAL, Level::and);
    }
}
