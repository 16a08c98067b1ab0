package dev.earnest.scenario;

import dev.earnest.analysis.PartSums;
import dev.earnest.analysis.Parts;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.WhoFigures;
import dev.earnest.analysis.kpi.Kpi;
import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.KpiKind;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One form of a program on the data, and its figures, each worked out when first asked for; for one thread. */
public final class Trial {
    private final Trials trials;
    private final Payouts payouts;
    private final Map<String, Parts> byOffer = new HashMap<>();
    private final Map<Metric.Group, Map<String, Parts>> byGroup = new HashMap<>();
    private @Nullable Parts parts;
    private @Nullable RoiFigures returns;
    private @Nullable KpiFigures kpis;
    private @Nullable CompareFigures compared;

    Trial(Trials trials, Payouts payouts) {
        this.trials = trials;
        this.payouts = payouts;
    }

    /** What it pays. */
    public Payouts payouts() {
        return payouts;
    }

    /** A figure; null where it can't be told. */
    public @Nullable BigDecimal value(Metric metric) {
        return metric.of(this);
    }

    /** What is earned and paid, all parts of it, in minor units. */
    public Parts parts() {
        Parts known = parts;
        if (known == null) {
            known = sum(offerParts(null));
            parts = known;
        }
        return known;
    }

    private static Parts sum(Map<String, Parts> offers) {
        return offers.values().stream().reduce(Parts.ZERO, Parts::plus);
    }

    /** Minor units paid more than by the program as it stands. */
    public long more() {
        return Math.subtractExact(parts().paid(), trials.base().parts().paid());
    }

    @Nullable
    BigDecimal increase() {
        return fraction(more(), trials.base().parts().paid());
    }

    /** What it pays beside what the program pays as it stands. */
    public CompareFigures compared() {
        CompareFigures known = compared;
        if (known == null) {
            known = trials.compare(payouts);
            compared = known;
        }
        return known;
    }

    WhoFigures who() {
        return compared().who();
    }

    @Nullable
    BigDecimal losersShare() {
        return fraction(who().total().losers(), who().total().atStake());
    }

    BigDecimal largestLoss() {
        return money(who().losers().stream()
                .mapToLong(partner -> Math.negateExact(partner.difference()))
                .max()
                .orElse(0));
    }

    /** The return of an offer; of the program where that is null. */
    RoiRow returns(@Nullable String offer) {
        RoiFigures known = returns;
        if (known == null) {
            known = trials.returns(payouts);
            returns = known;
        }
        if (offer == null) {
            return known.program();
        }
        return known.offers().stream()
                .filter(row -> row.name().equals(offer))
                .findFirst()
                .orElseThrow(() -> trials.unknown(
                        "offer",
                        offer,
                        payouts.offers().stream().map(OfferResult::id).toList()));
    }

    @Nullable
    BigDecimal kpi(KpiKind kind) {
        KpiFigures known = kpis;
        if (known == null) {
            known = trials.kpis(payouts);
            kpis = known;
        }
        return known.kpis().stream()
                .filter(kpi -> kpi.kind() == kind)
                .findFirst()
                .map(Kpi::value)
                .orElse(null);
    }

    /** What all budgets have left, and what was asked beyond them; of one where it is named. */
    record Budgets(long headroom, long shortfall) {}

    Budgets budgets(@Nullable String id) {
        long headroom = 0;
        long shortfall = 0;
        boolean any = id == null;
        for (BudgetUse use : payouts.budgets()) {
            if (id == null || use.budget().equals(id)) {
                any = true;
                headroom = Math.addExact(headroom, Math.subtractExact(use.amount(), use.spent()));
                shortfall = Math.addExact(shortfall, Math.max(0, Math.subtractExact(use.asked(), use.amount())));
            }
        }
        if (!any && id != null) {
            List<String> ids =
                    new ArrayList<>(payouts.timeline().last().budgets().keySet());
            if (!ids.contains(id)) {
                throw trials.unknown("budget", id, ids);
            }
        }
        return new Budgets(headroom, shortfall);
    }

    /** Money of lines whose field has a value. */
    record GroupMoney(BigDecimal paid, BigDecimal earned) {}

    GroupMoney group(Metric.@Nullable Group group) {
        Parts sum = sum(offerParts(group));
        return new GroupMoney(money(sum.paid()), money(sum.earned()));
    }

    /** The parts of each offer; those that share their lines with the base are not walked again. */
    Map<String, Parts> offerParts(Metric.@Nullable Group group) {
        Map<String, Parts> known = group == null ? byOffer : byGroup.computeIfAbsent(group, any -> new HashMap<>());
        if (!known.isEmpty()) {
            return known;
        }
        Trial start = trials.start();
        boolean reuse = this != start && (group == null || trials.isSameField(group.field(), payouts));
        Set<String> shared = reuse ? payouts.linesSharedWith(start.payouts) : Set.of();
        Map<String, Parts> there = shared.isEmpty() ? Map.of() : start.offerParts(group);
        GroupReading reading = group == null ? null : new GroupReading(payouts, group);
        List<LedgerCursor> lines = trials.lines(payouts);
        List<OfferResult> offers = payouts.offers();
        for (int i = 0; i < offers.size(); i++) {
            String id = offers.get(i).id();
            Parts kept = shared.contains(id) ? there.get(id) : null;
            known.put(id, kept == null ? walk(lines.get(i), reading) : kept);
        }
        if (reading != null && this == trials.base()) {
            reading.check(trials);
        }
        return known;
    }

    private static Parts walk(LedgerCursor line, @Nullable GroupReading reading) {
        PartSums sums = new PartSums();
        while (line.next()) {
            if (reading == null || reading.holds(line)) {
                sums.add(0, line);
            }
        }
        return sums.parts(0);
    }

    /** Minor units as units of the currency. */
    BigDecimal money(long minor) {
        return payouts.timeline().last().currency().decimal(minor);
    }

    private static @Nullable BigDecimal fraction(long part, long of) {
        return of == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of).abs(), MathContext.DECIMAL128);
    }
}
