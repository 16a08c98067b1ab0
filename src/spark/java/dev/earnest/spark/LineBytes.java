package dev.earnest.spark;

import dev.earnest.payout.PaidLine;
import dev.earnest.payout.PoolCut;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Lines and cuts as bytes. */
final class LineBytes {
    private LineBytes() {}

    /** A line behind a number. */
    static byte[] of(int number, PaidLine line) {
        return written(out -> {
            out.writeInt(number);
            line.write(out);
        });
    }

    static byte[] ofCut(PoolCut cut) {
        return written(cut::write);
    }

    /** The number in front of a line. */
    static int number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    static PaidLine line(byte[] bytes) {
        return read(bytes, Integer.BYTES, PaidLine::read);
    }

    static PoolCut cut(byte[] bytes) {
        return read(bytes, 0, PoolCut::read);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(192);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, int from, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
