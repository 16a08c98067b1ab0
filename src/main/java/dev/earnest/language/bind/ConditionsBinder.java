package dev.earnest.language.bind;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Fields;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Scope;
import dev.earnest.language.bind.Names.MetricTraits;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code who}, {@code when}, {@code seller} and everything else that is a map of fields to conditions. */
final class ConditionsBinder {
    private static final Words<Scope> NTH_PER =
            Words.of("scope of `nth`", new Scope[] {Scope.PARTNER, Scope.ACCOUNT}, Scope::word);
    private static final Shape RANGE =
            Shape.of("offers.*.when.*", "a range", "min", "max", "above", "below", "from", "to");

    private final Context context;
    private final ConditionValues values;
    private final boolean anySegment;

    ConditionsBinder(Context context) {
        this(context, false);
    }

    /** @param anySegment whether segments are declared elsewhere */
    ConditionsBinder(Context context, boolean anySegment) {
        this.context = context;
        this.anySegment = anySegment;
        this.values = new ConditionValues(context);
    }

    /** Conditions, all of which must hold. */
    @Nullable
    Conditions read(Spot spot, Side side) {
        MapNode map = spot.map(
                side == Side.PARTNER || side == Side.LEVEL
                        ? "conditions on the partner, such as `{tier: [gold, platinum]}`"
                        : "conditions on the deal, such as `{deal_type: new}`");
        return map == null ? null : read(spot, map, side);
    }

    private Conditions read(Spot spot, MapNode map, Side side) {
        List<Condition> conditions = new ArrayList<>();
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            if (entry.value() instanceof Unreadable || misplaced(value, entry, side)) {
                continue;
            }
            Condition condition = condition(entry.key(), value, side);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return new Conditions(conditions);
    }

    private @Nullable Condition condition(String field, Spot spot, Side side) {
        MetricTraits metric = side == Side.PARTNER || side == Side.LEVEL
                ? context.names().metrics().get(field)
                : null;
        if (metric != null) {
            return metric(field, spot, metric);
        }
        return switch (field) {
            case "segment" -> segment(spot);
            case "attached_to" -> attachedTo(spot);
            case "nth" -> nth(spot);
            default -> ordinary(field, spot, Fields.kind(field, side == Side.PARTNER));
        };
    }

    /** Whether a field can't be read on that side, which is told. */
    private boolean misplaced(Spot spot, Entry entry, Side side) {
        String field = entry.key();
        boolean onPartner = side == Side.PARTNER || side == Side.LEVEL;
        String help = null;
        if (onPartner && (Condition.DERIVED.contains(field) || field.equals("stage") || field.startsWith("deal."))) {
            help = "`" + field + "` is a field of the deal: put it under `when`";
        } else if (!onPartner && field.equals("segment")) {
            help = "segments hold partners: put `segment` under `who`";
        } else if (!onPartner && context.names().metrics().containsKey(field)) {
            help = side == Side.HISTORY
                    ? "metrics read columns only, no other metric"
                    : "a metric is a partner's number: put `" + field + "` under `who`";
        } else if (side == Side.HISTORY
                && context.names().ladders().containsKey(Context.plain(field))
                && field.startsWith("partner.")) {
            help = "metrics read columns only, no ladder";
        } else if (field.equals("nth") && side != Side.DEAL) {
            help = "`nth` counts the deals of an offer: put it under the `when` of an offer";
        } else if (side == Side.EARLIER_DEAL && Condition.DERIVED.contains(field)) {
            help = "`attached_to` takes plain columns of the earlier deal, such as `product`";
        }
        if (help == null && !(side == Side.LEVEL && !context.names().metrics().containsKey(field))) {
            return false;
        }
        if (help == null) {
            context.refers(
                    new Spot(
                            spot.findings(),
                            new dev.earnest.language.tree.ScalarNode(field, true, entry.keySpan()),
                            spot.place()),
                    "metric",
                    field,
                    context.names().metrics().keySet());
            return true;
        }
        spot.error("misplaced-field", entry.keySpan(), "`" + field + "` can't be read here", help);
        return true;
    }

    private @Nullable Condition metric(String field, Spot spot, MetricTraits metric) {
        Fields.Kind kind = metric.share() ? Fields.Kind.PERCENT : Fields.Kind.NUMBER;
        Node inner = spot.node() instanceof MapNode map && map.get("not") != null ? map.get("not") : spot.node();
        if (inner instanceof MapNode) {
            return ordinary(field, spot, kind);
        }
        spot.error(
                "wrong-kind",
                "metric `" + field + "` is tested against " + spot.node().kind() + ", but takes a range",
                "write `{min: " + (metric.share() ? "25%" : "100") + "}` or `{max: …}`");
        return null;
    }

