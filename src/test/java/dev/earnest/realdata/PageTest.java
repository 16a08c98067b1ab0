package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The commands of docs/realdata.md print what the page shows under them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {
    private static final Pattern BLOCK = Pattern.compile("```(sh|text)\n(.*?)```", Pattern.DOTALL);

    @Test
    void each_command_prints_what_stands_under_it() throws IOException {
        RealData.shared("mta_paths/data.csv");
        assumeSharedWhereThePageSays();
        DerivedFiles.main(new String[] {RealData.SHARED.toString(), "target/realdata"});
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/realdata.md")));
        String printed = "";
        int shown = 0;
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                printed = CliRun.of(words(block.group(2))).fine().out();
            } else {
                assertThat(printed).contains(block.group(2).split("\n\n"));
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(6);
    }

    private static void assumeSharedWhereThePageSays() throws IOException {
        Path named = Path.of("../shared/data");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isDirectory(named) && Files.isSameFile(RealData.SHARED, named),
                "skipped: the page names ../shared/data");
    }

    private static String[] words(String command) {
        List<String> words =
                new ArrayList<>(List.of(command.replace("\\\n", " ").strip().split("\\s+")));
        assertThat(words.remove(0)).isEqualTo("bin/earnest");
        return words.toArray(String[]::new);
    }
}
