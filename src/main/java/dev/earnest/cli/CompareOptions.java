package dev.earnest.cli;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Unit;
import dev.earnest.revision.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of a comparison: what is told, and what fails it. */
final class CompareOptions {
    /** What fails a comparison by its structure. */
    enum FailOn {
        NEVER,
        ADVERSE,
        DEPENDS,
        ANY;

        /** Whether a change of a level fails it: the level itself, and what is worse. */
        boolean fails(Level level) {
            return switch (this) {
                case NEVER -> false;
                case ADVERSE -> level == Level.ADVERSE;
                case DEPENDS -> level == Level.ADVERSE || level == Level.DEPENDS;
                case ANY -> true;
            };
        }

        /** As written. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            converter = OfFailOn.class,
            description = "Fail on changes of this level or worse: adverse, depends, any. Never unless told.")
    @Nullable
    FailOn failOn;

    @Option(
            names = "--exit-code",
            description = "Fail where anything differs, as git diff does; the same as --fail-on any.")
    boolean exitCode;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            split = ",",
            description = "Group partners by these fields of theirs. By tier, region and segment unless told.")
    List<String> by = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Only lines earned from DATE on; everything before still counts.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Only lines earned up to DATE.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "The day on which the changes are made known. The last earning date in the data.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--min-notice",
            paramLabel = "TIME",
            converter = OfDuration.class,
            description = "How long before they take effect adverse changes are to be known: \"30 days\".")
    @Nullable
    Duration minNotice;

    @Option(names = "--no-money", description = "Compare the structure alone, even where there are deals.")
    boolean noMoney;

    @Option(names = "--no-costs", description = "Leave out what each change costs, which takes most of the time.")
    boolean noCosts;

    /** What a row of a comparison is. */
    enum Rows {
        PROGRAM,
        DEAL
    }

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = OfRows.class,
            description = "deal: the deals whose payout differs, one to a line. program unless told.")
    Rows level = Rows.PROGRAM;

    @Option(
            names = "--notice",
            description = "Write what partners are told: changes, dates, examples; no internal figure.")
    boolean notice;

    @Option(names = "--details", description = "Every section and every neutral change, not one screen.")
    boolean details;

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "Size of the Markdown at most; details are left out to fit. 60000 unless told.")
    @Nullable
    Integer maxBytes;

    /** Size of the Markdown at most. */
    int maxBytes() {
        return maxBytes == null ? 60_000 : maxBytes;
    }

    /** Fails with UsageError where what is asked for can hold no line. */
    void check() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageError("--to " + to + " lies before --from " + from, "swap the two dates");
        }
        if (maxBytes() < 1_000) {
            throw new UsageError("--max-bytes " + maxBytes + " is too small for any report", "1000 is the least");
        }
    }

    /** Reads {@code deal}. */
    static final class OfRows implements ITypeConverter<Rows> {
        @Override
        public Rows convert(String text) {
            return Words.of(Rows.class, text);
        }
    }

    /** Reads {@code adverse}. */
    static final class OfFailOn implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String text) {
            return Words.of(FailOn.class, text);
        }
    }

    /** Reads {@code 30 days}. */
    static final class OfDuration implements ITypeConverter<Duration> {
        private static final Pattern DURATION = Pattern.compile("(\\d{1,5}) ?(day|month|quarter|year)s?");

        @Override
        public Duration convert(String text) {
            Matcher matcher = DURATION.matcher(text.strip());
            if (!matcher.matches()) {
                throw new TypeConversionException("`" + text + "` is no length of time: write it as \"30 days\"");
            }
            Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT) + "S");
            return new Duration(Integer.parseInt(matcher.group(1)), unit);
        }
    }
}
