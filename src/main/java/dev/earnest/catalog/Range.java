package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An interval of values of one kind; a missing end is open. */
public sealed interface Range extends Serializable {

    /**
     * Plain numbers, or money in the catalog's currency; percents as fractions (5% is 0.05).
     *
     * @param percent whether the ends were written as percents
     */
    record Numbers(
            @Nullable Bound<BigDecimal> lower, @Nullable Bound<BigDecimal> upper, boolean percent) implements Range {}

    /** Days. */
    record Dates(@Nullable Bound<LocalDate> lower, @Nullable Bound<LocalDate> upper) implements Range {}

    /** Lengths of time back from the earning date. */
    record Durations(
            @Nullable Bound<Duration> lower, @Nullable Bound<Duration> upper) implements Range {}

    /** One end. */
    record Bound<T>(T value, boolean inclusive) implements Serializable {}
}
