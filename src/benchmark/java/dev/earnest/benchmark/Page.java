package dev.earnest.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of benchmarks: what people wrote stays, what was measured is between two marks. */
final class Page {
    private static final String BEGIN = "<!-- measured: what follows is written by bin/benchmark -->\n";
    private static final String END = "<!-- end of what was measured -->\n";

    private Page() {}

    static void replace(Path page, String measured) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) throw new Failure(page + " lacks the lines `" + BEGIN.strip() + "` and `" + END.strip() + "`, between which the figures go");
        Files.writeString(page, text.substring(0, begin + BEGIN.length()) + "\n" + measured + "\n" + text.substring(end));
    }
}
