package dev.earnest.catalog;

import dev.earnest.money.Rate;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several programs on one partner base, and what they may pay together.
 *
 * @param programs ids in the order in which they fill the ceiling; the last is cut first
 * @param ceiling null: none
 */
public record Portfolio(List<String> programs, @Nullable Ceiling ceiling) implements Serializable {
    public Portfolio {
        programs = List.copyOf(programs);
    }

    /**
     * What all programs together may pay on one deal.
     *
     * @param max share of {@code of}
     * @param of a measure of the whole deal, in money
     */
    public record Ceiling(Rate max, String of) implements Serializable {}
}
