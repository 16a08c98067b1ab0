package dev.earnest.deal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Words one after the other as UTF-8 bytes, each with a number; no String is kept. Only grows. */
final class Words {
    /** Room behind the last word, so that eight bytes can be read at any of its places. */
    private static final int ROOM = 8;

    private byte[] bytes;
    private int[] ends;
    private int size;
    /** The length of all words; 0 where they differ and {@link #ends} has them. */
    private final int width;

    Words(int expectedWords, long expectedBytes) {
        this.bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 64, expectedBytes) + ROOM];
        this.ends = new int[expectedWords];
        this.width = 0;
    }

    private Words(byte[] bytes, int[] ends, int size, int width) {
        this.bytes = bytes;
        this.ends = ends;
        this.size = size;
        this.width = width;
    }

    /** Words that end at {@code ends}; nothing is added to them. */
    static Words of(byte[] bytes, int[] ends) {
        return new Words(bytes, ends, ends.length, 0);
    }

    /** Words of one length; nothing is added to them. */
    static Words of(byte[] bytes, int size, int width) {
        return new Words(bytes, new int[0], size, width);
    }

    int size() {
        return size;
    }

    /** The bytes of all words; those of a word lie from {@link #from} to before {@link #to}. */
    byte[] bytes() {
        return bytes;
    }

    int from(int word) {
        return width > 0 ? word * width : word == 0 ? 0 : ends[word - 1];
    }

    int to(int word) {
        return width > 0 ? word * width + width : ends[word];
    }

    String text(int word) {
        int from = from(word);
        return new String(bytes, from, to(word) - from, StandardCharsets.UTF_8);
    }

    /** Forgets the words from {@code words} on. */
    void keepFirst(int words) {
        size = words;
    }

    /** Adds the bytes of {@code source} from {@code from} to before {@code to} as the next word. */
    void add(byte[] source, int from, int to) {
        int start = size == 0 ? 0 : ends[size - 1];
        int length = to - from;
        if (length > bytes.length - ROOM - start) {
            bytes = Arrays.copyOf(bytes, grown((long) start + length + ROOM));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size + 1L));
        }
        System.arraycopy(source, from, bytes, start, length);
        ends[size++] = start + length;
    }

    private static int grown(long least) {
        if (least > Integer.MAX_VALUE - 64) {
            throw new TooManyWords();
        }
        return (int) Math.min(Integer.MAX_VALUE - 64, least + (least >> 1) + 16);
    }

    /** Whether a word is these bytes. */
    boolean is(int word, byte[] source, int from, int to) {
        int start = from(word);
        return Arrays.equals(bytes, start, to(word), source, from, to);
    }

    /** The same words in no more room than they need; nothing is added to them. */
    Words trimmed() {
        int used = size == 0 ? 0 : to(size - 1);
        byte[] exact = bytes.length == used + ROOM ? bytes : Arrays.copyOf(bytes, used + ROOM);
        int length = size == 0 ? 0 : to(0);
        for (int word = 0; word < size; word++) {
            if (to(word) != (word + 1L) * length) {
                return of(exact, Arrays.copyOf(ends, size));
            }
        }
        return length == 0 ? of(exact, Arrays.copyOf(ends, size)) : of(exact, size, length);
    }

    /** More than two gigabytes of words. */
    static final class TooManyWords extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
