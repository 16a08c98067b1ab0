package dev.earnest.catalog;

import dev.earnest.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A limit of an offer, or a floor under it. */
public sealed interface Limit extends Serializable {
    /** The period that it counts in; null where it is of each deal. */
    default @Nullable Period period() {
        if (this instanceof PartnerMax max) {
            return max.every();
        }
        if (this instanceof PartnerCount count) {
            return count.every();
        }
        if (this instanceof PartnerMin min) {
            return min.every();
        }
        if (this instanceof Guarantee guarantee) {
            return guarantee.every();
        }
        return this instanceof OfferMax max ? max.every() : null;
    }

    /** At most so much a deal or event. */
    record DealMax(BigDecimal money) implements Limit {}

    /** At most that share of a money measure of the deal, the payee's share of it. */
    record DealMaxShare(Rate share, String of) implements Limit {}

    /** At most what a numeric column of the deal or event says. */
    record DealMaxColumn(String column) implements Limit {}

    /** At least so much where the line is above 0. */
    record DealMin(BigDecimal money) implements Limit {}

    /** At most so much a partner (or partner and account) and period. */
    record PartnerMax(BigDecimal money, Scope per, Period every) implements Limit {}

    /** At most so many paid lines a partner (or partner and account) and period. */
    record PartnerCount(int count, Scope per, Period every) implements Limit {}

    /** A partner's period that sums to less is forfeited or carried to the next. */
    record PartnerMin(BigDecimal money, Scope per, Period every, boolean carry) implements Limit {}

    /** Topped up to so much a partner and period. */
    record Guarantee(BigDecimal money, Period every, boolean carry) implements Limit {}

    /** At most so much over all partners. */
    record OfferMax(BigDecimal money, Period every) implements Limit {}
}
