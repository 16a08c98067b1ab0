package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.Role;

/** More given back than was paid. */
public final class RefundAboveAmount implements DataCheck {
    private static final About ABOUT =
            About.warning("refund-above-amount", Topic.DEALS, "a refund that is larger than the deal's amount");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Rows deals = new Rows(Role.DEALS, data.data().deals());
        NumberColumn amount = deals.numbers("amount");
        NumberColumn refund = deals.numbers("refunded_amount");
        if (amount == null || refund == null) {
            return;
        }
        for (int row = 0; row < deals.count(); row++) {
            boolean both = !amount.blank(row) && !refund.blank(row);
            if (both && refund.value(row) > 0 && refund.value(row) > amount.value(row)) {
                hits.add(Hit.of(
                                ABOUT,
                                deals.spot(row, "refunded_amount"),
                                deals.name(row) + " was refunded " + Rows.number(refund.value(row)) + " of "
                                        + Rows.number(amount.value(row)))
                        .helping("correct the refund; a refund of several deals belongs on each of them"));
            }
        }
    }
}
