package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.WhoFigures.Bands;
import dev.earnest.analysis.compare.WhoFigures.By;
import dev.earnest.analysis.compare.WhoFigures.Group;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import dev.earnest.catalog.Catalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Puts partners into bands and groups; a partner's group is that of the base on the day of the run. */
final class Who {
    private final Catalog latest;
    private final PartnerFacts facts;
    private final List<Paid> partners;

    /** @param latest version of the base */
    Who(Catalog latest, CompareSums sums, PartnerFacts facts) {
        this.latest = latest;
        this.facts = facts;
        long unit = java.math.BigInteger.TEN.pow(latest.currency().digits()).longValueExact();
        this.partners = IntStream.range(0, sums.partners().length)
                .filter(i -> sums.basePaid()[i] != 0 || sums.nextPaid()[i] != 0)
                .mapToObj(i -> paid(sums.partners()[i], sums.basePaid()[i], sums.nextPaid()[i], unit))
                .toList();
    }

    /** A partner with what it is paid. */
    private record Paid(String id, long before, long after, Band band, PartnerFacts.Facts facts) {}

    private Paid paid(String id, long before, long after, long unit) {
        PartnerFacts.Facts known = facts.partners().get(id);
        if (known == null) {
            throw new IllegalStateException("nothing is known of the partner " + id);
        }
        return new Paid(id, before, after, Band.of(before, after, unit), known);
    }

    WhoFigures figures() {
        List<By> groups = new ArrayList<>();
        for (int i = 0; i < facts.fields().size(); i++) {
            groups.add(facts.fields().get(i).segments() ? segments(i) : by(i));
        }
        groups.add(deciles());
        return new WhoFigures(bands(partners), groups, changes());
    }

    private By by(int field) {
        Map<String, Tally> tallies = tallies(partner -> partner.facts().values().get(field));
        List<Group> groups = new ArrayList<>();
        tallies.forEach((value, tally) -> groups.add(new Group(value.isEmpty() ? null : value, tally.bands())));
        groups.sort(Comparator.<Group>comparingLong(group -> -group.bands().base())
                .thenComparing(group -> group.value() == null ? "" : group.value()));
        return new By(facts.fields().get(field).name(), groups, false);
    }

    /** The segments that the base has names for; a partner may be in several, and in none. */
    private By segments(int field) {
        List<Group> groups = new ArrayList<>();
        for (String id : latest.segments().keySet()) {
            groups.add(new Group(
                    id,
                    bands(partners.stream()
                            .filter(partner -> partner.facts().segments().contains(id))
                            .toList())));
        }
        groups.add(new Group(
                null,
                bands(partners.stream()
                        .filter(partner -> partner.facts().segments().isEmpty())
                        .toList())));
        return new By(facts.fields().get(field).name(), groups, true);
    }

    private static Bands bands(List<Paid> partners) {
        Tally tally = new Tally();
        partners.forEach(tally::add);
        return tally.bands();
    }

    private By deciles() {
        Deciles deciles = new Deciles(partners.stream()
                .mapToLong(Paid::before)
                .filter(paid -> paid > 0)
                .toArray());
        Map<String, Tally> tallies =
                tallies(partner -> partner.before() > 0 ? String.valueOf(deciles.of(partner.before())) : "");
        List<Group> groups = new ArrayList<>();
        for (int decile = 10; decile >= 1; decile--) {
            Tally tally = tallies.get(String.valueOf(decile));
            if (tally != null) {
                groups.add(new Group(String.valueOf(decile), tally.bands()));
            }
        }
        Tally unpaid = tallies.get("");
        if (unpaid != null) {
            groups.add(new Group(null, unpaid.bands()));
        }
        return new By("decile", groups, false);
    }

    private Map<String, Tally> tallies(Function<Paid, String> value) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Paid partner : partners) {
            tallies.computeIfAbsent(value.apply(partner), any -> new Tally()).add(partner);
        }
        return tallies;
    }

    private List<PartnerChange> changes() {
        return partners.stream()
                .filter(partner -> partner.before() != partner.after())
                .map(partner -> new PartnerChange(
                        partner.id(), partner.facts().name(), partner.before(), partner.after(), partner.band()))
                .sorted(Comparator.comparingLong(PartnerChange::difference).thenComparing(PartnerChange::id))
                .toList();
    }

    /** Partners of one group; mutable. */
    private static final class Tally {
        private final Map<Band, Long> counts = new EnumMap<>(Band.class);
        private long ofBase;
        private long ofNext;

        void add(Paid partner) {
            counts.merge(partner.band(), 1L, Long::sum);
            ofBase = Math.addExact(ofBase, partner.before());
            ofNext = Math.addExact(ofNext, partner.after());
        }

        Bands bands() {
            return new Bands(counts, ofBase, ofNext);
        }
    }
}
