package dev.earnest.analysis;

import dev.earnest.deal.InputFile;
import dev.earnest.money.CurrencyUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a simulation, before they are tables.
 *
 * @param versions of the catalog, earliest first
 * @param first the first earning date of a line; null where there is no line
 * @param last the last earning date of a line; null where there is no line
 * @param asOf the day after which repeated lines are committed
 * @param total over all lines that are paid, ghosts left out
 * @param offers biggest first
 * @param ghosts offers worked out as if alone and never paid
 * @param budgets by id and period, as the engine has them
 * @param partners biggest first, all of them
 * @param by the fields that {@code groups} are split by; empty for none
 * @param groups biggest first, or in time's order
 * @param rejected rows left out, by file and reason
 */
public record SimulateFigures(
        CurrencyUnit currency,
        String catalog,
        List<String> versions,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        LocalDate asOf,
        List<InputFigures> inputs,
        Counts counts,
        Remarks remarks,
        Parts total,
        List<OfferFigures> offers,
        List<OfferFigures> ghosts,
        List<BudgetFigures> budgets,
        List<PartnerFigures> partners,
        List<String> by,
        List<GroupFigures> groups,
        List<Rejected> rejected) {

    public SimulateFigures {
        versions = List.copyOf(versions);
        inputs = List.copyOf(inputs);
        offers = List.copyOf(offers);
        ghosts = List.copyOf(ghosts);
        budgets = List.copyOf(budgets);
        partners = List.copyOf(partners);
        by = List.copyOf(by);
        groups = List.copyOf(groups);
        rejected = List.copyOf(rejected);
    }

    /**
     * One input file.
     *
     * @param role deals, partners, events, touches, claims, fx or join
     * @param bytes how many it has; null for rows that came from no file
     * @param crc32 of its bytes; null for rows that came from no file
     * @param sha256 of its bytes; null for rows that came from no file, and where nobody asked
     * @param rows rows read, the rejected ones too
     * @param rejected rows left out
     */
    public record InputFigures(
            String role,
            String file,
            @Nullable Long bytes,
            @Nullable String crc32,
            @Nullable String sha256,
            long rows,
            long rejected) {

        /** Those of a file that was read. */
        public static InputFigures of(InputFile file) {
            return new InputFigures(
                    file.role(), file.file(), file.bytes(), file.crc32(), file.sha256(), file.rows(), file.rejected());
        }
    }

    /**
     * Where the deals went: read = won + lost + open + rejected.
     *
     * @param withLine deals and events with a line
     * @param paid deals and events with a line that pays something other than 0
     * @param several deals and events with lines of several offers
     * @param unmatched won deals that no offer counted
     * @param partners partners with a line
     * @param partnersPaid partners with a line that pays something other than 0
     */
    public record Counts(
            long read,
            long won,
            long lost,
            long open,
            long rejected,
            long withLine,
            long paid,
            long several,
            long unmatched,
            long partners,
            long partnersPaid) {}

    /**
     * What is worth a remark; each deal once for each offer that met it.
     *
     * @param pending not earned yet for want of a date
     * @param noTarget of partners without a target
     * @param noMeasure whose measure is blank
     * @param belowStep below the first step, or with no rate in a table
     * @param withoutRow partners of won deals that are not in the partner file
     * @param rounded numbers with more than four decimals that were rounded
     * @param converted amounts turned into the catalog's currency
     * @param unjoined rows without a match in a joined table
     */
    public record Remarks(
            long pending,
            long noTarget,
            long noMeasure,
            long belowStep,
            long withoutRow,
            long rounded,
            long converted,
            long unjoined) {}

    /**
     * A budget or fund in a period.
     *
     * @param period as printed; empty for a fund
     * @param partners whose own it is; 0 where it is everybody's
     * @param asked what lines asked of it, net
     * @param spent what was paid from it, net
     * @param overrun what was paid beyond it
     */
    public record BudgetFigures(
            String id, String period, long partners, long amount, long asked, long spent, long overrun)
            implements Serializable {}

    /**
     * One offer.
     *
     * @param status null where it pays or is a ghost; else retired
     * @param of the name of its measure
     * @param measure the sum of the measure over what earned; null where it has none
     * @param rate paid by measure, 5% is 0.05; null where the measure is no money or 0
     * @param nothing why it pays nothing; null where it pays something
     */
    public record OfferFigures(
            String id,
            String type,
            @Nullable String status,
            long deals,
            long partners,
            String of,
            @Nullable BigDecimal measure,
            @Nullable BigDecimal rate,
            Parts parts,
            @Nullable String nothing) {}

    /** One partner; the name is null where no partner file has one. */
    public record PartnerFigures(String id, @Nullable String name, long deals, Parts parts) {}

    /** One group: a value for each field of {@code by}, null where the field is blank. */
    public record GroupFigures(List<@Nullable String> values, long deals, long partners, Parts parts) {}

    /** Rows of one file left out for one reason. */
    public record Rejected(String role, String reason, long rows) {}
}
