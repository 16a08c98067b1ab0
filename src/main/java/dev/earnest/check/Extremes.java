package dev.earnest.check;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.DatePattern;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The least and the greatest number, and the first and the last date, of a column. */
final class Extremes {
    private final @Nullable DatePattern pattern;
    private @Nullable String firstDay;
    private @Nullable String lastDay;
    private @Nullable String least;
    private @Nullable String greatest;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /** @param pattern how dates are written; null for ISO dates */
    Extremes(@Nullable DatePattern pattern) {
        this.pattern = pattern;
    }

    void add(String cell, Shape shape) {
        if (shape == Shape.ISO_DATE) {
            addDay(cell.strip().substring(0, 10));
        } else if (shape.isDate() && pattern != null) {
            int day = pattern.day(cell.strip());
            if (day != DateColumn.BLANK) {
                addDay(LocalDate.ofEpochDay(day).toString());
            }
        } else if (shape.isNumber()) {
            addNumber(cell.strip(), shape);
        }
    }

    private void addDay(String day) {
        if (firstDay == null || Comparator.<String>naturalOrder().compare(day, firstDay) < 0) {
            firstDay = day;
        }
        if (lastDay == null || day.compareTo(lastDay) > 0) {
            lastDay = day;
        }
    }

    private void addNumber(String cell, Shape shape) {
        double number;
        try {
            number = Double.parseDouble(plain(cell, shape));
        } catch (NumberFormatException e) {
            return;
        }
        if (number < low) {
            low = number;
            least = cell;
        }
        if (number > high) {
            high = number;
            greatest = cell;
        }
    }

    private static String plain(String cell, Shape shape) {
        return switch (shape) {
            case COMMA -> cell.replace(',', '.');
            case COMMA_GROUPS -> cell.replace(",", "");
            case POINT_GROUPS -> cell.replace(".", "").replace(',', '.');
            case SPACE_GROUPS -> cell.replaceAll("[ \u00A0\u202F']", "").replace(',', '.');
            case MARKED -> cell.replaceAll("[^0-9.\\-]", "");
            default -> cell;
        };
    }

    @Nullable
    String least(boolean dates) {
        return dates ? firstDay : least;
    }

    @Nullable
    String greatest(boolean dates) {
        return dates ? lastDay : greatest;
    }
}
