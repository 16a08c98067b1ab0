package dev.earnest.deal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of a column, numbered from 0 in the order they first appear; kept as UTF-8 bytes, not as Strings.
 * Any number of threads may look values up while none is added.
 */
public final class Dictionary {
    private static final int NONE = -1;

    private Words words;
    private byte[] buffer = new byte[64];
    /** Made when a value is first looked up or added. */
    private volatile @Nullable Index index;

    /** An empty dictionary. */
    public Dictionary() {
        this(new Words(16, 128));
    }

    /** A dictionary of words that differ, each of which has its number for code. */
    Dictionary(Words words) {
        this.words = words;
    }

    /** How many values there are; codes run from 0 to one less. */
    public int size() {
        return words.size();
    }

    /** The value of a code from 0 to {@link #size()} - 1. */
    public String value(int code) {
        if (code >= words.size()) {
            throw new IndexOutOfBoundsException("code " + code + " of " + words.size());
        }
        return words.text(code);
    }

    /** How many bytes the value of a code has in UTF-8. */
    public int length(int code) {
        return words.to(code) - words.from(code);
    }

    /** Copies the value of a code, UTF-8, into {@code target} from {@code at} on; returns the place after it. */
    public int copy(int code, byte[] target, int at) {
        int from = words.from(code);
        int length = words.to(code) - from;
        System.arraycopy(words.bytes(), from, target, at, length);
        return at + length;
    }

    /** The code of a value, or -1 where it is absent. */
    public int code(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return code(bytes, 0, bytes.length);
    }

    /** The code of the characters from {@code from} to before {@code to}, or -1 where they are absent. */
    public int code(char[] chars, int from, int to) {
        return code(new String(chars, from, to - from));
    }

    /** The code of the UTF-8 bytes from {@code from} to before {@code to}, or -1 where they are absent. */
    public int code(byte[] utf8, int from, int to) {
        return index().find(WordHash.of(utf8, from, to), utf8, from, to);
    }

    /** The code of a value, added where it is new. */
    public int add(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /** The code of the characters from {@code from} to before {@code to}, added where they are new. */
    public int add(char[] chars, int from, int to) {
        if (to - from > buffer.length) {
            buffer = new byte[2 * (to - from)];
        }
        for (int i = from; i < to; i++) {
            if (chars[i] >= 0x80) {
                return add(new String(chars, from, to - from));
            }
            buffer[i - from] = (byte) chars[i];
        }
        return add(buffer, 0, to - from);
    }

    /** The code of the UTF-8 bytes from {@code from} to before {@code to}, added where they are new. */
    public int add(byte[] utf8, int from, int to) {
        Index there = index();
        long hash = WordHash.of(utf8, from, to);
        int known = there.find(hash, utf8, from, to);
        if (known >= 0) {
            return known;
        }
        int code = words.size();
        words.add(utf8, from, to);
        if (code * 3L > there.codes.length * 2L) {
            there.grow();
        }
        there.put(hash, code);
        return code;
    }

    /** Forgets the values from {@code size} on. */
    void keepFirst(int size) {
        if (size < words.size()) {
            words.keepFirst(size);
            index = null;
        }
    }

    /** Takes these words in place of its own; nothing is added to them. */
    void become(Words others) {
        words = others;
        index = null;
    }

    /** The values as bytes, by code. */
    Words words() {
        return words;
    }

    private Index index() {
        Index there = index;
        return there == null ? makeIndex() : there;
    }

    private synchronized Index makeIndex() {
        Index there = index;
        if (there == null) {
            there = new Index(words);
            index = there;
        }
        return there;
    }

    /** Codes by the hash of their word. */
    private static final class Index {
        private final Words words;
        /** Hashes by slot, where {@link #codes} has one. */
        private long[] hashes;

        private int[] codes;

        Index(Words words) {
            this.words = words;
            int capacity = 32;
            while (words.size() * 3L > capacity * 2L) {
                capacity *= 2;
            }
            this.codes = new int[capacity];
            this.hashes = new long[capacity];
            Arrays.fill(codes, NONE);
            for (int code = 0; code < words.size(); code++) {
                put(WordHash.of(words.bytes(), words.from(code), words.to(code)), code);
            }
        }

        /** The code of a word, or -1 where it is absent. */
        int find(long hash, byte[] utf8, int from, int to) {
            int mask = codes.length - 1;
            boolean exact = to - from <= WordHash.EXACT;
            int slot = (int) hash & mask;
            while (codes[slot] >= 0 && !(hashes[slot] == hash && (exact || words.is(codes[slot], utf8, from, to)))) {
                slot = (slot + 1) & mask;
            }
            return codes[slot];
        }

        void grow() {
            long[] oldHashes = hashes;
            int[] oldCodes = codes;
            codes = new int[oldCodes.length * 2];
            hashes = new long[oldCodes.length * 2];
            Arrays.fill(codes, NONE);
            for (int slot = 0; slot < oldCodes.length; slot++) {
                if (oldCodes[slot] >= 0) {
                    put(oldHashes[slot], oldCodes[slot]);
                }
            }
        }

        void put(long hash, int code) {
            int mask = codes.length - 1;
            int slot = (int) hash & mask;
            while (codes[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            hashes[slot] = hash;
            codes[slot] = code;
        }
    }
}
