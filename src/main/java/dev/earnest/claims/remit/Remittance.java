package dev.earnest.claims.remit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a partner gets in one payment run. Money in minor units.
 *
 * @param name null where no partner file has one
 * @param lines ledger lines that it settles, those that pay 0 left out
 * @param payable what these lines pay, clawbacks left out
 * @param clawedBack what is taken back on them
 * @param broughtForward the balance of the run before; below 0 where the partner owes
 * @param outcome what becomes of {@link #balance}
 */
public record Remittance(
        String partner,
        @Nullable String name,
        LocalDate payDate,
        long lines,
        long payable,
        long clawedBack,
        long broughtForward,
        Outcome outcome) {

    /** Brought forward, and payable, less what is taken back. */
    public long balance() {
        return Math.subtractExact(Math.addExact(broughtForward, payable), clawedBack);
    }

    /** What is paid; never below 0. */
    public long paid() {
        return outcome == Outcome.PAID ? balance() : 0;
    }

    /** What the partner is asked to pay back; never below 0. */
    public long billed() {
        return outcome == Outcome.BILLED ? -balance() : 0;
    }

    /** What is given up for being too little. */
    public long forfeited() {
        return outcome == Outcome.FORFEITED ? balance() : 0;
    }

    /** What the next run begins with. */
    public long carriedForward() {
        return outcome == Outcome.CARRIED ? balance() : 0;
    }
}
