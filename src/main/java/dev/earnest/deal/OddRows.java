package dev.earnest.deal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all blocks that were not good at sight, in the order of the file, as the library would give them; and what
 * becomes of each.
 */
final class OddRows implements RowSource, RowCheck, AutoCloseable {
    private final List<Chunk> chunks;
    private final int[] firstLines;
    private final List<BlockFile> files;
    private final List<Part> parts;
    private final Turn turn;
    private BlockFile.@Nullable Again again;
    private Tokens tokens;
    private RowText text;
    private final Block block = new Block();
    private final List<ColumnBuilder.Texts> words = new ArrayList<>();
    private final Map<Dictionary, BitSet> met = new IdentityHashMap<>();
    private final List<NewWord> newWords = new ArrayList<>();
    private final List<Place> kept = new ArrayList<>();
    private int chunk = -1;
    private int row = -1;

    /** @param turn told which file the row is of */
    OddRows(List<Chunk> chunks, int[] firstLines, List<BlockFile> files, List<Part> parts, Turn turn, FilePlan plan) {
        this.chunks = chunks;
        this.firstLines = firstLines;
        this.files = files;
        this.parts = parts;
        this.turn = turn;
        turn.file = 0;
        this.tokens = tokens();
        this.text = new RowText(parts.get(0).delimiter());
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

    private Tokens tokens() {
        Part part = parts.get(turn.file);
        return new Tokens(part.delimiter(), part.header().size());
    }

    /** How many cells a row of this file has. */
    int cells() {
        return parts.get(turn.file).header().size();
    }

    @Override
    public void close() throws IOException {
        if (again != null) {
            again.close();
        }
    }

    private void readAgain() {
        try {
            int file = chunks.get(chunk).file();
            BlockFile.Again open = again;
            if (open == null || file != turn.file) {
                close();
                turn.file = file;
                tokens = tokens();
                text = new RowText(parts.get(file).delimiter());
                open = files.get(file).again();
                again = open;
            }
            open.read(chunks.get(chunk), block);
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
