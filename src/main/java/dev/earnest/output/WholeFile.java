package dev.earnest.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its place and put there whole: until {@link #keep} the old file stands as it was, and
 * what was not kept leaves nothing behind. A device such as {@code /dev/stdout} or a pipe is written as it is.
 */
public final class WholeFile implements AutoCloseable {
    private final Path named;
    private final Path target;
    private final @Nullable Path part;
    private final FileChannel channel;
    private final Outputs outputs = Outputs.current();
    private boolean over;

    private WholeFile(Path named, Path target, @Nullable Path part, FileChannel channel) {
        this.named = named;
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /** Begins to write {@code file}, whose folder must exist; where the name is a link, the file it leads to. */
    public static WholeFile at(Path file) throws IOException {
        if (Outputs.current().isRehearsal()) {
            return beside(file, file, Parts.aside());
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new WholeFile(file, target, null, FileChannel.open(target, StandardOpenOption.WRITE));
        }
        return beside(file, target, Parts.beside(target));
    }

    private static WholeFile beside(Path file, Path target, Path part) throws IOException {
        try {
            FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
            Parts.claim(channel);
            return new WholeFile(file, target, part, channel);
        } catch (IOException | RuntimeException e) {
            Parts.drop(part);
            throw e;
        }
    }

    /** Whether any place of it can be written, which a device's cannot. */
    public boolean hasPlaces() {
        return part != null;
    }

    /** Its places. */
    public FileChannel channel() {
        return channel;
    }

    /** Its bytes, one after the other; closing it closes the file and does not keep it. */
    public OutputStream stream() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** All is written: puts the file in its place; how many bytes it has, 0 for a device. */
    public long keep() throws IOException {
        // what a file system tells only now, such as a full disk behind a network, is told before the old file goes
        channel.close();
        long bytes = part == null ? 0 : Files.size(part);
        if (part != null && outputs.isRehearsal()) {
            outputs.rehearsed(named, part);
            Parts.drop(part);
        } else if (part != null) {
            Permissions.like(target, part);
            Parts.put(part, target);
            outputs.kept(named);
        }
        over = true;
        return bytes;
    }

    /** Leaves nothing behind of a file that was not kept. */
    @Override
    public void close() throws IOException {
        if (over) {
            return;
        }
        over = true;
        try {
            channel.close();
        } finally {
            if (part != null) {
                Parts.drop(part);
            }
        }
    }

    /** The atomic step: the name means the old file before, and the new one after. */
    static void rename(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
