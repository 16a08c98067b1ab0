package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Period;
import dev.earnest.reference.Facts.Subject;
import dev.earnest.reference.ReferenceData.Row;
import dev.earnest.reference.Shares.Share;
import dev.earnest.reference.World.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers about a partner over time, and the attributes that ladders find from them. */
final class Metrics {
    private final World world;
    private final Checks checks;

    Metrics(World world) {
        this.world = world;
        this.checks = new Checks(world, new Facts(world, this));
    }

    Checks checks() {
        return checks;
    }

    /** The metric of a partner as a line of that day needs it; null where a share has a total of 0 or less. */
    Exact value(Metric metric, String partner, LocalDate day) {
        LocalDate from;
        LocalDate to;
        if (metric.window() instanceof Metric.Over.Every every) {
            from = world.calendar.span(every.period(), day).first();
            to = world.calendar.span(every.period(), day).last();
        } else if (metric.window() instanceof Metric.Over.Last last) {
            ReferenceCalendar.Span before =
                    world.calendar.before(last.period(), world.calendar.span(last.period(), day));
            from = before.first();
            to = before.last();
        } else {
            from = ((Metric.Over.Rolling) metric.window()).length().before(day);
            to = day.minusDays(1);
        }
        Exact sum = sum(metric, metric.when(), partner, from, to);
        if (metric.outOf() == null) {
            return sum;
        }
        Exact total = sum(metric, metric.outOf(), partner, from, to);
        return total.signum() <= 0 ? null : sum.over(total);
    }

    /** Sums won deals by close date, or events by date, both days included. */
    private Exact sum(Metric metric, Conditions conditions, String partner, LocalDate from, LocalDate to) {
        Exact sum = Exact.ZERO;
        for (Item item : metric.trigger().onDeals() ? world.deals : world.events) {
            Row row = item.row();
            LocalDate day = row.date(item.event() ? "date" : "close_date");
            boolean counted = item.event() ? metric.trigger().events().contains(row.text("type")) : World.won(row);
            if (!counted || day == null || day.isBefore(from) || day.isAfter(to)) {
                continue;
            }
            for (Share share : item.shares()) {
                BigDecimal part = world.measure(item, share, metric.of());
                Subject subject = new Subject(item, share.partner(), share.partner(), day, world.nearest(day));
                if (share.partner().equals(partner) && part != null && checks.when(conditions, subject)) {
                    sum = sum.plus(Exact.of(part));
                }
            }
        }
        return sum;
    }

    private final Map<String, String> known = new HashMap<>();

    /** What a ladder finds for a partner on a day: the latest review on or before it; before the first, the file's value. */
    String attribute(String name, String partner, LocalDate day) {
        String key = name + "|" + partner + "|" + day;
        if (!known.containsKey(key)) {
            known.put(key, find(name, partner, day));
        }
        return known.get(key);
    }

    private String find(String name, String partner, LocalDate day) {
        LocalDate start = world.timeline.first().effective().from();
        String filed = file(name, partner, day);
        Ladder ladder = ladder(name, day);
        LocalDate review = nextReview(ladder.review(), start);
        if (review.isAfter(day)) {
            return filed;
        }
        Map<String, LocalDate> held = new HashMap<>();
        String given = file(name, partner, start); // counts as earned on the first day
        if (given != null && levels(ladder).contains(given)) {
            held.put(given, start);
        }
        String level = null;
        for (; !review.isAfter(day); review = nextReview(ladder.review(), review)) {
            ladder = ladder(name, review);
            level = review(ladder, partner, review, held);
        }
        if (level != null) {
            return level;
        }
        return filed != null && levels(ladder).contains(filed) ? null : filed;
    }

    /** The level in force from a review on; null where nothing holds. */
    private String review(Ladder ladder, String partner, LocalDate review, Map<String, LocalDate> held) {
        Catalog version = world.nearest(review);
        String now = null;
        for (Ladder.Level level : ladder.levels()) {
            Subject subject = new Subject(null, partner, partner, review, version);
            if (checks.who(level.conditions(), subject, partner)) {
                now = level.name();
            }
        }
        String highest = null;
        for (Ladder.Level level : ladder.levels()) {
            if (now != null
                    && levels(ladder).indexOf(level.name()) <= levels(ladder).indexOf(now)) {
                held.put(level.name(), review); // its conditions, or a higher level's, hold
            }
            LocalDate last = held.get(level.name());
            boolean earned = level.name().equals(now);
            if (earned || (last != null && review.isBefore(ladder.keep().after(last)))) {
                highest = level.name();
            }
        }
        return highest;
    }

    private Ladder ladder(String name, LocalDate day) {
        Ladder own = world.nearest(day).ladders().get(name);
        return own == null ? world.timeline.last().ladders().get(name) : own;
    }

    private static List<String> levels(Ladder ladder) {
        List<String> names = new ArrayList<>();
        for (Ladder.Level level : ladder.levels()) {
            names.add(level.name());
        }
        return names;
    }

    private String file(String name, String partner, LocalDate day) {
        Row row = world.partner(partner, day);
        return row == null || row.blank(name) ? null : row.text(name);
    }

    /** First day of the next review period after a day. */
    private LocalDate nextReview(Period review, LocalDate day) {
        return world.calendar.span(review, day).last().plusDays(1);
    }
}
