package dev.earnest.lint.space;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Fields;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Timeline;
import java.util.HashMap;
import java.util.Map;

/** As what the columns of a program are read: as the language knows them, else as any condition of any version needs them. */
final class ColumnKinds {
    private final Map<String, Kind> found = new HashMap<>();

    private ColumnKinds() {}

    static ColumnKinds of(Timeline timeline) {
        ColumnKinds kinds = new ColumnKinds();
        for (Catalog version : timeline.versions()) {
            version.segments().values().forEach(conditions -> kinds.read(conditions, Axis.PARTNER));
            for (Metric metric : version.metrics().values()) {
                String of = metric.trigger().onDeals() ? Axis.DEAL : Axis.EVENT;
                kinds.read(metric.when(), of);
                Conditions outOf = metric.outOf();
                kinds.read(outOf == null ? Conditions.ANY : outOf, of);
            }
            for (Budget budget : version.budgets().values()) {
                if (budget instanceof Budget.Fund fund) {
                    kinds.read(fund.who(), Axis.PARTNER);
                    kinds.read(fund.when(), Axis.DEAL);
                }
            }
            version.offers().values().forEach(kinds::read);
        }
        return kinds;
    }

    private void read(Offer offer) {
        String of = offer.trigger().onDeals() ? Axis.DEAL : Axis.EVENT;
        read(offer.who(), Axis.PARTNER);
        read(offer.seller(), Axis.PARTNER);
        read(offer.when(), of);
        for (Boost boost : offer.boosts()) {
            read(boost.who(), Axis.PARTNER);
            read(boost.when(), of);
        }
    }

    private void read(Conditions conditions, String of) {
        for (Condition condition : conditions.all()) {
            if (condition instanceof Condition.AttachedTo attached) {
                read(attached.deal(), Axis.DEAL);
            } else if (condition instanceof Condition.Within within) {
                boolean days = within.range() instanceof Range.Dates;
                found.put(key(of, within.field()), days ? Kind.DAY : Kind.NUMBER);
            }
        }
    }

    private static String key(String of, String field) {
        if (field.startsWith("deal.")) {
            return Axis.DEAL + "/" + field.substring(5);
        }
        return field.startsWith("partner.") ? Axis.PARTNER + "/" + field.substring(8) : of + "/" + field;
    }

    /** The kind of a plain column of a partner, a deal or an event. */
    Kind kind(String of, String column) {
        boolean partner = of.startsWith(Axis.PARTNER);
        Fields.Kind known = Fields.kind(column, partner);
        if (known == null) {
            Kind read = found.get(key(partner ? Axis.PARTNER : of, column));
            return read != null ? read : partner ? Kind.WORDS : Kind.WORD;
        }
        return switch (known) {
            case NUMBER -> column.startsWith("days_") ? Kind.WHOLE : Kind.NUMBER;
            case WHOLE -> Kind.WHOLE;
            case DATE -> Kind.DAY;
            case PERCENT -> Kind.REAL;
            case DURATION -> Kind.LENGTH;
            case TEXT, BOOL -> partner && !column.equals("partner_id") ? Kind.WORDS : Kind.WORD;
        };
    }
}
