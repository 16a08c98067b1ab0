package dev.earnest.synthetic;

import java.util.List;

/** The rows of touches.csv, in order of deals: one, two or three a deal, the first by the partner that sold it. */
final class TouchFile implements RowText {
    static final String HEADER = "deal_id,partner_id,date,role,weight";

    private static final long ONE = 1 << 20;
    private static final int CYCLE = 6;
    private static final int[] DEAL = {0, 1, 1, 2, 2, 2};
    private static final int[] PLACE = {0, 0, 1, 0, 1, 2};
    private static final Weighted ROLES = Weighted.falling(List.of("source", "influence", "implement"));

    private final World world;
    private final Draws draws;
    private final DealRow deal;
    /** Deals from one that is touched to the next, in units of 2^-20. */
    private final long step;

    TouchFile(World world) {
        this.world = world;
        this.draws = world.draws(Draws.Stream.TOUCHES);
        this.deal = new DealRow(world);
        Sizes sizes = world.recipe.sizes();
        this.step = sizes.deals() * ONE / (group(Math.max(1, sizes.touches()) - 1) + 1);
    }

    private static long group(long row) {
        return row / CYCLE * 3 + DEAL[(int) (row % CYCLE)];
    }

    /** Deals evenly far apart; another round where there are more than there are deals. */
    private long dealRow(long row) {
        long group = group(row);
        return step < ONE ? group % world.recipe.sizes().deals() : group * step / ONE;
    }

    @Override
    public void write(long row, ByteText out) {
        long at = dealRow(row);
        deal.look(at);
        draws.at(row);
        int place = PLACE[(int) (row % CYCLE)];
        int day = deal.created + draws.below(deal.closed - deal.created + 1);
        world.deal(out, at);
        world.partner(out, place == 0 ? deal.partner : world.anyPartner(draws, day));
        world.day(out, day);
        out.text(ROLES.cell(place)).comma();
        out.number(draws.between(1, 5)).comma();
        out.endRow();
    }
}
