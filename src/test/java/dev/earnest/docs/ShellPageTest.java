package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import dev.earnest.cli.ShellRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on the shell quotes is what the shell writes, line by line; {@code -Dgolden=update} takes what it writes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellPageTest {
    private static final Path PAGE = Path.of("docs/shell.md");
    private static final String SAVED = "leaner.yaml";

    @TempDir
    Path folder;

    private @Nullable ShellRun shell;

    @Test
    void every_line_of_the_session_writes_what_stands_below_it() throws IOException {
        StringBuilder page = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            inside = line.equals("```transcript") || (inside && !line.equals("```"));
            boolean typed = line.startsWith("> ") || line.startsWith("$ ");
            if (!inside || typed || line.equals("```transcript"))
                page.append(line).append('\n');
            if (inside && typed) page.append(type(line));
        }
        if ("update".equals(System.getProperty("golden"))) Files.writeString(PAGE, page);
        assertThat(page.toString()).as("accept with -Dgolden=update").isEqualTo(Files.readString(PAGE));
    }

    private String type(String line) throws IOException {
        String real = line.substring(2).replace(SAVED, folder.resolve(SAVED).toString());
        String written = line.startsWith("> ") ? typed(real) : outside(real);
        return written.replace(folder.resolve(SAVED).toString(), SAVED);
    }

    private String typed(String line) {
        if (shell == null) throw new AssertionError("no shell was started before " + line);
        return shell.type(line);
    }

    private String outside(String line) throws IOException {
        if (line.startsWith("cat ")) return Files.readString(Path.of(line.substring(4)));
        List<String> words = ShellLine.arguments("$ " + line);
        if (words.get(0).equals("shell")) {
            shell = ShellRun.wide(words.get(1), 96);
            return "";
        }
        String out = CliRun.of(words.toArray(String[]::new)).fine().out();
        return out.lines().limit(ShellLine.head(line)).map(each -> each + "\n").collect(Collectors.joining());
    }
}
