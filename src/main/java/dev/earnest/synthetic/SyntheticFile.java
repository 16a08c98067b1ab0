package dev.earnest.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** One file of a made-up program, that can be written as often as one likes. */
public final class SyntheticFile {
    private final String name;
    private final String header;
    private final long rows;
    private final Supplier<RowText> text;

    SyntheticFile(String name, String header, long rows, Supplier<RowText> text) {
        this.name = name;
        this.header = header;
        this.rows = rows;
        this.text = text;
    }

    /** Its name in the folder of a program, such as {@code deals.csv}. */
    public String name() {
        return name;
    }

    /** How many rows it has below its header. */
    public long rows() {
        return rows;
    }

    /**
     * Writes it; the bytes are the same with any number of threads.
     *
     * @param packed by gzip, in many members
     * @param progress told now and then how many rows are written
     */
    public void write(OutputStream out, boolean packed, int threads, LongConsumer progress) throws IOException {
        new Blocks(header + "\n", rows, text, packed).write(out, threads, progress);
    }
}
