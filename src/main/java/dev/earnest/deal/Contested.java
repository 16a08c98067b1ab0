package dev.earnest.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rows whose id another row has too, without a table of all ids. */
final class Contested {
    private static final int PARTS = 256;

    private final List<Chunk> chunks;
    private final Parallel parallel;

    private Contested(List<Chunk> chunks, Parallel parallel) {
        this.chunks = chunks;
        this.parallel = parallel;
    }

    /** Marks all of them as odd. */
    static void mark(List<Chunk> chunks, Parallel parallel) {
        if (!ascend(chunks)) {
            new Contested(chunks, parallel).mark();
        }
    }

    /** Whether all ids of the file ascend, so that none is there twice. */
    static boolean ascend(List<Chunk> chunks) {
        Words before = null;
        int last = 0;
        for (Chunk chunk : chunks) {
            Words ids = chunk.ids();
            int first = ids == null ? -1 : first(ids);
            if (!chunk.ascending() || first >= 0 && before != null && IdKernel.compare(before, last, ids, first) >= 0) {
                return false;
            }
            if (first >= 0) {
                before = ids;
                last = last(ids);
            }
        }
        return true;
    }

    private static int first(Words ids) {
        for (int row = 0; row < ids.size(); row++) {
            if (ids.from(row) < ids.to(row)) {
                return row;
            }
        }
        return -1;
    }

    private static int last(Words ids) {
        int row = ids.size() - 1;
        while (ids.from(row) == ids.to(row)) {
            row--;
        }
        return row;
    }

    private void mark() {
        long[][] byPart = byPart();
        List<long[]> twice = new ArrayList<>();
        parallel.each(PARTS, part -> {
            long[] found = twice(byPart[part]);
            byPart[part] = new long[0];
            if (found.length > 0) {
                synchronized (twice) {
                    twice.add(found);
                }
            }
        });
        if (!twice.isEmpty()) {
            long[] hashes = twice.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            mark(hashes);
        }
    }

    /** The hashes of all ids, those that could be the same in one part. */
    private long[][] byPart() {
        int[][] counts = new int[chunks.size()][];
        parallel.each(chunks.size(), chunk -> counts[chunk] = counts(chunks.get(chunk).ids()));
        int[] sizes = new int[PARTS];
        for (int[] count : counts) {
            for (int part = 0; part < PARTS; part++) {
                int size = count[part];
                count[part] = sizes[part];
                sizes[part] += size;
            }
        }
        long[][] parts = new long[PARTS][];
        Arrays.setAll(parts, part -> new long[sizes[part]]);
        parallel.each(chunks.size(), chunk -> scatter(chunks.get(chunk).ids(), counts[chunk], parts));
        return parts;
    }

    private static int part(long hash) {
        return (int) (hash >>> 56);
    }

    private static int[] counts(@org.jspecify.annotations.Nullable Words ids) {
        int[] counts = new int[PARTS];
        for (int row = 0; ids != null && row < ids.size(); row++) {
            if (ids.from(row) < ids.to(row)) {
                counts[part(WordHash.of(ids.bytes(), ids.from(row), ids.to(row)))]++;
            }
        }
        return counts;
    }

    private static void scatter(@org.jspecify.annotations.Nullable Words ids, int[] next, long[][] parts) {
        for (int row = 0; ids != null && row < ids.size(); row++) {
            if (ids.from(row) < ids.to(row)) {
                long hash = WordHash.of(ids.bytes(), ids.from(row), ids.to(row));
                int part = part(hash);
                parts[part][next[part]++] = hash;
            }
        }
    }

    /** The hashes that are there more than once. */
    private static long[] twice(long[] hashes) {
        int capacity = Integer.highestOneBit(Math.max(8, hashes.length)) * 4;
        long[] table = new long[capacity];
        int count = 0;
        long[] found = new long[8];
        for (long hash : hashes) {
            int slot = (int) hash & capacity - 1;
            while (table[slot] != 0 && table[slot] != hash) {
                slot = slot + 1 & capacity - 1;
            }
            if (table[slot] == hash) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = hash;
            }
            table[slot] = hash;
        }
        return Arrays.copyOf(found, count);
    }

    private void mark(long[] hashes) {
        Map<String, int[]> first = new HashMap<>();
        for (Chunk chunk : chunks) {
            Words ids = chunk.ids();
            for (int row = 0; ids != null && row < ids.size(); row++) {
                boolean there = ids.from(row) < ids.to(row);
                if (there && Arrays.binarySearch(hashes, WordHash.of(ids.bytes(), ids.from(row), ids.to(row))) >= 0) {
                    int[] before = first.putIfAbsent(ids.text(row), new int[] {chunk.number(), row});
                    if (before != null) {
                        chunks.get(before[0]).odd().set(before[1]);
                        chunk.odd().set(row);
                    }
                }
            }
        }
    }
}
