package dev.earnest.deal;

import java.io.IOException;

/** Bytes that are no characters in the encoding of their file. */
final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final int value;

    /** @param offset of the first such byte among the decompressed ones, from 0  @param value that byte, 0 to 255 */
    Malformed(long offset, int value) {
        super("byte " + offset);
        this.offset = offset;
        this.value = value;
    }

    long offset() {
        return offset;
    }

    int value() {
        return value;
    }
}
