package dev.earnest.payout;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a program looks at beside the rows of the payee itself, and so what a slice of payees must hold as well. */
public final class SliceNeeds {
    private static final Set<String> OF_ACCOUNTS =
            Set.of("account", "owns", "attached_to", "incumbent", "account_age", "account_idle");

    private final Set<String> fields = new HashSet<>();
    private boolean numberedByAccount;
    private boolean metrics;
    private boolean others;
    private boolean pools;

    private SliceNeeds() {}

    /** What a program looks at, in all its versions. */
    public static SliceNeeds of(Timeline timeline) {
        SliceNeeds needs = new SliceNeeds();
        timeline.versions().forEach(needs::read);
        needs.pools = new Pools(timeline).any();
        return needs;
    }

    /** Whether a condition reads what the account did, with whomever. */
    public boolean accounts() {
        // an event's conditions name what its deal's account did as `deal.account`
        return fields.stream()
                .map(field -> field.startsWith("deal.") ? field.substring(5) : field)
                .anyMatch(OF_ACCOUNTS::contains);
    }

    /** Whether deals are numbered by account, over the partners of all its deals. */
    public boolean numberedByAccount() {
        return numberedByAccount;
    }

    /** Whether metrics are read of partners that are not paid for the deal themselves. */
    public boolean metricsOfOthers() {
        return metrics && (others || numberedByAccount);
    }

    /** Whether lines of all payees are cut together. */
    public boolean pools() {
        return pools;
    }

    private void read(Catalog version) {
        version.segments().values().forEach(this::conditions);
        for (Metric metric : version.metrics().values()) {
            metrics = true;
            conditions(metric.when());
            conditions(metric.outOf());
        }
        for (Budget budget : version.budgets().values()) {
            if (budget instanceof Budget.Fund fund) {
                conditions(fund.who());
                conditions(fund.when());
                earn(fund.accrue());
            }
        }
        version.offers().values().forEach(this::offer);
    }

    private void offer(Offer offer) {
        others |= !(offer.paysTo() instanceof PaysTo.Partner);
        conditions(offer.who());
        conditions(offer.seller());
        conditions(offer.when());
        earn(offer.earn());
        offer.boosts().forEach(boost -> {
            conditions(boost.who());
            conditions(boost.when());
        });
    }

    private void earn(Earn earn) {
        Form form = earn.form();
        if (form instanceof Form.Share share) {
            table(share.rate());
        } else if (form instanceof Form.Each each) {
            table(each.money());
        } else if (form instanceof Form.Pay pay) {
            table(pay.money());
        } else if (form instanceof Tiers tiers) {
            fields.addAll(tiers.per());
        }
    }

    private void table(@Nullable Lookup lookup) {
        if (lookup instanceof Lookup.By by) {
            fields.add(by.field());
            by.rows().forEach(row -> table(row.then()));
            table(by.otherwise());
        }
    }

    private void conditions(@Nullable Conditions conditions) {
        if (conditions == null) {
            return;
        }
        for (Condition condition : conditions.all()) {
            fields.add(condition.field());
            if (condition instanceof Condition.AttachedTo attached) {
                conditions(attached.deal());
            } else if (condition instanceof Condition.Nth nth) {
                numberedByAccount |= nth.per() == dev.earnest.catalog.Scope.ACCOUNT;
            }
        }
    }
}
