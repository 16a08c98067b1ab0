package dev.earnest.statement;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which deals and events a partner may be told of: those it closed or had a part in. A payee of another partner's deal, such
 * as a distributor, is paid for it and learns neither whose nor which it was.
 */
final class OwnDeals {
    private final Dataset data;
    private final @Nullable TextColumn sellers;
    private final @Nullable TextColumn ofEvents;
    private final @Nullable TextColumn touched;

    OwnDeals(Dataset data) {
        this.data = data;
        this.sellers = data.deals().text("partner_id");
        this.ofEvents = partners(data.events());
        this.touched = partners(data.touches());
    }

    private static @Nullable TextColumn partners(@Nullable Frame frame) {
        return frame == null ? null : frame.text("partner_id");
    }

    /** Whether a deal is the partner's, by its row; never where there is no row. */
    boolean deal(int row, int partner) {
        if (row < 0) {
            return false;
        }
        return sellers != null && sellers.code(row) == partner || touched != null && touches(row, partner);
    }

    private boolean touches(int row, int partner) {
        TextColumn partners = Objects.requireNonNull(touched);
        int[] start = data.touchStart();
        for (int i = start[row]; i < start[row + 1]; i++) {
            if (partners.code(data.touchOrder()[i]) == partner) {
                return true;
            }
        }
        return false;
    }

    /** Whether an event is the partner's, by its row; never where there is no row. */
    boolean event(int row, int partner) {
        return row >= 0 && ofEvents != null && ofEvents.code(row) == partner;
    }
}
