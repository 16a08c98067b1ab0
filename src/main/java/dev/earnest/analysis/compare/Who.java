package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.WhoFigures.Bands;
import dev.earnest.analysis.compare.WhoFigures.By;
import dev.earnest.analysis.compare.WhoFigures.Group;
import dev.earnest.analysis.compare.WhoFigures.PartnerChange;
import dev.earnest.catalog.Catalog;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Grouping;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts partners into bands and groups; a partner's group is that of the base on the day of the run. */
final class Who {
    /** A column of partners, or else the segments of the catalog. */
    private static final String SEGMENT = "segment";

    private final Payouts base;
    private final Dataset data;
    private final long[] before;
    private final long[] after;
    private final List<String> by;
    private final long unit;
    private final int day;
    private final int[] partners;

    Who(Payouts base, Desk sums, List<String> by) {
        this.base = base;
        this.data = base.data();
        this.before = sums.basePaid();
        this.after = sums.nextPaid();
        this.by = by;
        this.unit = java.math.BigInteger.TEN
                .pow(base.timeline().last().currency().digits())
                .longValueExact();
        this.day = (int) base.asOf().toEpochDay();
        this.partners = IntStream.range(0, before.length)
                .filter(partner -> before[partner] != 0 || after[partner] != 0)
                .toArray();
    }

    WhoFigures figures() {
        Tally total = new Tally();
        for (int partner : partners) {
            total.add(partner);
        }
        List<By> groups = new ArrayList<>();
        for (String field : by) {
            Grouping grouping = base.grouping(field);
            if (grouping.ofPartners()) {
                groups.add(by(field, grouping));
            } else if (field.equals(SEGMENT) && isSegmented()) {
                groups.add(segments());
            } else if (!CompareRequest.USUAL.contains(field)) {
                throw unknown(field);
            }
        }
        groups.add(deciles());
        return new WhoFigures(total.bands(), groups, changes());
    }

    private By by(String field, Grouping grouping) {
        Map<String, Tally> tallies = tallies(partner -> grouping.ofPartner(partner, day));
        List<Group> groups = new ArrayList<>();
        tallies.forEach((value, tally) -> groups.add(new Group(value.isEmpty() ? null : value, tally.bands())));
        groups.sort(Comparator.<Group>comparingLong(group -> -group.bands().base())
                .thenComparing(group -> group.value() == null ? "" : group.value()));
        return new By(field, groups, false);
    }

    private boolean isSegmented() {
        return data.partners() != null && !base.timeline().last().segments().isEmpty();
    }

    /** The segments that the base has names for; a partner may be in several, and in none. */
    private By segments() {
        Catalog version = base.timeline().last();
        BitSet none = new BitSet();
        IntStream.of(partners).forEach(none::set);
        List<Group> groups = new ArrayList<>();
        for (String id : version.segments().keySet()) {
            BitSet members = base.partnersIn(version, id, day);
            if (members != null) {
                groups.add(new Group(id, tally(members)));
                none.andNot(members);
            }
        }
        groups.add(new Group(null, tally(none)));
        return new By(SEGMENT, groups, true);
    }

    private Bands tally(BitSet members) {
        Tally tally = new Tally();
        IntStream.of(partners).filter(members::get).forEach(tally::add);
        return tally.bands();
    }

    private By deciles() {
        Deciles deciles = new Deciles(IntStream.of(partners)
                .mapToLong(partner -> before[partner])
                .filter(paid -> paid > 0)
                .toArray());
        Map<String, Tally> tallies =
                tallies(partner -> before[partner] > 0 ? String.valueOf(deciles.of(before[partner])) : "");
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

    private Map<String, Tally> tallies(IntFunction<String> value) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int partner : partners) {
            tallies.computeIfAbsent(value.apply(partner), any -> new Tally()).add(partner);
        }
        return tallies;
    }

    private Band band(int partner) {
        return Band.of(before[partner], after[partner], unit);
    }

    private List<PartnerChange> changes() {
        List<PartnerChange> changes = new ArrayList<>();
        for (int partner : partners) {
            if (before[partner] != after[partner]) {
                changes.add(new PartnerChange(
                        data.partnerIds().value(partner),
                        name(partner),
                        before[partner],
                        after[partner],
                        band(partner)));
            }
        }
        changes.sort(Comparator.comparingLong(PartnerChange::difference).thenComparing(PartnerChange::id));
        return changes;
    }

    private @Nullable String name(int partner) {
        Frame file = data.partners();
        TextColumn names = file == null ? null : file.text("name");
        int row = base.partnerRow(partner, day);
        return names == null || row < 0 || names.blank(row) ? null : names.text(row);
    }

    private InputException unknown(String field) {
        TreeSet<String> legal = new TreeSet<>();
        Frame file = data.partners();
        if (file != null) {
            legal.addAll(file.headers());
        }
        base.timeline()
                .versions()
                .forEach(version -> legal.addAll(version.ladders().keySet()));
        String nearest = Nearest.to(field, legal);
        return new InputException(Problem.error(
                "unknown-field",
                new Span("--by", 1, 1, field.length(), field),
                "partners have no field `" + field + "` to group by",
                (nearest == null ? "" : "did you mean `" + nearest + "`? ")
                        + (legal.isEmpty() ? "no partner file was given" : "fields: " + String.join(", ", legal))));
    }

    /** Partners of one group; mutable. */
    private final class Tally {
        private final Map<Band, Long> counts = new EnumMap<>(Band.class);
        private long ofBase;
        private long ofNext;

        void add(int partner) {
            counts.merge(band(partner), 1L, Long::sum);
            ofBase = Math.addExact(ofBase, before[partner]);
            ofNext = Math.addExact(ofNext, after[partner]);
        }

        Bands bands() {
            return new Bands(counts, ofBase, ofNext);
        }
    }
}
