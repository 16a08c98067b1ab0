package dev.earnest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The arguments with each {@code @FILE} replaced by the words of that file, {@code @@x} meaning the word {@code @x} and
 * everything after {@code --} as it stands.
 */
final class Arguments {
    private Arguments() {}

    /** Fails with IOException, whose message is for the user, where a file cannot be read. */
    static String[] expand(String... args) throws IOException {
        List<String> words = new ArrayList<>();
        boolean literal = false;
        for (String arg : args) {
            literal |= arg.equals("--");
            if (literal || arg.length() < 2 || arg.charAt(0) != '@') {
                words.add(arg);
            } else if (arg.charAt(1) == '@') {
                words.add(arg.substring(1));
            } else {
                words.addAll(words(arg));
            }
        }
        return words.toArray(new String[0]);
    }

    private static List<String> words(String arg) throws IOException {
        List<String> words = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of(arg.substring(1)))) {
                if (!line.stripLeading().startsWith("#")) {
                    split(line, words);
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw new IOException(
                    "`" + arg + "` names a file of arguments that cannot be read; write `@" + arg
                            + "` for the word itself",
                    e);
        }
        return words;
    }

    /** Words as a shell reads them, in quotes where they must be. */
    static String typed(List<String> words) {
        return words.stream().map(Arguments::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=%+,@^~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Words parted by blanks; single or double quotes keep blanks in a word. */
    private static void split(String line, List<String> words) {
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                begun = true;
            } else if (Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
    }
}
