package dev.earnest.payout;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Portfolio;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Response;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Kind;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which columns a program reads, and those beside the standard ones as what. */
final class Needs {
    /** The columns from which fields are worked out. */
    private static final Map<String, Set<String>> BEHIND = Map.of(
            "registered", Set.of("registered_date"),
            "discount", Set.of("list_amount"),
            "margin_rate", Set.of("cost"),
            "margin", Set.of("cost"),
            "mrr", Set.of("mrr", "arr"),
            "days_to_close", Set.of("created_date"));

    private static final Set<String> OF_CLAWBACKS =
            Set.of("refunded_date", "refunded_amount", "churned_date", "term_months");

    private static final Set<String> OF_RETURNS =
            Set.of("cost", "list_amount", "cash_date", "refunded_date", "refunded_amount", "churned_date");

    private final Map<Role, Map<String, Kind>> wanted = new EnumMap<>(Role.class);
    private final Map<Role, Set<String>> standard = new EnumMap<>(Role.class);
    /** Columns of the deals that are read where the catalog doesn't name them. */
    private final Set<String> behind = new TreeSet<>();

    private Catalog catalog;

    private Needs(Catalog catalog) {
        this.catalog = catalog;
        for (Role role : Role.values()) {
            wanted.put(role, new TreeMap<>());
        }
    }

    /** The columns that any version reads. */
    static Wanted of(Timeline timeline) {
        return of(timeline, false);
    }

    /** @param reported whether those are wanted too that only reports of money read */
    static Wanted of(Timeline timeline, boolean reported) {
        Needs needs = new Needs(timeline.first());
        for (Catalog version : timeline.versions()) {
            needs.read(version);
        }
        if (reported) {
            needs.reported(timeline.last().economics());
        }
        return needs.ofDeals();
    }

    /** The columns that a ceiling over several programs is a share of. */
    static Wanted of(Timeline timeline, Portfolio.Ceiling ceiling) {
        Needs needs = new Needs(timeline.last());
        needs.measure(ceiling.of(), Role.DEALS);
        return needs.ofDeals();
    }

    private Wanted ofDeals() {
        Set<String> deals = new TreeSet<>(behind);
        deals.addAll(standard.getOrDefault(Role.DEALS, Set.of()));
        return new Wanted(columns(Role.DEALS), columns(Role.PARTNERS), columns(Role.EVENTS), false, deals);
    }

    /** The columns that assumptions read, and those that bound what they do. */
    static Wanted of(Timeline timeline, List<Assumption> assumptions) {
        Needs needs = new Needs(timeline.last());
        for (Assumption assumption : assumptions) {
            needs.conditions(assumption.who(), Role.PARTNERS);
            needs.conditions(assumption.when(), Role.DEALS);
            needs.behind.addAll(Set.of("created_date", "registered_date"));
            if (assumption.response() instanceof Response.Mix mix) {
                mix.to().keySet().forEach(field -> needs.want(Role.DEALS, field, Kind.TEXT));
            }
        }
        return needs.ofDeals();
    }

    /** The standard columns that any version reads by name. */
    static Map<Role, Set<String>> standard(Timeline timeline) {
        Needs needs = new Needs(timeline.first());
        timeline.versions().forEach(needs::read);
        return needs.standard;
    }

    private void reported(Economics economics) {
        behind.addAll(OF_RETURNS);
        Lookup margin = economics.grossMargin();
        if (margin != null) {
            table(margin, Role.DEALS);
        }
        Lookup costs = economics.partnerCosts();
        if (costs != null) {
            table(costs, Role.PARTNERS);
        }
    }

    private Map<String, Kind> columns(Role role) {
        return java.util.Objects.requireNonNull(wanted.get(role));
    }

    private void read(Catalog version) {
        catalog = version;
        dev.earnest.catalog.EarnedOn by = version.versionBy();
        if (by != null) {
            behind.add(by.column());
        }
        version.segments().values().forEach(segment -> conditions(segment, Role.PARTNERS));
        for (Metric metric : version.metrics().values()) {
            Role role = metric.trigger().onDeals() ? Role.DEALS : Role.EVENTS;
            measure(metric.of(), role);
            conditions(metric.when(), role);
            Conditions outOf = metric.outOf();
            if (outOf != null) {
                conditions(outOf, role);
            }
        }
        version.budgets().values().forEach(this::budget);
        version.offers().values().forEach(this::offer);
        version.stacking().forEach(group -> {
            String of = group.of();
            if (of != null) {
                measure(of, Role.DEALS);
            }
        });
    }

    private void budget(Budget budget) {
        if (budget instanceof Budget.Wallet wallet) {
            partnerNumber(wallet.column());
        } else if (budget instanceof Budget.Fund fund) {
            partnerNumber(fund.opening());
            conditions(fund.who(), Role.PARTNERS);
            conditions(fund.when(), Role.DEALS);
            earn(fund.accrue(), Role.DEALS);
        }
    }

