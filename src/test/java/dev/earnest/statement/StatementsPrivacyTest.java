package dev.earnest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No statement names another partner, nor a deal or event of one that its own partner had no part in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsPrivacyTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}~_-]+");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"html", "csv", "json", "markdown"})
    void a_statement_of_random_data_holds_nothing_of_others(String format) throws IOException {
        Shop.write(temp, 250);
        Map<String, String> statements = statements(temp, format);
        assertThat(statements.keySet()).containsAll(Shop.PARTNERS);
        Map<String, Set<String>> own = own(temp);
        Set<String> things = new HashSet<>();
        own.values().forEach(things::addAll);
        statements.forEach((partner, text) -> {
            Set<String> words = words(text);
            Set<String> foreign = new TreeSet<>(things);
            foreign.removeAll(own.get(partner));
            foreign.retainAll(words);
            assertThat(foreign)
                    .as("deals and events of others, told to " + partner)
                    .isEmpty();
            assertThat(words).containsAnyElementsOf(own.get(partner).isEmpty() ? words : own.get(partner));
            for (String other : Shop.PARTNERS) {
                if (!other.equals(partner)) {
                    assertThat(text).doesNotContain(Shop.name(other));
                    assertThat(names(text, partner, other))
                            .as(other + " told to " + partner)
                            .isFalse();
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "hardware-channel", "saas-lifecycle", "referral-affiliate"})
    void nor_does_one_of_the_examples(String example) throws IOException {
        Path folder = Path.of("catalog-examples", example);
        Map<String, String> names = new HashMap<>();
        for (NamedCsvRecord row : rows(folder.resolve("partners.csv"))) {
            names.put(row.getField("partner_id"), row.getField("name"));
        }
        statements(folder, "html").forEach((partner, text) -> {
            Set<String> words = words(text);
            List<String> told = names.keySet().stream()
                    .filter(other -> !other.equals(partner))
                    .filter(other -> words.contains(other) || told(names.get(other), names.get(partner), text))
                    .toList();
            assertThat(told).as("told to " + partner).isEmpty();
        });
    }

    private static boolean told(String name, String own, String text) {
        boolean other = !name.isEmpty() && !own.contains(name);
        return other && (text.contains(name) || text.contains(name.replace("&", "&amp;")));
    }

    /** Whether another partner's id stands in a text as a word of its own, the partner's own ids and names taken out. */
    private static boolean names(String text, String partner, String other) {
        String rest = text.replace(Shop.name(partner), "")
                .replaceAll("(?<![\\w-])" + Pattern.quote(partner) + "(?![\\w-])", "");
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(other) + "(?![\\w-])")
                .matcher(rest)
                .find();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) words.add(word.group());
        return words;
    }

    private Map<String, String> statements(Path folder, String format) throws IOException {
        Path out = temp.resolve("out-" + format);
        CliRun.of("statement", folder.toString(), "--all", "-f", format, "-o", out.toString())
                .fine();
        Map<String, String> statements = new HashMap<>();
        for (NamedCsvRecord row : rows(out.resolve("index.csv"))) {
            statements.put(row.getField("partner_id"), Files.readString(out.resolve(row.getField("file"))));
        }
        return statements;
    }

    /** Deals and events of each partner: those it closed, had a part in, or that happened to it. */
    private static Map<String, Set<String>> own(Path folder) throws IOException {
        Map<String, Set<String>> own = new HashMap<>();
        Shop.PARTNERS.forEach(partner -> own.put(partner, new HashSet<>()));
        for (String file : List.of("deals.csv", "touches.csv")) {
            for (NamedCsvRecord row : rows(folder.resolve(file))) {
                own.get(row.getField("partner_id")).add(row.getField("deal_id"));
            }
        }
        for (NamedCsvRecord row : rows(folder.resolve("events.csv"))) {
            own.get(row.getField("partner_id")).add(row.getField("event_id"));
        }
        return own;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        char separator = Files.readString(file).lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file)) {
            reader.forEach(rows::add);
        }
        return rows;
    }
}
