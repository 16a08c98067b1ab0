package dev.earnest.spark;

import dev.earnest.payout.PaidLine;
import dev.earnest.payout.PoolCut;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Lines and cuts as bytes. */
final class LineBytes {
    private LineBytes() {}

    /** A line behind a number. */
    static byte[] of(int number, PaidLine line) {
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(Integer.BYTES, line.room()));
        line.write(out.putInt(number));
        return Arrays.copyOf(out.array(), out.position());
    }

    static byte[] ofCut(PoolCut cut) {
        ByteBuffer out = ByteBuffer.allocate(PoolCut.ROOM);
        cut.write(out);
        return out.array();
    }

    /** The number in front of a line. */
    static int number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    static PaidLine line(byte[] bytes) {
        return PaidLine.read(ByteBuffer.wrap(bytes).position(Integer.BYTES));
    }

    static PoolCut cut(byte[] bytes) {
        return PoolCut.read(ByteBuffer.wrap(bytes));
    }
}
