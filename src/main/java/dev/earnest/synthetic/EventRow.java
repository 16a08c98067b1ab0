package dev.earnest.synthetic;

/** One event: who did what on which day; mutable, one for each thread. Money is in hundredths of a unit. */
final class EventRow {
    static final int CLAIM = 0;
    static final int CERTIFICATION = 1;
    static final int TRAINING = 2;
    static final int REFERRAL = 3;
    static final int DEMO = 4;

    /** Each ten in order of time are of these kinds, so that one can tell which row is the hundredth claim. */
    private static final int[] TYPES = {
        CLAIM, CERTIFICATION, REFERRAL, CLAIM, TRAINING, DEMO, CLAIM, REFERRAL, CERTIFICATION, DEMO
    };

    private static final int[] CLAIMS = {0, 3, 6};
    private static final int SOON = 30;

    private final World world;
    private final Draws draws;
    private final DealRow deal;

    int type;
    int day;
    int partner;
    long amount;
    int value;
    /** The deal that it led to; -1 where it stands for itself. */
    long dealRow;

    long account;

    EventRow(World world) {
        this.world = world;
        this.draws = world.draws(Draws.Stream.EVENTS);
        this.deal = new DealRow(world);
    }

    /** How many of the first {@code events} are claims. */
    static long claimable(long events) {
        long rest = events % TYPES.length;
        return events / TYPES.length * CLAIMS.length + (rest > 6 ? 3 : rest > 3 ? 2 : rest > 0 ? 1 : 0);
    }

    /** The row of the claim with this number, from 0. */
    static long rowOfClaim(long claim) {
        return claim / CLAIMS.length * TYPES.length + CLAIMS[(int) (claim % CLAIMS.length)];
    }

    EventRow look(long row) {
        draws.at(row);
        type = TYPES[(int) (row % TYPES.length)];
        day = world.events.of(row);
        partner = world.anyPartner(draws, day);
        amount = type == CLAIM ? 100L * draws.between(4, 90) * Quantities.of(draws.next()) : 0;
        value = type == CERTIFICATION ? draws.between(64, 99) : type == TRAINING ? draws.between(1, 24) : 0;
        dealRow = -1;
        if (type == REFERRAL || type == DEMO) {
            ofDeal();
        }
        return this;
    }

    /** It belongs to a deal that closes within a month, or to the last one. */
    private void ofDeal() {
        long from = Math.min(world.deals.before(day), world.recipe.sizes().deals() - 1);
        long to = Math.max(from + 1, world.deals.before(day + SOON));
        dealRow = from + draws.below(to - from);
        deal.look(dealRow);
        partner = deal.partner;
        account = deal.account;
    }
}
