package dev.earnest.cli;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Unit;
import dev.earnest.claims.ClaimFigures;
import dev.earnest.claims.ClaimRules;
import dev.earnest.claims.DayWindow;
import dev.earnest.language.config.ClaimsConfig;
import dev.earnest.language.read.Times;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options about which claims are looked at, and what is wrong with them. */
final class ClaimOptions {
    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Only what is dated from DATE on: claims submitted, lines earned, payments, entries.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Only what is dated up to DATE.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Repeated lines after DATE are committed, not paid. The last earning date in the data.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--late-after",
            paramLabel = "TIME",
            converter = OfTime.class,
            description = "Evidence is late so long after the earning date: 45, or \"2 months\". 60 days.")
    @Nullable
    Duration lateAfter;

    @Option(
            names = "--same-within",
            paramLabel = "TIME",
            converter = OfTime.class,
            description = "The same amount again in that time is suspicious. 14 days.")
    @Nullable
    Duration sameWithin;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Words.OfFailOn.class,
            description = "End with 1 where a claim has a finding as bad: error, warning, info or never. Never.")
    Words.@Nullable FailOn failOn;

    /** A number of days, or a duration as a catalog has it. */
    static final class OfTime implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String word) {
            int days = Surroundings.number(word);
            Duration duration = days > 0 ? new Duration(days, Unit.DAYS) : Times.durationOf(word.strip());
            if (duration == null || duration.count() > 36_500) {
                throw new TypeConversionException("`" + word + "` is no time: write it as 45 or \"2 months\"");
            }
            return duration;
        }
    }

    /** The days that count; fails with UsageError where there is none. */
    DayWindow window() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageError("--to " + to + " lies before --from " + from, "swap the two dates");
        }
        return new DayWindow(from, to);
    }

    /** What the options say, and where they say nothing the settings. */
    ClaimRules rules(ClaimsConfig config) {
        return new ClaimRules(
                first(lateAfter, config.lateAfter(), ClaimRules.USUAL.lateAfter()),
                first(sameWithin, config.sameWithin(), ClaimRules.USUAL.sameWithin()));
    }

    private static Duration first(@Nullable Duration option, @Nullable Duration setting, Duration usual) {
        return option != null ? option : setting != null ? setting : usual;
    }

    /** How many findings are as bad as was asked to fail on. */
    long failing(ClaimFigures figures, ClaimsConfig config) {
        String setting = config.failOn();
        Words.FailOn least =
                failOn != null ? failOn : setting == null ? Words.FailOn.NEVER : Words.of(Words.FailOn.class, setting);
        return figures.findings().stream()
                .filter(finding -> least.failsOn(finding.kind().severity()))
                .count();
    }
}
