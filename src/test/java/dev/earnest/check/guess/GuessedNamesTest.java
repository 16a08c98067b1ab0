package dev.earnest.check.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.check.FileProfile;
import dev.earnest.check.Profiler;
import dev.earnest.deal.CsvScan;
import dev.earnest.deal.Input;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import dev.earnest.language.mapping.MappingReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A law: our own files, their columns in another order and under any known name, are mapped back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessedNamesTest {
    private static final int ROWS = 80;
    private static final int ROUNDS = 3;

    private static final List<Mapping> PRESETS =
            MappingReader.presets().stream().map(MappingReader::preset).toList();
    private static final Names NAMES = new Names(PRESETS);
    private static final Guesser GUESSER = new Guesser(PRESETS);

    @TempDir
    Path folder;

    /** The cells of our own columns, one list a row, the names first. */
    private static List<List<String>> ours(Role role, Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvScan scan =
                CsvScan.open(Input.of(file), "file", Mapping.FileMapping.NONE, StandardCharsets.UTF_8, List.of())) {
            List<Integer> kept = new ArrayList<>();
            for (int i = 0; i < scan.header().size(); i++) {
                if (role.columns().containsKey(scan.header().get(i))) kept.add(i);
            }
            rows.add(kept.stream().map(scan.header()::get).toList());
            while (scan.next() && rows.size() <= ROWS) {
                rows.add(kept.stream().map(scan::text).toList());
            }
        }
        return rows;
    }

    /** A name that exports give this column and no other of the file, written in some way. */
    private static String known(Role role, String ours, Random random) {
        List<String> names = new ArrayList<>(NAMES.of(role, ours));
        names.removeIf(name -> role.columns().keySet().stream()
                .anyMatch(other -> !other.equals(ours) && NAMES.of(role, other).contains(name)));
        String name = names.get(random.nextInt(names.size()));
        return switch (random.nextInt(4)) {
            case 0 -> name.replace(' ', '_');
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
            default -> name;
        };
    }

    private Map<String, String> guessed(Role role, List<List<String>> rows, Random random, Map<String, String> renamed)
            throws IOException {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) order.add(i);
        Collections.shuffle(order, random);
        StringBuilder text = new StringBuilder();
        char mark = ",;|\t".charAt(random.nextInt(4));
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i : order) {
                String cell = row == rows.get(0) ? renamed.get(row.get(i)) : row.get(i);
                cells.add('"' + cell.replace("\"", "\"\"") + '"');
            }
            text.append(String.join(String.valueOf(mark), cells)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("export.csv"), text);
        FileProfile profile = new Profiler(Mapping.NONE, StandardCharsets.UTF_8).read(role, Input.of(file));
        GuessedText guess = GUESSER.guess("export", List.of(profile), (whole, pairs) -> null);
        Map<String, String> columns = new LinkedHashMap<>();
        MappingReader.read("guess", guess.yaml().getBytes(StandardCharsets.UTF_8), null)
                .of(role)
                .columns()
                .forEach((ours, theirs) -> columns.put(ours, theirs.get(0)));
        return columns;
    }

    @Test
    void our_own_files_are_mapped_back_from_any_known_names_in_any_order() throws IOException {
        Random random = new Random(7);
        for (String program : List.of("northwind", "saas-lifecycle", "referral-affiliate")) {
            for (Role role : Role.values()) {
                Path file = Path.of("catalog-examples", program, role.word() + ".csv");
                if (!Files.exists(file)) continue;
                List<List<String>> rows = ours(role, file);
                for (int round = 0; round < ROUNDS; round++) {
                    Map<String, String> renamed = new LinkedHashMap<>();
                    for (String ours : rows.get(0)) renamed.put(ours, known(role, ours, random));
                    assertThat(guessed(role, rows, random, renamed))
                            .as(program + " " + role.word() + " " + round)
                            .containsAllEntriesOf(renamed);
                }
            }
        }
    }

    @Test
    void our_own_files_are_told_apart_by_their_columns() {
        for (String program : List.of("northwind", "saas-lifecycle", "referral-affiliate")) {
            for (Role role : Role.values()) {
                Path file = Path.of("catalog-examples", program, role.word() + ".csv");
                if (!Files.exists(file)) continue;
                FileProfile profile =
                        new Profiler(Mapping.NONE, StandardCharsets.UTF_8).read(Role.DEALS, Input.of(file));
                assertThat(GUESSER.role(profile.columns()))
                        .as(program + " " + role.word())
                        .isEqualTo(role);
            }
        }
    }
}
