package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.reference.Facts.Subject;
import dev.earnest.reference.Shares.Share;
import dev.earnest.reference.World.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A deal or event that meets an offer's conditions, for one payee; or what was refunded of one, as a credit note.
 *
 * @param sellers the shares of the deal that lead to this payee
 * @param ownDay its own day: conditions, version, partner row and rate go by it
 * @param earned the day it is earned, later than its own where a metric over a whole period is needed
 * @param refund what is recounted: null for the deal itself
 */
record Hit(
        Item item,
        Offer offer,
        Catalog version,
        String payee,
        List<Share> sellers,
        LocalDate ownDay,
        LocalDate earned,
        Refund refund) {

    /** Earning order: earned date, own date, deals before events, file order, touch order; a refund by its own day. */
    static final Comparator<Hit> ORDER = Comparator.comparing(Hit::lineDay)
            .thenComparing(Hit::orderDay)
            .thenComparing(hit -> hit.item().event())
            .thenComparing(hit -> hit.item().row().place())
            .thenComparing(hit -> hit.sellers().get(0).place())
            .thenComparing(hit -> hit.refund() != null);

    /**
     * What was refunded of a deal, or is unused on churn.
     *
     * @param share of every measure
     */
    record Refund(LocalDate day, Exact share) {}

    Hit refunded(Refund what) {
        return new Hit(item, offer, version, payee, sellers, ownDay, earned, what);
    }

    LocalDate lineDay() {
        return refund == null ? earned : refund.day();
    }

    private LocalDate orderDay() {
        return refund == null ? ownDay : refund.day();
    }

    boolean credit() {
        return refund != null || item.credit();
    }

    /** The first of the payee's shares stands for the seller where one is asked for. */
    Subject subject() {
        return new Subject(item, sellers.get(0).partner(), payee, ownDay, version);
    }

    /** The payee's part of a measure; null where it is blank. */
    BigDecimal measure(World world, String name) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Share share : sellers) {
            BigDecimal part = world.measure(item, share, name);
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
        }
        return refund == null
                ? sum
                : Exact.of(sum)
                        .times(refund.share())
                        .round(4, RoundingMode.HALF_UP)
                        .negate();
    }
}
