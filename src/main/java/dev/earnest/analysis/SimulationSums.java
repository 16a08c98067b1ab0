package dev.earnest.analysis;

import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a part of the ledger come to. Parts add up to the whole where all lines of a deal or an event are in one
 * part, with its row: so deals counted once in each part are counted once in all, while partners, who may have lines in
 * several parts, are kept by their ids.
 *
 * @param offers that pay, in the order of lines of one deal
 * @param ghosts offers worked out as if alone and never paid, in the same order
 * @param partners with a line, each once
 * @param groups with a line, each once; none where no field was asked for
 * @param withLine deals and events with a line
 * @param paid deals and events with a line that pays something other than 0
 * @param several deals and events with lines of several offers
 * @param unmatched won deals that no offer counted
 */
public record SimulationSums(
        List<OfferTotal> offers,
        List<OfferTotal> ghosts,
        List<PartnerTotal> partners,
        List<GroupTotal> groups,
        long withLine,
        long paid,
        long several,
        long unmatched)
        implements Serializable {

    public SimulationSums {
        offers = List.copyOf(offers);
        ghosts = List.copyOf(ghosts);
        partners = List.copyOf(partners);
        groups = List.copyOf(groups);
    }

    /**
     * Those of the lines earned from one day to another.
     *
     * @param by names of fields; fails with InputException where one is none
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     * @param threads at least 1; the sums are the same for any number
     */
    public static SimulationSums of(
            Payouts part, List<String> by, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        return new Summing(part, from, to, threads).sums(by);
    }

    /** Those of two parts; fails with IllegalArgumentException where they are not of one program. */
    public SimulationSums plus(SimulationSums other) {
        return new SimulationSums(
                both(offers, other.offers),
                both(ghosts, other.ghosts),
                Merged.of(partners, other.partners, Comparator.comparing(PartnerTotal::id), PartnerTotal::plus),
                Merged.of(
                        groups,
                        other.groups,
                        (one, two) -> Merged.compare(one.values(), two.values()),
                        GroupTotal::plus),
                Math.addExact(withLine, other.withLine),
                Math.addExact(paid, other.paid),
                Math.addExact(several, other.several),
                Math.addExact(unmatched, other.unmatched));
    }

    private static List<OfferTotal> both(List<OfferTotal> one, List<OfferTotal> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("sums of different programs");
        }
        List<OfferTotal> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            both.add(one.get(i).plus(other.get(i)));
        }
        return both;
    }

    /** The parts of all lines that are paid. */
    Parts total() {
        return offers.stream().map(OfferTotal::parts).reduce(Parts.ZERO, Parts::plus);
    }

    /**
     * The lines of one offer.
     *
     * @param measure the sum of the measure, in ten-thousandths
     * @param deals deals and events with a line
     * @param partners ids of those with a line, each once
     * @param firstDay since 1970-01-01, the first that earned a line; after {@code lastDay} where there is none
     * @param lastDay the last that earned a line
     */
    public record OfferTotal(
            String id, Parts parts, BigInteger measure, long deals, List<String> partners, int firstDay, int lastDay)
            implements Serializable {

        OfferTotal plus(OfferTotal other) {
            if (!id.equals(other.id)) {
                throw new IllegalArgumentException("the sums of `" + id + "` and of `" + other.id + "`");
            }
            return new OfferTotal(
                    id,
                    parts.plus(other.parts),
                    measure.add(other.measure),
                    Math.addExact(deals, other.deals),
                    Merged.ids(partners, other.partners),
                    Math.min(firstDay, other.firstDay),
                    Math.max(lastDay, other.lastDay));
        }
    }

    /**
     * The lines of one partner.
     *
     * @param name as of the last day; null where no partner file has one
     * @param deals deals and events with a line of the partner
     * @param paid whether some line pays something other than 0
     */
    public record PartnerTotal(String id, @Nullable String name, long deals, boolean paid, Parts parts)
            implements Serializable {

        PartnerTotal plus(PartnerTotal other) {
            return new PartnerTotal(
                    id,
                    name == null ? other.name : name,
                    Math.addExact(deals, other.deals),
                    paid || other.paid,
                    parts.plus(other.parts));
        }
    }

    /**
     * The lines of one group.
     *
     * @param values one for each field, null where it is blank
     * @param deals deals and events with a line in the group
     * @param partners ids of those with a line in the group, each once
     */
    public record GroupTotal(List<@Nullable String> values, long deals, List<String> partners, Parts parts)
            implements Serializable {

        public GroupTotal {
            values = Collections.unmodifiableList(values);
        }

        GroupTotal plus(GroupTotal other) {
            return new GroupTotal(
                    values,
                    Math.addExact(deals, other.deals),
                    Merged.ids(partners, other.partners),
                    parts.plus(other.parts));
        }
    }
}
