package dev.earnest.reference;

import dev.earnest.catalog.Limit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Step 3: limits per deal; the mins, then each max in the order written. */
final class DealLimits {
    private final World world;

    /** Under {@code repeat}, what the deal's lines came to so far, before and under a limit. */
    private final Map<List<Object>, BigDecimal> running = new HashMap<>();

    DealLimits(World world) {
        this.world = world;
    }

    void apply(Line line) {
        for (Limit limit : line.offer.limits()) {
            // min raises a positive line to it
            if (limit instanceof Limit.DealMin min && line.left.signum() > 0) {
                line.limitTo(line.left.max(world.round(line.version, min.money())));
            }
        }
        for (int i = 0; i < line.offer.limits().size(); i++) {
            BigDecimal most = most(line, line.offer.limits().get(i));
            if (most == null) {
                continue;
            }
            if (line.offer.earn().repeat() == null) {
                line.limitTo(line.left.min(most).max(most.negate())); // a credit note mirrors
            } else {
                running(line, most, List.of(line.hit.item(), line.payee, line.offer.id(), i));
            }
        }
    }

    /** Under {@code repeat} a limit caps the running sum of the deal's lines. */
    private void running(Line line, BigDecimal most, List<Object> key) {
        BigDecimal before = running.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal after = before.add(line.left);
        running.put(key, after);
        line.limitTo(capped(after, most).subtract(capped(before, most)));
    }

    private static BigDecimal capped(BigDecimal sum, BigDecimal most) {
        return sum.min(most).max(most.negate());
    }

    /** The most a line may come to in size; null where the limit is none of a deal's, or reads a blank measure. */
    private BigDecimal most(Line line, Limit limit) {
        if (limit instanceof Limit.DealMax max) {
            return world.round(line.version, max.money());
        }
        if (limit instanceof Limit.DealMaxShare max) {
            // percent limits read the payee's share of the deal's amount
            BigDecimal of = line.hit.measure(world, max.of());
            return of == null
                    ? null
                    : world.round(line.version, of.multiply(max.share().fraction()))
                            .abs();
        }
        if (limit instanceof Limit.DealMaxColumn max) {
            // blank: nothing is approved yet
            BigDecimal cell = line.hit.item().row().number(max.column());
            return cell == null
                    ? BigDecimal.ZERO
                    : world.round(line.version, cell).abs();
        }
        return null;
    }
}
