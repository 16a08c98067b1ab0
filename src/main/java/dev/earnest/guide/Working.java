package dev.earnest.guide;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.trial.TrialLine;
import dev.earnest.wording.FieldWords;
import dev.earnest.wording.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a figure of the engine comes about, in one line; only where the line gives that very figure. */
final class Working {
    private final Catalog version;
    private final Offer offer;

    Working(Catalog version, Offer offer) {
        this.version = version;
        this.offer = offer;
    }

    /**
     * Of one line; empty where it can't be told in one.
     *
     * @param count what finds the step of tiers; null where it is the measure itself
     */
    String of(TrialLine line, @Nullable BigDecimal count) {
        Candidate base = base(line, count);
        if (base == null) {
            return "";
        }
        if (gives(base.value(), line.earned())) {
            return base.text();
        }
        int sets = 1 << Math.min(offer.boosts().size(), 6);
        for (int set = 1; set < sets; set++) {
            Candidate boosted = boosted(base, set);
            if (gives(boosted.value(), line.earned())) {
                return boosted.text();
            }
        }
        return "";
    }

    private record Candidate(String text, BigDecimal value) {}

    private Candidate boosted(Candidate base, int set) {
        BigDecimal value = base.value();
        StringBuilder text = new StringBuilder(base.text());
        List<Boost> boosts = offer.boosts();
        for (int i = 0; i < boosts.size(); i++) {
            if ((set >> i & 1) != 0) {
                value = value.multiply(boosts.get(i).times());
                text.append(" times ").append(Figures.number(boosts.get(i).times()));
            }
        }
        return new Candidate(text.toString(), value);
    }

    private boolean gives(BigDecimal value, BigDecimal earned) {
        BigDecimal cent = BigDecimal.ONE.movePointLeft(version.currency().digits());
        return value.subtract(earned).abs().compareTo(cent) < 0;
    }

    private @Nullable Candidate base(TrialLine line, @Nullable BigDecimal count) {
        BigDecimal measure = line.measure();
        Form form = offer.earn().form();
        if (form instanceof Form.Pay pay) {
            return fixed(pay.money(), line.earned());
        }
        if (measure == null) {
            return null;
        }
        if (form instanceof Tiers tiers && tiers.method() == Tiers.Method.MARGINAL) {
            boolean same = tiers.counts() == null;
            BigDecimal size = count == null ? measure : count;
            return same ? slices(tiers, size, null) : count == null ? null : slices(tiers, size, measure);
        }
        if (form instanceof Form.Each each && each.block() != null && line.rate() != null) {
            return blocks(each.block(), measure, line.rate());
        }
        if (form instanceof Tiers tiers && tiers.interpolate()) {
            return between(measure, line.earned());
        }
        BigDecimal rate = line.rate();
        if (rate == null) {
            return null;
        }
        boolean unit = form instanceof Form.Each || form instanceof Tiers tiers && byUnit(tiers, rate);
        return unit
                ? new Candidate(Figures.number(measure) + " times " + money(rate), measure.multiply(rate))
                : new Candidate(Figures.percent(rate) + " of " + quantity(measure), measure.multiply(rate));
    }

    /** The rate between two steps, where it comes out in a few digits. */
    private @Nullable Candidate between(BigDecimal measure, BigDecimal earned) {
        if (measure.signum() == 0) {
            return null;
        }
        BigDecimal rate = earned.divide(measure, 5, RoundingMode.HALF_UP);
        return new Candidate(Figures.percent(rate) + " of " + quantity(measure), measure.multiply(rate));
    }

    /** The sum as it is written; of a table the one that was paid. */
    private @Nullable Candidate fixed(Lookup lookup, BigDecimal earned) {
        if (lookup instanceof Lookup.Fixed sum) {
            return new Candidate("a fixed " + money(sum.value()), sum.value());
        }
        Lookup.By table = (Lookup.By) lookup;
        List<Lookup> cells =
                new ArrayList<>(table.rows().stream().map(Lookup.Row::then).toList());
        if (table.otherwise() != null) {
            cells.add(table.otherwise());
        }
        return cells.stream()
                .map(cell -> fixed(cell, earned))
                .filter(each -> each != null && gives(each.value(), earned))
                .findFirst()
                .orElse(null);
    }

    private static boolean byUnit(Tiers tiers, BigDecimal rate) {
        return tiers.steps().stream()
                .anyMatch(step -> step.each() != null && step.each().compareTo(rate) == 0);
    }

    private Candidate blocks(Block block, BigDecimal measure, BigDecimal rate) {
        BigDecimal count = measure.divide(block.size(), 0, block.started() ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return new Candidate(
                Figures.number(count) + (count.compareTo(BigDecimal.ONE) == 0 ? " block" : " blocks") + " times "
                        + money(rate),
                count.multiply(rate));
    }

    /**
     * Each part of the count at its own step.
     *
     * @param money spread evenly over the count; null where the count is what is paid on
     */
    private Candidate slices(Tiers tiers, BigDecimal measure, @Nullable BigDecimal money) {
        BigDecimal unit = tiers.target() instanceof Target.Number number ? number.value() : BigDecimal.ONE;
        List<String> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        List<Step> steps = tiers.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            BigDecimal from = step.from().multiply(unit);
            boolean reached = tiers.edgeAbove() ? measure.compareTo(from) > 0 : measure.compareTo(from) >= 0;
            if (!reached) {
                break;
            }
            BigDecimal end = i + 1 < steps.size()
                    ? steps.get(i + 1).from().multiply(unit).min(measure)
                    : measure;
            BigDecimal part = end.subtract(from);
            if (money != null && measure.signum() != 0) {
                part = part.multiply(money).divide(measure, 4, RoundingMode.HALF_UP);
            }
            if (step.perUnit().signum() != 0 && part.signum() > 0) {
                parts.add(slice(step, part));
                sum = sum.add(part.multiply(step.perUnit()));
            }
            if (step.pay() != null) {
                parts.add(money(step.pay()));
                sum = sum.add(step.pay());
            }
        }
        return new Candidate(parts.isEmpty() ? "nothing yet" : String.join(" plus ", parts), sum);
    }

    private String slice(Step step, BigDecimal part) {
        return step.rate() != null
                ? step.rate() + " of " + quantity(part)
                : Figures.number(part) + " times " + money(Objects.requireNonNull(step.each()));
    }

    private String money(BigDecimal value) {
        return Figures.money(value, version.currency());
    }

    private String quantity(BigDecimal value) {
        if (!FieldWords.isMoney(offer.earn().of())) {
            return Figures.number(value);
        }
        return money(value.setScale(version.currency().digits(), RoundingMode.HALF_UP));
    }
}
