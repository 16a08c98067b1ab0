package dev.earnest.revision;

import dev.earnest.problem.Place;
import org.jspecify.annotations.Nullable;

/** A change as it is found, before it has an id; built up by one differ. */
final class Draft {
    final ChangeKind kind;
    final Level level;
    final String subject;
    final String words;

    @Nullable
    Place base;

    @Nullable
    Place next;

    @Nullable
    String before;

    @Nullable
    String after;

    @Nullable
    String key;

    Draft(ChangeKind kind, Level level, String subject, String words) {
        this.kind = kind;
        this.level = level;
        this.subject = subject;
        this.words = words;
    }

    /** Where both values stand. */
    Draft at(@Nullable Place inBase, @Nullable Place inNext) {
        base = inBase;
        next = inNext;
        return this;
    }

    Draft values(@Nullable String old, @Nullable String now) {
        before = old;
        after = now;
        return this;
    }

    /** The part it is of, as {@link CatalogMix} names parts. */
    Draft part(String name) {
        key = name;
        return this;
    }
}
