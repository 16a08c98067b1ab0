package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Fields;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program that treats every partner alike. */
public final class OneSizeFitsAll implements VersionRule {
    private static final RuleOption OFFERS =
            RuleOption.number("offers", "3", "programs with fewer active offers are passed over");

    private static final About ABOUT = About.of(
                    "one-size-fits-all", Severity.INFO, Area.GAP, "no offer differs by anything of the partner")
            .with(OFFERS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        List<Offer> active = version.catalog().offers().values().stream()
                .filter(Version::isActive)
                .toList();
        boolean small =
                active.isEmpty() || active.size() < findings.option(OFFERS).intValue();
        if (small || active.stream().anyMatch(offer -> differs(offer, version))) {
            return;
        }
        findings.add(
                        Place.ROOT.key("offers"),
                        "none of the " + active.size() + " active offers differs by anything of the partner")
                .onKey()
                .help("where partners differ, say so: `who: {tier: [gold]}`, a `segment`, or a table such as"
                        + " `rate: {by: tier, silver: 3%, gold: 5%}`");
    }

    private static boolean differs(Offer offer, Version version) {
        boolean conditions = asks(offer.who())
                || asks(offer.seller())
                || ofPartner(offer.when())
                || offer.boosts().stream().anyMatch(boost -> asks(boost.who()) || ofPartner(boost.when()));
        return conditions
                || ofPartner(offer.earn().form().lookup())
                || byTiers(offer.tiers(), version)
                || byWallet(offer, version);
    }

    private static boolean asks(Conditions conditions) {
        return !conditions.all().isEmpty();
    }

    private static boolean ofPartner(Conditions conditions) {
        return conditions.all().stream().map(Condition::field).anyMatch(field -> field.startsWith("partner."));
    }

    /** Whether a table reads what may be a column of the partner file. */
    private static boolean ofPartner(@Nullable Lookup table) {
        if (!(table instanceof Lookup.By by)) {
            return false;
        }
        boolean onlyDeal = by.field().startsWith("deal.")
                || Fields.kind(by.field(), false) != null && Fields.kind(by.field(), true) == null;
        return !onlyDeal || ofPartner(by.otherwise()) || by.rows().stream().anyMatch(row -> ofPartner(row.then()));
    }

    /** A target or a metric is each partner's own. */
    private static boolean byTiers(@Nullable Tiers tiers, Version version) {
        return tiers != null
                && (tiers.target() != null
                        || tiers.counts() != null && version.catalog().metrics().containsKey(tiers.counts()));
    }

    private static boolean byWallet(Offer offer, Version version) {
        Budget budget =
                offer.budget() == null ? null : version.catalog().budgets().get(offer.budget());
        return budget instanceof Budget.Wallet wallet && wallet.column() != null
                || budget instanceof Budget.Fund fund && asks(fund.who());
    }
}
