package dev.earnest.statement;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Rate;
import dev.earnest.payout.LedgerCursor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a line was earned, in plain words and with its figures. */
final class EarnedWords {
    private final Why.Figures figures;

    EarnedWords(Why.Figures figures) {
        this.figures = figures;
    }

    String of(LedgerCursor line, Catalog version, Offer offer) {
        String credit = line.measured() && line.measure() < 0 ? "credit note: " : "";
        Tiers tiers = offer.tiers();
        return credit + (tiers == null ? flat(line, version, offer) : stepped(line, offer, tiers));
    }

    /** The name of what finds the step. */
    static String counts(Offer offer) {
        Tiers tiers = offer.tiers();
        String counts = tiers == null ? null : tiers.counts();
        return counts == null ? offer.earn().of() : counts;
    }

    private String flat(LedgerCursor line, Catalog version, Offer offer) {
        Form form = offer.earn().form();
        BigDecimal rate = line.rate();
        String boosted = boosted(line, version, offer, rate) ? ", boosted" : "";
        if (form instanceof Form.Share && rate != null) {
            return new Rate(rate) + " of " + measure(line, offer) + boosted;
        }
        if (form instanceof Form.Each each && rate != null) {
            return figures.decimal(rate) + blocks(each.block()) + " of " + measure(line, offer) + boosted;
        }
        return fixed(
                line, version, offer, rate == null && form.lookup() instanceof Lookup.Fixed one ? one.value() : rate);
    }

    private String fixed(LedgerCursor line, Catalog version, Offer offer, @Nullable BigDecimal sum) {
        String subject = line.eventRow() >= 0 ? "event" : "deal";
        if (sum == null) {
            return "a fixed sum for the " + subject;
        }
        long whole = version.rounding().toMinor(sum, version.currency().digits());
        boolean other = line.instalmentCount() == 1 && whole != line.earned();
        String share = other && offer.boosts().isEmpty() ? "your share of " : "";
        String boosted = other && !offer.boosts().isEmpty() ? ", your share and boosts counted" : "";
        return share + figures.decimal(sum) + " for the " + subject + boosted;
    }

    private static String blocks(@Nullable Block block) {
        return block == null
                ? " for each"
                : " for each " + (block.started() ? "started " : "whole ")
                        + block.size().toPlainString();
    }

    /** Whether the line is another than measure times rate; that of an instalment says nothing. */
    private static boolean boosted(LedgerCursor line, Catalog version, Offer offer, @Nullable BigDecimal rate) {
        if (offer.boosts().isEmpty() || rate == null || !line.measured() || line.instalmentCount() > 1) {
            return false;
        }
        BigDecimal product = BigDecimal.valueOf(line.measure(), 4).multiply(rate);
        return version.rounding().toMinor(product, version.currency().digits()) != line.earned();
    }

    private String measure(LedgerCursor line, Offer offer) {
        String of = offer.earn().of();
        String less = offer.earn().less().isEmpty()
                ? ""
                : " less " + String.join(", ", offer.earn().less());
        return figures.count(line.measure(), of)
                + (of.equals("amount") && less.isEmpty() ? "" : " (" + words(of) + less + ")");
    }

    private static String words(String measure) {
        return measure.equals("count") ? "deals" : measure.replace('_', ' ');
    }

    private String stepped(LedgerCursor line, Offer offer, Tiers tiers) {
        String counts = counts(offer);
        if (!line.counted()) {
            return step(line, tiers) + " by the size of the deal, "
                    + figures.count(line.measure(), offer.earn().of());
        }
        String before = figures.count(line.countBefore(), counts);
        String after = figures.count(line.countAfter(), counts);
        String of = counts.equals("amount") ? "" : " (" + words(counts) + ")";
        return switch (tiers.method()) {
            case MARGINAL ->
                line.period() + " goes from " + before + " to " + after + of + ": each slice at its step, now "
                        + step(line, tiers);
            case RETROACTIVE ->
                line.period() + " comes to " + after + of + " after " + before + ": " + step(line, tiers)
                        + ", less what was owed before";
            case PROSPECTIVE ->
                step(line, tiers) + " of "
                        + figures.count(line.measure(), offer.earn().of())
                        + (tiers.basedOnLastPeriod()
                                ? ", by what the period before " + line.period() + " came to"
                                : ", by the " + before + of + " that " + line.period() + " had before");
        };
    }

    private String step(LedgerCursor line, Tiers tiers) {
        int step = line.step();
        if (step < 0) {
            return "nothing below the first step";
        }
        Step reached = tiers.steps().get(step);
        boolean ofAll = tiers.every() != null && tiers.method() == Tiers.Method.RETROACTIVE;
        Rate rate = reached.rate();
        BigDecimal each = reached.each();
        BigDecimal pay = reached.pay();
        String unit = rate != null ? rate.toString() : each != null ? figures.decimal(each) + " each" : "";
        if (tiers.interpolate()) {
            unit = "a rate between the steps, from " + unit;
        }
        String whole = unit.isEmpty() ? "" : unit + (ofAll ? " on all of it" : "");
        return whole + (pay == null ? "" : (unit.isEmpty() ? "" : " and ") + figures.decimal(pay) + " for the step");
    }
}
