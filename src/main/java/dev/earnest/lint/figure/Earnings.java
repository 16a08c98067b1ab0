package dev.earnest.lint.figure;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Repeat;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.Interval;
import dev.earnest.lint.space.NumberSet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The least and the most that an offer can pay, where that can be told from the catalog. */
public final class Earnings {
    private Earnings() {}

    /** The most that boosts can make of one unit of money, all of those above 1 together. */
    public static BigDecimal mostBoost(Offer offer) {
        return boosts(offer, true);
    }

    /** The least that boosts can leave of one unit of money, all of those below 1 together. */
    public static BigDecimal leastBoost(Offer offer) {
        return boosts(offer, false);
    }

    private static BigDecimal boosts(Offer offer, boolean above) {
        BigDecimal product = BigDecimal.ONE;
        for (Boost boost : offer.boosts()) {
            if (boost.times().compareTo(BigDecimal.ONE) > 0 == above) {
                product = product.multiply(boost.times());
            }
        }
        return product;
    }

    /** The smallest fixed sum that an offer pays at once, boosts below 1 taken; null where it pays none. */
    public static @Nullable Figure leastSum(Offer offer) {
        return Figure.sums(offer).stream()
                .min((one, other) -> one.value().compareTo(other.value()))
                .map(figure -> new Figure(figure.place(), figure.value().multiply(leastBoost(offer))))
                .orElse(null);
    }

    /** The most one line can be before limits, credit notes in size too; null where it has no end that is known. */
    public static @Nullable BigDecimal mostLine(Offer offer, Version version) {
        List<Figure> sums = Figure.sums(offer);
        Form form = offer.earn().form();
        if (form instanceof Form.Pay) {
            return most(sums).multiply(mostBoost(offer));
        }
        BigDecimal size = mostSize(offer, version);
        if (!(form instanceof Form.Share share) || size == null) {
            return null;
        }
        return most(Figure.of(share.rate(), Version.place(offer)))
                .multiply(size)
                .multiply(mostBoost(offer));
    }

    /** The most all lines of one deal can be before limits; null where that has no end that is known. */
    public static @Nullable BigDecimal mostDeal(Offer offer, Version version) {
        BigDecimal line = mostLine(offer, version);
        Repeat repeat = offer.earn().repeat();
        if (line == null || repeat == null) {
            return line;
        }
        return repeat.lasts() == null ? null : line.multiply(BigDecimal.valueOf(lines(repeat)));
    }

    /** How many lines a repeat writes that has an end. */
    public static int lines(Repeat repeat) {
        var lasts = repeat.lasts();
        return lasts == null
                ? Integer.MAX_VALUE
                : lasts.count() * lasts.unit().months() / repeat.every().months();
    }

    /**
     * The most a partner can earn in a period of that length, by the offer's own limits per partner; null where they set none.
     */
    public static @Nullable BigDecimal mostPeriod(Offer offer, Period period, Version version) {
        BigDecimal most = null;
        for (Limit limit : offer.limits()) {
            BigDecimal found = null;
            if (limit instanceof Limit.PartnerMax max && isPartner(max.per()) && covers(max.every(), period)) {
                found = max.money();
            } else if (limit instanceof Limit.PartnerCount count
                    && isPartner(count.per())
                    && covers(count.every(), period)) {
                BigDecimal line = limitedLine(offer, version);
                found = line == null ? null : line.multiply(BigDecimal.valueOf(count.count()));
            }
            most = found != null && (most == null || found.compareTo(most) < 0) ? found : most;
        }
        return most;
    }

    /** The most one line can be after limits per deal in money; null where it has no end that is known. */
    private static @Nullable BigDecimal limitedLine(Offer offer, Version version) {
        BigDecimal most = mostLine(offer, version);
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.DealMax max
                    && (most == null || max.money().compareTo(most) < 0)) {
                most = max.money();
            } else if (limit instanceof Limit.DealMin min && most != null) {
                most = most.max(min.money());
            }
        }
        return most;
    }

    /** Whether a limit for {@code every} also holds for each {@code period}. */
    private static boolean covers(Period every, Period period) {
        return every == Period.TERM || period != Period.TERM && every.months() >= period.months();
    }

    private static boolean isPartner(dev.earnest.catalog.Scope scope) {
        return scope == dev.earnest.catalog.Scope.PARTNER;
    }

    /** The largest measure of a deal that its conditions let through, in size; null where they set no end on either side. */
    private static @Nullable BigDecimal mostSize(Offer offer, Version version) {
        if (offer.earn().of().equals("count")) {
            return BigDecimal.ONE;
        }
        BigDecimal most = BigDecimal.ZERO;
        for (var box : version.space(offer).boxes()) {
            BigDecimal size = null;
            for (Constraint each : box.constraints()) {
                BigDecimal bound = size(each, offer.earn().of());
                size = bound != null && (size == null || bound.compareTo(size) < 0) ? bound : size;
            }
            if (size == null) {
                return null;
            }
            most = most.max(size);
        }
        return most;
    }

    private static @Nullable BigDecimal size(Constraint constraint, String measure) {
        boolean same =
                !constraint.axis().ofPartner() && constraint.axis().field().equals(measure);
        if (!same
                || !(constraint.values() instanceof NumberSet set)
                || set.intervals().isEmpty()) {
            return null;
        }
        List<Interval> intervals = set.intervals();
        BigDecimal lower = intervals.get(0).lower();
        BigDecimal upper = intervals.get(intervals.size() - 1).upper();
        return lower == null || upper == null ? null : lower.abs().max(upper.abs());
    }

    private static BigDecimal most(List<Figure> figures) {
        return figures.stream()
                .map(Figure::value)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }
}
