package dev.earnest.check.guess;

import dev.earnest.check.FileProfile;
import dev.earnest.deal.CsvScan;
import dev.earnest.deal.Mapping;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds two columns that together are different in every row. */
public final class PairSearch {
    private static final int MOST = 8;

    private PairSearch() {}

    /** The first of the pairs that is; null where none of them is. */
    public static @Nullable List<String> unique(
            FileProfile file, Mapping.FileMapping mapping, Charset charset, List<List<String>> pairs) {
        List<List<String>> tried = pairs.subList(0, Math.min(MOST, pairs.size()));
        int rows = (int) Math.min(Integer.MAX_VALUE - 16, file.rows());
        long[][] hashes = new long[tried.size()][rows];
        int count = 0;
        try (CsvScan scan = CsvScan.open(file.input(), "export", mapping, charset, List.of())) {
            int[][] cells = cells(scan.header(), tried);
            while (scan.next() && count < rows) {
                if (scan.count() == scan.header().size()) {
                    for (int i = 0; i < cells.length; i++) {
                        hashes[i][count] = hash(scan.text(cells[i][0]), scan.text(cells[i][1]));
                    }
                    count++;
                }
            }
        }
        for (int i = 0; i < hashes.length; i++) {
            if (allDiffer(hashes[i], count)) {
                return tried.get(i);
            }
        }
        return null;
    }

    private static int[][] cells(List<String> header, List<List<String>> pairs) {
        List<int[]> cells = new ArrayList<>();
        for (List<String> pair : pairs) {
            cells.add(new int[] {header.indexOf(pair.get(0)), header.indexOf(pair.get(1))});
        }
        return cells.toArray(new int[0][]);
    }

    private static long hash(String one, String two) {
        long hash = one.hashCode() * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 29)) + two.hashCode() * 0xBF58476D1CE4E5B9L + two.length();
        return hash ^ (hash >>> 32);
    }

    private static boolean allDiffer(long[] hashes, int count) {
        Arrays.sort(hashes, 0, count);
        for (int i = 1; i < count; i++) {
            if (hashes[i] == hashes[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
