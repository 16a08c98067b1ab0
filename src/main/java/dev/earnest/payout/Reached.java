package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Tiers;
import dev.earnest.problem.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of one version of a program that came into play in a run: offers that a deal or event was eligible for, steps
 * that a count came to, limits, stacking groups and budgets that changed a line, clawbacks that took something back.
 */
public final class Reached {
    private final Catalog version;
    private final Set<Place> places = new HashSet<>();

    Reached(Catalog version, Set<Stacking> felt, List<BudgetUse> budgets) {
        this.version = version;
        for (Stacking group : version.stacking()) {
            if (felt.contains(group)) {
                places.add(group(group.id()));
            }
        }
        for (BudgetUse use : budgets) {
            if (use.overrun() > 0 && version.budgets().containsKey(use.budget())) {
                places.add(budget(use.budget()));
            }
        }
    }

    /** The place of an offer. */
    public static Place offer(String id) {
        return Place.ROOT.key("offers").key(id);
    }

    /** The place of a step of an offer's tiers, counted from 0. */
    public static Place step(String offer, int step) {
        return offer(offer).key("earn").key("tiers").key("steps").item(step);
    }

    /** The place of a limit of an offer, counted from 0. */
    public static Place limit(String offer, int limit) {
        return offer(offer).key("limits").item(limit);
    }

    /** The place of an offer's clawback. */
    public static Place clawback(String offer) {
        return offer(offer).key("clawback");
    }

    /** The place of a budget. */
    public static Place budget(String id) {
        return Place.ROOT.key("budgets").key(id);
    }

    /** The place of a stacking group. */
    public static Place group(String id) {
        return Place.ROOT.key("stacking").key(id);
    }

    /** Whether the part at {@code place} came into play; {@code place} is one that this class makes. */
    public boolean holds(Place place) {
        return places.contains(place);
    }

    void add(Series series) {
        for (int i = 0; i < series.versions.size(); i++) {
            OfferVersion offer = series.versions.get(i);
            if (offer.catalog == version) {
                eligible(series, i);
                steps(offer);
                limits(offer);
                lines(series, i);
            }
        }
    }

    private void eligible(Series series, int own) {
        if (series.met(own)) {
            places.add(offer(series.id));
        }
    }

    private void steps(OfferVersion offer) {
        Tiers tiers = offer.tiers;
        if (tiers == null) {
            return;
        }
        boolean sliced = tiers.method() == Tiers.Method.MARGINAL;
        for (int step = 0; step < tiers.steps().size(); step++) {
            if (sliced ? offer.stepped.nextSetBit(step) >= 0 : offer.stepped.get(step)) {
                places.add(step(offer.offer.id(), step));
            }
        }
    }

    private void limits(OfferVersion offer) {
        List<Limit> limits = offer.offer.limits();
        for (int limit = 0; limit < limits.size(); limit++) {
            if (offer.felt.contains(limits.get(limit))) {
                places.add(limit(offer.offer.id(), limit));
            }
        }
    }

    private void lines(Series series, int own) {
        Lines lines = series.lines;
        String budget = series.versions.get(own).offer.budget();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.version(line) != own) {
                continue;
            }
            if (lines.clawedBack(line) != 0) {
                places.add(clawback(series.id));
            }
            if (budget != null && lines.budgetCut(line) != 0) {
                places.add(budget(budget));
            }
        }
    }
}
