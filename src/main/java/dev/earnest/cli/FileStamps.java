package dev.earnest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * When some files were written last, and how large they are: enough to see that one was saved anew.
 *
 * @param stamps by file; {@link #GONE} where it is not there
 */
record FileStamps(Map<Path, String> stamps) {
    private static final String GONE = "gone";

    FileStamps {
        stamps = Collections.unmodifiableMap(new TreeMap<>(stamps));
    }

    static FileStamps of(Collection<Path> files) {
        Map<Path, String> stamps = new TreeMap<>();
        files.forEach(file -> stamps.put(file, stamp(file)));
        return new FileStamps(stamps);
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime().toInstant() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return GONE;
        }
    }

    /** How many files there are. */
    long count() {
        return stamps.values().stream().filter(stamp -> !stamp.equals(GONE)).count();
    }

    /** What has become of the same files, a few words each. */
    List<String> changed() {
        return since(of(stamps.keySet()));
    }

    /** What differs in {@code now}, a few words for each file. */
    List<String> since(FileStamps now) {
        List<String> changes = new ArrayList<>();
        Set<Path> all = new LinkedHashSet<>(stamps.keySet());
        all.addAll(now.stamps().keySet());
        for (Path file : all) {
            String before = stamps.getOrDefault(file, GONE);
            String after = now.stamps().getOrDefault(file, GONE);
            if (!before.equals(after)) {
                changes.add(file + (after.equals(GONE) ? " is gone" : before.equals(GONE) ? " is new" : " changed"));
            }
        }
        return changes;
    }
}
