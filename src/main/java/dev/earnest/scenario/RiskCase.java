package dev.earnest.scenario;

import dev.earnest.analysis.roi.Glance;
import dev.earnest.analysis.roi.PartnerMargins;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program on one data set, made ready for draws: what each partner is paid by itself, and what all spend in common. */
final class RiskCase {
    private static final int MILLIONTHS = 6;

    final List<String> offers;
    final PoolLines pools;
    private final long[][] apart;
    private final long @Nullable [] margins;
    private final long cost;

    private RiskCase(List<String> offers, long[][] apart, PoolLines pools, long @Nullable [] margins, long cost) {
        this.offers = offers;
        this.apart = apart;
        this.pools = pools;
        this.margins = margins;
        this.cost = cost;
    }

    /** Pays the program without common sums, and as it is for what the deals that it pays on bring. */
    static RiskCase of(Timeline written, Dataset data, Options options) {
        OpenProgram program = OpenProgram.of(written);
        Payouts open = Plan.compile(program.timeline(), data, options.first()).run();
        Payouts paid = program.coupled().isEmpty()
                ? open
                : Plan.compile(written, open, options).run();
        List<OfferResult> results = open.offers();
        List<LedgerCursor> lines = open.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        int places = results.stream().mapToInt(OfferResult::place).max().orElse(-1) + 1;
        String[] ids = new String[places];
        java.util.Arrays.fill(ids, "");
        long[][] apart = new long[places][];
        for (int i = 0; i < results.size(); i++) {
            int place = results.get(i).place();
            ids[place] = results.get(i).id();
            apart[place] = program.coupled().contains(ids[place])
                    ? new long[data.partnerIds().size()]
                    : byPartner(lines.get(i), data.partnerIds().size());
        }
        PoolLines pools = PoolLines.of(program, open, new Pools(written));
        Glance glance = Glance.of(paid, null, options.threads());
        long cost = glance.program()
                .cost()
                .movePointRight(glance.currency().digits())
                .longValueExact();
        return new RiskCase(List.of(ids), apart, pools, PartnerMargins.of(paid), cost);
    }

    private static long[] byPartner(LedgerCursor line, int partners) {
        long[] sums = new long[partners];
        while (line.next()) {
            sums[line.partner()] = Math.addExact(sums[line.partner()], line.paid());
        }
        return sums;
    }

    /**
     * What came of one draw.
     *
     * @param roi in millionths; {@link Long#MIN_VALUE} where it can't be told
     */
    record Draw(long paid, long[] byOffer, long roi, long[] asked, int[] spentOn) {}

    /** @param counts how often each partner counts, by code */
    Draw draw(int[] counts) {
        PoolLines.Outcome common = pools.replay(counts, apart.length);
        long[] byOffer = common.byOffer();
        for (int offer = 0; offer < apart.length; offer++) {
            byOffer[offer] = Math.addExact(byOffer[offer], sum(apart[offer], counts));
        }
        long paid = java.util.Arrays.stream(byOffer).reduce(0, Math::addExact);
        return new Draw(paid, byOffer, roi(paid, counts), common.asked(), common.spentOn());
    }

    private static long sum(long @Nullable [] values, int[] counts) {
        long sum = 0;
        for (int i = 0; values != null && i < counts.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(values[i], (long) counts[i]));
        }
        return sum;
    }

    private long roi(long paid, int[] counts) {
        long spent = Math.addExact(paid, cost);
        if (margins == null || spent <= 0) {
            return Long.MIN_VALUE;
        }
        return BigDecimal.valueOf(sum(margins, counts) - spent)
                .movePointRight(MILLIONTHS)
                .divide(BigDecimal.valueOf(spent), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
