package dev.earnest.cli;

import dev.earnest.deal.Role;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A pattern such as {@code deals/2025-*.csv} that was not quoted, so that the shell made a word of each file. */
final class SplitPattern {
    private static final List<String> OPTIONS =
            Arrays.stream(Role.values()).map(role -> "--" + role.word()).toList();

    private SplitPattern() {}

    /** What to do where a command line has several files behind an option of data; null where it has not. */
    static @Nullable String help(List<String> words) {
        for (int option = 0; option < words.size(); option++) {
            int end = option + 1;
            while (end < words.size() && isFile(words.get(end))) {
                end++;
            }
            if (OPTIONS.contains(words.get(option)) && end - option > 2) {
                List<String> files = words.subList(option + 1, end);
                return "there are " + files.size() + " files behind " + words.get(option)
                        + ": put their pattern in quotes, " + words.get(option) + " '" + pattern(files) + "'";
            }
        }
        return null;
    }

    /** Whether a word is the name of a file of data that is there. */
    static boolean isFile(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        try {
            return InputNames.ENDINGS.stream().anyMatch(lower::endsWith) && Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What all files begin and end with, and anything between. */
    private static String pattern(List<String> files) {
        String start = files.get(0);
        for (String file : files) {
            while (!file.startsWith(start)) {
                start = start.substring(0, start.length() - 1);
            }
        }
        String end = files.get(0).substring(start.length());
        for (String file : files) {
            while (!file.substring(start.length()).endsWith(end)) {
                end = end.substring(1);
            }
        }
        return start + "*" + end;
    }
}
