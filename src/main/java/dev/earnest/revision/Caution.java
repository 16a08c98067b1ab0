package dev.earnest.revision;

/**
 * Something amiss with the way changes are made, whatever they are.
 *
 * @param id its stable name: {@code no-notice}
 * @param version the version of the new program, by its index
 * @param words what is amiss
 * @param help what to do
 */
public record Caution(String id, int version, String words, String help) {
    /** Terms changed, and the version kept its name. */
    public static final String NOT_BUMPED = "version-not-bumped";

    /** Terms change back to a day that is past. */
    public static final String IN_FORCE = "changed-in-force";

    /** Adverse changes take effect too soon. */
    public static final String NO_NOTICE = "no-notice";
}
