package dev.earnest.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cells of a row as bytes, as they lie on disk and go from machine to machine. */
final class CellBytes {
    private CellBytes() {}

    static byte[] of(List<String> cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(cells.size() * 12);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            length(cells.size(), out);
            for (String cell : cells) {
                byte[] text = cell.getBytes(StandardCharsets.UTF_8);
                length(text.length, out);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<String> cells(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = length(in);
            List<String> cells = new ArrayList<>(count);
            for (int cell = 0; cell < count; cell++) {
                cells.add(new String(in.readNBytes(length(in)), StandardCharsets.UTF_8));
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seven bits a byte, the lowest first. */
    private static void length(int length, DataOutputStream out) throws IOException {
        int rest = length;
        while (rest >= 0x80) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            length |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return length;
            }
        }
    }
}
