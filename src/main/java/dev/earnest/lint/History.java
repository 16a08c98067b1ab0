package dev.earnest.lint;

import dev.earnest.catalog.Catalog;
import dev.earnest.problem.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deal history shows of a program, as far as rules ask. */
public interface History {
    /** The first day on which a deal was won or something happened; null where nothing was. */
    @Nullable
    LocalDate first();

    /** The last such day. */
    @Nullable
    LocalDate last();

    /** Whether there is a file of events. */
    boolean hasEvents();

    /** Whether the offer or step at a place of a version came into play. */
    boolean reached(Catalog version, Place place);

    /** The amount that half of the deals paid by an offer of a version do not exceed; null where it paid none. */
    @Nullable
    BigDecimal medianAmount(Catalog version, String offer);

    /** The periods in which a budget of a version was too small, earliest first. */
    List<Exhaustion> exhausted(Catalog version, String budget);

    /**
     * A period in which a budget was too small.
     *
     * @param period as printed
     * @param day on which the first line was cut
     * @param cut what was not paid for want of it
     * @param partners whose lines were cut
     */
    record Exhaustion(String period, LocalDate day, BigDecimal cut, int partners) {}
}
