package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Metric;
import dev.earnest.revision.Inclusion.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what differs in what the offers know of partners: segments, dimensions, metrics and ladders. */
final class PartnersDiff {
    private final Catalog before;
    private final Catalog after;
    private final Inclusion inclusion;
    private final Uses uses;

    PartnersDiff(Catalog before, Catalog after, Inclusion inclusion) {
        this.before = before;
        this.after = after;
        this.inclusion = inclusion;
        this.uses = new Uses(before, after);
    }

    void tell(List<Draft> out) {
        for (String id : Union.of(before.segments().keySet(), after.segments().keySet())) {
            segment(Site.of(out, "segment " + id, "segments." + id), id);
        }
        for (String id : Union.of(before.metrics().keySet(), after.metrics().keySet())) {
            Site site = Site.of(out, "metric " + id, "metrics." + id);
            metric(
                    uses.mentions(id) ? site : site.idle(),
                    before.metrics().get(id),
                    after.metrics().get(id));
        }
        for (String id : Union.of(before.ladders().keySet(), after.ladders().keySet())) {
            Site site = Site.of(out, "ladder " + id, "ladders." + id);
            ladder(
                    uses.mentions(id) ? site : site.idle(),
                    before.ladders().get(id),
                    after.ladders().get(id));
        }
        for (String id :
                Union.of(before.dimensions().keySet(), after.dimensions().keySet())) {
            Site site = Site.of(out, "dimension " + id, "dimensions." + id).unpriced();
            dimension(site, before.dimensions().get(id), after.dimensions().get(id));
        }
    }

    private void segment(Site site, String id) {
        Conditions old = before.segments().get(id);
        Conditions now = after.segments().get(id);
        if (old == null && now != null) {
            site.unpriced()
                    .added(
                            ChangeKind.SEGMENT_ADDED,
                            Level.NEUTRAL,
                            "segment added: " + Say.conditions(now),
                            Say.conditions(now));
        } else if (old != null && now == null) {
            site.unpriced()
                    .removed(
                            ChangeKind.SEGMENT_REMOVED,
                            Level.NEUTRAL,
                            "segment removed: " + Say.conditions(old),
                            Say.conditions(old));
        } else if (old != null && now != null && !old.equals(now)) {
            Relation how = inclusion.partners(old, now);
            ChangeKind kind = switch (how) {
                case NARROWER -> ChangeKind.SEGMENT_NARROWED;
                case WIDER -> ChangeKind.SEGMENT_WIDENED;
                default -> ChangeKind.SEGMENT_CHANGED;
            };
            String words = how == Relation.SAME ? "written another way" : how.word() + ": " + fields(old, now);
            String was = Say.conditions(old);
            site.changed(kind, uses.of(id, how.level()), words + uses.count(id), was, Say.conditions(now));
        }
    }

    /** The fields that differ, each with old and new values. */
    private static String fields(Conditions old, Conditions now) {
        return String.join(
                "; ",
                Union.of(Fields.of(old), Fields.of(now)).stream()
                        .filter(field -> !Objects.equals(Fields.at(old, field), Fields.at(now, field)))
                        .map(field -> field(field, old, now))
                        .toList());
    }

    private static String field(String field, Conditions old, Conditions now) {
        var one = Fields.at(old, field);
        var two = Fields.at(now, field);
        if (one == null && two != null) {
            return "only " + field + " " + Say.asked(two);
        }
        return one == null || two == null ? "any " + field : field + " " + Say.fromTo(one, two);
    }

    private static void metric(Site site, @Nullable Metric old, @Nullable Metric now) {
        if (old == null && now != null) {
            site.unpriced().added(ChangeKind.METRIC_ADDED, Level.NEUTRAL, "metric added: " + text(now), text(now));
        } else if (old != null && now == null) {
            site.unpriced()
                    .removed(ChangeKind.METRIC_REMOVED, Level.NEUTRAL, "metric removed: " + text(old), text(old));
        } else if (old != null && now != null && !old.equals(now)) {
            site.changed(
                    ChangeKind.METRIC_CHANGED,
                    Level.DEPENDS,
                    "metric changed " + Say.fromTo(text(old), text(now)),
                    text(old),
                    text(now));
        }
    }

    private static String text(Metric metric) {
        String over = metric.window() instanceof Metric.Over.Every every
                ? "of the " + every.period().word()
                : metric.window() instanceof Metric.Over.Last last
                        ? "of the " + last.period().word() + " before"
                        : "over " + ((Metric.Over.Rolling) metric.window()).length();
        String what = metric.trigger().onDeals()
                ? ""
                : " of event " + Say.list(metric.trigger().events());
        Conditions outOf = metric.outOf();
        return metric.of() + what + (metric.when().all().isEmpty() ? "" : " where " + Say.conditions(metric.when()))
                + (outOf == null ? "" : ", out of " + Say.conditions(outOf)) + ", " + over;
    }

