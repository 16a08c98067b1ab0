package dev.earnest.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Seeded draws with the shapes that sales data has: long tails, busy quarter ends, working days. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of values, each as often as its weight says. */
    <T> T weighted(List<T> values, int... weights) {
        return values.get(index(weights));
    }

    int index(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int at = random.nextInt(total);
        for (int i = 0; ; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
    }

    /** A sum around a median with a long tail, rounded to a multiple of step. */
    BigDecimal sum(int median, double spread, int step) {
        double value = median * StrictMath.exp(spread * random.nextGaussian());
        return BigDecimal.valueOf(Math.max(step, Math.round(value / step) * (long) step));
    }

    /** A sum a little below another, as a discount of so many percent leaves it, in whole units. */
    BigDecimal lessPercent(BigDecimal sum, int percent) {
        return sum.multiply(BigDecimal.valueOf(100L - percent))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    /** A working day in the window; later days of a quarter come more often. */
    LocalDate busyDay(LocalDate from, LocalDate to) {
        int days = (int) (to.toEpochDay() - from.toEpochDay());
        while (true) {
            LocalDate day = from.plusDays(random.nextInt(days + 1));
            boolean monthEnd = day.getDayOfMonth() > day.lengthOfMonth() - 8;
            boolean quarterEnd = monthEnd && day.getMonthValue() % 3 == 0;
            int keep = quarterEnd ? 100 : monthEnd ? 55 : 30;
            if (chance(keep) && isWorkingDay(day)) {
                return day;
            }
        }
    }

    LocalDate workingDay(LocalDate from, LocalDate to) {
        int days = (int) (to.toEpochDay() - from.toEpochDay());
        while (true) {
            LocalDate day = from.plusDays(random.nextInt(days + 1));
            if (isWorkingDay(day)) {
                return day;
            }
        }
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
