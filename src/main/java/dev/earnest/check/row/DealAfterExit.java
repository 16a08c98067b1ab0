package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;

/** A deal of a partner that had left. */
public final class DealAfterExit implements DataCheck {
    private static final About ABOUT =
            About.warning("deal-after-exit", Topic.PARTNERS, "a deal won after its partner left the program");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Frame partners = data.data().partners();
        PartnerDays known = PartnerDays.of(data, "left_date");
        Rows deals = new Rows(Role.DEALS, data.data().deals());
        DateColumn close = deals.dates("close_date");
        if (partners == null || known == null || close == null) {
            return;
        }
        Rows rows = new Rows(Role.PARTNERS, partners);
        for (int row = 0; row < deals.count(); row++) {
            int partner = Rows.code(row, deals.words("partner_id"));
            int day = known.day(partner);
            int closed = close.day(row);
            if (day != Rows.NONE && closed != Rows.NONE && closed > day && deals.won(row)) {
                hits.add(Hit.of(
                                ABOUT,
                                deals.spot(row, "close_date"),
                                deals.name(row) + " of partner `" + deals.text(row, "partner_id") + "` closed "
                                        + Rows.date(closed) + ", but it had left on " + Rows.date(day))
                        .helping(
                                "correct the date or the partner; offers pay nothing for deals after the exit only where they say so")
                        .near("it left here", rows.spot(known.row(partner), "left_date")));
            }
        }
    }
}
