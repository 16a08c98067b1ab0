package dev.earnest.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that the run on this thread has written. A rehearsal writes the same bytes and keeps none of them. */
public final class Outputs {
    private static final ThreadLocal<Outputs> CURRENT = ThreadLocal.withInitial(() -> new Outputs(false));

    private final boolean rehearsal;
    private final Map<String, Written> files = new LinkedHashMap<>();

    private Outputs(boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    /**
     * A file that was written.
     *
     * @param file as the user named it
     * @param sha256 64 hexadecimal digits
     */
    public record Written(String file, long bytes, String sha256) {}

    /** Those of the run on this thread. */
    public static Outputs current() {
        return CURRENT.get();
    }

    /** A run begins on this thread; the outputs of the one around it are to be put back with {@link #resume}. */
    public static Outputs begin(boolean rehearsal) {
        Outputs outputs = new Outputs(rehearsal);
        CURRENT.set(outputs);
        return outputs;
    }

    /** The run within is over. */
    public static void resume(Outputs outer) {
        CURRENT.set(outer);
    }

    /** Whether nothing that is written is kept. */
    public boolean isRehearsal() {
        return rehearsal;
    }

    /** All files in the order in which they were written last, with their digests. */
    public List<Written> written() throws IOException {
        List<Written> all = new ArrayList<>();
        for (Map.Entry<String, Written> file : files.entrySet()) {
            Written written = file.getValue();
            all.add(written.bytes() < 0 ? digest(file.getKey(), Path.of(file.getKey())) : written);
        }
        return all;
    }

    /** Notes a file that is in its place; it is read when somebody asks. */
    public void kept(Path file) {
        note(new Written(file.toString(), -1, ""));
    }

    /** Notes what would have been put in the place of {@code file}. */
    void rehearsed(Path file, Path part) throws IOException {
        note(digest(file.toString(), part));
    }

    private void note(Written written) {
        files.remove(written.file());
        files.put(written.file(), written);
    }

    private static Written digest(String name, Path file) throws IOException {
        return new Written(name, Files.size(file), Sha256.of(file));
    }
}
