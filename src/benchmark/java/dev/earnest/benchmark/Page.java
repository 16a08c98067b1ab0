package dev.earnest.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of benchmarks: what people wrote stays, what was measured is between marks, a pair for each part. */
final class Page {

    private Page() {}

    static void replace(Path page, String part, String measured) throws IOException {
        String first = "<!-- " + part + ": written by bin/benchmark -->\n";
        String last = "<!-- end of " + part + " -->\n";
        String text = Files.readString(page);
        int begin = text.indexOf(first);
        int end = text.indexOf(last);
        if (begin < 0 || end < begin)
            throw new Failure(page + " lacks the lines `" + first.strip() + "` and `" + last.strip()
                    + "`, between which figures go");
        Files.writeString(
                page, text.substring(0, begin + first.length()) + "\n" + measured + "\n" + text.substring(end));
    }
}