    private void partnerNumber(@Nullable String column) {
        if (column != null) {
            want(Role.PARTNERS, column, Kind.NUMBER);
        }
    }

    private void offer(Offer offer) {
        Role role = offer.trigger().onDeals() ? Role.DEALS : Role.EVENTS;
        behind.add(offer.earnedOn().column());
        if (offer.clawback() != null) {
            behind.addAll(OF_CLAWBACKS);
        }
        if (offer.earn().repeat() != null) {
            behind.add("churned_date");
        }
        conditions(offer.who(), Role.PARTNERS);
        conditions(offer.seller(), Role.PARTNERS);
        conditions(offer.when(), role);
        if (offer.paysTo() instanceof PaysTo.Column column) {
            want(role, column.column(), Kind.PARTNER);
            want(Role.PARTNERS, column.column(), Kind.PARTNER);
        }
        earn(offer.earn(), role);
        for (Boost boost : offer.boosts()) {
            conditions(boost.who(), Role.PARTNERS);
            conditions(boost.when(), role);
        }
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.DealMaxColumn max) {
                measure(max.column(), role);
            } else if (limit instanceof Limit.DealMaxShare share) {
                measure(share.of(), role);
            }
        }
    }

    private void earn(Earn earn, Role role) {
        Form form = earn.form();
        // a fixed sum reads no measure; the default `amount` of its offer may be missing
        if (!(form instanceof Form.Pay) || !role.columns().containsKey(earn.of())) {
            measure(earn.of(), role);
        }
        if (form instanceof Form.Share share) {
            table(share.rate(), role);
        } else if (form instanceof Form.Each each) {
            table(each.money(), role);
        } else if (form instanceof Form.Pay pay) {
            table(pay.money(), role);
        } else if (form instanceof Tiers tiers) {
            String counts = tiers.counts();
            if (counts != null && !catalog.metrics().containsKey(counts)) {
                measure(counts, role);
            }
            if (tiers.target() instanceof Target.Column column) {
                want(Role.PARTNERS, column.column(), Kind.NUMBER);
            }
            tiers.per().forEach(field -> either(field, role));
        }
    }

    private void table(Lookup lookup, Role role) {
        if (lookup instanceof Lookup.By by) {
            either(by.field(), role);
            by.rows().forEach(row -> table(row.then(), role));
            Lookup otherwise = by.otherwise();
            if (otherwise != null) {
                table(otherwise, role);
            }
        }
    }

    /** A field of a table may stand in either file. */
    private void either(String field, Role role) {
        workedOut(field.substring(field.indexOf('.') + 1));
        if (field.startsWith("deal.")) {
            want(Role.DEALS, field.substring(5), Kind.TEXT);
        } else if (field.startsWith("partner.")) {
            want(Role.PARTNERS, field.substring(8), Kind.TEXT);
        } else {
            want(role, field, Kind.TEXT);
            want(Role.PARTNERS, field, Kind.TEXT);
        }
    }

    private void measure(String name, Role role) {
        boolean ofDeal = name.startsWith("deal.");
        String plain = ofDeal ? name.substring(5) : name;
        workedOut(plain);
        if (!Domain.DERIVED.contains(plain)) {
            want(ofDeal ? Role.DEALS : role, plain, Kind.NUMBER);
        }
    }

    private void conditions(Conditions conditions, Role role) {
        for (Condition condition : conditions.all()) {
            if (condition instanceof Condition.AttachedTo attached) {
                conditions(attached.deal(), Role.DEALS);
            } else if (condition instanceof Condition.Among among) {
                field(among.field(), role, Kind.TEXT);
            } else if (condition instanceof Condition.Within within) {
                field(within.field(), role, within.range() instanceof Range.Dates ? Kind.DATE : Kind.NUMBER);
            }
        }
    }

    private void workedOut(String field) {
        behind.addAll(BEHIND.getOrDefault(field, Set.of()));
    }

    private void field(String field, Role role, Kind kind) {
        workedOut(field.substring(field.indexOf('.') + 1));
        if (field.startsWith("deal.")) {
            want(Role.DEALS, field.substring(5), kind);
        } else if (field.startsWith("partner.")) {
            want(Role.PARTNERS, field.substring(8), kind);
        } else if (role == Role.PARTNERS || !Condition.DERIVED.contains(field)) {
            want(role, field, kind);
        }
    }

    private void want(Role role, String column, Kind kind) {
        boolean computed = role == Role.PARTNERS
                && (catalog.metrics().containsKey(column)
                        || catalog.ladders().containsKey(column) && kind != Kind.TEXT);
        if (computed || Condition.DERIVED.contains(column)) {
            return;
        }
        if (role.columns().containsKey(column)) {
            standard.computeIfAbsent(role, any -> new TreeSet<>()).add(column);
            return;
        }
        Map<String, Kind> columns = columns(role);
        Kind known = columns.get(column);
        if (known == null || known == Kind.TEXT) {
            columns.put(column, kind);
        }
    }
}
