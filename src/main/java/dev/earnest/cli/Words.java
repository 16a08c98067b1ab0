package dev.earnest.cli;

import dev.earnest.problem.Nearest;
import dev.earnest.problem.Severity;
import dev.earnest.report.Format;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the words of the command line into values, with the nearest legal word where one is wrong. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> E of(Class<E> type, String word) {
        List<String> legal = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = legal.indexOf(word.toLowerCase(Locale.ROOT));
        if (index >= 0) {
            return type.getEnumConstants()[index];
        }
        throw new TypeConversionException("`" + word + "` is none of " + String.join(", ", legal) + guess(word, legal));
    }

    /** The format that EARNEST_FORMAT names; fails with UsageError where there is none of that name. */
    static Format inEnvironment(String variable) {
        try {
            return of(Format.class, variable);
        } catch (TypeConversionException e) {
            throw new UsageError("EARNEST_FORMAT: " + e.getMessage(), null);
        }
    }

    /** A last line that offers the nearest legal word; empty where none is near. */
    static String guess(String word, List<String> legal) {
        String nearest = Nearest.to(word, legal);
        return nearest == null ? "" : "\ndid you mean `" + nearest + "`?";
    }

    private static int count(String word, String what) {
        int number = Surroundings.number(word.replace("_", ""));
        if (number == 0) {
            throw new TypeConversionException("`" + word + "` is no " + what);
        }
        return number;
    }

    static final class OfFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return of(Format.class, word.equalsIgnoreCase("md") ? "markdown" : word);
        }
    }

    static final class OfColor implements ITypeConverter<GlobalOptions.Color> {
        @Override
        public GlobalOptions.Color convert(String word) {
            return of(GlobalOptions.Color.class, word);
        }
    }

    /** A number of rows from 1 on; {@code all} is the largest. */
    static final class OfTop implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            return word.equals("all")
                    ? Integer.MAX_VALUE
                    : count(word, "number of rows: a whole number from 1, or all");
        }
    }

    static final class OfThreads implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            return count(word, "number of threads: a whole number from 1");
        }
    }

    static final class OfWidth implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            return count(word, "number of columns: a whole number from 1");
        }
    }

    static final class OfSeverity implements ITypeConverter<Severity> {
        @Override
        public Severity convert(String word) {
            return of(Severity.class, word);
        }
    }

    static final class OfDate implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("`" + word + "` is no date: write it as 2026-03-31");
            }
        }
    }

    static final class OfCharset implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String word) {
            try {
                return Charset.forName(word);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                List<String> legal = List.copyOf(Charset.availableCharsets().keySet());
                throw new TypeConversionException("`" + word + "` is no encoding known here" + guess(word, legal));
            }
        }
    }

    /** The least severity that fails a run. */
    enum FailOn {
        ERROR(Severity.ERROR),
        WARNING(Severity.WARNING),
        INFO(Severity.INFO),
        NEVER(null);

        private final @Nullable Severity least;

        FailOn(@Nullable Severity least) {
            this.least = least;
        }

        boolean failsOn(Severity severity) {
            return least != null && severity.atLeast(least);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final class OfFailOn implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String word) {
            return of(FailOn.class, word);
        }
    }
}
