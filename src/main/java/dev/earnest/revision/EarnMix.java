package dev.earnest.revision;

import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mixes what two programs let an offer earn. */
final class EarnMix {
    private final Choice choice;
    private final Set<String> present;
    private final Set<String> common;

    /**
     * @param present the offers of the mixed program
     * @param common the offers of both
     */
    EarnMix(Choice choice, Set<String> present, Set<String> common) {
        this.choice = choice;
        this.present = present;
        this.common = common;
    }

    /**
     * Whether the two are built alike, so that figures may change one by one; else one replaces the other whole.
     */
    static boolean alike(Earn base, Earn next) {
        boolean repeat = (base.repeat() == null) == (next.repeat() == null);
        if (base.form() instanceof Tiers one && next.form() instanceof Tiers two) {
            boolean accumulate = (one.every() == null) == (two.every() == null);
            return repeat && accumulate && one.method() == two.method();
        }
        return repeat && base.form().getClass().equals(next.form().getClass());
    }

    Earn mix(String key, Earn base, Earn next) {
        String of = choice.of(key + ".of", base.of(), next.of());
        // an offer that only one program has brings with it that it comes off
        List<String> less = choice.of("less", Union.common(base.less(), common), Union.common(next.less(), common))
                        .equals(Union.common(next.less(), common))
                ? Union.of(only(base.less()), next.less())
                : Union.of(base.less(), only(next.less()));
        return new Earn(
                form(key, base.form(), next.form()),
                of,
                less.stream().filter(present::contains).toList(),
                choice.ofAny(key + ".repeat", base.repeat(), next.repeat()));
    }

    private List<String> only(List<String> ids) {
        return ids.stream().filter(id -> !common.contains(id)).toList();
    }

    private Form form(String key, Form base, Form next) {
        if (base.equals(next)) {
            return next;
        }
        if (base instanceof Tiers one && next instanceof Tiers two) {
            return tiers(key + ".tiers", one, two);
        }
        Lookup one = base.lookup();
        Lookup two = next.lookup();
        if (one == null || two == null) {
            return choice.of(key, base, next);
        }
        if (base instanceof Form.Share && next instanceof Form.Share) {
            return new Form.Share(lookup(key + ".rate", one, two));
        }
        if (base instanceof Form.Each each && next instanceof Form.Each other) {
            return new Form.Each(
                    lookup(key + ".each", one, two), choice.ofAny(key + ".block", each.block(), other.block()));
        }
        return new Form.Pay(lookup(key + ".pay", one, two));
    }

    Lookup lookup(String key, Lookup base, Lookup next) {
        boolean tables = base instanceof Lookup.By one
                && next instanceof Lookup.By two
                && one.field().equals(two.field())
                && two.rows().stream().anyMatch(row -> Tables.row(one, row.value()) != null);
        return tables ? table(key, (Lookup.By) base, (Lookup.By) next) : choice.of(key, base, next);
    }

    private Lookup table(String key, Lookup.By base, Lookup.By next) {
        List<Lookup.Row> rows = new ArrayList<>();
        for (String value : Union.of(Tables.values(base), Tables.values(next))) {
            Lookup then = cell(key + "." + value, Tables.row(base, value), Tables.row(next, value));
            if (then != null) {
                rows.add(new Lookup.Row(value, then));
            }
        }
        return new Lookup.By(next.field(), rows, cell(key + ".otherwise", base.otherwise(), next.otherwise()));
    }

    private @Nullable Lookup cell(String key, @Nullable Lookup base, @Nullable Lookup next) {
        return base == null || next == null ? choice.ofAny(key, base, next) : lookup(key, base, next);
    }

    private Form tiers(String key, Tiers base, Tiers next) {
        boolean whole = !Objects.equals(base.counts(), next.counts())
                || !Objects.equals(base.every(), next.every())
                || !base.per().equals(next.per())
                || (base.target() == null) != (next.target() == null)
                || base.basedOnLastPeriod() != next.basedOnLastPeriod()
                || base.interpolate() != next.interpolate();
        if (whole) {
            return choice.of(key, base, next);
        }
        return new Tiers(
                next.method(),
                next.counts(),
                next.every(),
                next.per(),
                choice.ofAny(key + ".target", base.target(), next.target()),
                next.basedOnLastPeriod(),
                next.interpolate(),
                choice.of(key + ".edge", base.edgeAbove(), next.edgeAbove()),
                steps(key + ".steps", base.steps(), next.steps()));
    }

    private List<Step> steps(String key, List<Step> base, List<Step> next) {
        if (base.equals(next) || !StepPairs.mix(base, next)) {
            return choice.of(key, base, next);
        }
        List<Step> steps = new ArrayList<>();
        for (Match<Step> pair : StepPairs.of(base, next)) {
            Step step = step(key + pair.key(), pair.base(), pair.next());
            if (step != null) {
                steps.add(step);
            }
        }
        steps.sort(Comparator.comparing(Step::from));
        return steps;
    }

    private @Nullable Step step(String key, @Nullable Step base, @Nullable Step next) {
        if (base == null || next == null) {
            return choice.ofAny(key, base, next);
        }
        BigDecimal from = choice.of(key + ".from", base.from(), next.from());
        @Nullable Rate rate = choice.ofAny(key + ".rate", base.rate(), next.rate());
        @Nullable BigDecimal each = choice.ofAny(key + ".each", base.each(), next.each());
        return new Step(from, rate, each, choice.ofAny(key + ".pay", base.pay(), next.pay()));
    }
}
