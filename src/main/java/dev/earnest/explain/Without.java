package dev.earnest.explain;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Stacking;
import dev.earnest.payout.LineSeen;
import dev.earnest.payout.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cut that bound a line most, and what the line would pay without it, all else the same. */
final class Without {
    private Without() {}

    /**
     * A cut.
     *
     * @param note what cut
     * @param paid what the line would pay, in minor units, with every later step as it was
     */
    record Bound(Note note, long paid) {}

    /** The largest cut of a line; null where nothing was taken off. */
    static @Nullable Bound of(LineSeen line) {
        Note most = null;
        for (Note note : line.notes()) {
            if (note.cut() > (most == null ? 0 : most.cut())) {
                most = note;
            }
        }
        return most == null ? null : new Bound(most, paid(line, most));
    }

    private static long paid(LineSeen line, Note left) {
        List<Note> notes = line.notes();
        long value = value(left);
        for (Note note : notes.subList(notes.indexOf(left) + 1, notes.size())) {
            value = passes(note, value);
        }
        return value - (line.held() == 0 ? 0 : value) - (line.committed() == 0 ? 0 : value);
    }

    private static long value(Note note) {
        if (note instanceof Note.Limited limited) {
            return limited.value();
        }
        if (note instanceof Note.Short missed) {
            return missed.value();
        }
        if (note instanceof Note.Stacked stacked) {
            return stacked.value();
        }
        if (note instanceof Note.Ceiling ceiling) {
            return ceiling.value();
        }
        if (note instanceof Note.Budgeted budgeted) {
            return budgeted.value();
        }
        if (note instanceof Note.Prorated prorated) {
            return prorated.value();
        }
        return note instanceof Note.Funded funded ? funded.value() : 0;
    }

    /** What of a value a step lets through. */
    private static long passes(Note note, long value) {
        if (note instanceof Note.Limited limited) {
            return limited(limited, value);
        }
        if (note instanceof Note.Short missed) {
            return missed.total() - missed.value() + value >= missed.least() ? value : 0;
        }
        if (note instanceof Note.Stacked stacked) {
            return stacked(stacked, value);
        }
        if (note instanceof Note.Ceiling ceiling) {
            return ceiling(ceiling, value);
        }
        if (note instanceof Note.Budgeted budgeted) {
            boolean stops = budgeted.cut() != 0 || budgeted.used() + value <= budgeted.amount();
            return stops ? Math.min(value, Math.max(0, budgeted.amount() - budgeted.used())) : value;
        }
        if (note instanceof Note.Prorated prorated) {
            return prorated.value() == 0 ? value : value * (prorated.value() - prorated.cut()) / prorated.value();
        }
        return note instanceof Note.Funded funded ? Math.min(value, funded.available()) : value;
    }

    private static long limited(Note.Limited note, long value) {
        Limit rule = note.rule();
        if (note.most() < 0) {
            return value;
        }
        if (rule instanceof Limit.DealMin) {
            return value > 0 ? Math.max(value, note.most()) : value;
        }
        if (rule instanceof Limit.PartnerCount) {
            return note.used() < note.most() ? value : 0;
        }
        if (rule instanceof Limit.PartnerMax) {
            return Math.min(note.most(), note.used() + value) - Math.min(note.most(), note.used());
        }
        return Math.min(value, Math.max(0, note.most() - note.used()));
    }

    private static long stacked(Note.Stacked note, long value) {
        boolean best = note.group().keep() == Stacking.Keep.BEST;
        boolean before = true;
        for (Note.Rival line : note.lines()) {
            before &= !line.own();
            long size = Math.abs(line.value());
            boolean wins = best ? size > Math.abs(value) || size == Math.abs(value) && before : before && size != 0;
            if (!line.own() && wins) {
                return 0;
            }
        }
        return value;
    }

    /** Later lines of the group give way first. */
    private static long ceiling(Note.Ceiling note, long value) {
        long earlier = 0;
        for (Note.Rival line : note.lines()) {
            if (line.own()) {
                break;
            }
            earlier += Math.max(line.value(), 0);
        }
        return value <= 0 ? value : Math.min(value, Math.max(0, note.most() - earlier));
    }
}
