package dev.earnest.benchmark.plain;

import java.time.LocalDate;

/** A calendar quarter. */
record Quarter(int year, int number) {

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    Quarter lastYear() {
        return new Quarter(year - 1, number);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
