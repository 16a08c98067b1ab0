package dev.earnest.analysis.portfolio;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.compare.Band;
import dev.earnest.analysis.compare.WhoFigures.Bands;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import dev.earnest.analysis.portfolio.PortfolioFigures.PartnerFigures;
import dev.earnest.analysis.portfolio.PortfolioFigures.ProgramFigures;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two portfolios on the same deals: by program, over all, and for each partner over all programs.
 *
 * @param programs in the order of the new one, then those that only the base has
 * @param total over all programs
 * @param partners whose payout over all programs differs, the largest loss first
 */
public record PortfolioComparison(
        PortfolioFigures base,
        PortfolioFigures next,
        List<ProgramChange> programs,
        ProgramChange total,
        List<PartnerChange> partners) {
    public PortfolioComparison {
        programs = List.copyOf(programs);
        partners = List.copyOf(partners);
    }

    /**
     * One program under both, or all.
     *
     * @param status new, gone, or null where both have it
     * @param who its partners by how they fare
     */
    public record ProgramChange(
            String id,
            @Nullable String status,
            Parts base,
            Parts next,
            long ceilingBase,
            long ceilingNext,
            Bands who) {}

    /** Compares what two portfolios pay on the same data. */
    public static PortfolioComparison of(PortfolioFigures base, PortfolioFigures next) {
        Set<String> ids = new LinkedHashSet<>(next.portfolio().programs());
        ids.addAll(base.portfolio().programs());
        List<ProgramChange> programs = new ArrayList<>();
        for (String id : ids) {
            List<PartnerChange> partners = changes(base, next, partner -> partner.paidBy(id));
            programs.add(change(id, program(base, id), program(next, id), partners));
        }
        List<PartnerChange> all = changes(base, next, partner -> partner.parts().paid());
        ProgramChange total = change("total", base.total(), next.total(), all);
        if (total.who().base() != base.total().parts().paid()
                || total.who().next() != next.total().parts().paid()) {
            throw new IllegalStateException("partners do not add up to " + total);
        }
        List<PartnerChange> moved = all.stream()
                .filter(partner -> partner.difference() != 0)
                .sorted(Comparator.comparingLong(PartnerChange::difference).thenComparing(PartnerChange::id))
                .toList();
        return new PortfolioComparison(base, next, programs, total, moved);
    }

    private static @Nullable ProgramFigures program(PortfolioFigures of, String id) {
        return of.programs().stream()
                .filter(program -> program.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static ProgramChange change(
            String id, @Nullable ProgramFigures base, @Nullable ProgramFigures next, List<PartnerChange> partners) {
        return new ProgramChange(
                id,
                base == null ? "new" : next == null ? "gone" : null,
                base == null ? Parts.ZERO : base.parts(),
                next == null ? Parts.ZERO : next.parts(),
                base == null ? 0 : base.ceilingCut(),
                next == null ? 0 : next.ceilingCut(),
                bands(partners));
    }

    /** Every partner that either pays something. */
    private static List<PartnerChange> changes(
            PortfolioFigures base, PortfolioFigures next, ToLongFunction<PartnerFigures> paid) {
        Map<String, PartnerFigures> then = byId(base);
        Map<String, PartnerFigures> now = byId(next);
        Set<String> ids = new LinkedHashSet<>(then.keySet());
        ids.addAll(now.keySet());
        long unit = BigInteger.TEN.pow(base.currency().digits()).longValueExact();
        List<PartnerChange> changes = new ArrayList<>();
        for (String id : ids) {
            PartnerFigures one = then.get(id);
            PartnerFigures two = now.get(id);
            long before = one == null ? 0 : paid.applyAsLong(one);
            long after = two == null ? 0 : paid.applyAsLong(two);
            if (before != 0 || after != 0) {
                String name = one != null ? one.name() : two == null ? null : two.name();
                changes.add(new PartnerChange(id, name, before, after, Band.of(before, after, unit)));
            }
        }
        return changes;
    }

    private static Map<String, PartnerFigures> byId(PortfolioFigures figures) {
        Map<String, PartnerFigures> byId = new LinkedHashMap<>();
        figures.partners().forEach(partner -> byId.put(partner.id(), partner));
        return byId;
    }

    private static Bands bands(List<PartnerChange> partners) {
        Map<Band, Long> counts = new EnumMap<>(Band.class);
        long base = 0;
        long next = 0;
        for (PartnerChange partner : partners) {
            counts.merge(partner.band(), 1L, Long::sum);
            base = Math.addExact(base, partner.base());
            next = Math.addExact(next, partner.next());
        }
        return new Bands(counts, base, next);
    }
}
