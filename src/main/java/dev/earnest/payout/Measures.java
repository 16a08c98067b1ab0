package dev.earnest.payout;

import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.math.BigInteger;
import java.util.List;

/** The measures of the entries of one offer: the payee's, after what other offers earned, and negative where counted again. */
final class Measures {
    private final Series series;
    private final List<Series> less;
    private final long perMinor;
    private final Measure[] paidOn;
    private final boolean[] reduces;

    /** @param less offers whose earnings come off the measure first, worked out already */
    Measures(Series series, List<Series> less, long perMinor) {
        this.series = series;
        this.less = less;
        this.perMinor = perMinor;
        this.paidOn = new Measure[series.versions.size()];
        this.reduces = new boolean[paidOn.length];
        for (int v = 0; v < paidOn.length; v++) {
            paidOn[v] =
                    series.domain.measure(series.versions.get(v).offer.earn().of());
            reduces[v] = !series.versions.get(v).offer.earn().less().isEmpty();
        }
    }

    /** What an entry is paid on. */
    long of(Entries entries, int entry) {
        int place = entries.version(entry);
        OfferVersion version = series.versions.get(place);
        int row = entries.row(entry);
        long value = version.measure(paidOn[place], row);
        if (value != Fixed4.BLANK && reduces[place]) {
            value = reduced(version, row, value);
        }
        return recounted(entries, entry, value);
    }

    /** The measure of the whole deal or event, whoever has a share of it. */
    long ofDeal(Entries entries, int entry) {
        String of = series.versions.get(entries.version(entry)).offer.earn().of();
        return series.domain.whole(of).at(series.domain.ownRow(entries.row(entry)));
    }

    /** The payee's measure of an entry before other offers come off it. */
    long whole(Entries entries, int entry) {
        int place = entries.version(entry);
        return series.versions.get(place).measure(paidOn[place], entries.row(entry));
    }

    /** What other offers earned that comes off the measure of an entry. */
    List<Note.Rival> taken(Entries entries, int entry) {
        OfferVersion version = series.versions.get(entries.version(entry));
        List<Note.Rival> taken = new java.util.ArrayList<>();
        for (Series other : reduces[entries.version(entry)] ? less : List.<Series>of()) {
            long[] earned = other.earnedByRow;
            boolean counts = version.offer.earn().less().contains(other.id) && other.domain == series.domain;
            if (earned != null && counts) {
                taken.add(new Note.Rival(other.id, ofDeal(version, other, earned, entries.row(entry)), false));
            }
        }
        return taken;
    }

    /** What finds the step of an entry, where it is not what is paid on. */
    long counts(Entries entries, int entry, Measure values) {
        OfferVersion version = series.versions.get(entries.version(entry));
        return recounted(entries, entry, version.measure(values, entries.row(entry)));
    }

    private static long recounted(Entries entries, int entry, long value) {
        if (value == Fixed4.BLANK || !entries.recount(entry)) {
            return value;
        }
        return -part(value, entries.part(entry), entries.whole(entry));
    }

    /** A part of a measure, half-up to four decimals; blank stays blank. */
    static long part(long value, long part, long whole) {
        if (value == Fixed4.BLANK || part == whole) {
            return value;
        }
        BigInteger product = BigInteger.valueOf(value).multiply(BigInteger.valueOf(part));
        return Rounding.HALF_UP.divide(product, BigInteger.valueOf(whole));
    }

    /** Takes off what the other offers earned on the deal and payee; never past zero. */
    private long reduced(OfferVersion version, int row, long value) {
        long sum = 0;
        for (Series other : less) {
            long[] earned = other.earnedByRow;
            boolean counts = version.offer.earn().less().contains(other.id) && other.domain == series.domain;
            if (earned != null && counts) {
                sum = Math.addExact(sum, ofDeal(version, other, earned, row));
            }
        }
        long reduced = Math.subtractExact(value, Math.multiplyExact(sum, perMinor));
        return value >= 0 ? Math.max(reduced, 0) : Math.min(reduced, 0);
    }

    /** What another offer earned on the row's deal for the same payee, through whichever share of the deal. */
    private static long ofDeal(OfferVersion version, Series other, long[] earned, int row) {
        Shares shares = version.scope.domain().shares();
        int payee = version.scope.payee().at(row);
        if (shares == null || version.scope.domain().events()) {
            return other.earner(row) == payee ? earned[row] : 0;
        }
        long sum = 0;
        int deal = shares.deal()[row];
        for (int share = shares.start()[deal]; share < shares.start()[deal + 1]; share++) {
            sum = other.earner(share) == payee ? Math.addExact(sum, earned[share]) : sum;
        }
        return sum;
    }
}
