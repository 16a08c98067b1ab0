package dev.earnest.revision;

import dev.earnest.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place in both programs that is looked at, and where its changes go. */
final class Site {
    private final List<Draft> out;
    private final String subject;
    private final Place base;
    private final Place next;
    private final @Nullable String part;
    private final boolean idle;

    private Site(List<Draft> out, String subject, Place base, Place next, @Nullable String part, boolean idle) {
        this.out = out;
        this.subject = subject;
        this.base = base;
        this.next = next;
        this.part = part;
        this.idle = idle;
    }

    /** A part of both programs. */
    static Site of(List<Draft> out, String subject, String path) {
        return new Site(out, subject, new Place(path), new Place(path), path, false);
    }

    /** An offer, which may have another id in the base. */
    static Site ofOffer(List<Draft> out, String was, String id) {
        return new Site(out, id, new Place("offers." + was), new Place("offers." + id), "offers." + id, false);
    }

    /** The same where nothing is paid under either program, so that no change is good or bad. */
    Site idle() {
        return new Site(out, subject, base, next, part, true);
    }

    /** The same where no payout hangs on it. */
    Site unpriced() {
        return new Site(out, subject, base, next, null, idle);
    }

    /** What stands under a key. */
    Site in(String key) {
        return new Site(out, subject, base.key(key), next.key(key), part == null ? null : part + "." + key, idle);
    }

    /** The same place, as a part of its own. */
    Site part(String key) {
        return new Site(out, subject, base, next, key, idle);
    }

    /** An item of a list. */
    Site item(Match<?> match) {
        return new Site(
                out,
                subject,
                match.baseAt() < 0 ? base : base.item(match.baseAt()),
                match.nextAt() < 0 ? next : next.item(match.nextAt()),
                part == null ? null : part + match.key(),
                idle);
    }

    void changed(ChangeKind kind, Level level, String words, String before, String after) {
        add(kind, level, words, before, after);
    }

    void added(ChangeKind kind, Level level, String words, String after) {
        add(kind, level, words, null, after);
    }

    void removed(ChangeKind kind, Level level, String words, String before) {
        add(kind, level, words, before, null);
    }

    private void add(ChangeKind kind, Level level, String words, @Nullable String before, @Nullable String after) {
        boolean neutral = idle && kind != ChangeKind.OFFER_STARTED && kind != ChangeKind.OFFER_STOPPED;
        Draft draft = new Draft(kind, neutral ? Level.NEUTRAL : level, subject, words)
                .at(before == null ? null : base, after == null ? null : next)
                .values(before, after);
        draft.key = part;
        out.add(draft);
    }

    /** A figure that rose or fell; nothing where it did neither. */
    void figure(Rise rise, String noun, boolean percent, BigDecimal before, BigDecimal after) {
        int sign = after.compareTo(before);
        if (sign != 0) {
            String old = Say.figure(before, percent);
            String now = Say.figure(after, percent);
            changed(
                    sign > 0 ? rise.raised() : rise.lowered(),
                    rise.level(sign),
                    noun + (sign > 0 ? " raised " : " lowered ") + Say.fromTo(old, now),
                    old,
                    now);
        }
    }
}
