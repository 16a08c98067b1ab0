package dev.earnest.spark;

import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.util.List;

/**
 * What is worked out of each book.
 *
 * @param <S> what one book comes to; those of all books add up
 */
@FunctionalInterface
public interface BookWork<S extends Serializable> extends Serializable {
    /** What a book comes to, with what each program pays for its deals. */
    S of(List<Payouts> payouts);
}
