package dev.earnest.deal;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of one column into the row, as text. Of a value in the column's dictionary the text is made once, of
 * words out of it none but the characters in the row.
 */
final class ParquetCells extends PrimitiveConverter {
    private final Row row;
    private final PrimitiveTypeName type;
    private final LongFunction<String> longs;
    private final @Nullable Function<Binary, String> binaries;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private CharBuffer characters = CharBuffer.allocate(64);
    private @Nullable Dictionary dictionary;
    private char[] @Nullable [] words = {};

    /** @param binaries null where bytes are characters */
    ParquetCells(
            Row row, PrimitiveTypeName type, LongFunction<String> longs, @Nullable Function<Binary, String> binaries) {
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
        words = new char[all.getMaxId() + 1][];
    }

    @Override
    public void addValueFromDictionary(int id) {
        char[] word = words[id];
        if (word == null) {
            addNew(id);
            words[id] = row.text(row.count() - 1).toCharArray();
        } else {
            row.add(word, 0, word.length);
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

    @Override
    public void addBinary(Binary value) {
        Function<Binary, String> text = binaries;
        if (text == null) {
            CharBuffer found = characters(value);
            row.add(found.array(), 0, found.position());
        } else {
            add(text.apply(value));
        }
    }

    private CharBuffer characters(Binary value) {
        ByteBuffer bytes = value.toByteBuffer();
        if (characters.capacity() < bytes.remaining()) {
            characters = CharBuffer.allocate(bytes.remaining() * 2);
        }
        characters.clear();
        decoder.reset();
        CoderResult result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            throw new UncheckedIOException(new CharacterCodingException());
        }
        decoder.flush(characters);
        return characters;
    }

    @Override
    public void addBoolean(boolean value) {
        add(Boolean.toString(value));
    }

    @Override
    public void addDouble(double value) {
        add(Shortest.of(value));
    }

    @Override
    public void addFloat(float value) {
        add(Shortest.of(value));
    }

    @Override
    public void addInt(int value) {
        add(longs.apply(value));
    }

    @Override
    public void addLong(long value) {
        add(longs.apply(value));
    }

    private void add(String text) {
        row.add(text.toCharArray(), 0, text.length());
    }
}
