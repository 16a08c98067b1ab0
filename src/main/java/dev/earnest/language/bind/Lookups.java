package dev.earnest.language.bind;

import dev.earnest.catalog.Fields;
import dev.earnest.catalog.Lookup;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Reader;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a figure or a table of figures. */
final class Lookups {
    private final Context context;

    Lookups(Context context) {
        this.context = context;
    }

    /** A percent, or a table of percents. */
    @Nullable
    Lookup percent(Spot spot) {
        return read(spot, value -> fraction(value), "3%");
    }

    /** Money, or a table of money. */
    @Nullable
    Lookup money(Spot spot) {
        return read(spot, Numbers::money, "500");
    }

    private static @Nullable BigDecimal fraction(Spot spot) {
        var rate = Numbers.percent(spot);
        return rate == null ? null : rate.fraction();
    }

    private @Nullable Lookup read(Spot spot, Reader<BigDecimal> figure, String sample) {
        if (!(spot.node() instanceof MapNode map)) {
            BigDecimal value = figure.read(spot);
            return value == null ? null : new Lookup.Fixed(value);
        }
        String field = field(spot, map, sample);
        List<Lookup.Row> rows = new ArrayList<>();
        Lookup otherwise = null;
        for (Entry entry : map.entries()) {
            String key = entry.key();
            if (key.equals("by") || key.equals("<<")) {
                continue;
            }
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(key));
            Lookup then = read(value, figure, sample);
            if (key.equals("otherwise")) {
                otherwise = then;
            } else if (field != null && knownValue(value, entry, field) && then != null) {
                rows.add(new Lookup.Row(key, then));
            }
        }
        if (field != null && rows.isEmpty() && map.entries().size() < 2) {
            spot.error(
                    "empty-table",
                    "the table by `" + field + "` has no values",
                    "add what each value gets: `value: " + sample + "`");
        }
        return field == null ? null : new Lookup.By(field, rows, otherwise);
    }

    private @Nullable String field(Spot spot, MapNode map, String sample) {
        if (map.entry("by") == null) {
            spot.error(
                    "missing-key",
                    "the table under `" + spot.name() + "` has no `by`",
                    "name the field it is keyed by: `{by: tier, gold: " + sample + "}`");
            return null;
        }
        Spot by = new Spot(
                spot.findings(),
                java.util.Objects.requireNonNull(map.get("by")),
                spot.place().key("by"));
        String field = Texts.text(by);
        if (field == null) {
            return null;
        }
        Fields.Kind kind = Fields.either(field);
        boolean unusable = List.of("owns", "attached_to", "nth", "segment").contains(Context.plain(field))
                || context.names().metrics().containsKey(field);
        if (unusable || (kind != null && kind != Fields.Kind.TEXT && kind != Fields.Kind.BOOL)) {
            String what = context.names().metrics().containsKey(field)
                    ? "a number"
                    : kind == null ? "no column" : kind.words();
            by.error(
                    "not-a-table-field",
                    "a table can't be keyed by `" + field + "`, which is "
                            + (unusable && kind == Fields.Kind.TEXT ? "a set" : what),
                    "key it by a column with words, such as `tier`; for thresholds use `tiers`");
            return null;
        }
        return field;
    }

    private boolean knownValue(Spot spot, Entry entry, String field) {
        Spot key = new Spot(
                spot.findings(),
                new dev.earnest.language.tree.ScalarNode(entry.key(), true, entry.keySpan()),
                spot.place());
        List<String> values = Fields.VALUES.get(Context.plain(field));
        if (values != null && !values.contains(entry.key())) {
            key.error(
                    "unknown-value",
                    "`" + entry.key() + "` is no value of `" + field + "`",
                    "one of " + String.join(", ", values) + ", otherwise");
            return false;
        }
        return context.inDimension(key, field, entry.key());
    }
}
