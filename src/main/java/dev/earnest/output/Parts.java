package dev.earnest.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of this process that are not yet in their place. One that is asked to end removes them first; what one that
 * was killed left behind, the next that writes into the same folder removes.
 */
final class Parts {
    private static final String PREFIX = ".earnest-";
    private static final String SUFFIX = ".part";
    /** Between the last byte and the last step a part is held by nobody; that takes no minute. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final Set<Path> OPEN = new HashSet<>();
    private static final Set<Path> SWEPT = new HashSet<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Parts::end));
    }

    private Parts() {}

    /** A new empty file in the folder of {@code target}. */
    static synchronized Path beside(Path target) throws IOException {
        Path folder = folder(target);
        if (SWEPT.add(folder)) {
            sweep(folder, Instant.now().minus(QUIET));
        }
        checkNotEnding();
        return opened(Files.createTempFile(folder, PREFIX, SUFFIX));
    }

    /** A new empty file among the temporary ones, that is never put anywhere. */
    static synchronized Path aside() throws IOException {
        checkNotEnding();
        return opened(Files.createTempFile(PREFIX, SUFFIX));
    }

    private static Path opened(Path part) {
        OPEN.add(part);
        return part;
    }

    private static Path folder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toAbsolutePath() : folder;
    }

    /** Says to other processes that somebody still writes here; some file systems know no such thing. */
    static void claim(FileChannel part) {
        try {
            part.tryLock();
        } catch (IOException | UnsupportedOperationException e) {
            // then its age alone says whether it was left behind
        }
    }

    /** Puts a part in its place. */
    static synchronized void put(Path part, Path target) throws IOException {
        checkNotEnding();
        WholeFile.rename(part, target);
        OPEN.remove(part);
    }

    /** Removes a part. */
    static synchronized void drop(Path part) throws IOException {
        OPEN.remove(part);
        Files.deleteIfExists(part);
    }

    private static void checkNotEnding() throws IOException {
        if (ending) {
            throw new IOException("interrupted");
        }
    }

    private static synchronized void end() {
        ending = true;
        for (Path part : OPEN) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // the process ends; the next one tries again
            }
        }
    }

    /** Removes what processes that were killed left in a folder: held by nobody and not touched since {@code quiet}. */
    static void sweep(Path folder, Instant quiet) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(quiet) && isAbandoned(part)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            // they are in nobody's way
        }
    }

    private static boolean isAbandoned(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                @Nullable AutoCloseable lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (Exception e) {
            return false;
        }
    }
}
