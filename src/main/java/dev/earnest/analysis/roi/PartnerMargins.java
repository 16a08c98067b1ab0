package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.PaidDeals;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Rounding;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the margin that would not be there without the program, by the partner that sold. */
public final class PartnerMargins {
    private PartnerMargins() {}

    /** By code of the partner, in minor units, rounded half up; null where it is not known of some deal. */
    public static long @Nullable [] of(Payouts payouts) {
        CurrencyUnit currency = payouts.timeline().last().currency();
        IncrementalShares shares =
                IncrementalShares.assumed(payouts.timeline().last().economics());
        Margins margins = new Margins(payouts);
        TextColumn partners = payouts.data().deals().text("partner_id");
        Worth[] worths = new Worth[payouts.data().partnerIds().size()];
        short[] ranks = ranks(payouts, shares);
        for (int row = 0; row < ranks.length; row++) {
            int partner = ranks[row] == 0 || partners == null ? -1 : partners.code(row);
            if (partner >= 0) {
                Worth worth = worths[partner] == null ? new Worth(margins.rates(), shares) : worths[partner];
                worth.deal(margins, row, ranks[row]);
                worths[partner] = worth;
            }
        }
        long[] sums = new long[worths.length];
        for (int partner = 0; partner < worths.length; partner++) {
            Worth worth = worths[partner];
            BigDecimal incremental = worth == null ? BigDecimal.ZERO : worth.incremental(BigDecimal.ONE);
            if (incremental == null) {
                return null;
            }
            sums[partner] = Rounding.HALF_UP.toMinor(incremental, currency.digits());
        }
        return sums;
    }

    /** Of each deal paid on, the highest rank of the offers that pay on it. */
    private static short[] ranks(Payouts payouts, IncrementalShares shares) {
        short[] ranks = new short[payouts.data().deals().rows()];
        List<OfferResult> offers = payouts.offers();
        List<LedgerCursor> lines = payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        for (int i = 0; i < offers.size(); i++) {
            short rank = (short) shares.rank(offers.get(i));
            PaidDeals deals = new PaidDeals();
            LedgerCursor line = lines.get(i);
            while (line.next()) {
                if (PaidDeals.dealRow(line) >= 0) {
                    deals.add(PaidDeals.dealRow(line), line.paid());
                }
            }
            int place = i;
            deals
                    .net(() -> payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE)
                            .get(place))
                    .stream()
                    .forEach(row -> ranks[row] = (short) Math.max(ranks[row], rank));
        }
        return ranks;
    }
}
