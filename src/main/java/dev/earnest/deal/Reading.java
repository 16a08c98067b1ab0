package dev.earnest.deal;

import java.io.Serializable;

/**
 * How files are read; what is read is the same in every way.
 *
 * @param threads at least 1
 * @param blockSize bytes that a thread takes at a time
 * @param smallest files of fewer bytes are read by the library
 * @param digests whether the SHA-256 of each file is worked out too, and not its CRC-32 alone
 */
public record Reading(int threads, int blockSize, long smallest, boolean digests) implements Serializable {
    private static final int BLOCK = 1 << 19;
    private static final int SMALL = 1 << 18;

    /** In blocks by one thread, but for small files. */
    public static final Reading ALONE = on(1);

    /** In blocks by so many threads, but for small files. */
    public static Reading on(int threads) {
        return new Reading(threads, BLOCK, SMALL, false);
    }

    /** By the library alone. */
    static Reading byLibrary() {
        return new Reading(1, BLOCK, Long.MAX_VALUE, false);
    }

    /** All files in blocks of this size. */
    Reading inBlocksOf(int bytes) {
        return new Reading(threads, bytes, 0, digests);
    }

    /** The same with the SHA-256 of each file, for output that shows it. */
    public Reading withDigests() {
        return new Reading(threads, blockSize, smallest, true);
    }
}
