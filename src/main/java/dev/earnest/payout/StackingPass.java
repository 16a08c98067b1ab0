package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Tiers;
import java.util.ArrayList;
import java.util.List;

/** Step 4: groups of offers that meet on one deal and payee, in the order written. */
final class StackingPass {
    private final Context context;
    private final List<Series> all;

    StackingPass(Context context, List<Series> all) {
        this.context = context;
        this.all = all;
    }

    /** Whether lines of an offer can stack. */
    static boolean stacks(Offer offer) {
        Tiers tiers = offer.tiers();
        boolean accumulates = tiers != null && tiers.every() != null && tiers.method() != Tiers.Method.PROSPECTIVE;
        return offer.trigger().onDeals() && !accumulates && offer.earn().repeat() == null;
    }

    void run() {
        for (Catalog version : context.timeline.versions()) {
            for (Stacking group : version.stacking()) {
                List<Series> members = members(version, group);
                if (!members.isEmpty()) {
                    run(version, group, members, LineKind.EARNING);
                    run(version, group, members, LineKind.RECOUNT);
                }
            }
        }
    }

    private List<Series> members(Catalog version, Stacking group) {
        List<Series> members = new ArrayList<>();
        List<String> ids =
                group.offers().isEmpty() ? List.copyOf(version.offers().keySet()) : group.offers();
        for (String id : ids) {
            for (Series series : all) {
                if (series.id.equals(id) && stacksIn(series, version)) {
                    members.add(series);
                }
            }
        }
        return members;
    }

    private static boolean stacksIn(Series series, Catalog version) {
        return series.versions.stream().anyMatch(offer -> offer.catalog == version && stacks(offer.offer));
    }

    private void run(Catalog version, Stacking group, List<Series> members, LineKind kind) {
        DealLines lines = DealLines.of(members, version, kind);
        StackedDeal meeting = new StackedDeal(version, group, members);
        int deal = -1;
        while (lines.advance()) {
            if (lines.deal() != deal) {
                meeting.settle();
                meeting.clear();
                deal = lines.deal();
            }
            meeting.add(lines.member(), lines.line());
        }
        meeting.settle();
        if (meeting.cuts) {
            context.felt.add(group);
        }
    }
}
