package dev.earnest.reference;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 4: stacking, group by group in the order written, among lines on the same deal and partner. */
final class StackingCuts {
    private final World world;

    StackingCuts(World world) {
        this.world = world;
    }

    void apply(List<Line> lines) {
        Map<List<Object>, List<Line>> together = new LinkedHashMap<>();
        for (Line line : lines) {
            if (stacks(line.offer) && !line.hit.item().event()) {
                // a recounted refund passes as a credit note of its own
                List<Object> key = List.of(line.hit.item(), line.payee, line.version, line.recount());
                together.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
            }
        }
        for (List<Line> deal : together.values()) {
            for (Stacking group : deal.get(0).version.stacking()) {
                apply(group, listed(group, deal));
            }
        }
    }

    /** Deal offers without {@code tiers.every} or {@code repeat}, and prospective ones. */
    static boolean stacks(Offer offer) {
        Tiers tiers = offer.tiers();
        boolean accumulates = tiers != null && tiers.every() != null && tiers.method() != Tiers.Method.PROSPECTIVE;
        return offer.trigger().onDeals() && offer.earn().repeat() == null && !accumulates;
    }

    /** The deal's lines of the group, in the order listed. */
    private static List<Line> listed(Stacking group, List<Line> deal) {
        List<String> ids = group.offers().isEmpty()
                ? new ArrayList<>(deal.get(0).version.offers().keySet())
                : group.offers();
        List<Line> listed = new ArrayList<>();
        for (String id : ids) {
            for (Line line : deal) {
                if (line.offer.id().equals(id) && line.offer.status() == Status.ACTIVE) {
                    listed.add(line);
                }
            }
        }
        return listed;
    }

    private void apply(Stacking group, List<Line> lines) {
        Line stays = null;
        for (Line line : lines) {
            boolean something = line.left.signum() != 0;
            switch (group.keep()) {
                case ALL:
                    break;
                case FIRST: // the first listed that is not 0
                    stays = stays == null && something ? line : stays;
                    break;
                case BEST: // the largest in size; ties to the first listed
                    boolean larger = stays == null || line.left.abs().compareTo(stays.left.abs()) > 0;
                    stays = something && larger ? line : stays;
                    break;
            }
        }
        for (Line line : lines) {
            if (group.keep() != Stacking.Keep.ALL && line != stays) {
                line.stackTo(BigDecimal.ZERO);
            }
        }
        if (group.max() != null && !lines.isEmpty()) {
            ceiling(group, lines);
        }
    }

    /** Cuts the positive lines from the last listed upward until they fit. */
    private void ceiling(Stacking group, List<Line> lines) {
        // where pays_to leads several shares of a deal to one payee, the share of the first offer of the catalog counts
        Line any = lines.get(0);
        for (Line line : lines) {
            any = line.offerOrder < any.offerOrder ? line : any;
        }
        BigDecimal of = any.hit.measure(world, group.of() == null ? "amount" : group.of());
        if (of == null) {
            return;
        }
        BigDecimal most =
                world.round(any.version, of.multiply(group.max().fraction())).max(BigDecimal.ZERO);
        BigDecimal over = most.negate();
        for (Line line : lines) {
            over = over.add(line.left.max(BigDecimal.ZERO));
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (over.signum() > 0 && line.left.signum() > 0) {
                BigDecimal cut = line.left.min(over);
                line.stackTo(line.left.subtract(cut));
                over = over.subtract(cut);
            }
        }
    }
}
