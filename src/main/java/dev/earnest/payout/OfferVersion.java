package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One offer of one version, compiled against a data set. */
final class OfferVersion {
    final Context context;
    final Catalog catalog;
    final Offer offer;
    final Scope scope;
    final Window window;
    final @Nullable Tiers tiers;
    final @Nullable Table table;
    final Boosts boosts;
    /** The account of each row, below 0 where blank. */
    final Codes accounts;

    private @Nullable OfferFilters filters;
    final Condition.@Nullable Nth nth;
    final Reversals reversals;
    /** The period that lines are told in. */
    final Period reportPeriod;

    private final @Nullable Period knownAtEndOf;
    /** The next share of the same deal and payee, -1 for none; null where there are no such shares. */
    int @Nullable [] also;
    /** Whether a share is added to an earlier one; null where there are no such shares. */
    boolean @Nullable [] follows;
    /** The steps that some deal came to. */
    final java.util.BitSet stepped = new java.util.BitSet();
    /** The limits that changed some line, by identity. */
    final java.util.Set<dev.earnest.catalog.Limit> felt =
            java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());

    /** An offer that must be able to run: fails with InputException where the data lack what its conditions read. */
    static OfferVersion of(Context context, Catalog catalog, Offer offer) {
        OfferVersion version = new OfferVersion(context, catalog, offer, dateColumn(offer));
        version.filters();
        return version;
    }

    /** An offer whose lines are known from a run before; its conditions are compiled only if it is run after all. */
    static OfferVersion known(Context context, Catalog catalog, Offer offer) {
        return new OfferVersion(context, catalog, offer, dateColumn(offer));
    }

    private OfferVersion(Context context, Catalog catalog, Offer offer, String dateColumn) {
        this.context = context;
        this.catalog = catalog;
        this.offer = offer;
        this.window = catalog.window(offer);
        Domain domain = domain(context, offer);
        String place = "offers." + offer.id();
        this.scope = Scope.of(context, catalog, domain, dateColumn, place, offer.paysTo());
        this.accounts = domain.accounts();
        measures();
        this.tiers = offer.tiers();
        this.table = table(offer.earn().form(), scope);
        this.boosts = new Boosts(offer.boosts(), scope, place);
        this.nth = nth(offer.when());
        this.reversals = new Reversals(domain, context.data.deals());
        this.reportPeriod = reportPeriod(offer);
        this.knownAtEndOf = knownAtEndOf();
    }

    /** Makes sure that every measure the offer names can be read. */
    private void measures() {
        if (withoutData()) {
            return;
        }
        scope.fields().measure(offer.earn().of());
        Tiers steps = offer.tiers();
        String counts = steps == null ? null : steps.counts();
        if (counts != null && !catalog.metrics().containsKey(counts)) {
            scope.fields().measure(counts);
        }
        for (dev.earnest.catalog.Limit limit : offer.limits()) {
            if (limit instanceof dev.earnest.catalog.Limit.DealMaxColumn max) {
                scope.fields().measure(max.column());
            } else if (limit instanceof dev.earnest.catalog.Limit.DealMaxShare share) {
                scope.fields().measure(share.of());
            }
        }
    }

    private static Domain domain(Context context, Offer offer) {
        Domain events = context.events;
        return offer.trigger().onDeals() || events == null ? context.deals : events;
    }

    private static @Nullable Table table(Form form, Scope scope) {
        if (form instanceof Form.Share share) {
            return Table.of(share.rate(), scope);
        }
        if (form instanceof Form.Each each) {
            return Table.of(each.money(), scope);
        }
        return form instanceof Form.Pay pay ? Table.of(pay.money(), scope) : null;
    }

    private static Condition.@Nullable Nth nth(Conditions conditions) {
        for (Condition condition : conditions.all()) {
            if (condition instanceof Condition.Nth nth) {
                return nth;
            }
        }
        return null;
    }

    /** The first day of the version. */
    LocalDate from() {
        return catalog.effective().from();
    }

    /** The same offer as if deals earned on their close date. */
    OfferVersion byCloseDate() {
        return new OfferVersion(context, catalog, offer, "close_date");
    }

    /** The column whose date earns. */
    String dateColumn() {
        return dateColumn(offer);
    }

    private static String dateColumn(Offer offer) {
        return offer.trigger().onDeals() ? offer.earnedOn().column() : "date";
    }

    /** Whether there is nothing it could be paid on: it waits for events and none were given. */
    boolean withoutData() {
        return !offer.trigger().onDeals() && context.events == null;
    }

    /** The longest period of a metric that is known only at its end, or null where no line waits for one. */
    private @Nullable Period knownAtEndOf() {
        Period longest = null;
        List<Conditions> all = new ArrayList<>(List.of(offer.who(), offer.seller()));
        offer.boosts().forEach(boost -> all.add(boost.who()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            for (String segment : segments(all.get(i))) {
                if (seen.add(segment)) {
                    all.add(catalog.segments().getOrDefault(segment, Conditions.ANY));
                }
            }
        }
        List<String> fields = new ArrayList<>();
        all.forEach(conditions -> conditions.all().forEach(condition -> fields.add(condition.field())));
        if (tiers != null && tiers.counts() != null) {
            fields.add(tiers.counts());
        }
        for (String field : fields) {
            MetricSeries metric = context.metric(catalog, field);
            Period period = metric == null ? null : metric.every();
            if (period != null && (longest == null || period.compareTo(longest) > 0)) {
                longest = period;
            }
        }
        return longest;
    }

    private static List<String> segments(Conditions conditions) {
        List<String> ids = new ArrayList<>();
        for (Condition condition : conditions.all()) {
            if (condition instanceof Condition.InSegment segment) {
                ids.addAll(segment.segments());
            }
        }
        return ids;
    }

    /** Whether a line may be earned on another day than its deal's. */
    boolean moves() {
        return knownAtEndOf != null;
    }

    /** The day on which a deal of a day is earned: later only where a metric is known only at its period's end. */
    int earnedDay(int day) {
        Period period = knownAtEndOf;
        if (period == null) {
            return day;
        }
        int end = context.periods.last(period, window, day);
        int last = (int) window.to().toEpochDay();
        return day > last ? end : Math.min(end, last);
    }

    /** Takes over what the same version of the same offer met in a run before. */
    void adopt(OfferVersion before) {
        also = before.also;
        follows = before.follows;
        stepped.or(before.stepped);
        for (int i = 0; i < offer.limits().size(); i++) {
            if (before.felt.contains(before.offer.limits().get(i))) {
                felt.add(offer.limits().get(i));
            }
        }
    }

    /** Lets go of the compiled conditions, which may hold facts about all accounts. */
    void forgetFilters() {
        filters = null;
    }

    private OfferFilters filters() {
        OfferFilters known = filters;
        if (known == null) {
            known = OfferFilters.of(offer, scope);
            filters = known;
        }
        return known;
    }

    /** That a deal is won, where the offer names no stage; else null. */
    @Nullable
    Filter wonOnly() {
        return filters().wonOnly();
    }

    /** All other conditions but {@code nth}, in the order they are told in. */
    List<Filter> others() {
        return filters().others();
    }

    /** Dated rows by day, then input order: of these {@link #keepOf} keeps those that meet the conditions. */
    int[] candidates() {
        boolean won = filters().wonOnly() != null;
        return won ? scope.domain().wonOrder(dateColumn()) : scope.domain().order(dateColumn());
    }

    /** Whether every candidate meets the conditions, as far as can be told without looking. */
    boolean takesAll() {
        return filters().others().isEmpty()
                && offer.trigger().onDeals()
                && offer.paysTo() instanceof dev.earnest.catalog.PaysTo.Partner
                && scope.domain().partnered();
    }

    /** Keeps those of {@link #candidates} that meet every condition but {@code nth}, and have a payee. */
    int keepOf(int[] candidates, int count) {
        int kept = paid(candidates, scope.trigger(offer.trigger(), candidates, count));
        for (Filter filter : filters().others()) {
            kept = filter.keep(candidates, kept);
        }
        return kept;
    }

    /** Keeps the rows that meet every condition but {@code nth}, and have a payee. */
    int keep(int[] rows, int count) {
        Filter won = filters().wonOnly();
        return keepOf(rows, won == null ? count : won.keep(rows, count));
    }

    private int paid(int[] rows, int count) {
        Cells payee = scope.payee();
        int paid = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[paid] = row;
            paid += payee.at(row) >= 0 ? 1 : 0;
        }
        return paid;
    }

    /** The measure that finds the step, or null where it is what is paid on, or a metric. */
    @Nullable
    String countedBy() {
        String counts = tiers == null ? null : tiers.counts();
        return counts == null || catalog.metrics().containsKey(counts) ? null : counts;
    }

    /** The payee's part of a measure, over all its shares of the deal; blank where one is. */
    long measure(String name, int row) {
        return measure(scope.domain().measure(name), row);
    }

    /** As {@link #measure(String, int)}, of the measure's column at hand. */
    long measure(Measure values, int row) {
        long sum = values.at(row);
        int[] chain = also;
        if (chain != null) {
            for (int next = chain[row]; next >= 0 && sum != dev.earnest.money.Fixed4.BLANK; next = chain[next]) {
                long more = values.at(next);
                sum = more == dev.earnest.money.Fixed4.BLANK ? more : Math.addExact(sum, more);
            }
        }
        return sum;
    }

    /** The payee's part of a fixed sum, over all its shares of the deal, in the units of the sum. */
    long part(int row, long sum) {
        Shares shares = scope.domain().shares();
        if (shares == null || !shares.split(row)) {
            return sum;
        }
        long part = shares.part(row, sum);
        int[] chain = also;
        if (chain != null) {
            for (int next = chain[row]; next >= 0; next = chain[next]) {
                part += shares.part(next, sum);
            }
        }
        return part;
    }

    /** The whole of a measure at a step, with its rounding once. */
    dev.earnest.money.Factor perUnit(int step) {
        Tiers steps = java.util.Objects.requireNonNull(tiers);
        return dev.earnest.money.Factor.of(
                step < 0 ? java.math.BigDecimal.ZERO : steps.steps().get(step).perUnit(), digits());
    }

    /** The fiscal period that a line of a day counts in, as printed. */
    String periodName(int day) {
        return context.periods.name(reportPeriod, day);
    }

    /** The tiers' period, else the payout's, else the first of a limit, else a quarter. */
    private static Period reportPeriod(Offer offer) {
        Tiers tiers = offer.tiers();
        Period every = tiers == null ? null : tiers.every();
        if (every == null) {
            every = offer.payout().every();
        }
        for (dev.earnest.catalog.Limit limit : offer.limits()) {
            if (every == null) {
                every = limit.period();
            }
        }
        return every == null ? Period.QUARTER : every;
    }

    /** The number of the rate or sum per unit of a line, or -1 where there is no single one. */
    int rateNumber(Lines lines, int line) {
        if (lines.saysRates()) {
            return lines.rate(line);
        }
        return table != null ? table.at(lines.row(line)) : tiers == null || tiers.interpolate() ? -1 : lines.step(line);
    }

    /** The rate or sum per unit of a number from 0 on. */
    java.math.BigDecimal rate(int number) {
        return table != null
                ? table.values().get(number)
                : java.util.Objects.requireNonNull(tiers).steps().get(number).perUnit();
    }

    /** Digits of the currency's minor unit. */
    int digits() {
        return catalog.currency().digits();
    }
}
