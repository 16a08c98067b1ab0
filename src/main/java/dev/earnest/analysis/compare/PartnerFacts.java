package dev.earnest.analysis.compare;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Grouping;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What winners and losers are grouped and called by: as the base has partners on the day of the run, by id.
 *
 * @param fields that partners have, in the order asked for
 */
record PartnerFacts(List<Field> fields, Map<String, Facts> partners) implements Serializable {
    /** A column of partners, or else the segments of the catalog. */
    private static final String SEGMENT = "segment";

    PartnerFacts {
        fields = List.copyOf(fields);
        partners = Map.copyOf(partners);
    }

    /** @param segments whether it is the segments of the catalog, of which a partner may have several */
    record Field(String name, boolean segments) implements Serializable {}

    /**
     * One partner.
     *
     * @param name null where no partner file has one
     * @param values of each field, empty where it has none, and where the field is of segments
     * @param segments that it is in
     */
    record Facts(@Nullable String name, List<String> values, List<String> segments) implements Serializable {
        Facts {
            values = List.copyOf(values);
            segments = List.copyOf(segments);
        }
    }

    /** Those of some partners, by code, whose rows the data have. */
    static PartnerFacts of(Payouts base, List<String> by, BitSet partners) {
        Frame file = base.data().partners();
        int day = (int) base.asOf().toEpochDay();
        List<Field> fields = fields(base.timeline(), file, by);
        List<Grouping> groupings =
                fields.stream().map(field -> base.grouping(field.name())).toList();
        Map<String, BitSet> members =
                fields.stream().anyMatch(Field::segments) ? members(base, day) : Map.<String, BitSet>of();
        TextColumn names = file == null ? null : file.text("name");
        Map<String, Facts> facts = new HashMap<>();
        partners.stream().forEach(partner -> {
            List<String> values = new ArrayList<>(fields.size());
            for (int i = 0; i < groupings.size(); i++) {
                values.add(fields.get(i).segments() ? "" : groupings.get(i).ofPartner(partner, day));
            }
            facts.put(
                    base.data().partnerIds().value(partner),
                    new Facts(name(names, base.partnerRow(partner, day)), values, segments(members, partner)));
        });
        return new PartnerFacts(fields, facts);
    }

    private static @Nullable String name(@Nullable TextColumn names, int row) {
        return names == null || row < 0 || names.blank(row) ? null : names.text(row);
    }

    private static Map<String, BitSet> members(Payouts base, int day) {
        Catalog version = base.timeline().last();
        Map<String, BitSet> members = new LinkedHashMap<>();
        for (String id : version.segments().keySet()) {
            BitSet of = base.partnersIn(version, id, day);
            if (of != null) {
                members.put(id, of);
            }
        }
        return members;
    }

    private static List<String> segments(Map<String, BitSet> members, int partner) {
        List<String> in = new ArrayList<>();
        members.forEach((segment, of) -> {
            if (of.get(partner)) {
                in.add(segment);
            }
        });
        return in;
    }

    /** The fields asked for that partners have; of the usual ones those that none has are left out. */
    static List<Field> fields(Timeline base, @Nullable Frame file, List<String> by) {
        List<Field> fields = new ArrayList<>();
        for (String field : by) {
            boolean segments = field.equals(SEGMENT)
                    && file != null
                    && !base.last().segments().isEmpty();
            if (Grouping.ofPartners(base, file, field)) {
                fields.add(new Field(field, false));
            } else if (segments) {
                fields.add(new Field(field, true));
            } else if (!CompareRequest.USUAL.contains(field)) {
                throw unknown(base, file, field);
            }
        }
        return fields;
    }

    private static InputException unknown(Timeline base, @Nullable Frame file, String field) {
        TreeSet<String> legal = new TreeSet<>();
        if (file != null) {
            legal.addAll(file.headers());
        }
        base.versions().forEach(version -> legal.addAll(version.ladders().keySet()));
        String nearest = Nearest.to(field, legal);
        return new InputException(Problem.error(
                "unknown-field",
                new Span("--by", 1, 1, field.length(), field),
                "partners have no field `" + field + "` to group by",
                (nearest == null ? "" : "did you mean `" + nearest + "`? ")
                        + (legal.isEmpty() ? "no partner file was given" : "fields: " + String.join(", ", legal))));
    }

    /** Those of other partners too. */
    PartnerFacts plus(PartnerFacts other) {
        Map<String, Facts> all = new HashMap<>(partners);
        all.putAll(other.partners);
        return new PartnerFacts(fields.isEmpty() ? other.fields : fields, all);
    }
}
