package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Scope;
import dev.earnest.reference.ReferenceCalendar.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Step 5 for the lines of one offer and one payee: count, max, min, guarantee. */
final class PartnerLimits {
    private final World world;

    PartnerLimits(World world) {
        this.world = world;
    }

    /** A period of an offer: a fiscal one, or the window of the term. */
    record Stretch(LocalDate first, LocalDate last) {}

    static Stretch stretch(World world, Offer offer, Period every, LocalDate day) {
        if (every == Period.TERM) { // runs on across versions
            return new Stretch(world.termStart(offer.id()), world.termEnd(offer.id()));
        }
        Span span = world.calendar.span(every, day);
        return new Stretch(span.first(), span.last());
    }

    /**
     * Cuts the lines in order; returns the lines that carries and guarantees add.
     *
     * @param eligible days on which the payee has an eligible deal or event
     */
    List<Line> apply(List<Line> lines, List<Hit> eligible, int offerOrder) {
        List<Line> added = new ArrayList<>();
        Offer last = lines.isEmpty() ? eligible.get(0).offer() : lines.get(lines.size() - 1).offer;
        for (int i = 0; i < most(lines, Limit.PartnerCount.class); i++) {
            count(lines, i);
        }
        for (int i = 0; i < most(lines, Limit.PartnerMax.class); i++) {
            max(lines, i);
        }
        for (Limit limit : last.limits()) {
            if (limit instanceof Limit.PartnerMin min) {
                added.addAll(min(lines, min, offerOrder));
            }
        }
        for (Limit limit : last.limits()) {
            if (limit instanceof Limit.Guarantee guarantee) {
                List<Line> all = new ArrayList<>(lines);
                all.addAll(added);
                added.addAll(guarantee(all, eligible, guarantee, offerOrder));
            }
        }
        return added;
    }

    /** How many limits of a kind any version of the offer has; they run on across versions by their place. */
    private static int most(List<Line> lines, Class<? extends Limit> kind) {
        return lines.stream().mapToInt(line -> of(line, kind).size()).max().orElse(0);
    }

    private static <T extends Limit> List<T> of(Line line, Class<T> kind) {
        return line.offer.limits().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The limit at that place in the line's own version; null where that has none. */
    private static <T extends Limit> T at(Line line, Class<T> kind, int place) {
        List<T> limits = of(line, kind);
        return place < limits.size() ? limits.get(place) : null;
    }

    private List<Object> key(Line line, Scope per, Period every) {
        Stretch stretch = stretch(world, line.offer, every, line.periodDay);
        return List.of(stretch, per == Scope.ACCOUNT ? line.account : "");
    }

    /** A line already 0 uses no count, nor does a credit note. */
    private void count(List<Line> lines, int limit) {
        Map<List<Object>, Integer> used = new HashMap<>();
        for (Line line : lines) {
            Limit.PartnerCount rule = at(line, Limit.PartnerCount.class, limit);
            if (rule != null && line.left.signum() != 0 && !line.credit()) {
                int number = used.merge(key(line, rule.per(), rule.every()), 1, Integer::sum);
                if (number > rule.count()) {
                    line.limitTo(BigDecimal.ZERO);
                }
            }
        }
    }

    /** min(M, running sum after) - min(M, running sum before). */
    private void max(List<Line> lines, int limit) {
        Map<List<Object>, BigDecimal> sums = new HashMap<>();
        for (Line line : lines) {
            Limit.PartnerMax rule = at(line, Limit.PartnerMax.class, limit);
            if (rule == null) {
                continue; // its version has no such limit
            }
            BigDecimal most = world.round(line.version, rule.money());
            List<Object> key = key(line, rule.per(), rule.every());
            BigDecimal before = sums.getOrDefault(key, BigDecimal.ZERO);
            BigDecimal after = before.add(line.left);
            sums.put(key, after);
            line.limitTo(after.min(most).subtract(before.min(most)));
        }
    }

    /** A period's sum above 0 and below the least is forfeited, or carried to the next as one line. */
    private List<Line> min(List<Line> lines, Limit.PartnerMin rule, int offerOrder) {
        List<Line> carries = new ArrayList<>();
        Map<String, TreeMap<LocalDate, List<Line>>> byAccount = new LinkedHashMap<>();
        Map<LocalDate, Stretch> stretches = new HashMap<>();
        for (Line line : lines) {
            Stretch stretch = stretch(world, line.offer, rule.every(), line.periodDay);
            stretches.put(stretch.first(), stretch);
            byAccount
                    .computeIfAbsent(rule.per() == Scope.ACCOUNT ? line.account : "", key -> new TreeMap<>())
                    .computeIfAbsent(stretch.first(), key -> new ArrayList<>())
                    .add(line);
        }
        for (Map.Entry<String, TreeMap<LocalDate, List<Line>>> account : byAccount.entrySet()) {
            TreeMap<LocalDate, List<Line>> periods = account.getValue();
            for (LocalDate first = periods.firstKey(); first != null; first = periods.higherKey(first)) {
                List<Line> period = periods.get(first);
                Line any = period.get(0);
                BigDecimal sum = sum(period);
                if (sum.signum() <= 0 || sum.compareTo(world.round(any.version, rule.money())) >= 0) {
                    continue; // a total of 0 or less is left alone
                }
                for (Line line : period) {
                    line.limitTo(BigDecimal.ZERO);
                }
                LocalDate next = rule.every() == Period.TERM
                        ? null
                        : world.calendar.span(rule.every(), first).last().plusDays(1);
                if (rule.carry() && next != null && !next.isAfter(world.termEnd(any.offer.id()))) {
                    Catalog then = world.versionOn(next, any.offer.id());
                    Offer offer = then.offers().get(any.offer.id());
                    Line carry = new Line(offer, then, any.payee, offerOrder, "carry", next);
                    carry.account = account.getKey();
                    carry.limitTo(sum);
                    carries.add(carry);
                    periods.computeIfAbsent(next, key -> new ArrayList<>()).add(carry);
                }
            }
        }
        return carries;
    }

    private static BigDecimal sum(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            sum = sum.add(line.left);
        }
        return sum;
    }

