package dev.earnest.output;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of the files of one folder, so that no two words share one, whether or not the file system knows capitals. */
public final class FileNames {
    private final Map<String, String> words = new HashMap<>();

    /** A name for {@code word}, the same each time; see {@link FileName#of}. */
    public String of(String word) {
        String name = FileName.of(word);
        String first = words.putIfAbsent(name.toLowerCase(Locale.ROOT), word);
        return first == null || first.equals(word) ? name : FileName.apart(word);
    }
}
