package dev.earnest.docs;

import java.util.ArrayList;
import java.util.List;

/** A line of shell on a page, as far as the program is called in it. */
public final class ShellLine {
    private ShellLine() {}

    /** The arguments of the program; empty where another one is called. Redirections and what follows a pipe are left out. */
    public static List<String> arguments(String line) {
        String text = line.strip();
        if (text.startsWith("$ ")) text = text.substring(2);
        if (text.startsWith("source <(")) text = text.substring("source <(".length(), text.lastIndexOf(')'));
        List<String> words = words(text);
        if (words.isEmpty() || !words.get(0).equals("earnest") && !words.get(0).equals("bin/earnest")) return List.of();
        return words.subList(1, words.size());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (text + " ").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c != ' ' || quoted) {
                word.append(c);
            } else if (word.length() > 0) {
                if (word.toString().matches("[|>#].*")) return words;
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** How many lines a pipe into {@code head} leaves; all where there is none. */
    static int head(String line) {
        int at = line.indexOf("| head -");
        return at < 0
                ? Integer.MAX_VALUE
                : Integer.parseInt(line.substring(at + "| head -".length()).strip());
    }
}
