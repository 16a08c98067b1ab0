package dev.earnest.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Something that is run and measured; what it writes goes into a folder of its own. */
record Contender(String id, String title, List<String> command, Map<String, String> environment, Path out) {

    Contender(String id, String title, List<String> command, Path out) {
        this(id, title, command, Map.of(), out);
    }
}
