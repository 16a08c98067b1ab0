package dev.earnest.deal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Ids that are unique in their file, kept as UTF-8 bytes in pages rather than as Strings; at most 4 GiB of them, each up
 * to {@link #MAX_BYTES} bytes.
 */
public final class IdColumn implements Column {
    /** The longest id, in bytes of UTF-8. */
    public static final int MAX_BYTES = 4096;

    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;

    private final String name;
    private byte[][] pages = new byte[16][];
    private int pageCount;
    private int used = PAGE;
    private int[] positions;
    private int[] table = new int[64];
    private int[] hashes = new int[64];
    private int rows;
    private byte[] buffer = new byte[64];
    private int bufferLength;
    private int bufferHash;

    IdColumn(String name, int expectedRows) {
        this.name = name;
        this.positions = new int[Math.max(16, expectedRows)];
        Arrays.fill(table, -1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return rows;
    }

    /** Never: a row without an id is a bad row. */
    @Override
    public boolean blank(int row) {
        return false;
    }

    @Override
    public String text(int row) {
        byte[] page = page(row);
        int at = offset(row);
        return new String(page, at + 2, length(page, at), StandardCharsets.UTF_8);
    }

    /** How many bytes a row's id has in UTF-8. */
    public int length(int row) {
        return length(page(row), offset(row));
    }

    /** Copies a row's id, UTF-8, into {@code target} from {@code at} on; returns the place after it. */
    public int copy(int row, byte[] target, int at) {
        byte[] page = page(row);
        int from = offset(row);
        int length = length(page, from);
        System.arraycopy(page, from + 2, target, at, length);
        return at + length;
    }

    /** The row with this id, or -1 where none has it. */
    public int row(String id) {
        char[] chars = id.toCharArray();
        return row(chars, 0, chars.length);
    }

    /** The row whose id is the characters from {@code from} to before {@code to}, or -1 where none has it. */
    int row(char[] chars, int from, int to) {
        encode(chars, from, to);
        return bufferLength > MAX_BYTES ? -1 : table[slot()];
    }

    /** Adds an id as the next row; the caller has seen to it that it is new and no longer than {@link #MAX_BYTES}. */
    void add(char[] chars, int from, int to) {
        encode(chars, from, to);
        int slot = slot();
        if (used + bufferLength + 2 > PAGE) {
            addPage();
        }
        byte[] page = pages[pageCount - 1];
        page[used] = (byte) (bufferLength >>> 8);
        page[used + 1] = (byte) bufferLength;
        System.arraycopy(buffer, 0, page, used + 2, bufferLength);
        if (rows == positions.length) {
            positions = Arrays.copyOf(positions, rows + (rows >> 1) + 16);
        }
        positions[rows] = ((pageCount - 1) << PAGE_BITS) | used;
        used += bufferLength + 2;
        hashes[slot] = bufferHash;
        table[slot] = rows++;
        if (rows * 2L > table.length) {
            grow();
        }
    }

    private void addPage() {
        if (pageCount == 1 << (Integer.SIZE - PAGE_BITS)) {
            throw new IllegalStateException("more than 4 GiB of ids");
        }
        if (pageCount == pages.length) {
            pages = Arrays.copyOf(pages, pageCount * 2);
        }
        pages[pageCount++] = new byte[PAGE];
        used = 0;
    }

    private byte[] page(int row) {
        return pages[positions[row] >>> PAGE_BITS];
    }

    private int offset(int row) {
        return positions[row] & (PAGE - 1);
    }

    private static int length(byte[] page, int at) {
        return ((page[at] & 0xFF) << 8) | (page[at + 1] & 0xFF);
    }

    private int slot() {
        int mask = table.length - 1;
        bufferHash = hash(buffer, 0, bufferLength);
        int slot = bufferHash & mask;
        while (table[slot] >= 0 && !(hashes[slot] == bufferHash && holdsBuffer(table[slot]))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean holdsBuffer(int row) {
        byte[] page = page(row);
        int at = offset(row);
        int length = length(page, at);
        return length == bufferLength && Arrays.equals(page, at + 2, at + 2 + length, buffer, 0, length);
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        Arrays.fill(larger, -1);
        int mask = larger.length - 1;
        int[] largerHashes = new int[larger.length];
        for (int old = 0; old < table.length; old++) {
            if (table[old] >= 0) {
                int slot = hashes[old] & mask;
                while (larger[slot] >= 0) {
                    slot = (slot + 1) & mask;
                }
                larger[slot] = table[old];
                largerHashes[slot] = hashes[old];
            }
        }
        hashes = largerHashes;
        table = larger;
    }

    private void encode(char[] chars, int from, int to) {
        if (buffer.length < to - from) {
            buffer = new byte[(to - from) * 2];
        }
        for (int i = from; i < to; i++) {
            if (chars[i] >= 0x80) {
                buffer = new String(chars, from, to - from).getBytes(StandardCharsets.UTF_8);
                bufferLength = buffer.length;
                return;
            }
            buffer[i - from] = (byte) chars[i];
        }
        bufferLength = to - from;
    }

    private static int hash(byte[] bytes, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return Dictionary.spread(hash);
    }
}
