package dev.earnest.deal;

import java.io.IOException;
import java.util.List;

/** The blocks of several files, one file after the other, numbered through; handed out to any number of threads. */
final class FileBlocks implements AutoCloseable {
    private final List<BlockFile> files;
    private final Opening opening;
    private Open current;

    /** Opens the blocks of a file. */
    interface Opening {
        Blocks open(BlockFile file, int number) throws IOException;
    }

    private static final class Open {
        private final Blocks blocks;
        private final int file;
        private int users;

        Open(Blocks blocks, int file) {
            this.blocks = blocks;
            this.file = file;
        }
    }

    FileBlocks(List<BlockFile> files, Opening opening) throws IOException {
        this.files = files;
        this.opening = opening;
        this.current = new Open(opening.open(files.get(0), 0), 0);
    }

    /** Fills {@code block} with the next one; false after the last. Fails with Broken where rows cannot be told apart. */
    boolean next(Block block) throws IOException {
        while (true) {
            Open open = enter();
            boolean found;
            try {
                found = open.blocks.next(block);
            } finally {
                leave(open);
            }
            block.file = open.file;
            if (found || !goOn(open)) {
                return found;
            }
        }
    }

    private synchronized Open enter() {
        current.users++;
        return current;
    }

    private synchronized void leave(Open open) throws IOException {
        open.users--;
        if (open != current && open.users == 0) {
            open.blocks.close();
        }
    }

    /** Turns to the file after this one, where nobody has yet; false where there is none. */
    private synchronized boolean goOn(Open after) throws IOException {
        if (after != current) {
            return true;
        }
        int next = after.file + 1;
        if (next == files.size()) {
            return false;
        }
        current = new Open(opening.open(files.get(next), after.blocks.number), next);
        if (after.users == 0) {
            after.blocks.close();
        }
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        current.blocks.close();
    }
}
