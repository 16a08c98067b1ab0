package dev.earnest.deal;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Unpacks the pages of a Parquet file without Hadoop: snappy, gzip, zstd and LZ4. */
final class ParquetCodecs implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Pages(codec);
    }

    @Override
    public void release() {
        // nothing is held on to
    }

    private static final byte[] NOT_THE_SIZE = {};

    private record Pages(CompressionCodecName codec) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return codec == CompressionCodecName.UNCOMPRESSED ? packed : BytesInput.from(unpacked(all(packed), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer into, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            into.put(codec == CompressionCodecName.UNCOMPRESSED ? bytes : unpacked(bytes, size));
        }

        private static byte[] all(BytesInput packed) throws IOException {
            byte[] bytes = new byte[Math.toIntExact(packed.size())];
            packed.toInputStream().slice(bytes.length).get(bytes);
            return bytes;
        }

        private byte[] unpacked(byte[] packed, int size) throws IOException {
            byte[] bytes = switch (codec) {
                case SNAPPY -> snappy(packed, size);
                case GZIP -> new GZIPInputStream(new ByteArrayInputStream(packed)).readNBytes(size);
                case ZSTD -> zstd(packed, size);
                case LZ4_RAW -> lz4(packed, size);
                default -> throw new UnknownCodec(codec.name());
            };
            if (bytes.length != size) {
                throw new IOException("a page does not have the " + size + " bytes that it should");
            }
            return bytes;
        }

        private static byte[] snappy(byte[] packed, int size) throws IOException {
            return Snappy.uncompressedLength(packed) == size ? Snappy.uncompress(packed) : NOT_THE_SIZE;
        }

        private static byte[] zstd(byte[] packed, int size) {
            byte[] bytes = new byte[size];
            long found = Zstd.decompressByteArray(bytes, 0, size, packed, 0, packed.length);
            return found == size ? bytes : NOT_THE_SIZE;
        }

        private static byte[] lz4(byte[] packed, int size) {
            byte[] bytes = new byte[size];
            int found = new Lz4Decompressor().decompress(packed, 0, packed.length, bytes, 0, size);
            return found == size ? bytes : NOT_THE_SIZE;
        }

        @Override
        public void release() {
            // nothing is held on to
        }
    }

    /** A codec that nothing here unpacks. */
    static final class UnknownCodec extends RuntimeException {
        UnknownCodec(String codec) {
            super(codec);
        }
    }
}
