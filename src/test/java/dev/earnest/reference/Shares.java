package dev.earnest.reference;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Catalog;
import dev.earnest.reference.ReferenceData.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Several partners on a deal: who has which share, and how a sum is split over the shares. */
final class Shares {
    private static final List<String> MONEY =
            List.of("amount", "list_amount", "margin", "arr", "mrr", "cost", "refunded_amount");
    private static final MathContext PRECISE = new MathContext(60);

    private Shares() {}

    /** A partner's part of a deal; places count from 0 in touch order. */
    record Share(String partner, int place, BigDecimal weight) {}

    static List<Share> of(Row deal, Catalog version, List<Row> touches) {
        List<Share> whole = List.of(new Share(deal.text("partner_id"), 0, BigDecimal.ONE));
        Attribution rule = version.attribution();
        if (rule == null || touches == null) {
            return whole;
        }
        LocalDate close = deal.date("close_date");
        List<Row> own = new ArrayList<>();
        for (Row touch : touches) {
            if (touch.text("deal_id").equals(deal.text("deal_id"))
                    && (close == null || !day(touch).isAfter(close))) {
                own.add(touch); // touches after close are ignored
            }
        }
        own.sort(Comparator.comparing(Shares::day).thenComparing(Row::place));
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            add(shares, own.get(i).text("partner_id"), weight(rule, own, i, close));
        }
        return shares.isEmpty() ? whole : shares;
    }

    /** Undated touches come first. */
    private static LocalDate day(Row touch) {
        return touch.blank("date") ? LocalDate.MIN : touch.date("date");
    }

    /** Touches of one partner on one deal are one share, at the place of the first. */
    private static void add(List<Share> shares, String partner, BigDecimal weight) {
        if (weight.signum() == 0) {
            return;
        }
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            if (share.partner().equals(partner)) {
                shares.set(i, new Share(partner, i, share.weight().add(weight)));
                return;
            }
        }
        shares.add(new Share(partner, shares.size(), weight));
    }

    private static BigDecimal weight(Attribution rule, List<Row> touches, int i, LocalDate close) {
        int last = touches.size() - 1;
        return switch (rule.model()) {
            case FIRST -> i == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            case LAST -> i == last ? BigDecimal.ONE : BigDecimal.ZERO;
            case LINEAR ->
                touches.get(i).blank("weight") ? BigDecimal.ONE : touches.get(i).number("weight");
            case TIME_DECAY ->
                touches.get(i).blank("date") || close == null
                        ? BigDecimal.ONE
                        : decay(
                                ChronoUnit.DAYS.between(day(touches.get(i)), close),
                                rule.halfLife().count());
            case POSITION -> position(rule, i, last);
            case ROLES -> rule.weights().getOrDefault(touches.get(i).text("role"), BigDecimal.ZERO);
        };
    }

    /** {@code position} is 40/20/40, of two 50/50; the middle ones share theirs. All weights times the middle ones. */
    private static BigDecimal position(Attribution rule, int i, int last) {
        List<BigDecimal> parts = rule.positions().isEmpty()
                ? List.of(new BigDecimal("0.4"), new BigDecimal("0.2"), new BigDecimal("0.4"))
                : rule.positions();
        BigDecimal middle = BigDecimal.valueOf(Math.max(1, last - 1));
        if (i == 0) {
            return parts.get(0).multiply(middle);
        }
        return i == last ? parts.get(2).multiply(middle) : parts.get(1);
    }

    /** One half to the power of days / half-life, with 18 decimals: e to the power of -x ln 2. */
    static BigDecimal decay(long days, long halfLife) {
        BigDecimal x = BigDecimal.valueOf(days).multiply(ln2()).divide(BigDecimal.valueOf(halfLife), PRECISE);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 2000 && term.compareTo(new BigDecimal("1E-50")) > 0; n++) {
            term = term.multiply(x, PRECISE).divide(BigDecimal.valueOf(n), PRECISE);
            sum = sum.add(term, PRECISE);
        }
        return BigDecimal.ONE.divide(sum, PRECISE).setScale(18, RoundingMode.HALF_UP);
    }

    /** ln 2 = the sum of 1 / (n 2^n). */
    private static BigDecimal ln2() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; n < 220; n++) {
            BigDecimal bottom = BigDecimal.valueOf(n).multiply(new BigDecimal(BigInteger.TWO.pow(n)));
            sum = sum.add(BigDecimal.ONE.divide(bottom, PRECISE), PRECISE);
        }
        return sum;
    }

    /** The part of a measure: money in minor units, any finer rest to the first; others in ten-thousandths. */
    static BigDecimal part(BigDecimal whole, String measure, List<Share> shares, int place, int digits) {
        return split(whole, MONEY.contains(measure) ? digits : 4, shares, place);
    }

    /** Largest remainder; ties to the earlier share; a negative sum mirrors. */
    static BigDecimal split(BigDecimal whole, int digits, List<Share> shares, int place) {
        if (shares.size() == 1) {
            return whole;
        }
        BigDecimal size = whole.abs();
        BigInteger units = size.setScale(digits, RoundingMode.DOWN).unscaledValue();
        BigDecimal finer = size.subtract(new BigDecimal(units, digits));
        Exact total = Exact.ZERO;
        for (Share share : shares) {
            total = total.plus(Exact.of(share.weight()));
        }
        List<BigInteger> parts = new ArrayList<>();
        List<Exact> remainders = new ArrayList<>();
        BigInteger left = units;
        for (Share share : shares) {
            Exact exact = new Exact(units, BigInteger.ONE)
                    .times(Exact.of(share.weight()))
                    .over(total);
            BigInteger down = exact.top().divide(exact.bottom());
            parts.add(down);
            remainders.add(exact.minus(new Exact(down, BigInteger.ONE)));
            left = left.subtract(down);
        }
        for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int most = 0;
            for (int i = 1; i < parts.size(); i++) {
                if (remainders.get(i).compareTo(remainders.get(most)) > 0) {
                    most = i;
                }
            }
            parts.set(most, parts.get(most).add(BigInteger.ONE));
            remainders.set(most, Exact.of(-1));
        }
        BigDecimal part = new BigDecimal(parts.get(place), digits);
        if (place == 0) {
            part = part.add(finer);
        }
        return whole.signum() < 0 ? part.negate() : part;
    }
}