    private void ladder(Site site, @Nullable Ladder old, @Nullable Ladder now) {
        if (old == null && now != null) {
            site.added(
                    ChangeKind.LADDER_ADDED,
                    Level.DEPENDS,
                    "now worked out at a review every " + now.review().word(),
                    levels(now));
        } else if (old != null && now == null) {
            site.removed(
                    ChangeKind.LADDER_REMOVED,
                    Level.DEPENDS,
                    "now as the partner file has it, with no reviews",
                    levels(old));
        } else if (old != null && now != null) {
            if (old.review() != now.review()) {
                String words = "reviewed every " + now.review().word() + ", not every "
                        + old.review().word();
                site.in("review")
                        .changed(
                                ChangeKind.REVIEW_PERIOD_CHANGED,
                                Level.DEPENDS,
                                words,
                                old.review().word(),
                                now.review().word());
            }
            kept(site.in("keep"), old, now);
            levels(site.in("levels"), old, now);
        }
    }

    private static void kept(Site site, Ladder old, Ladder now) {
        Level level = EarnDiff.longer(old.keep(), now.keep());
        if (level != Level.NEUTRAL) {
            boolean shorter = level == Level.ADVERSE;
            site.changed(
                    shorter ? ChangeKind.LEVEL_KEPT_SHORTER : ChangeKind.LEVEL_KEPT_LONGER,
                    level,
                    "levels are kept " + (shorter ? "shorter: " : "longer: ") + now.keep() + ", was " + old.keep(),
                    old.keep().toString(),
                    now.keep().toString());
        }
    }

    private static String levels(Ladder ladder) {
        return Say.list(ladder.levels().stream().map(Ladder.Level::name).toList());
    }

    private void levels(Site site, Ladder old, Ladder now) {
        Map<String, Conditions> was = new LinkedHashMap<>();
        Map<String, Conditions> is = new LinkedHashMap<>();
        old.levels().forEach(level -> was.put(level.name(), level.conditions()));
        now.levels().forEach(level -> is.put(level.name(), level.conditions()));
        for (String name : Union.of(was.keySet(), is.keySet())) {
            level(site.in(name), name, was.get(name), is.get(name));
        }
    }

    private void level(Site site, String name, @Nullable Conditions old, @Nullable Conditions now) {
        if (old == null && now != null) {
            site.added(
                    ChangeKind.LEVEL_ADDED,
                    Level.DEPENDS,
                    "level " + name + " added: " + Say.conditions(now),
                    Say.conditions(now));
        } else if (old != null && now == null) {
            site.removed(
                    ChangeKind.LEVEL_REMOVED,
                    Level.DEPENDS,
                    "level " + name + " removed: " + Say.conditions(old),
                    Say.conditions(old));
        } else if (old != null && now != null && !old.equals(now)) {
            Relation how = inclusion.partners(old, now);
            ChangeKind kind = switch (how) {
                case NARROWER -> ChangeKind.LEVEL_HARDER;
                case WIDER -> ChangeKind.LEVEL_EASIER;
                default -> ChangeKind.LEVEL_CHANGED;
            };
            String verb = how == Relation.NARROWER
                    ? " harder to reach: "
                    : how == Relation.WIDER ? " easier to reach: " : " changed: ";
            site.changed(
                    kind,
                    how.level(),
                    "level " + name + verb + fields(old, now),
                    Say.conditions(old),
                    Say.conditions(now));
        }
    }

    private static void dimension(Site site, @Nullable List<String> old, @Nullable List<String> now) {
        if (old == null && now != null) {
            site.added(
                    ChangeKind.DIMENSION_ADDED,
                    Level.DEPENDS,
                    "data may now hold only " + Say.list(now),
                    Say.list(now));
        } else if (old != null && now == null) {
            site.removed(ChangeKind.DIMENSION_REMOVED, Level.NEUTRAL, "data may now hold any value", Say.list(old));
        } else if (old != null && now != null) {
            for (String value : Union.of(old, now)) {
                if (!old.contains(value)) {
                    site.added(ChangeKind.VALUE_ADDED, Level.NEUTRAL, "value `" + value + "` added", value);
                } else if (!now.contains(value)) {
                    site.removed(
                            ChangeKind.VALUE_REMOVED,
                            Level.DEPENDS,
                            "value `" + value + "` removed: data that hold it are refused",
                            value);
                }
            }
        }
    }
}
