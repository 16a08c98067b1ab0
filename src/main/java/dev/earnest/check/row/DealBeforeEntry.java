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

/** A deal of a partner that had not joined. */
public final class DealBeforeEntry implements DataCheck {
    private static final About ABOUT =
            About.info("deal-before-entry", Topic.PARTNERS, "a deal won before its partner joined the program");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Frame partners = data.data().partners();
        PartnerDays known = PartnerDays.of(data, "joined_date");
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
            if (day != Rows.NONE && closed != Rows.NONE && closed < day && deals.won(row)) {
                hits.add(Hit.of(
                                ABOUT,
                                deals.spot(row, "close_date"),
                                deals.name(row) + " of partner `" + deals.text(row, "partner_id") + "` closed "
                                        + Rows.date(closed) + ", but it joined on " + Rows.date(day))
                        .helping("correct one of the two dates, if the deal is the partner's")
                        .near("it joined here", rows.spot(known.row(partner), "joined_date")));
            }
        }
    }
}