    /** A top-up at the period's (or window's) end, for periods with a line or an eligible deal or event. */
    private List<Line> guarantee(List<Line> lines, List<Hit> eligible, Limit.Guarantee rule, int offerOrder) {
        List<Line> topUps = new ArrayList<>();
        Map<LocalDate, Stretch> stretches = new TreeMap<>();
        Map<LocalDate, BigDecimal> sums = new HashMap<>();
        Set<Hit> all = new LinkedHashSet<>(eligible);
        for (Hit hit : all) {
            Stretch stretch = stretch(world, hit.offer(), rule.every(), hit.earned());
            stretches.put(stretch.first(), stretch);
        }
        for (Line line : lines) {
            if (!line.tells()) {
                continue; // no line of the ledger
            }
            Stretch stretch = stretch(world, line.offer, rule.every(), line.periodDay);
            stretches.put(stretch.first(), stretch);
            sums.merge(stretch.first(), line.left, BigDecimal::add);
        }
        BigDecimal surplus = BigDecimal.ZERO;
        for (Stretch stretch : stretches.values()) {
            String id = lines.isEmpty()
                    ? eligible.get(0).offer().id()
                    : lines.get(0).offer.id();
            LocalDate end = world.termEnd(id);
            if (stretch.first().isAfter(end)) {
                continue; // repeated lines may lie past the window; a guarantee is of periods of the term
            }
            LocalDate day = stretch.last().isAfter(end) ? end : stretch.last();
            Catalog version = world.versionOn(day, id);
            Offer offer = version.offers().get(id);
            BigDecimal short_ =
                    world.round(version, rule.money()).subtract(sums.getOrDefault(stretch.first(), BigDecimal.ZERO));
            if (short_.signum() <= 0) {
                surplus = surplus.subtract(short_);
                continue;
            }
            if (rule.carry()) {
                // what earlier periods earned above their guarantee counts once
                BigDecimal used = surplus.min(short_);
                surplus = surplus.subtract(used);
                short_ = short_.subtract(used);
            }
            if (short_.signum() > 0) {
                Line topUp = new Line(
                        offer,
                        version,
                        lines.isEmpty() ? eligible.get(0).payee() : lines.get(0).payee,
                        offerOrder,
                        "guarantee",
                        day);
                topUp.earn(short_);
                topUps.add(topUp);
            }
        }
        return topUps;
    }
}
