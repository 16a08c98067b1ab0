package dev.earnest.synthetic;

import java.util.List;

/** The rows of claims.csv, in order of the events that they are for. */
final class ClaimFile implements RowText {
    static final String HEADER =
            "claim_id,partner_id,offer_id,event_id,submitted_date,decided_date,paid_date,status,amount,evidence,disputed,reason";

    private static final int PAID = 0;
    private static final int REJECTED = 2;
    private static final int SUBMITTED = 3;
    private static final Weighted STATUS =
            Weighted.of(List.of("paid", "approved", "rejected", "submitted"), 60, 20, 9, 11);

    private final World world;
    private final Draws draws;
    private final EventRow event;
    private final byte[] offer;

    ClaimFile(World world) {
        this.world = world;
        this.draws = world.draws(Draws.Stream.CLAIMS);
        this.event = new EventRow(world);
        this.offer = ByteText.cell(world.recipe.names().claimOffer());
    }

    @Override
    public void write(long row, ByteText out) {
        long eventRow = EventRow.rowOfClaim(row);
        event.look(eventRow);
        draws.at(row);
        int status = STATUS.pick(draws);
        int submitted = event.day + draws.between(1, 20);
        int decided = submitted + draws.between(3, 28);
        int paid = decided + draws.between(20, 45);
        boolean known = world.ifSeen(decided) != World.NONE;
        int shown = known ? status : SUBMITTED;
        if (shown == PAID && world.ifSeen(paid) == World.NONE) {
            shown = 1;
        }
        world.claim(out, row);
        world.partner(out, event.partner);
        out.text(offer).comma();
        world.event(out, eventRow);
        world.day(out, Math.min(submitted, world.deals.last()));
        world.day(out, shown == SUBMITTED ? World.NONE : decided);
        world.day(out, shown == PAID ? paid : World.NONE);
        out.text(STATUS.cell(shown)).comma();
        world.money(out, (event.amount + 1) / 2);
        boolean complete = shown != REJECTED && draws.chance(95);
        out.text(complete ? "invoice;proof_of_performance" : "invoice").comma();
        out.text(shown == REJECTED && draws.chance(40) ? "yes" : "no").comma();
        out.text(shown == REJECTED ? "no proof of performance" : "").comma();
        out.endRow();
    }
}
