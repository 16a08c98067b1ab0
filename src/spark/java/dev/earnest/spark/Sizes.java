package dev.earnest.spark;

import java.io.Serializable;

/**
 * Into how many parts data are put. What comes out is the same for any.
 *
 * @param books parts by deal
 * @param slices parts by payee
 * @param partitions tasks of a stage, at most
 */
public record Sizes(int books, int slices, int partitions) implements Serializable {
    /** Bytes of packed text or Parquet that make a book. */
    private static final long BOOK = 8L << 20;

    /** As many as the size of the inputs asks for, and no fewer than there are threads to work on them. */
    public static Sizes of(long bytes, int threads) {
        int parts = (int) Math.min(1 << 20, Math.max(threads, bytes / BOOK + 1));
        return new Sizes(parts, parts, parts);
    }
}
