package dev.earnest.cli;

import dev.earnest.deal.Input;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The files that the values of an option stand for: each a file, a pattern such as {@code deals/2025-*.csv}, or a folder. */
final class InputNames {
    /** How files of data end, the form first that is taken where a folder has several. */
    static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".parquet", ".xlsx");

    private InputNames() {}

    /** The files in the order of the values, those of a pattern or folder by name. */
    static Input of(String option, List<String> values) {
        List<Input> files = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (String value : values) {
            int mark = sheetMark(value);
            if (mark > 0) {
                files.add(Input.of(DataOptions.existing(value.substring(0, mark)), value.substring(mark + 1)));
                continue;
            }
            for (Path path : paths(value)) {
                if (!seen.add(path.toAbsolutePath().normalize())) {
                    throw new UsageError(option + " names `" + path + "` twice", "name each file once");
                }
                files.add(Input.of(path));
            }
        }
        return Input.of(String.join(", ", values), files);
    }

    /** The files that one value stands for; fails with InputException where there is none. */
    static List<Path> paths(String value) {
        Path path = pathOrNone(value);
        if (Files.isDirectory(path)) {
            return inFolder(value, path);
        }
        if (!isPattern(value) || Files.exists(path)) {
            return List.of(DataOptions.existing(value));
        }
        List<Path> found = matching(value);
        if (found.isEmpty()) {
            throw new InputException(Problem.error(
                    "missing-file",
                    Span.ofFile(value),
                    "no file matches `" + value + "`",
                    "* stands for any characters within one name, ? for one; a folder is named as it is"));
        }
        return found;
    }

    /** What is to be watched for a value: the files that it stands for now, and the folder in which more may come to be. */
    static List<String> watched(String value) {
        int mark = sheetMark(value);
        if (mark > 0) {
            return List.of(value.substring(0, mark));
        }
        Path path = pathOrNone(value);
        boolean several = Files.isDirectory(path) || isPattern(value) && !Files.exists(path);
        if (!several) {
            return List.of(value);
        }
        try {
            return paths(value).stream().map(Path::toString).toList();
        } catch (InputException e) {
            return List.of(); // none matches for now: the run says so
        }
    }

    /** Where {@code deals.xlsx#Sheet} has its mark; -1 where no sheet is named. */
    private static int sheetMark(String value) {
        int mark = value.toLowerCase(Locale.ROOT).lastIndexOf(".xlsx#");
        return mark < 0 || Files.exists(pathOrNone(value)) ? -1 : mark + ".xlsx".length();
    }

    private static boolean isPattern(String value) {
        return value.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** A path that is nowhere where the value is none: a pattern is not one on every system. */
    private static Path pathOrNone(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            return Path.of("/earnest/no/such/file");
        }
    }

    private static List<Path> inFolder(String value, Path folder) {
        List<Path> found = list(folder).stream()
                .filter(file -> !isHidden(file) && Files.isRegularFile(file))
                .filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                .toList();
        if (found.isEmpty()) {
            throw new InputException(Problem.error(
                    "missing-file",
                    Span.ofFile(value),
                    "the folder has no file ending in " + String.join(", ", ENDINGS),
                    "name the files: '" + value.replaceAll("/+$", "") + "/*.txt'"));
        }
        return found;
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("_");
    }

    private static List<Path> matching(String value) {
        String[] names = value.replace('\\', '/').split("/");
        List<Path> folders = List.of(value.startsWith("/") ? Path.of("/") : Path.of(""));
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            boolean last = i == names.length - 1;
            if (!name.isEmpty()) {
                folders = folders.stream()
                        .flatMap(folder -> within(folder, name, last, value))
                        .toList();
            }
        }
        return folders.stream()
                .sorted(java.util.Comparator.comparing(Path::toString))
                .toList();
    }

    private static Stream<Path> within(Path folder, String name, boolean last, String value) {
        if (!isPattern(name)) {
            Path one = folder.resolve(name);
            return Stream.of(one).filter(path -> last ? Files.isRegularFile(path) : Files.isDirectory(path));
        }
        PathMatcher matcher = matcher(name, value);
        return list(folder).stream()
                .filter(path -> matcher.matches(path.getFileName()) && (name.startsWith(".") || !isDotted(path)))
                .filter(path -> last ? Files.isRegularFile(path) : Files.isDirectory(path));
    }

    private static boolean isDotted(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static PathMatcher matcher(String name, String value) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + name);
        } catch (PatternSyntaxException e) {
            throw new UsageError("`" + value + "` is no pattern: " + e.getDescription(), "* and ? need no brackets");
        }
    }

    /** What is in a folder, by name. */
    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(java.util.Comparator.comparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new InputException(Problem.error(
                    "unreadable-file",
                    Span.ofFile(folder.toString()),
                    "the folder cannot be read: " + OutputFile.reason(e),
                    null));
        }
    }
}