    private @Nullable Condition ordinary(String field, Spot spot, Fields.@Nullable Kind kind) {
        if (!(spot.node() instanceof MapNode map)) {
            List<String> among = values.among(field, spot, kind);
            return among.isEmpty() ? null : new Condition.Among(field, among, false);
        }
        if (map.entry("not") != null) {
            return negated(field, spot, map, kind);
        }
        return range(field, spot, map, kind, false);
    }

    private @Nullable Condition negated(String field, Spot spot, MapNode map, Fields.@Nullable Kind kind) {
        Section section =
                Section.of(spot, map, Shape.of("offers.*.when.*", "an exclusion", "not"), "an exclusion", List.of());
        Spot inner = section.spot("not");
        if (inner == null) {
            return null;
        }
        if (inner.node() instanceof MapNode range) {
            return range(field, new Spot(spot.findings(), range, inner.place()), range, kind, true);
        }
        List<String> among = values.among(field, inner, kind);
        return among.isEmpty() ? null : new Condition.Among(field, among, true);
    }

    private @Nullable Condition range(
            String field, Spot spot, MapNode map, Fields.@Nullable Kind kind, boolean negated) {
        List<String> declared = context.names().dimensions().get(Context.plain(field));
        boolean words = declared != null || kind == Fields.Kind.TEXT || kind == Fields.Kind.BOOL;
        if (words && Ranges.looksLike(map)) {
            spot.error(
                    "wrong-kind",
                    "`" + field + "` is tested against a range, but holds "
                            + (declared != null ? "words" : kind == null ? "words" : kind.words()),
                    declared == null
                            ? "write a value or a list of values"
                            : "write one or more of " + String.join(", ", declared));
            return null;
        }
        Section section = Section.of(spot, map, RANGE, "the condition on `" + field + "`", List.of());
        if (!Ranges.looksLike(map)) {
            if (map.entries().isEmpty()) {
                spot.error(
                        "empty-range",
                        "`" + field + "` has an empty condition",
                        "write a value, a list, or a range such as `{min: 10_000}`");
            }
            return null;
        }
        Range range = Ranges.read(spot, section, kind);
        return range == null ? null : new Condition.Within(field, range, negated);
    }

    private @Nullable Condition segment(Spot spot) {
        boolean negated = spot.node() instanceof MapNode map && map.entry("not") != null;
        Spot inner = spot;
        if (spot.node() instanceof MapNode map) {
            Node not = map.get("not");
            if (not == null) {
                spot.wrongKind("the name of a segment", "`segment: name` or `segment: [one, another]`");
                return null;
            }
            inner = new Spot(spot.findings(), not, spot.place().key("not"));
        }
        List<String> names = inner.oneOrMore(
                "`segment: name`",
                anySegment
                        ? Texts::text
                        : context.reference("segment", context.names().segments()));
        values.noDuplicates(inner, names);
        return names.isEmpty() ? null : new Condition.InSegment(names, negated);
    }

    private @Nullable Condition attachedTo(Spot spot) {
        MapNode map = spot.map("`attached_to: {product: [guard], within: 90 days}`");
        if (map == null) {
            return null;
        }
        Duration within = null;
        Map<String, Entry> rest = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            if (entry.key().equals("within")) {
                within = Times.duration(
                        new Spot(spot.findings(), entry.value(), spot.place().key("within")));
            } else {
                rest.put(entry.key(), entry);
            }
        }
        if (rest.isEmpty()) {
            spot.error(
                    "missing-key",
                    "`attached_to` doesn't say to what",
                    "name the earlier deal: `{product: [guard], within: 90 days}`");
            return null;
        }
        MapNode fields = new MapNode(List.copyOf(rest.values()), map.span());
        return new Condition.AttachedTo(
                read(new Spot(spot.findings(), fields, spot.place()), fields, Side.EARLIER_DEAL), within);
    }

    private @Nullable Condition nth(Spot spot) {
        Section section = context.section(spot, Shapes.NTH, "`nth: {max: 3, per: partner}`");
        if (section == null) {
            return null;
        }
        Scope per = section.require("per", "per: partner", NTH_PER);
        Range range = Ranges.read(spot, section, Fields.Kind.WHOLE);
        return per == null || !(range instanceof Range.Numbers counts) ? null : new Condition.Nth(counts, per);
    }

    /** Conditions under a key, or none where there is no such key. */
    Conditions under(Section section, String key, Side side) {
        return section.read(key, spot -> read(spot, side), Conditions.ANY);
    }
}
