package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link on a page leads to a file that is there, and to a heading that it has. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#: ]*)(?:#([^) ]*))?\\)");

    @ParameterizedTest
    @MethodSource("dev.earnest.docs.CommandPagesTest#pages")
    void links_lead_somewhere(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); ) {
            Path target = link.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(link.group(1)).normalize();
            if (!Files.exists(target)) {
                broken.add(link.group());
            } else if (link.group(2) != null && !anchors(target).contains(link.group(2))) {
                broken.add(link.group());
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> anchors(Path page) {
        return Fence.lines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
