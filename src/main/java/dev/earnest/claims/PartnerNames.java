package dev.earnest.claims;

import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Payouts;
import org.jspecify.annotations.Nullable;

/** The ids and names of partners, as they stand in the partner file on the day of the run. */
public final class PartnerNames {
    private final Payouts payouts;
    private final @Nullable TextColumn names;
    private final int day;

    public PartnerNames(Payouts payouts) {
        Frame file = payouts.data().partners();
        this.payouts = payouts;
        this.names = file == null ? null : file.text("name");
        this.day = (int) payouts.asOf().toEpochDay();
    }

    /** The id of a partner by its code. */
    public String id(int partner) {
        return payouts.data().partnerIds().value(partner);
    }

    /** The name of a partner by its code, or null where no file has one. */
    public @Nullable String name(int partner) {
        int row = payouts.partnerRow(partner, day);
        return names == null || row < 0 || names.blank(row) ? null : names.text(row);
    }
}
