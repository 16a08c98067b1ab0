package dev.earnest.statement;

import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all statements of a run have in common.
 *
 * @param catalog id of the program
 * @param versions of it, earliest first
 * @param from first earning date asked for; null: from the first line
 * @param to last one; null: to the last line
 * @param asOf the day up to which money is due
 * @param paymentRules whether the program has rules for the run that pays, such as a least payment
 */
public record Terms(
        String catalog,
        List<String> versions,
        CurrencyUnit currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate asOf,
        boolean paymentRules) {
    public Terms {
        versions = List.copyOf(versions);
    }
}
