package dev.earnest.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The physical floor: reads a file on one thread and counts its line ends. */
public final class NewlineScan {
    private static final int BLOCK = 1 << 20;
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private NewlineScan() {}

    /** FILE. */
    public static void main(String[] args) throws IOException {
        long count = 0;
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel file = FileChannel.open(Path.of(args[0]))) {
            while (file.read(block) >= 0) {
                block.flip();
                count += count(block);
                block.clear();
            }
        }
        System.out.println(count);
    }

    private static long count(ByteBuffer block) {
        long count = 0;
        while (block.remaining() >= Long.BYTES) {
            long differing = block.getLong() ^ (ONES * '\n');
            long notZero = (((differing & LOW_BITS) + LOW_BITS) | differing) & ~LOW_BITS;
            count += Long.BYTES - Long.bitCount(notZero);
        }
        while (block.hasRemaining()) {
            if (block.get() == '\n') count++;
        }
        return count;
    }
}
