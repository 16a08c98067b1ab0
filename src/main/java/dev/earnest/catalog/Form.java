package dev.earnest.catalog;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How an offer turns a measure into money. */
public sealed interface Form extends Serializable permits Form.Share, Form.Each, Form.Pay, Tiers {

    /** Its figure or table; null where it has steps. */
    default @Nullable Lookup lookup() {
        if (this instanceof Share share) {
            return share.rate();
        }
        if (this instanceof Each each) {
            return each.money();
        }
        return this instanceof Pay pay ? pay.money() : null;
    }

    /** {@code rate}: that share of the measure; 5% is 0.05. */
    record Share(Lookup rate) implements Form {}

    /** {@code each}: money per unit, or per block of units. */
    record Each(Lookup money, @Nullable Block block) implements Form {}

    /** {@code pay}: a fixed sum for each deal or event. */
    record Pay(Lookup money) implements Form {}
}
