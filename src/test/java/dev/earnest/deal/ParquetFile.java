package dev.earnest.deal;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Compressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.xerial.snappy.Snappy;

/** Writes Parquet as engines of a lake do: columns of a schema, rows of cells as text or as stored values. */
public final class ParquetFile {
    private ParquetFile() {}

    /** Writes rows under a schema in Parquet's own words; a null or empty cell is no value. */
    public static Path write(Path file, String schema, CompressionCodecName codec, List<? extends List<?>> rows) {
        MessageType type = MessageTypeParser.parseMessageType(schema);
        try (ParquetWriter<List<?>> writer = new Builder(new LocalOutputFile(file), type)
                .withWriteMode(org.apache.parquet.hadoop.ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(codec)
                .withCodecFactory(new Packing())
                .withRowGroupRowCountLimit(1000)
                .build()) {
            for (List<?> row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static final class Builder extends ParquetWriter.Builder<List<?>, Builder> {
        private final MessageType type;

        Builder(LocalOutputFile file, MessageType type) {
            super(file);
            this.type = type;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<?>> getWriteSupport(Configuration conf) {
            return new Cells(type);
        }
    }

    private static final class Cells extends WriteSupport<List<?>> {
        private final MessageType type;
        private RecordConsumer out;

        Cells(MessageType type) {
            this.type = type;
        }

        @Override
        public WriteContext init(Configuration configuration) {
            Map<String, String> nothing = new HashMap<>();
            return new WriteContext(type, nothing);
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(List<?> row) {
            out.startMessage();
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                if (cell != null && !cell.equals("")) {
                    Type column = type.getType(i);
                    out.startField(column.getName(), i);
                    if (column.isPrimitive()) {
                        value(column.asPrimitiveType(), cell);
                    } else {
                        out.startGroup();
                        out.endGroup();
                    }
                    out.endField(column.getName(), i);
                }
            }
            out.endMessage();
        }

        private void value(PrimitiveType column, Object cell) {
            String text = String.valueOf(cell);
            switch (column.getPrimitiveTypeName()) {
                case INT32 -> out.addInteger((int) whole(column, text));
                case INT64 -> out.addLong(whole(column, text));
                case DOUBLE -> out.addDouble(Double.parseDouble(text));
                case FLOAT -> out.addFloat(Float.parseFloat(text));
                case BOOLEAN -> out.addBoolean(Boolean.parseBoolean(text));
                default -> out.addBinary(bytes(column, cell));
            }
        }

        private static long whole(PrimitiveType column, String text) {
            if (column.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation) {
                return LocalDate.parse(text).toEpochDay();
            }
            return column.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
                    ? new BigDecimal(text)
                            .setScale(decimal.getScale())
                            .unscaledValue()
                            .longValueExact()
                    : Long.parseLong(text);
        }

        private static Binary bytes(PrimitiveType column, Object cell) {
            if (cell instanceof byte[] stored) {
                return Binary.fromConstantByteArray(stored);
            }
            if (column.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
                byte[] digits = new BigDecimal(cell.toString())
                        .setScale(decimal.getScale())
                        .unscaledValue()
                        .toByteArray();
                byte[] all = new byte[Math.max(column.getTypeLength(), digits.length)];
                Arrays.fill(all, (byte) (digits[0] < 0 ? -1 : 0));
                System.arraycopy(digits, 0, all, all.length - digits.length, digits.length);
                return Binary.fromConstantByteArray(all);
            }
            return Binary.fromString(cell.toString());
        }
    }

    /** Packs pages with no more than Java and the libraries beside Parquet. */
    private static final class Packing implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput bytes) throws IOException {
                    return BytesInput.from(packed(codec, bytes.toByteArray()));
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return codec;
                }

                @Override
                public void release() {}
            };
        }

        private static byte[] packed(CompressionCodecName codec, byte[] bytes) throws IOException {
            return switch (codec) {
                case SNAPPY -> Snappy.compress(bytes);
                case ZSTD -> Zstd.compress(bytes);
                case GZIP -> gzip(bytes);
                case LZ4_RAW -> {
                    byte[] all = new byte[new Lz4Compressor().maxCompressedLength(bytes.length)];
                    yield Arrays.copyOf(all, new Lz4Compressor().compress(bytes, 0, bytes.length, all, 0, all.length));
                }
                default -> bytes;
            };
        }

        private static byte[] gzip(byte[] bytes) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            }
            return packed.toByteArray();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release() {}
    }
}
