package dev.earnest.analysis.portfolio;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.Simulation;
import dev.earnest.analysis.portfolio.PortfolioFigures.PartnerFigures;
import dev.earnest.analysis.portfolio.PortfolioFigures.PartnerProgram;
import dev.earnest.analysis.portfolio.PortfolioFigures.ProgramFigures;
import dev.earnest.catalog.Portfolio;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.PortfolioPayouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sums up what several programs pay: each as a run of its own is summed up, then all of them. */
public final class PortfolioSums {
    private final PortfolioPayouts paid;
    private final Portfolio portfolio;
    private final List<SimulateFigures> alone;
    private final DealsOfPrograms deals;

    private PortfolioSums(
            PortfolioPayouts paid, Portfolio portfolio, List<SimulateFigures> alone, DealsOfPrograms deals) {
        this.paid = paid;
        this.portfolio = portfolio;
        this.alone = alone;
        this.deals = deals;
    }

    /**
     * The figures of the lines earned from one day to another.
     *
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     * @param most how many deals of several programs are told at most
     */
    public static PortfolioFigures of(
            PortfolioPayouts paid,
            Portfolio portfolio,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int most,
            int threads) {
        List<SimulateFigures> alone = paid.programs().stream()
                .map(program -> Simulation.of(program, List.of(), from, to, threads))
                .toList();
        int first = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        int last = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        return new PortfolioSums(paid, portfolio, alone, new DealsOfPrograms(paid, first, last)).figures(most);
    }

    private PortfolioFigures figures(int most) {
        List<ProgramFigures> programs = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            programs.add(program(alone.get(i), i));
        }
        List<PartnerFigures> partners = partners();
        ProgramFigures total = total(programs, partners.size());
        check(total, partners);
        return new PortfolioFigures(
                alone.get(0).currency(),
                portfolio,
                alone.get(0).inputs(),
                alone.get(0).rejected(),
                counts(),
                total,
                programs,
                partners,
                paid.unmeasured(),
                deals.overlap(),
                deals.shared(most));
    }

    private ProgramFigures program(SimulateFigures one, int number) {
        return new ProgramFigures(
                one.catalog(),
                one.versions(),
                one.asOf(),
                one.first(),
                one.last(),
                one.counts().withLine(),
                one.counts().partners(),
                one.total(),
                deals.cut(number),
                deals.dealsCut(number));
    }

    private ProgramFigures total(List<ProgramFigures> programs, long partners) {
        return new ProgramFigures(
                "total",
                List.of(),
                alone.stream()
                        .map(SimulateFigures::asOf)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                alone.stream()
                        .map(SimulateFigures::first)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                alone.stream()
                        .map(SimulateFigures::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                deals.withLine(),
                partners,
                programs.stream().map(ProgramFigures::parts).reduce(Parts.ZERO, Parts::plus),
                programs.stream().mapToLong(ProgramFigures::ceilingCut).reduce(0, Math::addExact),
                deals.dealsCut());
    }

    /** Nothing is printed that does not add up. */
    private static void check(ProgramFigures total, List<PartnerFigures> partners) {
        Parts ofPartners = partners.stream().map(PartnerFigures::parts).reduce(Parts.ZERO, Parts::plus);
        if (!total.parts().addsUp() || !total.parts().equals(ofPartners)) {
            throw new IllegalStateException("the parts of " + total + " do not add up");
        }
    }

    private List<PartnerFigures> partners() {
        Map<String, List<PartnerProgram>> byPartner = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (SimulateFigures one : alone) {
            for (SimulateFigures.PartnerFigures partner : one.partners()) {
                byPartner
                        .computeIfAbsent(partner.id(), any -> new ArrayList<>())
                        .add(new PartnerProgram(partner.id(), one.catalog(), partner.deals(), partner.parts()));
                String name = partner.name();
                if (name != null) {
                    names.putIfAbsent(partner.id(), name);
                }
            }
        }
        List<PartnerFigures> partners = new ArrayList<>();
        byPartner.forEach((id, programs) -> partners.add(new PartnerFigures(
                id,
                names.get(id),
                programs.stream().map(PartnerProgram::parts).reduce(Parts.ZERO, Parts::plus),
                programs)));
        partners.sort(Comparator.comparingLong(
                        (PartnerFigures partner) -> -partner.parts().paid())
                .thenComparing(PartnerFigures::id));
        return partners;
    }

    private Counts counts() {
        Counts rows = alone.get(0).counts();
        long paidPartners = partners().stream()
                .filter(partner -> partner.programs().stream()
                        .anyMatch(program -> program.parts().paid() != 0))
                .count();
        return new Counts(
                rows.read(),
                rows.won(),
                rows.lost(),
                rows.open(),
                rows.rejected(),
                deals.withLine(),
                deals.paid(),
                deals.overlap().deals(),
                unmatched(),
                partners().size(),
                paidPartners);
    }

    /** Won deals that no offer of any program counts. */
    private long unmatched() {
        BitSet matched = new BitSet();
        paid.programs().stream().map(Payouts::matchedDeals).forEach(matched::or);
        var frame = paid.programs().get(0).data().deals();
        TextColumn stage = frame.text("stage");
        int won = stage == null ? -1 : stage.dictionary().code("won");
        long count = 0;
        for (int row = 0; row < frame.rows(); row++) {
            count += (stage == null || stage.code(row) == won) && !matched.get(row) ? 1 : 0;
        }
        return count;
    }
}
