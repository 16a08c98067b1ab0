package dev.earnest.deal;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** Small input files in a folder, and what reading them gives. */
final class SmallFiles {
    static final CurrencyUnit USD = CurrencyUnit.of("USD");

    private final Path folder;

    SmallFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes a file of lines, each ended by a line feed. */
    Path write(String name, String... lines) {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Path bytes(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Reads a deals file of these lines. */
    Dataset deals(String... lines) {
        return DataReader.read(DataRequest.in(USD).with(Role.DEALS, write("deals.csv", lines)));
    }

    /** A mapping of one file. */
    static Mapping mapping(Path folder, Role role, Mapping.FileMapping file) {
        return new Mapping("test", folder, Map.of(role, file));
    }

    /** The problems that reading ends with. */
    List<Problem> problems(DataRequest request) {
        try {
            DataReader.read(request);
        } catch (InputException e) {
            return e.problems();
        }
        return Assertions.fail("it was read");
    }

    /** The problems as {@code file:line: message [code] help}, without the folder. */
    List<String> told(DataRequest request) {
        return problems(request).stream()
                .map(problem -> {
                    String position =
                            problem.span() == null ? "" : problem.span().position();
                    String help = problem.help() == null ? "" : " = " + problem.help();
                    return position.replace(folder + java.io.File.separator, "") + ": " + problem.message() + " ["
                            + problem.code() + "]" + help;
                })
                .toList();
    }

    /** What is told of a deals file of these lines. */
    List<String> toldOfDeals(String... lines) {
        return told(DataRequest.in(USD).with(Role.DEALS, write("deals.csv", lines)));
    }

    /** Starts a mapping of one file. */
    static MapText map() {
        return new MapText();
    }

    /** A mapping of one file, part by part. */
    static final class MapText {
        private Mapping.FileMapping file = Mapping.FileMapping.NONE;

        MapText columns(Map<String, String> columns) {
            Map<String, List<String>> lists = new java.util.LinkedHashMap<>();
            columns.forEach((ours, theirs) -> lists.put(ours, List.of(theirs)));
            return with(lists, file.dates(), file.numbers(), file.values(), file.blanks(), file.joins());
        }

        MapText dates(String pattern) {
            return with(file.columns(), pattern, file.numbers(), file.values(), file.blanks(), file.joins());
        }

        MapText numbers(char decimal, String thousands, String... strip) {
            Mapping.NumberStyle style = new Mapping.NumberStyle(decimal, thousands, List.of(strip));
            return with(file.columns(), file.dates(), style, file.values(), file.blanks(), file.joins());
        }

        MapText values(Map<String, Mapping.Values> values) {
            return with(file.columns(), file.dates(), file.numbers(), values, file.blanks(), file.joins());
        }

        MapText blanks(String... blanks) {
            return with(file.columns(), file.dates(), file.numbers(), file.values(), Set.of(blanks), file.joins());
        }

        MapText join(Mapping.Join... joins) {
            return with(file.columns(), file.dates(), file.numbers(), file.values(), file.blanks(), List.of(joins));
        }

        MapText constants(Map<String, String> constants) {
            return rest(constants, file.id(), file.header(), file.delimiter(), file.skip(), file.footer());
        }

        MapText id(String... columns) {
            return rest(
                    file.constants(), List.of(columns), file.header(), file.delimiter(), file.skip(), file.footer());
        }

        MapText header(String... names) {
            return rest(file.constants(), file.id(), List.of(names), file.delimiter(), file.skip(), file.footer());
        }

        MapText delimiter(char delimiter) {
            return rest(file.constants(), file.id(), file.header(), delimiter, file.skip(), file.footer());
        }

        MapText skip(int lines) {
            return rest(file.constants(), file.id(), file.header(), file.delimiter(), lines, file.footer());
        }

        MapText footer(String text) {
            return rest(file.constants(), file.id(), file.header(), file.delimiter(), file.skip(), text);
        }

        private MapText with(
                Map<String, List<String>> columns,
                String dates,
                Mapping.NumberStyle numbers,
                Map<String, Mapping.Values> values,
                Set<String> blanks,
                List<Mapping.Join> joins) {
            file = new Mapping.FileMapping(
                    columns,
                    file.optional(),
                    dates,
                    numbers,
                    values,
                    blanks,
                    joins,
                    file.constants(),
                    file.id(),
                    file.header(),
                    file.delimiter(),
                    file.skip(),
                    file.footer());
            return this;
        }

        private MapText rest(
                Map<String, String> constants,
                List<String> id,
                List<String> header,
                Character delimiter,
                int skip,
                String footer) {
            file = new Mapping.FileMapping(
                    file.columns(),
                    file.optional(),
                    file.dates(),
                    file.numbers(),
                    file.values(),
                    file.blanks(),
                    file.joins(),
                    constants,
                    id,
                    header,
                    delimiter,
                    skip,
                    footer);
            return this;
        }

        Mapping.FileMapping file() {
            return file;
        }

        Mapping of(Role role) {
            return new Mapping("test", null, Map.of(role, file));
        }
    }
}
