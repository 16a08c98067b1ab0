package dev.earnest.payout;

import dev.earnest.catalog.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition as it was asked of one deal or event.
 *
 * @param place where it is written in the catalog, such as {@code offers.mdf.when.product}
 * @param condition null where it is none of {@code who}, {@code seller} and {@code when}
 * @param column the column whose value was found; empty where there is no single one
 * @param parts what it is made of: the conditions of segments
 */
public record Check(
        Kind kind,
        String place,
        @Nullable Condition condition,
        boolean holds,
        Found found,
        String column,
        List<Check> parts) {
    public Check {
        parts = List.copyOf(parts);
    }

    /** What is asked, in the order of the language. */
    public enum Kind {
        /** The type of an event. */
        TRIGGER,
        /** The stage of a deal. */
        STAGE,
        /** That the day which counts is known. */
        DATE,
        /** That the version which prices the day has the offer. */
        VERSION,
        /** That the day lies in the offer's window. */
        WINDOW,
        /** That somebody is to be paid. */
        PAYEE,
        /** That the partner file has a row for the partner on that day. */
        PARTNER_ROW,
        /** A condition on the partner of the deal, where another is paid. */
        SELLER,
        /** A condition on the payee. */
        WHO,
        /** A condition on the deal or event. */
        WHEN,
        /** The number among those that meet the other conditions. */
        NTH
    }
}
