package dev.earnest.deal;

import java.util.Arrays;
import java.util.Objects;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of one column into the row, as text. Of a value in the column's dictionary the text is made once; the
 * texts stand behind one another in one array, which the dictionaries of the next row groups take over.
 */
final class ParquetCells extends PrimitiveConverter {

    /** Writes a value as text. */
    interface Longs {
        void write(long value, CellText text);
    }

    /** Writes a value of bytes as text. */
    interface Binaries {
        void write(Binary value, CellText text);
    }

    private final Row row;
    private final PrimitiveTypeName type;
    private final Longs longs;
    private final Binaries binaries;
    private final CellText text = new CellText();
    private @Nullable Dictionary dictionary;
    private char[] words = {};
    private int used;
    private int[] starts = {};
    private int[] lengths = {};

    ParquetCells(Row row, PrimitiveTypeName type, Longs longs, Binaries binaries) {
        this.row = row;
        this.type = type;
        this.longs = longs;
        this.binaries = binaries;
    }

    @Override
    public boolean hasDictionarySupport() {
        return true;
    }

    @Override
    public void setDictionary(Dictionary all) {
        dictionary = all;
        used = 0;
        int size = all.getMaxId() + 1;
        if (size > lengths.length) {
            starts = new int[size];
            lengths = new int[size];
        }
        Arrays.fill(lengths, 0, size, -1);
    }

    @Override
    public void addValueFromDictionary(int id) {
        if (lengths[id] < 0) {
            addNew(id);
            remember(id);
        } else {
            row.add(words, starts[id], lengths[id]);
        }
    }

    private void addNew(int id) {
        Dictionary all = Objects.requireNonNull(dictionary);
        switch (type) {
            case INT32 -> addInt(all.decodeToInt(id));
            case INT64 -> addLong(all.decodeToLong(id));
            case BOOLEAN -> addBoolean(all.decodeToBoolean(id));
            case FLOAT -> addFloat(all.decodeToFloat(id));
            case DOUBLE -> addDouble(all.decodeToDouble(id));
            case BINARY, INT96, FIXED_LEN_BYTE_ARRAY -> addBinary(all.decodeToBinary(id));
        }
    }

    private void remember(int id) {
        int length = text.length();
        if (length > words.length - used) {
            words = Arrays.copyOf(words, Math.addExact(used, Math.max(length, used)));
        }
        System.arraycopy(text.chars(), text.from(), words, used, length);
        starts[id] = used;
        lengths[id] = length;
        used += length;
    }

    @Override
    public void addBinary(Binary value) {
        binaries.write(value, text);
        add();
    }

    @Override
    public void addBoolean(boolean value) {
        text.text(Boolean.toString(value));
        add();
    }

    @Override
    public void addDouble(double value) {
        text.text(Shortest.of(value));
        add();
    }

    @Override
    public void addFloat(float value) {
        text.text(Shortest.of(value));
        add();
    }

    @Override
    public void addInt(int value) {
        addLong(value);
    }

    @Override
    public void addLong(long value) {
        longs.write(value, text);
        add();
    }

    private void add() {
        row.add(text.chars(), text.from(), text.length());
    }
}
