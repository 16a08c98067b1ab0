package dev.earnest.deal;

import java.util.Arrays;

/** Some whole rows of a file as bytes, in an array that its thread uses again for the next. */
final class Block {
    byte[] bytes = {};
    int number;
    /** Which of several files, from 0. */
    int file;

    long offset;
    int length;

    /** Makes room for so many bytes and what {@link Tokens} needs behind them; what was there may be lost. */
    void makeRoom(int size) {
        if (bytes.length < size + Tokens.ROOM) {
            bytes = new byte[size + Tokens.ROOM];
        }
    }

    /** The same, keeping the first {@code kept} bytes. */
    void makeRoom(int size, int kept) {
        if (bytes.length < size + Tokens.ROOM) {
            bytes = Arrays.copyOf(Arrays.copyOf(bytes, kept), size + Tokens.ROOM);
        }
    }
}
