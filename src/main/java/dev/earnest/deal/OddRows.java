package dev.earnest.deal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of all blocks that were not good at sight, in the order of the file, as the library would give them; and what
 * becomes of each.
 */
final class OddRows implements RowSource, RowCheck {
    private final List<Chunk> chunks;
    private final int[] firstLines;
    private final BlockFile.Again again;
    private final Tokens tokens;
    private final RowText text;
    private final Block block = new Block();
    private final List<ColumnBuilder.Texts> words = new ArrayList<>();
    private final Map<Dictionary, BitSet> met = new IdentityHashMap<>();
    private final List<NewWord> newWords = new ArrayList<>();
    private final List<Place> kept = new ArrayList<>();
    private int chunk = -1;
    private int row = -1;

    OddRows(List<Chunk> chunks, int[] firstLines, BlockFile.Again again, Tokens tokens, char delimiter, FilePlan plan) {
        this.chunks = chunks;
        this.firstLines = firstLines;
        this.again = again;
        this.tokens = tokens;
        this.text = new RowText(delimiter);
        for (Field field : plan.fields().values()) {
            if (field.builder() instanceof ColumnBuilder.Texts texts) {
                words.add(texts);
                met.put(texts.dictionary(), new BitSet());
            }
        }
    }

    /** Where a row that was kept stands: its chunk and its place there. */
    record Place(int chunk, int row) {}

    /** A word that no odd row before this one has: its code in the dictionary of the plan. */
    record NewWord(int chunk, int row, Dictionary dictionary, int code) {}

    @Override
    public boolean next() {
        row = chunk < 0 ? -1 : chunks.get(chunk).odd().nextSetBit(row + 1);
        while (row < 0) {
            if (++chunk == chunks.size()) {
                return false;
            }
            row = chunks.get(chunk).odd().nextSetBit(0);
            if (row >= 0) {
                readAgain();
            }
        }
        int line = firstLines[chunk] + chunks.get(chunk).lineOf().line(row);
        text.read(block.bytes, tokens.start(row), block.length, line);
        return true;
    }

    private void readAgain() {
        try {
            again.read(chunks.get(chunk), block);
            tokens.read(block.bytes, 0, block.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Row row() {
        return text.row();
    }

    @Override
    public void check(int at, Faults.OfFile faults) {
        for (ColumnBuilder.Texts column : words) {
            int code = column.code(at);
            BitSet known = met.get(column.dictionary());
            if (code >= 0 && known != null && !known.get(code)) {
                known.set(code);
                newWords.add(new NewWord(chunk, row, column.dictionary(), code));
            }
        }
    }

    @Override
    public void keep(int at) {
        kept.add(new Place(chunk, row));
    }

    /** Where the rows kept stand, in their order. */
    List<Place> kept() {
        return kept;
    }

    /** The words of all odd rows with the right number of cells, each where it first stands. */
    List<NewWord> newWords() {
        return newWords;
    }
}
