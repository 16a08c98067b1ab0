package dev.earnest.payout;

import dev.earnest.catalog.Tiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings what was noted of one partner and series together by period. */
final class Standings {
    private final Series series;
    private final int partner;
    private final Map<Place, Gathered> found = new TreeMap<>();

    /** A period, in order of time, and what keeps counts apart. */
    private record Place(int order, String period, String apart) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int compared = Integer.compare(order, other.order);
            return compared != 0 ? compared : apart.compareTo(other.apart);
        }
    }

    private static final class Gathered {
        final int day;
        final OfferVersion version;
        long counted;

        @Nullable
        Worked last;

        final List<LineSeen> lines = new ArrayList<>();

        Gathered(int day, OfferVersion version) {
            this.day = day;
            this.version = version;
        }
    }

    Standings(Series series, int partner) {
        this.series = series;
        this.partner = partner;
    }

    List<Standing> of() {
        Trail trail = series.trail;
        if (trail == null) {
            return List.of();
        }
        List<Trail.Made> all = new ArrayList<>();
        trail.rows().forEach(row -> all.addAll(trail.of(row)));
        all.sort(Comparator.comparingInt((Trail.Made made) -> made.worked().day())
                .thenComparingInt(made -> made.worked().row()));
        for (Trail.Made made : all) {
            OfferVersion version = series.versions.get(made.worked().version());
            if (version.scope.payee().at(made.worked().row()) == partner) {
                add(version, made, trail);
            }
        }
        for (int line = 0; line < series.lines.size(); line++) {
            if (series.lines.row(line) < 0 && series.lines.payee(line) == partner && !series.lines.empty(line)) {
                at(series.version(line), series.lines.day(line), List.of())
                        .lines
                        .add(LineSeen.of(series, line, trail.notes(line)));
            }
        }
        return standings();
    }

    private void add(OfferVersion version, Trail.Made made, Trail trail) {
        Worked worked = made.worked();
        List<String> apart = apart(version, worked.row());
        Gathered of = at(version, worked.periodDay(), apart);
        of.counted += worked.recount() ? 0 : 1;
        of.last = worked;
        for (int line : made.lines()) {
            if (!series.lines.empty(line)) {
                boolean own = series.lines.kind(line) == LineKind.RECOUNT;
                int day = own ? worked.periodDay() : series.lines.day(line);
                at(version, day, apart).lines.add(LineSeen.of(series, line, trail.notes(line)));
            }
        }
    }

    private Gathered at(OfferVersion version, int day, List<String> apart) {
        int order = version.context.periods.index(version.reportPeriod, day);
        Place place = new Place(order, version.periodName(day), String.join(", ", apart));
        return found.computeIfAbsent(place, any -> new Gathered(day, version));
    }

    private static List<String> apart(OfferVersion version, int row) {
        List<String> values = new ArrayList<>();
        for (String field : version.tiers == null ? List.<String>of() : version.tiers.per()) {
            Feature feature = version.scope.fields().either(field);
            int code = feature instanceof Codes codes ? codes.at(row) : -1;
            values.add(code < 0 ? "blank" : ((Codes) feature).dictionary().value(code));
        }
        return values;
    }

    private List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        found.forEach((place, of) -> standings.add(new Standing(
                series.id,
                !series.pays(),
                of.version.catalog,
                of.version.offer,
                place.period(),
                of.day,
                place.apart().isEmpty() ? List.of() : List.of(place.apart()),
                of.counted,
                of.last,
                next(of.last),
                of.lines)));
        return standings;
    }

    private Standing.@Nullable Next next(@Nullable Worked last) {
        Worked.Stepped stepped = last == null ? null : last.stepped();
        OfferVersion version = last == null ? null : series.versions.get(last.version());
        Tiers tiers = version == null ? null : version.tiers;
        boolean counts = stepped != null && stepped.hasTarget() && stepped.metric() == null;
        if (version == null
                || tiers == null
                || stepped == null
                || !counts
                || tiers.every() == null
                || tiers.basedOnLastPeriod()) {
            return null;
        }
        java.math.BigDecimal goal = stepped.goal();
        StepTable table = goal == null
                ? new StepTable(tiers, version.digits())
                : new StepTable(tiers, new StepTable.Goal(goal, stepped.divisor()), version.digits());
        int next = table.step(stepped.after()) + 1;
        if (next >= tiers.steps().size()) {
            return null;
        }
        long from = table.reach(next);
        boolean same = tiers.counts() == null && tiers.method() != Tiers.Method.PROSPECTIVE;
        dev.earnest.money.Rounding rounding = version.catalog.rounding();
        return new Standing.Next(
                next,
                from,
                Math.subtractExact(from, stepped.after()),
                same ? table.owed(stepped.after(), stepped.after(), rounding) : 0,
                same ? Long.valueOf(table.owed(from, from, rounding)) : null);
    }
}
