package dev.earnest.lint.rules;

import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Earnings;
import dev.earnest.lint.figure.Figure;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A limit that never cuts anything. */
public final class IdleLimit implements OfferRule {
    private static final About ABOUT =
            About.of("idle-limit", Severity.INFO, Area.UNITS, "a limit is so high that the offer can never reach it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (offer.tiers() != null) {
            return;
        }
        for (int i = 0; i < offer.limits().size(); i++) {
            String why = why(offer, offer.limits().get(i), version);
            if (why != null) {
                findings.add(
                                Version.place(offer).key("limits").item(i),
                                "a limit of `" + offer.id() + "` never cuts: " + why)
                        .help("lower it to what is meant, or delete it");
            }
        }
    }

    private static @Nullable String why(Offer offer, Limit limit, Version version) {
        if (limit instanceof Limit.DealMax max && !raises(offer)) {
            BigDecimal most = Earnings.mostDeal(offer, version);
            return most != null && most.compareTo(max.money()) <= 0
                    ? "a deal earns " + Figures.number(most) + " at most"
                    : null;
        }
        if (limit instanceof Limit.DealMaxShare max) {
            return share(offer, max);
        }
        if (limit instanceof Limit.PartnerMax max && !raises(offer) && version.number() == 0) {
            BigDecimal most = mostByCount(offer, max, version);
            return most != null && most.compareTo(max.money()) <= 0
                    ? "the limit of its count leaves " + Figures.number(most) + " at most in a "
                            + max.every().word()
                    : null;
        }
        return null;
    }

    /** Where it pays a share of the measure that limits it. */
    private static @Nullable String share(Offer offer, Limit.DealMaxShare max) {
        boolean same = offer.earn().form() instanceof Form.Share
                && offer.earn().of().equals(max.of())
                && offer.earn().repeat() == null
                && !raises(offer);
        BigDecimal most = Figure.rates(offer).stream()
                .map(Figure::value)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .multiply(Earnings.mostBoost(offer));
        return same && most.compareTo(max.share().fraction()) <= 0
                ? "it pays " + Figures.percent(most) + " of `" + max.of() + "` at most"
                : null;
    }

    private static boolean raises(Offer offer) {
        return offer.limits().stream().anyMatch(Limit.DealMin.class::isInstance);
    }

    private static @Nullable BigDecimal mostByCount(Offer offer, Limit.PartnerMax max, Version version) {
        BigDecimal most = null;
        for (Limit each : offer.limits()) {
            boolean same = each instanceof Limit.PartnerCount count
                    && count.per() == max.per()
                    && count.every() == max.every();
            BigDecimal line = same ? Earnings.mostLine(offer, version) : null;
            if (line != null) {
                most = line.multiply(BigDecimal.valueOf(((Limit.PartnerCount) each).count()));
            }
        }
        return most;
    }
}
