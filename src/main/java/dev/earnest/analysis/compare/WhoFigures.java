package dev.earnest.analysis.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who wins and who loses. Partners stand in the group that they have under the base, whatever the new program makes of them.
 *
 * @param total of all partners that either program pays
 * @param by each field partners are grouped by, deciles of what the base pays last
 * @param partners whose payout differs, the largest loss first
 */
public record WhoFigures(Bands total, List<By> by, List<PartnerChange> partners) {
    public WhoFigures {
        by = List.copyOf(by);
        partners = List.copyOf(partners);
    }

    /** Those that lose, the largest loss first. */
    public List<PartnerChange> losers() {
        return partners.stream().filter(partner -> partner.band().loses()).toList();
    }

    /** Those that gain, the largest gain first. */
    public List<PartnerChange> winners() {
        List<PartnerChange> winners = new java.util.ArrayList<>(
                partners.stream().filter(partner -> partner.band().gains()).toList());
        java.util.Collections.reverse(winners);
        return winners;
    }

    /**
     * The groups of one field, such as {@code tier}; {@code decile} for those of what the base pays.
     *
     * @param overlap whether a partner may be in several, so that they need not sum to the whole
     */
    public record By(String field, List<Group> groups, boolean overlap) {
        public By {
            groups = List.copyOf(groups);
        }
    }

    /** One group; its value is null where partners have none. */
    public record Group(@Nullable String value, Bands bands) {}

    /**
     * Partners by band, and their money in minor units.
     *
     * @param counts every band, 0 where nobody is in it
     */
    public record Bands(Map<Band, Long> counts, long base, long next) {
        public Bands {
            Map<Band, Long> all = new EnumMap<>(Band.class);
            for (Band band : Band.values()) {
                all.put(band, counts.getOrDefault(band, 0L));
            }
            counts = java.util.Collections.unmodifiableMap(all);
        }

        /** Partners in one band. */
        public long in(Band band) {
            return java.util.Objects.requireNonNull(counts.get(band));
        }

        /** Partners in all bands. */
        public long partners() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Those that lose. */
        public long losers() {
            return in(Band.NO_LONGER_PAID) + in(Band.LOSES_MUCH) + in(Band.LOSES);
        }

        /** Those that gain. */
        public long winners() {
            return in(Band.NEWLY_PAID) + in(Band.GAINS_MUCH) + in(Band.GAINS);
        }

        /** Partners that could lose: all but those newly paid. */
        public long atStake() {
            return partners() - in(Band.NEWLY_PAID);
        }

        /** What all of them are paid more. */
        public long difference() {
            return Math.subtractExact(next, base);
        }
    }

    /** One partner; the name is null where no partner file has one. */
    public record PartnerChange(String id, @Nullable String name, long base, long next, Band band) {
        /** What it is paid more. */
        public long difference() {
            return Math.subtractExact(next, base);
        }
    }
}
