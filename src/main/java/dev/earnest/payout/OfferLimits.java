package dev.earnest.payout;

import dev.earnest.catalog.Limit;
import java.util.ArrayList;
import java.util.List;

/** Step 6, first half: limits of an offer over all its partners, in earning order. */
final class OfferLimits {
    private final Series series;
    private final List<PairIndex> groups = new ArrayList<>();
    private final List<Longs> used = new ArrayList<>();

    OfferLimits(Series series) {
        this.series = series;
    }

    void run() {
        boolean any = series.versions.stream()
                .flatMap(version -> version.offer.limits().stream())
                .anyMatch(limit -> limit instanceof Limit.OfferMax);
        if (any) {
            for (int place = 0; place < series.places(); place++) {
                cut(series.lineAt(place));
            }
        }
    }

    private void cut(int line) {
        int place = 0;
        OfferVersion version = series.version(line);
        for (Limit limit : version.offer.limits()) {
            if (limit instanceof Limit.OfferMax max) {
                while (groups.size() <= place) {
                    groups.add(new PairIndex());
                    used.add(new Longs());
                }
                int period = version.context.periods.index(max.every(), series.lines.periodDay(line));
                int group = groups.get(place).of(period, 0);
                long most = version.catalog.rounding().toMinor(max.money(), version.digits());
                long value = series.lines.left(line);
                long room = Math.max(0, most - used.get(place).get(group));
                long passes = Math.min(value, room);
                Trail trail = series.trailOf(line);
                if (trail != null) {
                    String name = version.context.periods.name(max.every(), series.lines.periodDay(line));
                    long before = used.get(place).get(group);
                    trail.note(line, new Note.Limited(max, name, 0, most, before, value, value - passes));
                }
                used.get(place).add(group, passes);
                if (value != passes) {
                    series.lines.cutByLimit(line, value - passes, Reason.OFFER_MAX);
                    version.felt.add(max);
                }
                place++;
            }
        }
    }
}
