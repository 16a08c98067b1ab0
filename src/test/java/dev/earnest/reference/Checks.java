package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Range;
import dev.earnest.reference.Facts.Subject;
import dev.earnest.reference.Facts.Value;
import dev.earnest.reference.ReferenceData.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether conditions hold. The count of {@code nth} is left to {@link Eligibility}: here it always holds. */
final class Checks {
    private final World world;
    private final Facts facts;

    Checks(World world, Facts facts) {
        this.world = world;
        this.facts = facts;
    }

    /** Conditions of {@code when}: on the deal or event. */
    boolean when(Conditions conditions, Subject subject) {
        for (Condition condition : conditions.all()) {
            if (!when(condition, subject)) {
                return false;
            }
        }
        return true;
    }

    private boolean when(Condition condition, Subject subject) {
        if (condition instanceof Condition.Nth) {
            return true;
        }
        if (condition instanceof Condition.AttachedTo attached) {
            return attached(attached, subject);
        }
        return meets(
                condition,
                facts.ofItem(subject, condition.field()),
                subject.item().row());
    }

    /** Another won deal of the account, the same day or before, no longer ago than {@code within}. */
    private boolean attached(Condition.AttachedTo attached, Subject subject) {
        Row own = subject.item().row();
        LocalDate day = own.date(subject.item().event() ? "date" : "close_date");
        if (own.blank("account_id") || day == null) {
            return false;
        }
        for (Row other : world.account(own.text("account_id"))) {
            LocalDate close = other.date("close_date");
            boolean itself = other == own;
            boolean late = close.isAfter(day);
            boolean early = attached.within() != null
                    && close.isBefore(attached.within().before(day));
            if (!itself && !late && !early && when(attached.deal(), of(other, subject.version()))) {
                return true;
            }
        }
        return false;
    }

    /** A deal by itself, whoever is paid. */
    Subject of(Row deal, Catalog version) {
        String seller = deal.text("partner_id");
        World.Item item = world.deals.get(deal.place());
        return new Subject(item, seller, seller, deal.date("close_date"), version);
    }

    /** Conditions of {@code who} or {@code seller}: on a partner on the subject's day. */
    boolean who(Conditions conditions, Subject subject, String partner) {
        // before a partner's first valid_from, who fails; the file is needed only where a column of it is read
        if (readsPartnerFile(conditions, subject.version()) && world.partner(partner, subject.day()) == null) {
            return false;
        }
        return partnerMeets(conditions, subject, partner);
    }

    private boolean partnerMeets(Conditions conditions, Subject subject, String partner) {
        for (Condition condition : conditions.all()) {
            boolean holds;
            if (condition instanceof Condition.InSegment in) {
                boolean any = false;
                for (String segment : in.segments()) {
                    any |= partnerMeets(subject.version().segments().get(segment), subject, partner);
                }
                holds = any != in.negated();
            } else {
                Row row = world.partner(partner, subject.day());
                holds = meets(condition, facts.ofPartner(subject, partner, condition.field()), row);
            }
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private boolean readsPartnerFile(Conditions conditions, Catalog version) {
        for (Condition condition : flat(conditions, version)) {
            String name = condition.field().replaceFirst("^partner\\.", "");
            if (!version.metrics().containsKey(name) && !version.ladders().containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    /** All conditions, those of segments too. */
    private static List<Condition> flat(Conditions conditions, Catalog version) {
        List<Condition> all = new ArrayList<>();
        for (Condition condition : conditions.all()) {
            if (condition instanceof Condition.InSegment in) {
                for (String segment : in.segments()) {
                    all.addAll(version.segments().get(segment).all());
                }
            } else {
                all.add(condition);
            }
        }
        return all;
    }

    /** Metrics over a whole fiscal period that the conditions read. */
    List<Metric> periodMetrics(Conditions conditions, Catalog version) {
        List<Metric> found = new ArrayList<>();
        for (Condition condition : flat(conditions, version)) {
            Metric metric = version.metrics().get(condition.field());
            if (metric != null && metric.window() instanceof Metric.Over.Every) {
                found.add(metric);
            }
        }
        return found;
    }

    /** A blank value meets only {@code not}; {@code not} = none of the values. */
    private boolean meets(Condition condition, Value value, Row row) {
        if (value.never()) {
            return false;
        }
        if (condition instanceof Condition.Among among) {
            boolean any = false;
            for (String wanted : among.values()) {
                for (String text : value.texts()) {
                    any |= Facts.is(text, wanted);
                }
                boolean metric = value.texts().isEmpty() && value.number() != null;
                any |= metric && value.number().compareTo(Exact.of(new java.math.BigDecimal(wanted))) == 0;
            }
            return among.negated() ? !any : any;
        }
        if (condition instanceof Condition.Within within) {
            if (value.blank()) {
                return within.negated();
            }
            return inside(within.range(), value, row) != within.negated();
        }
        throw new IllegalArgumentException("no test of " + condition);
    }

    private boolean inside(Range range, Value value, Row row) {
        if (range instanceof Range.Numbers numbers) {
            return value.number() != null && numbers(numbers, value.number());
        }
        if (range instanceof Range.Dates dates) {
            return value.date() != null && dates(dates, value.date());
        }
        // lengths of time back from this deal's close or this event's day
        LocalDate day = row.cells().containsKey("close_date") ? row.date("close_date") : row.date("date");
        return value.date() != null && day != null && durations((Range.Durations) range, value.date(), day);
    }

    static boolean numbers(Range.Numbers range, Exact value) {
        if (range.lower() != null) {
            int sign = value.compareTo(Exact.of(range.lower().value()));
            if (sign < 0 || (sign == 0 && !range.lower().inclusive())) {
                return false;
            }
        }
        if (range.upper() != null) {
            int sign = value.compareTo(Exact.of(range.upper().value()));
            return sign < 0 || (sign == 0 && range.upper().inclusive());
        }
        return true;
    }

    private static boolean dates(Range.Dates range, LocalDate value) {
        if (range.lower() != null) {
            int sign = value.compareTo(range.lower().value());
            if (sign < 0 || (sign == 0 && !range.lower().inclusive())) {
                return false;
            }
        }
        if (range.upper() != null) {
            int sign = value.compareTo(range.upper().value());
            return sign < 0 || (sign == 0 && range.upper().inclusive());
        }
        return true;
    }

    /** At least 12 months: on or before the day 12 months before. Below: after that day. */
    private static boolean durations(Range.Durations range, LocalDate since, LocalDate day) {
        Range.Bound<Duration> lower = range.lower();
        if (lower != null) {
            int sign = since.compareTo(lower.value().before(day));
            if (sign > 0 || (sign == 0 && !lower.inclusive())) {
                return false;
            }
        }
        Range.Bound<Duration> upper = range.upper();
        if (upper != null) {
            int sign = since.compareTo(upper.value().before(day));
            return sign > 0 || (sign == 0 && upper.inclusive());
        }
        return true;
    }
}
