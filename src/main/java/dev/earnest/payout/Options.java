package dev.earnest.payout;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a run is done.
 *
 * @param asOf the day after which repeated lines are committed, not paid; null: the last earning date in the data
 * @param threads at least 1; the result is the same for any number
 * @param absentIsBlank whether a column that the program reads and the data lack is all blank; else it is an error
 * @param again whether another program will be run over the same data after this one, which costs memory until then
 */
public record Options(@Nullable LocalDate asOf, int threads, boolean absentIsBlank, boolean again)
        implements Serializable {

    /** One thread, as of the last earning date. */
    public static final Options PLAIN = new Options(null, 1, false);

    /** Of a run that no other follows. */
    public Options(@Nullable LocalDate asOf, int threads, boolean absentIsBlank) {
        this(asOf, threads, absentIsBlank, false);
    }

    /** The same, to be followed by others on the same data. */
    public Options first() {
        return new Options(asOf, threads, absentIsBlank, true);
    }
}
