package dev.earnest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The table of rooms on the architecture page is the one that is held. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitecturePageTest {
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `([a-z]+)` \\|.*\\| ([a-z, ]+) \\|$");

    @Test
    void the_page_has_the_rooms_that_are_held() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        String page = Files.readString(Path.of("docs/architecture.md"));
        for (Matcher room = ROOM.matcher(page); room.find(); )
            told.put(room.group(1), rooms(room.group(2), room.group(1)));
        assertThat(told).isEqualTo(new TreeMap<>(ArchitectureTest.MAY_USE));
    }

    private static Set<String> rooms(String words, String self) {
        if (words.equals("nothing")) return Set.of();
        if (!words.equals("all")) return new TreeSet<>(Set.of(words.split(", ")));
        Set<String> others = new TreeSet<>(ArchitectureTest.MAY_USE.keySet());
        others.remove(self);
        return others;
    }
}
