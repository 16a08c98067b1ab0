package dev.earnest.lint.rules;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Axis;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.Interval;
import dev.earnest.lint.space.NumberSet;
import dev.earnest.lint.space.Space;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the lines of two offers on the deals of one of them, for forms without tiers.
 *
 * @param strong the one that may always earn as much
 * @param weak the other
 * @param space the deals on which they are compared
 */
record Dominance(Offer strong, Offer weak, Space space, Version version) {

    /** Whether the strong one's line, after limits per deal, is never smaller than the weak one's, for certain. */
    boolean isCertain() {
        boolean measured = strong.earn().less().isEmpty()
                || strong.earn().less().equals(weak.earn().less());
        return measured && figures() && limits();
    }

    /** Whether one of the two has tiers, which are not compared. */
    boolean isOpen() {
        return strong.tiers() != null || weak.tiers() != null;
    }

    /** Whether it earns more, but for what is lost in rounding: figures alone say so, and no limit makes both the same. */
    boolean isMore() {
        Lookup one = Tables.of(strong);
        Lookup other = Tables.of(weak);
        boolean alike =
                one != null && other != null && isAlike() && strong.boosts().isEmpty();
        return alike
                && weak.limits().stream().noneMatch(Limit.DealMin.class::isInstance)
                && strong.limits().stream().allMatch(this::isWide)
                && least(one).compareTo(most(other).multiply(greatest())) > 0;
    }

    private boolean isWide(Limit limit) {
        if (limit instanceof Limit.DealMax max) {
            return weak.earn().form() instanceof Form.Pay
                    && most(Tables.of(weak)).multiply(greatest()).compareTo(max.money()) < 0;
        }
        return !(limit instanceof Limit.DealMaxShare) && !(limit instanceof Limit.DealMaxColumn);
    }

    /** Whether the strong one's line is above 0 on every deal that is no credit note. */
    boolean isAlwaysPaid() {
        Lookup lookup = Tables.of(strong);
        boolean capped = strong.limits().stream()
                .anyMatch(limit -> limit instanceof Limit.DealMaxShare
                        || limit instanceof Limit.DealMaxColumn
                        || limit instanceof Limit.DealMax max && !isMinor(max.money()));
        return strong.earn().form() instanceof Form.Pay
                && lookup != null
                && !capped
                && version.catalog().attribution() == null
                && isMinor(least(lookup).multiply(smallest()));
    }

    private boolean isMinor(BigDecimal money) {
        int digits = version.catalog().currency().digits();
        return money.movePointRight(digits).compareTo(BigDecimal.ONE) >= 0;
    }

    /** Whether both turn the same figure into money. */
    private boolean isAlike() {
        Form one = strong.earn().form();
        Form other = weak.earn().form();
        if (one instanceof Form.Pay || other instanceof Form.Pay) {
            return one instanceof Form.Pay && other instanceof Form.Pay;
        }
        boolean blocks = !(one instanceof Form.Each each)
                || other instanceof Form.Each units && java.util.Objects.equals(each.block(), units.block());
        return one.getClass().equals(other.getClass())
                && blocks
                && strong.earn().of().equals(weak.earn().of());
    }

    private boolean figures() {
        Lookup one = Tables.of(strong);
        Lookup other = Tables.of(weak);
        if (one == null || other == null) {
            return false;
        }
        if (isAlike()) {
            boolean same = strong.boosts().equals(weak.boosts());
            BigDecimal down = same ? BigDecimal.ONE : smallest();
            BigDecimal up = same ? BigDecimal.ONE : greatest();
            return atLeast(one, down, other, up);
        }
        boolean plain = version.catalog().attribution() == null
                && strong.earn().less().isEmpty()
                && weak.earn().less().isEmpty();
        return plain && mixed(least(one).multiply(smallest()), most(other).multiply(greatest()));
    }

    /** A share of a bounded measure against a fixed sum. */
    private boolean mixed(BigDecimal least, BigDecimal most) {
        if (strong.earn().form() instanceof Form.Share && weak.earn().form() instanceof Form.Pay) {
            BigDecimal low = bound(strong.earn().of(), false);
            return low != null && low.signum() > 0 && low.multiply(least).compareTo(most) >= 0;
        }
        if (strong.earn().form() instanceof Form.Pay && weak.earn().form() instanceof Form.Share) {
            BigDecimal low = bound(weak.earn().of(), false);
            BigDecimal high = bound(weak.earn().of(), true);
            boolean positive = low != null && low.signum() >= 0;
            return positive && high != null && high.multiply(most).compareTo(least) <= 0;
        }
        return false;
    }

    /** An end of a column of the deal on those deals; null where there is none. */
    private @Nullable BigDecimal bound(String measure, boolean upper) {
        BigDecimal found = null;
        for (Box box : space.boxes()) {
            BigDecimal end = bound(box, measure, upper);
            if (end == null || measure.equals("margin") || measure.equals("mrr")) {
                return null;
            }
            boolean wider = found == null || (upper ? end.compareTo(found) > 0 : end.compareTo(found) < 0);
            found = wider ? end : found;
        }
        return found;
    }

