package dev.earnest.revision;

import dev.earnest.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two programs.
 *
 * @param id twelve hex digits of kind, place and values; the same for as long as the same change is made
 * @param subject what it is about: an offer's id, or an entity such as {@code segment strategic}; empty for the program
 * @param words the change in words, with its direction: {@code rate lowered from 5% to 4%}
 * @param base where the old value stands; null where there is none
 * @param next where the new value stands; null where there is none
 * @param before the old value as written; null where there is none
 * @param after the new value as written; null where there is none
 * @param unit index of the {@link Unit} that makes it; below 0 where it moves no payout
 * @param pair the versions it is between
 */
public record Change(
        String id,
        ChangeKind kind,
        Level level,
        String subject,
        String words,
        @Nullable Spot base,
        @Nullable Spot next,
        @Nullable String before,
        @Nullable String after,
        int unit,
        Pair pair) {

    /** What kind of thing happened. */
    public enum Action {
        ADDED("+"),
        REMOVED("-"),
        RENAMED("="),
        CHANGED("~");

        private final String sign;

        Action(String sign) {
            this.sign = sign;
        }

        /** One character for tables. */
        public String sign() {
            return sign;
        }
    }

    /** A place in one version, by its index in the timeline. */
    public record Spot(int version, Place place) {}

    /**
     * Two versions by their index in the timelines.
     *
     * @param next below 0 where the version is gone
     */
    public record Pair(int base, int next) {}

    /** Whether it moves some payout, as far as structure can tell. */
    public boolean isPriced() {
        return unit >= 0;
    }
}
