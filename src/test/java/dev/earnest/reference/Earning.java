package dev.earnest.reference;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Tiers;
import dev.earnest.reference.Facts.Subject;
import dev.earnest.reference.Shares.Share;
import dev.earnest.reference.StepMaths.Entry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Step 2 for deals that stand alone: rates, units, fixed sums, tiers without {@code every}; and boosts. */
final class Earning {
    private final World world;
    private final Facts facts;
    private final Checks checks;

    Earning(World world, Facts facts, Checks checks) {
        this.world = world;
        this.facts = facts;
        this.checks = checks;
    }

    /** What a deal earns: not rounded, boosts left out. {@code measure} and {@code count} are the payee's. */
    Exact plain(Hit hit, BigDecimal measure, BigDecimal count) {
        Form form = hit.offer().earn().form();
        if (form instanceof Form.Share share) {
            return Exact.of(measure.multiply(value(share.rate(), hit.subject())));
        }
        if (form instanceof Form.Each each) {
            BigDecimal units = each.block() == null ? measure : blocks(each.block(), measure);
            return Exact.of(units.multiply(value(each.money(), hit.subject())));
        }
        if (form instanceof Form.Pay pay) {
            // a credit note earns no pay
            return hit.credit() ? Exact.ZERO : Exact.of(part(hit, value(pay.money(), hit.subject())));
        }
        return alone((Tiers) form, hit, measure, count);
    }

    /** Without {@code every}: F of the deal alone; a credit note owes minus F of its size, {@code pay} left out. */
    private Exact alone(Tiers tiers, Hit hit, BigDecimal measure, BigDecimal count) {
        Exact target = null;
        if (tiers.target() != null) {
            target = new Targets(world, facts, List.of()).target(hit, tiers, null);
            if (target == null) {
                return Exact.ZERO;
            }
        }
        StepMaths maths = new StepMaths(tiers, target);
        if (hit.credit()) {
            return maths.owed(List.of(new Entry(count.abs(), measure.abs()))).negate();
        }
        Exact owed = maths.owed(List.of(new Entry(count, measure)));
        return owed.plus(Exact.of(part(hit, maths.pays(Exact.of(count)))));
    }

    /** A fixed sum of a deal is shared among its partners. */
    private BigDecimal part(Hit hit, BigDecimal sum) {
        BigDecimal part = BigDecimal.ZERO;
        for (Share share : hit.sellers()) {
            part = part.add(Shares.split(sum, world.digits, hit.item().shares(), share.place()));
        }
        return part;
    }

    /** Whole blocks of a deal; negatives mirror. */
    private static BigDecimal blocks(Block block, BigDecimal units) {
        RoundingMode mode = block.started() ? RoundingMode.UP : RoundingMode.DOWN;
        return units.divide(block.size(), 0, mode);
    }

    /** A figure, or the first row of a table that the cell holds; nothing where none does and nothing else is said. */
    BigDecimal value(Lookup lookup, Subject subject) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return fixed.value();
        }
        Lookup.By by = (Lookup.By) lookup;
        List<String> cell = facts.ofEither(subject, by.field()).texts();
        for (Lookup.Row row : by.rows()) {
            for (String text : cell) {
                if (Facts.is(text, row.value())) {
                    return value(row.then(), subject);
                }
            }
        }
        return by.otherwise() == null ? BigDecimal.ZERO : value(by.otherwise(), subject);
    }

    /** Boosts that hold multiply each other. */
    BigDecimal boosts(Hit hit) {
        BigDecimal times = BigDecimal.ONE;
        for (Boost boost : hit.offer().boosts()) {
            if (checks.who(boost.who(), hit.subject(), hit.payee()) && checks.when(boost.when(), hit.subject())) {
                times = times.multiply(boost.times());
            }
        }
        return times;
    }
}
