package dev.earnest.deal;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one block as pieces of columns.
 *
 * @param number of the block, from 0
 * @param file which of several files it is of, from 0
 * @param offset of its first byte in the unpacked file
 * @param length how many bytes it has
 * @param thread the one that read it, whose dictionaries name its words
 * @param rows how many rows it has, odd ones too
 * @param lines how many lines it has
 * @param lineOf the line of each row, from 0
 * @param odd the rows that are to be read once more, one by one
 * @param columns the pieces in the order of the plan's fields; taken out as they are put together
 * @param idsOnce one for each row, empty where it has none; null where the file has no column of ids; taken out as they
 *     are put together
 * @param ascending whether the ids ascend
 * @param words how many words each dictionary of the thread had after this block
 * @param rounded numbers rounded, by row
 * @param converted amounts converted, by row
 */
record Chunk(
        int number,
        int file,
        long offset,
        int length,
        int thread,
        int rows,
        int lines,
        LineIndex lineOf,
        BitSet odd,
        @Nullable Column[] columns,
        @Nullable Words[] idsOnce,
        boolean ascending,
        Map<Dictionary, Integer> words,
        RowCounts rounded,
        RowCounts converted) {

    /** The ids of its rows, or null where there are none, or they were taken out. */
    @Nullable
    Words ids() {
        return idsOnce[0];
    }
}
