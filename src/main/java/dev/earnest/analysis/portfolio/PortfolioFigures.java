package dev.earnest.analysis.portfolio;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.analysis.SimulateFigures.Rejected;
import dev.earnest.catalog.Portfolio;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several programs pay on one partner base, before it is tables.
 *
 * @param total of all programs; deals and partners are counted once
 * @param counts where the rows went; unmatched: won deals that no program counts
 * @param programs in the portfolio's order
 * @param partners biggest first, all of them
 * @param unmeasured deals that earn and have no measure that the ceiling is a share of, and so no ceiling
 * @param overlap what several programs pay on the same deals
 * @param deals that several programs pay, and those that the ceiling cut; the first of them, what is paid most first
 */
public record PortfolioFigures(
        CurrencyUnit currency,
        Portfolio portfolio,
        List<InputFigures> inputs,
        List<Rejected> rejected,
        Counts counts,
        ProgramFigures total,
        List<ProgramFigures> programs,
        List<PartnerFigures> partners,
        long unmeasured,
        Overlap overlap,
        List<SharedDeal> deals) {
    public PortfolioFigures {
        inputs = List.copyOf(inputs);
        rejected = List.copyOf(rejected);
        programs = List.copyOf(programs);
        partners = List.copyOf(partners);
        deals = List.copyOf(deals);
    }

    /**
     * One program, or all.
     *
     * @param asOf the day after which repeated lines are committed
     * @param deals deals and events with a line
     * @param partners partners with a line
     * @param ceilingCut what the portfolio's ceiling took off; a part of what stacking took off
     * @param dealsCut deals that the ceiling cut
     */
    public record ProgramFigures(
            String id,
            List<String> versions,
            LocalDate asOf,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            long deals,
            long partners,
            Parts parts,
            long ceilingCut,
            long dealsCut) {
        public ProgramFigures {
            versions = List.copyOf(versions);
        }
    }

    /**
     * One partner over all programs; the name is null where no partner file has one.
     *
     * @param programs of each program that has a line for it, in the portfolio's order
     */
    public record PartnerFigures(String id, @Nullable String name, Parts parts, List<PartnerProgram> programs) {
        public PartnerFigures {
            programs = List.copyOf(programs);
        }

        /** What one program pays it; 0 where it has no line. */
        public long paidBy(String program) {
            return programs.stream()
                    .filter(each -> each.program().equals(program))
                    .mapToLong(each -> each.parts().paid())
                    .sum();
        }
    }

    /** One partner under one program. */
    public record PartnerProgram(String partner, String program, long deals, Parts parts) {}

    /**
     * Deals that more than one program pays.
     *
     * @param deals how many
     * @param amount what they come to, in minor units
     * @param paid what all programs pay on them
     * @param listed how many deals these are with those that the ceiling cut
     */
    public record Overlap(long deals, long amount, long paid, long listed) {}

    /**
     * One deal of several programs.
     *
     * @param amount in minor units
     * @param share what is paid by its amount; null where that is not above 0
     * @param ceilingCut what the ceiling took off
     * @param parts what each program pays each partner on it
     */
    public record SharedDeal(
            String id, long amount, long paid, @Nullable BigDecimal share, long ceilingCut, List<DealProgram> parts) {
        public SharedDeal {
            parts = List.copyOf(parts);
        }

        /** What one program pays on it. */
        public long paidBy(String program) {
            return parts.stream()
                    .filter(part -> part.program().equals(program))
                    .mapToLong(DealProgram::paid)
                    .sum();
        }
    }

    /** What one program pays one partner on a deal. */
    public record DealProgram(String deal, String program, String partner, long ceilingCut, long paid) {}
}
