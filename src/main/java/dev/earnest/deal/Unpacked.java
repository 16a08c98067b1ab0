package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** The bytes of a packed file; ends where it unpacks to so much more than it is that it can be no table of anything. */
final class Unpacked extends FilterInputStream {
    /** Tables of one word over and over come to a hundred; what is made to be a bomb, to a thousand. */
    private static final long MOST_TIMES = 200;

    private static final long FREE = 1L << 28;

    private final String file;
    private final LongSupplier packed;
    private final long free;
    private long count;

    /** @param packed how many packed bytes were taken so far */
    Unpacked(String file, InputStream in, LongSupplier packed) {
        this(file, in, packed, FREE);
    }

    /** @param free bytes that any file may come to */
    Unpacked(String file, InputStream in, LongSupplier packed, long free) {
        super(in);
        this.file = file;
        this.packed = packed;
        this.free = free;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        took(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        took(Math.max(got, 0));
        return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        took(skipped);
        return skipped;
    }

    private void took(long bytes) {
        count += bytes;
        if (count > free && count / MOST_TIMES > packed.getAsLong()) {
            throw new InputException(Problem.error(
                    "unpacks-too-large",
                    Span.ofFile(file),
                    "the file unpacks to more than " + MOST_TIMES + " times its size, which no table of deals does",
                    "if it is yours, unpack it first: gunzip"));
        }
    }
}
