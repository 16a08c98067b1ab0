package dev.earnest.check.guess;

import dev.earnest.check.ColumnProfile;
import dev.earnest.check.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the dates and numbers of a file are written.
 *
 * @param dates a pattern; null for ISO dates
 * @param datesWhy what speaks for it
 * @param decimal {@code ,} or {@code .}; null where numbers are plain
 * @param decimalWhy what speaks for it
 * @param strip currency signs around numbers
 * @param blanks words that stand for nothing
 */
record Formats(
        @Nullable String dates,
        String datesWhy,
        @Nullable String decimal,
        String decimalWhy,
        List<String> strip,
        List<String> blanks) {
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,4})([/.\\-])([0-9]{1,2})\\2([0-9]{1,4}).*");
    private static final Pattern SIGN = Pattern.compile("^-?([^0-9\\-.,' ]+ ?)|( ?[^0-9.,' ]+)$");
    private static final Set<String> NOTHING =
            Set.of("null", "na", "n/a", "nan", "none", "nil", "-", "--", "#n/a", "(blank)");

    /** Those of columns that were placed as dates and as numbers. */
    static Formats of(List<ColumnProfile> dates, List<ColumnProfile> numbers) {
        Days days = new Days();
        dates.forEach(days::add);
        Figures figures = new Figures();
        numbers.forEach(figures::add);
        Set<String> blanks = new LinkedHashSet<>();
        List<ColumnProfile> both = new ArrayList<>(dates);
        both.addAll(numbers);
        for (ColumnProfile column : both) {
            for (ColumnProfile.Value value : column.values()) {
                if (NOTHING.contains(value.text().strip().toLowerCase(java.util.Locale.ROOT))) {
                    blanks.add(value.text());
                }
            }
        }
        String decimal = figures.decimal();
        return new Formats(
                days.pattern(decimal),
                days.why,
                decimal,
                figures.why(),
                List.copyOf(figures.signs),
                List.copyOf(blanks));
    }

    /** The dates of a file. */
    private static final class Days {
        private String why = "";
        private String mark = "";
        private boolean yearFirst;
        private boolean shortYear;
        private boolean packed;
        private boolean named;
        private int firstBig;
        private int secondBig;
        private int seen;

        void add(ColumnProfile column) {
            packed |= Fit.packed(column) > 0;
            for (ColumnProfile.Value value : column.values()) {
                Shape shape = value.shape();
                named |= shape == Shape.NAMED_DATE;
                Matcher parts = PARTS.matcher(value.text().strip());
                if (shape.isDate() && shape != Shape.ISO_DATE && parts.matches()) {
                    add(parts);
                }
            }
        }

        private void add(Matcher parts) {
            seen++;
            mark = parts.group(2);
            yearFirst |= parts.group(1).length() == 4;
            shortYear |= !yearFirst && parts.group(4).length() == 2;
            firstBig += Integer.parseInt(parts.group(1)) > 12 ? 1 : 0;
            secondBig += Integer.parseInt(parts.group(3)) > 12 ? 1 : 0;
        }

        @Nullable
        String pattern(@Nullable String decimal) {
            if (seen == 0) {
                why = packed ? "cells like 20260331" : named ? "cells with the month's name" : "";
                return packed ? "yyyyMMdd" : named ? "d-MMM-yyyy" : null;
            }
            if (yearFirst) {
                why = "the year comes first";
                return "yyyy" + mark + "M" + mark + "d";
            }
            String year = shortYear ? "yy" : "yyyy";
            boolean dayFirst = firstBig > 0 || secondBig == 0 && (mark.equals(".") || ",".equals(decimal));
            if (firstBig > 0 && secondBig > 0) {
                why = "ATTENTION: " + firstBig + " dates can only be d" + mark + "M, and " + secondBig + " only M"
                        + mark + "d";
            } else if (firstBig > 0 || secondBig > 0) {
                why = "the " + (firstBig > 0 ? "first" : "second") + " part is above 12 in " + (firstBig + secondBig)
                        + " of " + seen + " different dates, so it is the day";
            } else {
                why = "ATTENTION: no date tells day from month; if wrong, write "
                        + (dayFirst ? "M" + mark + "d" + mark + year : "d" + mark + "M" + mark + year);
            }
            return dayFirst ? "d" + mark + "M" + mark + year : "M" + mark + "d" + mark + year;
        }
    }

    /** The numbers of a file. */
    private static final class Figures {
        private final Set<String> signs = new LinkedHashSet<>();
        private long commas;
        private long points;
        private String example = "";

        void add(ColumnProfile column) {
            for (ColumnProfile.Value value : column.values()) {
                String cell = value.text().strip();
                Shape shape = value.shape();
                if (shape == Shape.MARKED) {
                    Matcher sign = SIGN.matcher(cell);
                    while (sign.find()) {
                        String text = sign.group(1) == null ? sign.group(2) : sign.group(1);
                        signs.add(text.strip());
                    }
                    cell = SIGN.matcher(cell).replaceAll("").strip();
                    shape = Shape.of(cell.isEmpty() ? "0" : cell);
                }
                count(cell, shape, value.count());
            }
        }

        private void count(String cell, Shape shape, long times) {
            boolean comma = shape == Shape.COMMA
                    || shape == Shape.POINT_GROUPS
                    || shape == Shape.SPACE_GROUPS && cell.indexOf(',') > 0;
            boolean point = shape == Shape.COMMA_GROUPS || shape == Shape.SPACE_GROUPS && cell.indexOf(',') < 0;
            commas += comma ? times : 0;
            points += point ? times : 0;
            example = (comma || point) && example.isEmpty() ? cell : example;
        }

        @Nullable
        String decimal() {
            if (commas == 0 && points == 0) {
                return signs.isEmpty() ? null : ".";
            }
            return commas >= points ? "," : ".";
        }

        String why() {
            String mixed = commas > 0 && points > 0
                    ? "ATTENTION: " + commas + " numbers have decimals behind a comma, " + points
                            + " commas between thousands; "
                    : "";
            return mixed + (example.isEmpty() ? "" : "numbers like " + example);
        }
    }
}
