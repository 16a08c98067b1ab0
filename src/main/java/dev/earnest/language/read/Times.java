package dev.earnest.language.read;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Unit;
import dev.earnest.language.tree.ScalarNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readers of dates, durations and periods. */
public final class Times {
    /** The fiscal periods and {@code term}. */
    public static final Words<Period> PERIOD = Words.of("period", Period.values(), Period::word);

    private static final Map<String, Unit> UNITS = Map.of(
            "day",
            Unit.DAYS,
            "days",
            Unit.DAYS,
            "month",
            Unit.MONTHS,
            "months",
            Unit.MONTHS,
            "quarter",
            Unit.QUARTERS,
            "quarters",
            Unit.QUARTERS,
            "year",
            Unit.YEARS,
            "years",
            Unit.YEARS);

    private static final Map<String, Unit> SHORT =
            Map.of("d", Unit.DAYS, "m", Unit.MONTHS, "q", Unit.QUARTERS, "y", Unit.YEARS, "mo", Unit.MONTHS);

    private Times() {}

    /** A day. */
    public static @Nullable LocalDate date(Spot spot) {
        ScalarNode scalar = spot.scalar("a date", "`" + spot.name() + ": 2026-03-31`");
        return scalar == null ? null : dateOf(spot, scalar.text());
    }

    static @Nullable LocalDate dateOf(Spot spot, String text) {
        if (DateText.isIso(text)) {
            LocalDate day = DateText.iso(text);
            if (day == null) {
                spot.error(
                        "no-such-day",
                        "the calendar has no day `" + text + "`",
                        "write year-month-day, such as `2026-03-31`");
            } else if (day.getYear() < 1900 || day.getYear() > 2199) {
                spot.error("no-such-day", "`" + text + "` lies outside the years 1900 to 2199", null);
                return null;
            }
            return day;
        }
        LocalDate guess = DateText.guess(text);
        spot.error(
                "not-a-date",
                "`" + text + "` is no ISO date",
                guess == null ? "write year-month-day, such as `2026-03-31`" : "write `" + guess + "`");
        return null;
    }

    /** Whether the text is an ISO date, of whatever day. */
    public static boolean isDate(String text) {
        return DateText.isIso(text);
    }

    /** A duration. */
    public static @Nullable Duration duration(Spot spot) {
        ScalarNode scalar = spot.scalar("a duration", "`" + spot.name() + ": 30 days`");
        if (scalar == null) {
            return null;
        }
        Duration duration = durationOf(scalar.text());
        if (duration == null) {
            spot.error("not-a-duration", "`" + scalar.text() + "` is no duration", durationHelp(scalar.text()));
        } else if (duration.count() > 36_500) {
            spot.error("out-of-range", "`" + scalar.text() + "` is longer than a century", "is a digit too many?");
            return null;
        }
        return duration;
    }

    /** The duration of a text such as {@code 30 days}, or null. */
    public static @Nullable Duration durationOf(String text) {
        int space = text.indexOf(' ');
        if (space < 1 || space > 6 || !digits(text, space)) {
            return null;
        }
        Unit unit = UNITS.get(text.substring(space + 1).strip());
        return unit == null ? null : new Duration(Integer.parseInt(text.substring(0, space)), unit);
    }

    private static String durationHelp(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace(" ", "");
        if (lower.startsWith("p")) {
            lower = lower.substring(1);
        }
        int end = 0;
        while (end < lower.length() && Numbers.isDigit(lower.charAt(end))) {
            end++;
        }
        String unit = lower.substring(end);
        if (end > 0 && end <= 6) {
            int count = Integer.parseInt(lower.substring(0, end));
            if (unit.isEmpty()) {
                return "add the unit: `" + count + " days`, `" + count + " months`";
            }
            if (unit.equals("w") || unit.equals("week") || unit.equals("weeks")) {
                return "write `" + 7 * count + " days`";
            }
            Unit known = SHORT.containsKey(unit) ? SHORT.get(unit) : UNITS.get(unit);
            if (known != null) {
                return "write `" + new Duration(count, known) + "`";
            }
        }
        return "write a whole number and days, months, quarters or years, such as `30 days`";
    }

    private static boolean digits(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (!Numbers.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