    private static @Nullable BigDecimal bound(Box box, String measure, boolean upper) {
        BigDecimal found = null;
        for (Constraint each : box.constraints()) {
            Axis axis = each.axis();
            if (axis.of().equals(Axis.DEAL)
                    && axis.field().equals(measure)
                    && each.values() instanceof NumberSet set
                    && !set.blank()
                    && !set.intervals().isEmpty()) {
                List<Interval> all = set.intervals();
                BigDecimal end =
                        upper ? all.get(all.size() - 1).upper() : all.get(0).lower();
                boolean closer =
                        end != null && (found == null || (upper ? end.compareTo(found) < 0 : end.compareTo(found) > 0));
                found = closer ? end : found;
            }
        }
        return found;
    }

    private boolean atLeast(Lookup one, BigDecimal down, @Nullable Lookup other, BigDecimal up) {
        if (one instanceof Lookup.By mine && other instanceof Lookup.By theirs && sameRows(mine, theirs)) {
            for (int i = 0; i < mine.rows().size(); i++) {
                if (!atLeast(
                        mine.rows().get(i).then(), down, theirs.rows().get(i).then(), up)) {
                    return false;
                }
            }
            Lookup rest = mine.otherwise();
            return rest == null ? most(theirs.otherwise()).signum() == 0 : atLeast(rest, down, theirs.otherwise(), up);
        }
        return least(one).multiply(down).compareTo(most(other).multiply(up)) >= 0;
    }

    private static boolean sameRows(Lookup.By one, Lookup.By other) {
        return one.field().equals(other.field())
                && one.rows().stream()
                        .map(Lookup.Row::value)
                        .toList()
                        .equals(other.rows().stream().map(Lookup.Row::value).toList());
    }

    /** The least figure that those deals can get. */
    private BigDecimal least(@Nullable Lookup lookup) {
        if (!(lookup instanceof Lookup.By by)) {
            return lookup instanceof Lookup.Fixed fixed ? fixed.value() : BigDecimal.ZERO;
        }
        BigDecimal least = isListed(by, space) ? null : least(by.otherwise());
        for (Lookup.Row row : by.rows()) {
            if (Chance.of(space, by.field(), row.value()) != Chance.NEVER) {
                BigDecimal figure = least(row.then());
                least = least == null || figure.compareTo(least) < 0 ? figure : least;
            }
        }
        return least == null ? BigDecimal.ZERO : least;
    }

    /** Whether every deal has a value that the table lists. */
    private static boolean isListed(Lookup.By by, Space space) {
        List<String> listed = by.rows().stream().map(Lookup.Row::value).toList();
        return space.boxes().stream()
                .allMatch(box -> Chance.readings(box, by.field()).stream()
                        .anyMatch(each -> each.values() instanceof dev.earnest.lint.space.WordSet set
                                && !set.excluded()
                                && !set.blank()
                                && listed.containsAll(set.words())));
    }

    /** The greatest figure of a table. */
    static BigDecimal most(@Nullable Lookup lookup) {
        if (!(lookup instanceof Lookup.By by)) {
            return lookup instanceof Lookup.Fixed fixed ? fixed.value() : BigDecimal.ZERO;
        }
        BigDecimal most = most(by.otherwise());
        for (Lookup.Row row : by.rows()) {
            most = most.max(most(row.then()));
        }
        return most;
    }

    private BigDecimal smallest() {
        BigDecimal product = BigDecimal.ONE;
        for (Boost boost : strong.boosts()) {
            product = product.multiply(boost.times().min(BigDecimal.ONE));
        }
        return product;
    }

    private BigDecimal greatest() {
        BigDecimal product = BigDecimal.ONE;
        for (Boost boost : weak.boosts()) {
            product = product.multiply(boost.times().max(BigDecimal.ONE));
        }
        return product;
    }

    /** Whether the limits per deal leave it so. */
    private boolean limits() {
        return weak.limits().stream().allMatch(limit -> !(limit instanceof Limit.DealMin least) || isRaised(least))
                && strong.limits().stream().allMatch(this::isNoCut);
    }

    private boolean isRaised(Limit.DealMin least) {
        return strong.limits().stream()
                .anyMatch(limit ->
                        limit instanceof Limit.DealMin own && own.money().compareTo(least.money()) >= 0);
    }

    /** Whether what a limit cuts off the strong one is cut off the weak one too. */
    private boolean isNoCut(Limit limit) {
        if (limit instanceof Limit.DealMax max) {
            boolean fixed = weak.earn().form() instanceof Form.Pay
                    && weak.limits().stream().noneMatch(Limit.DealMin.class::isInstance);
            return fixed && most(Tables.of(weak)).multiply(greatest()).compareTo(max.money()) <= 0
                    || weak.limits().stream()
                            .anyMatch(own -> own instanceof Limit.DealMax less
                                    && less.money().compareTo(max.money()) <= 0);
        }
        if (limit instanceof Limit.DealMaxShare max) {
            return weak.limits().stream()
                    .anyMatch(own -> own instanceof Limit.DealMaxShare less
                            && less.of().equals(max.of())
                            && less.share().compareTo(max.share()) <= 0);
        }
        return !(limit instanceof Limit.DealMaxColumn) || weak.limits().contains(limit);
    }
}
