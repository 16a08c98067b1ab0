package dev.earnest.synthetic;

import java.math.BigInteger;

/**
 * How much of everything there is.
 *
 * @param deals from 1 to 100,000,000,000
 * @param partners from 1 to 1,000,000,000
 * @param accounts from 1 to 100,000,000,000
 * @param events none or more, at most as many as there may be deals; so are touches and claims
 * @param claims at most {@link #mostClaims}
 */
public record Sizes(long deals, int partners, long accounts, long events, long touches, long claims) {
    /** The most deals, accounts, events and touches. */
    public static final long MOST = 100_000_000_000L;

    /** The most partners. */
    public static final int MOST_PARTNERS = 1_000_000_000;

    public Sizes {
        if (deals < 1 || partners < 1 || accounts < 1 || events < 0 || touches < 0 || claims < 0) {
            throw new IllegalArgumentException("sizes below the least");
        }
        if (Math.max(Math.max(deals, accounts), Math.max(events, touches)) > MOST || partners > MOST_PARTNERS) {
            throw new IllegalArgumentException("sizes above the most");
        }
        if (claims > mostClaims(events)) {
            throw new IllegalArgumentException("more claims than events that one claims for");
        }
    }

    /** Sizes that go with so many deals: partners as 16 times its root, a third as many accounts, and no claims. */
    public static Sizes of(long deals) {
        long partners = Math.min(deals, 16 * BigInteger.valueOf(deals).sqrt().longValue());
        return new Sizes(deals, (int) partners, Math.max(1, deals / 3), deals / 20, deals / 5, 0);
    }

    /** Claims that so many events allow: three in ten events are ones that a partner claims for. */
    public static long mostClaims(long events) {
        return EventRow.claimable(events);
    }
}
