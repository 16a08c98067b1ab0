package dev.earnest.deal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Rows of a Parquet file, one row group after the other; cells of columns that nothing reads are blank. */
final class ParquetRows implements RowSource {
    private static final char[] NOTHING = {};

    private final ParquetInput input;
    private final ParquetFileReader file;
    private final Row row = new Row();
    private final MessageType schema;
    private final @Nullable ColumnReader[] readers;
    private final GroupConverter cells;
    private final List<Integer> places = new ArrayList<>();
    private long left;
    private long bytes;
    private int number;
    private int groups;
    private int column;

    /** @param read which columns are, from 0 */
    ParquetRows(ParquetInput input, ParquetFileReader file, List<Type> columns, Set<Integer> read) {
        this.input = input;
        this.file = file;
        this.readers = new ColumnReader[columns.size()];
        List<Type> types = new ArrayList<>();
        List<Converter> converters = new ArrayList<>();
        for (int place : read) {
            Type type = columns.get(place);
            places.add(place);
            types.add(type);
            converters.add(ParquetTypes.cells(type.asPrimitiveType(), row));
        }
        this.schema = new MessageType(file.getFileMetaData().getSchema().getName(), types);
        this.cells = new RowCells(converters);
        file.setRequestedSchema(schema);
    }

    @Override
    public boolean next() {
        try {
            while (left == 0) {
                if (!nextGroup()) {
                    return false;
                }
            }
            left--;
            row.begin(++number);
            for (column = 0; column < readers.length; column++) {
                ColumnReader reader = readers[column];
                if (reader == null) {
                    row.add(NOTHING, 0, 0);
                } else {
                    cell(reader);
                }
            }
            return true;
        } catch (UncheckedIOException e) {
            throw input.noText(number, String.valueOf(input.header().get(column)));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw input.broken(number, e);
        }
    }

    private void cell(ColumnReader reader) {
        if (reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel()) {
            reader.writeCurrentValueToConverter();
        } else {
            row.add(NOTHING, 0, 0);
        }
        reader.consume();
    }

    private boolean nextGroup() throws IOException {
        input.progressed(bytes);
        Arrays.fill(readers, null); // so that two groups are never held at a time
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
            return false;
        }
        bytes += file.getRowGroups().get(groups++).getCompressedSize();
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                pages, cells, schema, file.getFileMetaData().getCreatedBy());
        for (int i = 0; i < places.size(); i++) {
            readers[places.get(i)] = store.getColumnReader(schema.getColumns().get(i));
        }
        left = pages.getRowCount();
        return true;
    }

    @Override
    public Row row() {
        return row;
    }

    /** Where the values of a row's columns go. */
    private static final class RowCells extends GroupConverter {
        private final List<Converter> converters;

        RowCells(List<Converter> converters) {
            this.converters = converters;
        }

        @Override
        public Converter getConverter(int index) {
            return converters.get(index);
        }

        @Override
        public void start() {
            // a row begins where all its columns are read
        }

        @Override
        public void end() {
            // see start
        }
    }
}
