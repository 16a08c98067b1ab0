package dev.earnest.synthetic;

import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what is made; the same recipe gives the same bytes.
 *
 * @param from the first day a deal may close on, not before {@link #FIRST}
 * @param to the last day of the data, not after {@link #LAST}; at most 100 years behind {@code from}
 * @param currency written in a column of its own; null: two decimals, and no such column
 */
public record Recipe(
        long seed,
        Sizes sizes,
        LocalDate from,
        LocalDate to,
        Names names,
        @Nullable CurrencyUnit currency,
        Width width) {
    /** The earliest first day. */
    public static final LocalDate FIRST = LocalDate.of(1920, 1, 1);

    /** The latest last day. */
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** The most years that a recipe spans. */
    public static final int MOST_YEARS = 100;

    /** How many columns a deal has. */
    public enum Width {
        /** Eight: those that nearly every catalog reads. */
        SHORT,
        /** Those of the data contract. */
        USUAL,
        /** Also what exports have and no catalog reads: names, owners, sentences in quotes. */
        LONG
    }

    public Recipe {
        if (to.isBefore(from) || from.isBefore(FIRST) || to.isAfter(LAST) || !to.isBefore(from.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** So many deals in three years, in no currency, with the usual columns. */
    public static Recipe of(long seed, Sizes sizes) {
        return new Recipe(
                seed, sizes, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31), Names.USUAL, null, Width.USUAL);
    }
}
