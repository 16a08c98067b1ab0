package dev.earnest.language.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.deal.Role;
import dev.earnest.deal.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** docs/data.md says what the code does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DataPageTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/data.md"));
    }

    @Test
    void every_mapping_on_the_page_can_be_read() throws IOException {
        Matcher blocks = YAML.matcher(page());
        int count = 0;
        while (blocks.find()) {
            assertThat(MappingReader.read("docs/data.md", blocks.group(1).getBytes(StandardCharsets.UTF_8), null)
                            .files())
                    .isNotEmpty();
            count++;
        }
        assertThat(count).isEqualTo(2);
    }

    @Test
    void every_rule_column_key_and_built_in_mapping_is_on_the_page() throws IOException {
        String page = page();
        for (Rule rule : Rule.values()) {
            assertThat(page).contains("| `" + rule.id() + "` |");
        }
        for (Role role : Role.values()) {
            assertThat(page).contains("`--" + role.word() + "`");
            role.columns().keySet().forEach(column -> assertThat(page).contains("`" + column + "`"));
        }
        for (String key : MappingShapes.FILE.keys()) {
            assertThat(page).contains("| `" + key + "` |");
        }
        for (String name : MappingReader.presets()) {
            assertThat(page).contains("`" + name + "`");
        }
    }
}
