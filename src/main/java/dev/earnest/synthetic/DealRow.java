package dev.earnest.synthetic;

/** One deal: who, what, when, for how much; mutable, one for each thread. Money is in hundredths of a unit. */
final class DealRow {
    static final int NEW = 0;
    static final int RENEWAL = 1;
    static final int WON = 0;
    static final int LOST = 1;
    static final int OPEN = 2;

    private static final int[] PRICES = {12_900, 24_900, 49_900, 8_900, 5_900, 180_000, 99_900, 32_500};
    private static final int[] WON_OF_100 = {62, 84, 73};
    private static final int STILL_OPEN = 60;

    private final World world;
    private final Draws draws;
    private final Account owner;

    long account;
    int partner;
    int region;
    int product;
    int type;
    int stage;
    int source;
    int created;
    int registered;
    int approved;
    int closed;
    int cash;
    long list;
    long amount;
    long cost;
    long arr;
    int quantity;
    int term;
    int refunded;
    long refund;
    int churned;
    /** For columns of their own beside these: even bits that nothing else was drawn from. */
    long spare;

    DealRow(World world) {
        this.world = world;
        this.draws = world.draws(Draws.Stream.DEALS);
        this.owner = new Account(world);
    }

    DealRow look(long row) {
        draws.at(row);
        closed = world.deals.of(row);
        who();
        product = world.products.pick(draws);
        stage = stage();
        days();
        price();
        afterwards();
        if (stage == WON && draws.below(1000) < 5) {
            becomeCreditNote();
        }
        spare = draws.next();
        return this;
    }

    private void who() {
        boolean fresh = draws.chance(38);
        owner.look(fresh ? world.freshAccount(draws, closed) : world.anyAccount(draws, closed), closed);
        account = owner.number;
        partner = owner.partner;
        region = draws.chance(92) ? owner.region : world.regions.pick(draws);
        int at = draws.below(100);
        type = fresh || at < 15 ? NEW : at < 60 ? RENEWAL : 2;
    }

    /** Seven in ten are won; of the last 60 days many are open, of earlier ones a few forgotten ones. */
    private int stage() {
        if (draws.chance(world.deals.last() - closed < STILL_OPEN ? 30 : 2)) {
            return OPEN;
        }
        return draws.chance(WON_OF_100[type]) ? WON : LOST;
    }

    private void days() {
        created = closed - (type == RENEWAL ? draws.between(30, 95) : draws.between(7, 160));
        boolean registers = draws.chance(type == NEW ? 55 : 8);
        registered = registers ? Math.min(closed, created + draws.below(10)) : World.NONE;
        approved = registers && draws.chance(90) ? Math.min(closed, registered + draws.between(1, 6)) : World.NONE;
        int at = draws.below(100);
        source = registers || at < 40 ? 0 : at < 82 ? 1 : 2;
        int paid = closed + draws.between(15, 75);
        cash = stage == WON ? world.ifSeen(paid) : World.NONE;
    }

    private void price() {
        int at = draws.below(100);
        boolean once = product == world.products.size() - 1 && product >= 2;
        term = once ? 0 : at < 62 ? 12 : at < 76 ? 24 : 36;
        quantity = Quantities.of(draws.next());
        list = (long) PRICES[product % PRICES.length] * quantity * Math.max(term, 12) / 12;
        int discount = draws.below(180) + draws.below(180);
        amount = Math.max(1, (list * (1000 - discount) + 500) / 1000);
        cost = (list * draws.between(42, 66) + 50) / 100;
        arr = once ? 0 : (amount * 12 + term / 2) / term;
    }

    /** Three in a hundred that are won come back, four leave; only what had happened by the last day is known. */
    private void afterwards() {
        int fate = draws.below(100);
        int refundDay = closed + draws.between(10, 210);
        int kept = draws.chance(45) ? 0 : draws.between(2, 5) * 10;
        int churnDay = closed + 30 * draws.between(3, Math.max(term, 12));
        refunded = stage == WON && fate < 3 ? world.ifSeen(refundDay) : World.NONE;
        refund = refunded == World.NONE || kept == 0 ? 0 : Math.max(1, (amount * (100 - kept) + 50) / 100);
        churned = stage == WON && fate >= 3 && fate < 7 ? world.ifSeen(churnDay) : World.NONE;
    }

    private void becomeCreditNote() {
        list = -list;
        amount = -amount;
        cost = -cost;
        arr = 0;
        quantity = -quantity;
        refunded = World.NONE;
        refund = 0;
        churned = World.NONE;
        registered = World.NONE;
        approved = World.NONE;
    }
}
