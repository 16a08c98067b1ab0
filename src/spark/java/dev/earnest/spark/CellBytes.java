package dev.earnest.spark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cells of a row as bytes, as they lie on disk and go from machine to machine. */
final class CellBytes {
    /** A length has at most so many bytes. */
    private static final int LENGTH = 5;

    private CellBytes() {}

    static byte[] of(List<String> cells) {
        List<byte[]> texts = new ArrayList<>(cells.size());
        int room = LENGTH;
        for (String cell : cells) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            texts.add(text);
            room = Math.addExact(room, text.length + LENGTH);
        }
        ByteBuffer bytes = ByteBuffer.allocate(room);
        length(texts.size(), bytes);
        for (byte[] text : texts) {
            length(text.length, bytes);
            bytes.put(text);
        }
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** The cells that are written from some byte on. */
    static List<String> cells(byte[] bytes, int from) {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(from);
        int count = length(in);
        List<String> cells = new ArrayList<>(count);
        for (int cell = 0; cell < count; cell++) {
            int length = length(in);
            cells.add(length == 0 ? "" : new String(bytes, in.position(), length, StandardCharsets.UTF_8));
            in.position(in.position() + length);
        }
        return cells;
    }

    /** Seven bits a byte, the lowest first. */
    private static void length(int length, ByteBuffer out) {
        int rest = length;
        while (rest >= 0x80) {
            out.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static int length(ByteBuffer in) {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            length |= (next & 0x7F) << shift;
            if (next >= 0) {
                return length;
            }
        }
    }
}
