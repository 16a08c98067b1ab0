package dev.earnest.analysis;

import dev.earnest.money.CurrencyUnit;
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
        Parts total,
        List<OfferFigures> offers,
        List<PartnerFigures> partners,
        List<String> by,
        List<GroupFigures> groups,
        List<Rejected> rejected) {

    public SimulateFigures {
        versions = List.copyOf(versions);
        inputs = List.copyOf(inputs);
        offers = List.copyOf(offers);
        partners = List.copyOf(partners);
        by = List.copyOf(by);
        groups = List.copyOf(groups);
        rejected = List.copyOf(rejected);
    }

    /**
     * One input file.
     *
     * @param role deals, partners, events, touches, claims, fx or join
     * @param sha256 of its bytes; null for rows that came from no file
     */
    public record InputFigures(String role, String file, @Nullable String sha256, long rows) {}

    /**
     * Where the deals went: read = won + lost + open + rejected.
     *
     * @param paid won deals with a line that pays something other than 0
     * @param unmatched won deals that no offer matched
     * @param several deals that earned under several offers
     * @param partnersPaid partners with a line that pays something other than 0
     * @param pending deals not earned yet for want of a date
     * @param noTarget deals of partners without a target
     * @param noMeasure deals whose measure is blank
     * @param withoutRow partners of won deals that are not in the partner file
     * @param rounded numbers with more than four decimals that were rounded
     */
    public record Counts(
            long read,
            long won,
            long lost,
            long open,
            long rejected,
            long paid,
            long unmatched,
            long several,
            long partnersPaid,
            long pending,
            long noTarget,
            long noMeasure,
            long withoutRow,
            long rounded) {}

    /**
     * One offer.
     *
     * @param status null where it is active; else ghost or retired
     * @param of the name of its measure
     * @param measure the sum of the measure over what earned; null where it has none
     * @param rate paid by measure, 5% is 0.05; null where the measure is no money or 0
     * @param nothing why it paid nothing; null where it paid something
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
