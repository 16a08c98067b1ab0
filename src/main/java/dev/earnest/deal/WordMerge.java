package dev.earnest.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the words that threads have numbered each for themselves into one dictionary, in the order in which they first
 * stand in the file.
 */
final class WordMerge {
    private static final int NONE = -1;

    private final List<Chunk> chunks;
    private final Dictionary target;
    private final Dictionary[] sources;
    private final int[][] codes;
    /** The code, before the merge, of the first word that only odd rows have added. */
    private final int base;

    private final List<byte[]> oddWords = new ArrayList<>();
    private final int[] oddCodes;
    private final List<OddRows.NewWord> newWords;
    private final int[] columns;

    /**
     * A merge to be done.
     *
     * @param target with the words known before the file was read, and behind them those of odd rows
     * @param base how many were known before
     * @param sources the threads' dictionaries
     * @param columns the pieces whose codes these are, in the order of the plan's fields
     */
    WordMerge(
            List<Chunk> chunks,
            Dictionary target,
            int base,
            Dictionary[] sources,
            int[] columns,
            List<OddRows.NewWord> newWords) {
        this.chunks = chunks;
        this.target = target;
        this.base = base;
        this.sources = sources;
        this.columns = columns;
        this.codes = new int[sources.length][];
        for (int thread = 0; thread < sources.length; thread++) {
            codes[thread] = new int[sources[thread].size()];
            Arrays.fill(codes[thread], NONE);
        }
        this.newWords = newWords.stream()
                .filter(word -> word.dictionary() == target)
                .toList();
        for (int code = base; code < target.size(); code++) {
            Words words = target.words();
            oddWords.add(Arrays.copyOfRange(words.bytes(), words.from(code), words.to(code)));
        }
        this.oddCodes = new int[oddWords.size()];
    }

    /** Does it; the threads' dictionaries are not needed afterwards. */
    void merge() {
        target.keepFirst(base);
        Map<Integer, List<OddRows.NewWord>> byChunk = new java.util.HashMap<>();
        newWords.forEach(word ->
                byChunk.computeIfAbsent(word.chunk(), key -> new ArrayList<>()).add(word));
        int[] done = new int[sources.length];
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            int thread = chunk.thread();
            int to = chunk.words().getOrDefault(sources[thread], 0);
            List<OddRows.NewWord> odd = byChunk.get(i);
            if (odd != null) {
                byRow(chunk, odd);
            }
            for (int code = done[thread]; code < to; code++) {
                code(thread, code);
            }
            done[thread] = to;
        }
    }

    /** The words of a chunk in the order of its rows. */
    private void byRow(Chunk chunk, List<OddRows.NewWord> odd) {
        int next = 0;
        for (int row = 0; row < chunk.rows(); row++) {
            for (; next < odd.size() && odd.get(next).row() == row; next++) {
                int code = odd.get(next).code();
                if (code >= base) {
                    byte[] word = oddWords.get(code - base);
                    oddCodes[code - base] = target.add(word, 0, word.length);
                }
            }
            for (int column : columns) {
                if (chunk.columns()[column] instanceof TextColumn piece && piece.code(row) >= 0) {
                    code(chunk.thread(), piece.code(row));
                }
            }
        }
    }

    private void code(int thread, int code) {
        if (codes[thread][code] == NONE) {
            Words words = sources[thread].words();
            codes[thread][code] = target.add(words.bytes(), words.from(code), words.to(code));
        }
    }

    /** The code of a thread's word. */
    int[] codes(int thread) {
        return codes[thread];
    }

    /** The code of a word that stood in an odd row. */
    int oddCode(int code) {
        return code < base ? code : oddCodes[code - base];
    }

    /** The merge of each dictionary of {@code plan}. */
    static Map<Dictionary, WordMerge> all(
            List<Chunk> chunks, FilePlan plan, Map<Dictionary, Integer> bases, List<BlockReader> readers, OddRows odd) {
        Map<Dictionary, WordMerge> merges = new IdentityHashMap<>();
        int number = 0;
        for (Dictionary target : dictionaries(plan)) {
            Dictionary[] sources = new Dictionary[readers.size()];
            for (int thread = 0; thread < sources.length; thread++) {
                sources[thread] = readers.get(thread).dictionaries().get(number);
            }
            number++;
            merges.put(
                    target,
                    new WordMerge(
                            chunks,
                            target,
                            bases.getOrDefault(target, 0),
                            sources,
                            columns(plan, target),
                            odd.newWords()));
        }
        return merges;
    }

    /** The dictionaries of a plan, in the order of the columns that first use them. */
    static List<Dictionary> dictionaries(FilePlan plan) {
        List<Dictionary> dictionaries = new ArrayList<>();
        for (Field field : plan.fields().values()) {
            if (field.builder() instanceof ColumnBuilder.Texts texts && !dictionaries.contains(texts.dictionary())) {
                dictionaries.add(texts.dictionary());
            }
        }
        return dictionaries;
    }

    private static int[] columns(FilePlan plan, Dictionary dictionary) {
        List<Field> fields = List.copyOf(plan.fields().values());
        return java.util.stream.IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).builder() instanceof ColumnBuilder.Texts texts
                        && texts.dictionary() == dictionary)
                .toArray();
    }
}
