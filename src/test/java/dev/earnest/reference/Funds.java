package dev.earnest.reference;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Trigger;
import dev.earnest.reference.Facts.Subject;
import dev.earnest.reference.ReferenceData.Row;
import dev.earnest.reference.Shares.Share;
import dev.earnest.reference.World.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Funds that each partner accrues, and what is left of them. */
final class Funds {
    private final World world;
    private final Facts facts;
    private final Checks checks;
    private final Earning earning;
    private final Metrics metrics;
    private final Map<List<String>, List<Grant>> grants = new HashMap<>();

    Funds(World world, Facts facts, Checks checks, Earning earning, Metrics metrics) {
        this.world = world;
        this.facts = facts;
        this.checks = checks;
        this.earning = earning;
        this.metrics = metrics;
    }

    /** What one period accrued; mutable: spending lowers what is left. */
    private static final class Grant {
        final BigDecimal amount;
        final LocalDate from;
        final LocalDate to;
        BigDecimal left;

        Grant(BigDecimal amount, LocalDate from, LocalDate to) {
            this.amount = amount;
            this.from = from;
            this.to = to;
            this.left = amount;
        }
    }

    /** Which grants were drawn, in order; what a negative line gives back goes to the latest drawn first. */
    private final Map<List<String>, List<Grant>> drawn = new HashMap<>();

    /** What passes of a line: a positive one in part if the fund is short, a negative one whole. */
    BigDecimal spend(Budget.Fund fund, String payee, LocalDate day, BigDecimal amount) {
        List<String> key = List.of(fund.id(), payee);
        List<Grant> own = grants.computeIfAbsent(key, any -> accrued(fund, payee));
        List<Grant> uses = drawn.computeIfAbsent(key, any -> new ArrayList<>());
        if (amount.signum() < 0) {
            BigDecimal back = amount.negate();
            for (int i = uses.size() - 1; i >= 0 && back.signum() > 0; i--) {
                Grant grant = uses.get(i);
                BigDecimal given = back.min(grant.amount.subtract(grant.left));
                grant.left = grant.left.add(given);
                back = back.subtract(given);
            }
            return amount;
        }
        BigDecimal passed = BigDecimal.ZERO;
        for (Grant grant : own) { // oldest first
            boolean usable = !day.isBefore(grant.from) && (grant.to == null || !day.isAfter(grant.to));
            BigDecimal take = usable ? grant.left.min(amount.subtract(passed)) : BigDecimal.ZERO;
            if (take.signum() > 0) {
                grant.left = grant.left.subtract(take);
                passed = passed.add(take);
                uses.remove(grant);
                uses.add(grant);
            }
        }
        return passed;
    }

    private List<Grant> accrued(Budget.Fund fund, String payee) {
        List<Grant> own = new ArrayList<>();
        LocalDate start = world.timeline.first().effective().from();
        Row row = fund.opening() == null ? null : world.partner(payee, start);
        BigDecimal opening = row == null ? null : row.number(fund.opening());
        if (opening != null && opening.signum() > 0) {
            own.add(grant(fund, world.round(world.timeline.first(), opening), start));
        }
        Map<LocalDate, Exact> sums = new TreeMap<>();
        Map<LocalDate, Catalog> versions = new HashMap<>();
        TierLines tiers = new TierLines(world, metrics, new Targets(world, facts, List.of()));
        for (Hit hit : hits(fund, payee)) {
            LocalDate next = fund.every() == Period.TERM
                    ? hit.version().effective().to().plusDays(1)
                    : world.calendar.span(fund.every(), hit.ownDay()).last().plusDays(1);
            BigDecimal measure = hit.measure(world, hit.offer().earn().of());
            boolean pays = hit.offer().earn().form() instanceof dev.earnest.catalog.Form.Pay;
            if (measure == null && !pays) {
                continue;
            }
            sums.merge(next, amount(hit, measure, tiers), Exact::plus);
            versions.put(next, hit.version());
        }
        for (Map.Entry<LocalDate, Exact> sum : sums.entrySet()) {
            BigDecimal amount = world.round(versions.get(sum.getKey()), sum.getValue());
            if (amount.signum() > 0) { // never below 0
                own.add(grant(fund, amount, sum.getKey()));
            }
        }
        return own;
    }

    private Exact amount(Hit hit, BigDecimal measure, TierLines tiers) {
        Tiers form = hit.offer().tiers();
        String counts =
                form == null || form.counts() == null ? hit.offer().earn().of() : form.counts();
        BigDecimal count = hit.measure(world, counts);
        if (form != null && form.every() != null) {
            return count == null
                    ? Exact.ZERO
                    : Exact.of(tiers.next(hit, measure, count).amount());
        }
        return earning.plain(hit, measure, count);
    }

    /** Usable from the next day, and for {@code use_within} from it. */
    private static Grant grant(Budget.Fund fund, BigDecimal amount, LocalDate from) {
        LocalDate to =
                fund.useWithin() == null ? null : fund.useWithin().after(from).minusDays(1);
        return new Grant(amount, from, to);
    }

    /** Won deals in the window, by close date. */
    private List<Hit> hits(Budget.Fund last, String payee) {
        List<Hit> hits = new ArrayList<>();
        for (Item item : world.deals) {
            LocalDate close = item.row().date("close_date");
            Catalog version = close == null ? null : world.version(close);
            if (version == null
                    || !World.won(item.row())
                    || !(version.budgets().get(last.id()) instanceof Budget.Fund)) {
                continue;
            }
            Budget.Fund fund = (Budget.Fund) version.budgets().get(last.id());
            for (Share share : item.shares()) {
                Subject subject = new Subject(item, share.partner(), share.partner(), close, version);
                if (share.partner().equals(payee)
                        && checks.who(fund.who(), subject, payee)
                        && checks.when(fund.when(), subject)) {
                    hits.add(new Hit(item, asOffer(fund), version, payee, List.of(share), close, close, null));
                }
            }
        }
        hits.sort(Comparator.comparing(Hit::ownDay)
                .thenComparing(hit -> hit.item().row().place()));
        return hits;
    }

    /** The fund's form as an offer that pays nothing out. */
    private static Offer asOffer(Budget.Fund fund) {
        Clawback none = null;
        return new Offer(
                fund.id(),
                OfferType.MDF,
                Status.ACTIVE,
                null,
                null,
                Trigger.DEALS,
                EarnedOn.CLOSE_DATE,
                PaysTo.PARTNER,
                fund.who(),
                Conditions.ANY,
                fund.when(),
                fund.accrue(),
                List.of(),
                List.of(),
                null,
                List.of(),
                none,
                Payout.AT_ONCE);
    }
}
