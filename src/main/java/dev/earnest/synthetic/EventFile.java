package dev.earnest.synthetic;

import java.util.List;

/** The rows of events.csv, in order of their day. */
final class EventFile implements RowText {
    static final String HEADER = "event_id,partner_id,type,date,amount,value,deal_id,account_id,evidence,status";

    private static final Weighted TYPES =
            Weighted.falling(List.of("mdf_claim", "certification", "training", "referral", "demo"));
    private static final Weighted EVIDENCE =
            Weighted.falling(List.of("invoice", "certificate", "attendance list", "", "report"));

    private final World world;
    private final EventRow event;

    EventFile(World world) {
        this.world = world;
        this.event = new EventRow(world);
    }

    @Override
    public void write(long row, ByteText out) {
        event.look(row);
        world.event(out, row);
        world.partner(out, event.partner);
        out.text(TYPES.cell(event.type)).comma();
        world.day(out, event.day);
        if (event.amount > 0) {
            world.money(out, event.amount);
        } else {
            out.comma();
        }
        if (event.value > 0) {
            out.number(event.value);
        }
        out.comma();
        if (event.dealRow >= 0) {
            world.deal(out, event.dealRow);
            world.account(out, event.account);
        } else {
            out.comma().comma();
        }
        out.text(EVIDENCE.cell(event.type)).comma();
        if (event.type == EventRow.CERTIFICATION) {
            out.text(event.value >= 70 ? "passed" : "failed");
        }
        out.comma();
        out.endRow();
    }
}
