package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.MarginRates;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The result of a program.
 *
 * @param first the first earning date of a line; null where there is none
 * @param last the last one
 * @param program all offers together, a deal under several of them counted once
 * @param offers the most spent on first
 * @param ghosts worked out as if alone; in no total
 * @param by the fields that groups are split by; empty for none
 * @param groups the most spent on first, or in time's order
 * @param several deals that more than one offer pays on
 */
public record RoiFigures(
        CurrencyUnit currency,
        String catalog,
        List<String> versions,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        LocalDate asOf,
        Assumed assumed,
        RoiRow program,
        List<RoiRow> offers,
        List<RoiRow> ghosts,
        List<String> by,
        List<RoiRow> groups,
        long several) {
    public RoiFigures {
        versions = List.copyOf(versions);
        offers = List.copyOf(offers);
        ghosts = List.copyOf(ghosts);
        by = List.copyOf(by);
        groups = List.copyOf(groups);
    }

    /**
     * What was assumed where the data don't tell, for the deals paid on.
     *
     * @param otherwise the incremental share of offers without one of their own; null: none
     * @param own shares of single offers, in the catalog's order
     * @param estimated a share that was estimated from the data and stands for all; null: none was
     * @param costKnown deals whose cost is in the data
     * @param margins gross margins taken for the others
     * @param costUnknown deals without a cost and without a margin to take
     * @param costs of the program in the window
     * @param costFrom the first month that costs are counted for; null where there are none
     */
    public record Assumed(
            @Nullable Rate otherwise,
            List<Own> own,
            @Nullable BigDecimal estimated,
            long costKnown,
            List<Margin> margins,
            long costUnknown,
            List<Cost> costs,
            @Nullable LocalDate costFrom,
            @Nullable LocalDate costTo) {
        public Assumed {
            own = List.copyOf(own);
            margins = List.copyOf(margins);
            costs = List.copyOf(costs);
        }
    }

    /** The incremental share of one offer. */
    public record Own(String offer, Rate share) {}

    /** A gross margin, and for how many deals it was taken. */
    public record Margin(BigDecimal margin, long deals) {
        /** Those taken for the deals of each kind of margin. */
        static List<Margin> taken(MarginRates rates, IntToLongFunction dealsByKind) {
            List<Margin> taken = new ArrayList<>();
            for (int kind = MarginRates.KNOWN + 1; kind < rates.unknown(); kind++) {
                long deals = dealsByKind.applyAsLong(kind);
                if (deals > 0) {
                    taken.add(new Margin(rates.rate(kind), deals));
                }
            }
            return taken;
        }
    }

    /** A cost of running the program: as declared, and what falls into the window, in minor units. */
    public record Cost(String name, BigDecimal amount, String every, long inWindow) {}
}
