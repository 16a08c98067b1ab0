package dev.earnest.deal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ids that are unique in their file, kept as UTF-8 bytes rather than as Strings; each up to {@link #MAX_BYTES} bytes. */
public final class IdColumn implements Column {
    /** The longest id, in bytes of UTF-8. */
    public static final int MAX_BYTES = 4096;

    private final String name;
    private final Words ids;
    private final boolean ascending;
    private @Nullable Dictionary index;

    /** @param ascending whether each id is above the one before it, byte by byte */
    IdColumn(String name, Words ids, boolean ascending) {
        this.name = name;
        this.ids = ids;
        this.ascending = ascending;
    }

    /** Ids that a dictionary has already numbered by row. */
    IdColumn(String name, Dictionary index) {
        this(name, index.words(), false);
        this.index = index;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return ids.size();
    }

    /** Never: a row without an id is a bad row. */
    @Override
    public boolean blank(int row) {
        return false;
    }

    @Override
    public String text(int row) {
        return ids.text(row);
    }

    Words words() {
        return ids;
    }

    /** How many bytes a row's id has in UTF-8. */
    public int length(int row) {
        return ids.to(row) - ids.from(row);
    }

    /** Copies a row's id, UTF-8, into {@code target} from {@code at} on; returns the place after it. */
    public int copy(int row, byte[] target, int at) {
        int from = ids.from(row);
        int length = ids.to(row) - from;
        System.arraycopy(ids.bytes(), from, target, at, length);
        return at + length;
    }

    /** The row with this id, or -1 where none has it. */
    public int row(String id) {
        byte[] bytes = id.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return ascending ? search(bytes) : index().code(bytes, 0, bytes.length);
    }

    /** The row whose id is the characters from {@code from} to before {@code to}, or -1 where none has it. */
    int row(char[] chars, int from, int to) {
        return row(new String(chars, from, to - from));
    }

    private int search(byte[] id) {
        int low = 0;
        int high = ids.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(ids.bytes(), ids.from(middle), ids.to(middle), id, 0, id.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Made when an id is first asked for: most runs never do. */
    private synchronized Dictionary index() {
        Dictionary known = index;
        if (known == null) {
            known = new Dictionary(ids);
            index = known;
        }
        return known;
    }
}
