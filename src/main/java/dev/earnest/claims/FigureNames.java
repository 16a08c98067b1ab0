package dev.earnest.claims;

import dev.earnest.deal.Frame;
import dev.earnest.payout.Payouts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names that people know partners, deals and events by. */
final class FigureNames {
    private final Payouts payouts;
    private final PartnerNames partners;

    FigureNames(Payouts payouts) {
        this.payouts = payouts;
        this.partners = new PartnerNames(payouts);
    }

    String partner(int code) {
        return partners.id(code);
    }

    @Nullable
    String partnerName(int code) {
        return partners.name(code);
    }

    String deal(int row) {
        return payouts.data().deals().id().text(row);
    }

    String event(int row) {
        Frame events = Objects.requireNonNull(payouts.data().events());
        return events.id().text(row);
    }

    /** What a claim is for, in words. */
    String subject(Claim claim) {
        return claim.eventRow() >= 0
                ? "event " + event(claim.eventRow())
                : claim.dealRow() >= 0 ? "deal " + deal(claim.dealRow()) : "nothing named";
    }
}
