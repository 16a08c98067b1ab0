package dev.earnest.revision;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides part by part whether a mixed program takes the base's or the new one's, and notes which parts differ. */
final class Choice {
    private final String prefix;
    private final @Nullable String whole;
    private final Predicate<String> taken;
    private final Set<String> differing;

    /**
     * @param prefix of the keys of one version
     * @param taken the keys whose new value is taken
     * @param differing gets every key whose values differ, in the order asked
     */
    Choice(String prefix, Predicate<String> taken, Set<String> differing) {
        this(prefix, null, taken, differing);
    }

    private Choice(String prefix, @Nullable String whole, Predicate<String> taken, Set<String> differing) {
        this.prefix = prefix;
        this.whole = whole;
        this.taken = taken;
        this.differing = differing;
    }

    /** A choice of all or nothing: whatever differs is one part. */
    static Choice whole(String key, Predicate<String> taken, Set<String> differing) {
        return new Choice("", key, taken, differing);
    }

    /** The value of a part. */
    <T> T of(String key, T base, T next) {
        return base.equals(next) || takes(key) ? next : base;
    }

    /** The value of a part that either may lack. */
    <T> @Nullable T ofAny(String key, @Nullable T base, @Nullable T next) {
        return Objects.equals(base, next) || takes(key) ? next : base;
    }

    /** Whether the new value of a part that differs is taken. */
    boolean takes(String key) {
        String part = whole == null ? prefix + key : whole;
        differing.add(part);
        return taken.test(part);
    }
}
