package dev.earnest.spark;

import dev.earnest.payout.PaidLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A line as bytes. */
final class LineBytes {
    private LineBytes() {}

    static byte[] of(PaidLine line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(192);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            line.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PaidLine line(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return PaidLine.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
