package dev.earnest.synthetic;

/** A customer and the partner that sells to it; mutable, one for each thread. */
final class Account {
    private final World world;
    private final Draws draws;

    long number;
    int partner;
    int region;

    Account(World world) {
        this.world = world;
        this.draws = world.draws(Draws.Stream.ACCOUNTS);
    }

    /** Looks at {@code account} as it was on {@code day}. */
    void look(long account, int day) {
        number = account;
        draws.at(account);
        partner = world.anyPartner(draws, day);
        region = world.regions.pick(draws);
    }
}
