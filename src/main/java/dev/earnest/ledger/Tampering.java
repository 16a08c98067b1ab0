package dev.earnest.ledger;

/**
 * The first place at which a ledger is not as it was sealed.
 *
 * @param line of the file, from 1: the first that was altered or inserted, or where the first that was removed stood
 * @param lines how many in a row
 * @param text the line that stands there now; empty where lines were removed at the end
 */
public record Tampering(Kind kind, long line, long lines, String text) {
    /** What was done. */
    public enum Kind {
        ALTERED,
        REMOVED,
        INSERTED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
