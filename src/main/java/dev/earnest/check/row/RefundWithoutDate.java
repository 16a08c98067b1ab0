package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.Role;

/** A refund of which nobody knows the day. */
public final class RefundWithoutDate implements DataCheck {
    private static final About ABOUT = About.warning(
            "refund-without-date", Topic.DEALS, "a refunded amount without a date, which takes nothing back");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Rows deals = new Rows(Role.DEALS, data.data().deals());
        NumberColumn refund = deals.numbers("refunded_amount");
        if (refund == null) {
            return;
        }
        DateColumn day = deals.dates("refunded_date");
        for (int row = 0; row < deals.count(); row++) {
            boolean refunded = !refund.blank(row) && refund.value(row) > 0;
            if (refunded && deals.day(row, day) == Rows.NONE) {
                hits.add(Hit.of(
                                ABOUT,
                                deals.spot(row, "refunded_amount"),
                                deals.name(row) + " was refunded " + Rows.number(refund.value(row))
                                        + " on no known day")
                        .helping("fill in `refunded_date`; without it nothing is clawed back"));
            }
        }
    }
}
